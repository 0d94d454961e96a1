//! The checklist of signs, and the verdicts it can come to.

use serde_json::json;

use crate::pages::Page;
use crate::questions::{EFFORTS, SIGNS};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![signs_come_to_each_verdict, signs_lead_to_help_when_the_gate_is_not_clear, signs_know_what_was_tried];

async fn answer(reader: &Reader, questions: &[&str], options: [&str; 3]) {
    for (question, option) in questions.iter().zip(options) {
        reader.choose(question, option).await;
    }
}

async fn signs_come_to_each_verdict(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"view="signs""#));
    reader.open("/").await;
    reader.start_at("signs").await;
    for question in SIGNS.iter().chain(&EFFORTS) {
        reader.sees(&format!("fieldset[data-question=\"{question}\"] legend")).await;
    }
    assert!(!reader.shows("[data-verdict]").await, "a verdict before the first answer");

    answer(&reader, &SIGNS, ["no", "unsure", "no"]).await;
    reader.see_verdict("unclear").await;
    answer(&reader, &SIGNS, ["yes", "unsure", "no"]).await;
    reader.see_verdict("try-first").await;
    answer(&reader, &EFFORTS, ["yes", "yes", "no"]).await;
    reader.see_verdict("try-first").await;
    answer(&reader, &EFFORTS, ["yes", "yes", "yes"]).await;
    reader.see_verdict("watch").await;
    answer(&reader, &SIGNS, ["yes", "yes", "no"]).await;
    reader.see_verdict("consider").await;
    answer(&reader, &SIGNS, ["yes", "yes", "yes"]).await;
    reader.see_verdict("consider").await;
    answer(&reader, &EFFORTS, ["yes", "no", "yes"]).await;
    reader.see_verdict("try-first").await;
    answer(&reader, &SIGNS, ["no", "no", "no"]).await;
    reader.see_verdict("none").await;

    let signs = reader.stored().await["signs"].to_string();
    for question in SIGNS.iter().chain(&EFFORTS) {
        assert!(signs.contains(question), "{question} is not in {signs}");
    }
    reader.all_quiet().await;
}

async fn signs_lead_to_help_when_the_gate_is_not_clear(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"view="signs""#));
    reader.open("/").await;
    reader.start().await;
    reader.choose("safety", "unsure").await;
    reader.press("next").await;
    reader.see_help().await;
    reader.press("next").await;
    reader.see_view("signs").await;
    answer(&reader, &SIGNS, ["yes", "yes", "no"]).await;
    answer(&reader, &EFFORTS, ["yes", "yes", "yes"]).await;
    reader.see_verdict("help").await;
    for verdict in ["none", "try-first", "watch", "consider"] {
        assert!(!reader.shows(&format!("[data-verdict=\"{verdict}\"]")).await, "{verdict} beside help");
    }
    reader.all_quiet().await;
}

async fn signs_know_what_was_tried(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    let tried: &[(&str, &[&str])] = &[("stage", &["dating"]), ("tried-talk", &["no-change"]), ("tried-space", &["helped"])];
    reader.walk_to_result(tried).await;
    reader.press("signs").await;
    reader.see_view("signs").await;
    let chosen = [reader.chosen("talked").await, reader.chosen("gave-space").await, reader.chosen("set-boundaries").await];
    assert_eq!(chosen, [json!(["yes"]), json!(["yes"]), json!([])], "the efforts, filled in from the assessment");
    reader.all_quiet().await;
}
