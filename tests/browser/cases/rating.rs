//! How useful it was: kept on the device like an answer, and told to nobody.

use serde_json::json;

use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![rating_stays_on_the_device];

const NOTE: &str = "A shorter start, please: 20 words.";

async fn rating_stays_on_the_device(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    reader.sees("[data-tool=\"rating\"]").await;
    let requests = site.log().len();
    let script =
        "return [...root.querySelectorAll('[data-tool=rating] :is(input, textarea)')].map((it) => it.getAttribute('autocomplete'))";
    assert_eq!(reader.ask(script, &[]).await, json!(vec!["off"; 6]), "what the browser may fill in: five stars and a note");
    let script = "return root.querySelector('[data-tool=rating] textarea[name=note]').getAttribute('spellcheck')";
    assert_eq!(reader.ask(script, &[]).await, "false", "a spelling checker may send the note away");

    reader.prefer("stars", "4").await;
    reader.tap("[data-tool=\"rating\"] textarea[name=\"note\"]").await;
    reader.write(NOTE).await;
    let written = "return root.querySelector('textarea[name=note]').value === given[0]";
    reader.wait_for("the note, letter by letter", written, &[NOTE]).await;
    assert_eq!(reader.stored().await["rating"], json!({"stars": 4, "note": NOTE}));
    assert_eq!(site.log().len(), requests, "something was requested: {:?}", site.log());

    reader.reload().await;
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    reader.wait_for("the note of before", written, &[NOTE]).await;
    let stars = "return [...root.querySelectorAll('input[name=stars]:checked')].map((it) => it.value)";
    assert_eq!(reader.ask(stars, &[]).await, json!(["4"]));
    assert_eq!(reader.stored().await["rating"], json!({"stars": 4, "note": NOTE}));
    reader.all_quiet().await;
}
