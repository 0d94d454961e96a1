//! The quiz without a mouse.

use serde_json::json;

use crate::pages::Page;
use crate::reader::{Key, Reader};
use crate::stage::{Stage, cases};

cases![keyboard_alone_is_enough, keyboard_focus_goes_to_the_new_heading];

/// Reaches a control by Tab and strikes a key on it.
async fn use_key(reader: &Reader, selector: &str, key: Key) {
    reader.tab_to(selector).await;
    reader.strike(key).await;
}

async fn keyboard_alone_is_enough(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.tab_to("[data-action]").await;
    assert_eq!(reader.ask("return active().dataset.action", &[]).await, "exit", "the exit comes first");
    use_key(&reader, "[data-action=\"start\"]", Key::Enter).await;
    reader.see_view("safety").await;
    use_key(&reader, "[data-question=\"safety\"] input[value=none]", Key::Space).await;
    assert_eq!(reader.chosen("safety").await, json!(["none"]));
    use_key(&reader, "[data-action=\"next\"]", Key::Enter).await;
    reader.see_question("asks").await;
    use_key(&reader, "[data-action=\"next\"]", Key::Enter).await;
    reader.see_question("stage").await;
    use_key(&reader, "[data-question=\"stage\"] input", Key::Space).await;
    reader.strike(Key::Down).await;
    reader.wait_for("the second option", "return root.querySelector('[data-question=stage] input:checked').value === 'dating'", &[]).await;
    use_key(&reader, "[data-action=\"next\"]", Key::Enter).await;
    reader.see_question("since").await;
    use_key(&reader, "[data-action=\"skip\"]", Key::Space).await;
    reader.see_question("said").await;
    use_key(&reader, "[data-action=\"back\"]", Key::Enter).await;
    reader.see_question("since").await;
    assert_eq!(reader.stored().await["answers"], json!({"asks": null, "stage": "dating", "since": null}));
    reader.all_quiet().await;
}

async fn keyboard_focus_goes_to_the_new_heading(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.pass_the_gate().await;
    let heading = "const it = active(); return !!it && (/^(H[1-6]|LEGEND)$/.test(it.tagName) || !!it.querySelector('h1, h2, h3, h4, h5, h6, legend')) && root.contains(it)";
    reader.wait_for("the focus on the question's heading", heading, &[]).await;
    reader.press("skip").await;
    reader.see_question("stage").await;
    reader.wait_for("the focus on the next question's heading", heading, &[]).await;
}
