//! A reader who reloads the page goes on where they were.

use serde_json::json;

use crate::pages::Page;
use crate::questions::{EFFORTS, OUTSIDE_STRESS, QUESTIONS, SIGNS};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![reload_on_the_first_screens, reload_among_the_questions, reload_on_the_review_and_the_result, reload_on_the_checklist];

/// Advice is behind the gate, and the gate is not remembered.
async fn reload_and_pass_the_gate(reader: &Reader, view: &str) {
    reader.reload().await;
    reader.clear_the_gate().await;
    reader.see_view(view).await;
}

/// The review gives no advice: the gate may come before it or after it.
async fn pass_the_gate_if_it_is_there(reader: &Reader, view: &str) {
    let script = "return !!view && ['safety', given[0]].includes(view.dataset.view)";
    reader.wait_for(&format!("the gate or the {view}"), script, &[view]).await;
    if reader.view().await == "safety" {
        reader.clear_the_gate().await;
    }
    reader.see_view(view).await;
}

async fn reload_on_the_first_screens(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.reload().await;
    reader.see_view("start").await;
    reader.start().await;
    reader.reload().await;
    reader.wait_for("the start or the gate", "return !!view && ['start', 'safety'].includes(view.dataset.view)", &[]).await;
    reader.all_quiet().await;
}

async fn reload_among_the_questions(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    reader.reload().await;
    reader.see_question("since").await;
    reader.press("skip").await;
    reader.see_question("said").await;
    reader.choose("said", "nothing").await;
    reader.reload().await;
    reader.see_question("said").await;
    for question in ["said", "balance", "event", "respect"] {
        reader.see_question(question).await;
        reader.press("skip").await;
    }
    reader.see_question("his-signs").await;
    reader.choose("his-signs", "texts-less").await;
    reader.choose("his-signs", "cancels").await;
    reader.press("next").await;
    reader.see_question("his-life").await;
    reader.reload().await;
    reader.see_question("his-life").await;
    reader.press("back").await;
    reader.see_question("his-signs").await;
    assert_eq!(reader.chosen("his-signs").await, json!(["texts-less", "cancels"]));
    let answers = reader.stored().await["answers"].clone();
    assert_eq!((&answers["stage"], &answers["since"]), (&json!("dating"), &json!(null)), "in {answers}");
    reader.all_quiet().await;
}

async fn reload_on_the_review_and_the_result(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.pass_the_gate().await;
    reader.answer_from(QUESTIONS[0], OUTSIDE_STRESS).await;
    let answers = reader.stored().await["answers"].clone();
    reader.reload().await;
    pass_the_gate_if_it_is_there(&reader, "review").await;
    reader.press("finish").await;
    pass_the_gate_if_it_is_there(&reader, "result").await;
    let readings = reader.readings().await;
    let ways = reader.ways().await;
    reload_and_pass_the_gate(&reader, "result").await;
    assert_eq!(reader.readings().await, readings);
    assert_eq!(reader.ways().await, ways);
    assert_eq!(reader.stored().await["answers"], answers);
    reader.all_quiet().await;
}

async fn reload_on_the_checklist(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"view="signs""#));
    reader.open("/").await;
    reader.start_at("signs").await;
    for question in SIGNS {
        reader.choose(question, "yes").await;
    }
    for question in EFFORTS {
        reader.choose(question, "yes").await;
    }
    reader.see_verdict("consider").await;
    reload_and_pass_the_gate(&reader, "signs").await;
    reader.see_verdict("consider").await;
    for question in SIGNS.iter().chain(&EFFORTS) {
        assert_eq!(reader.chosen(question).await, json!(["yes"]), "{question}");
    }
    reader.all_quiet().await;
}
