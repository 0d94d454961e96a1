//! The safety gate: what it changes, and that nothing of it is kept.

use crate::pages::Page;
use crate::questions::{ASIDE_WHEN_UNSAFE, OUTSIDE_STRESS, SAFETY, WAYS};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    safety_yes_changes_the_advice,
    safety_unsure_leads_to_help,
    safety_no_to_everything_leads_on,
    safety_is_asked_again_after_a_visit_that_needed_help,
];

async fn open_the_gate(stage: Stage) -> (crate::server::Site, Reader) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.start().await;
    (site, reader)
}

async fn nothing_of_it_is_kept(reader: &Reader) {
    let writes = reader.noted("writes").await.to_string();
    assert!(!writes.contains("afraid"), "the gate was written down: {writes}");
    assert!(!reader.stored().await.to_string().contains("afraid"));
}

async fn safety_yes_changes_the_advice(stage: Stage) {
    let (_site, reader) = open_the_gate(stage).await;
    reader.sees("fieldset[data-question=\"safety\"] legend").await;
    for option in SAFETY {
        let input = format!("[data-question=\"safety\"] input[type=checkbox][value=\"{option}\"]");
        assert_eq!(reader.ask("return !!root.querySelector(given[0])", &[&input]).await, true, "the check offers {option}");
    }
    reader.say_yes_at_the_gate("controlled").await;
    reader.press("next").await;
    reader.see_view("result").await;
    assert_eq!(reader.readings().await, [], "no readings while the gate is not clear");
    let ways = reader.ways().await;
    assert_eq!(ways.len(), WAYS.len(), "{ways:?}");
    for way in ASIDE_WHEN_UNSAFE {
        assert!(ways.contains(&(way.into(), "aside".into())), "{way} in {ways:?}");
    }
    nothing_of_it_is_kept(&reader).await;
    reader.all_quiet().await;
}

async fn safety_unsure_leads_to_help(stage: Stage) {
    let (_site, reader) = open_the_gate(stage).await;
    reader.choose("safety", "unsure").await;
    reader.press("next").await;
    reader.see_view("help").await;
    assert!(reader.shows("[data-action=\"exit\"]").await);
    nothing_of_it_is_kept(&reader).await;
    reader.all_quiet().await;
}

async fn safety_no_to_everything_leads_on(stage: Stage) {
    let (_site, reader) = open_the_gate(stage).await;
    reader.clear_the_gate().await;
    reader.see_question("asks").await;
    // What the gate left behind would be written down beside the first answer.
    reader.choose("asks", "what-now").await;
    reader.press("next").await;
    reader.see_question("stage").await;
    assert_eq!(reader.stored().await["answers"]["asks"], "what-now");
    nothing_of_it_is_kept(&reader).await;
    reader.all_quiet().await;
}

async fn safety_is_asked_again_after_a_visit_that_needed_help(stage: Stage) {
    let (_site, reader) = open_the_gate(stage).await;
    reader.clear_the_gate().await;
    reader.answer_from("asks", OUTSIDE_STRESS).await;
    reader.finish().await;
    reader.reload().await;
    reader.say_yes_at_the_gate("afraid").await;
    reader.press("next").await;
    reader.see_view("result").await;
    reader.reload().await;
    reader.see_view("safety").await;
    assert_eq!(reader.chosen("safety").await, serde_json::json!([]), "what was ticked is remembered");
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    assert_ne!(reader.readings().await, [], "readings once the gate is clear");
}
