//! The safety gate: what it changes, and that nothing of it is kept.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::questions::{ASIDE_WHEN_UNSAFE, OUTSIDE_STRESS, SAFETY, WAYS};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    safety_yes_changes_the_advice,
    safety_unsure_leads_to_help,
    safety_no_to_everything_leads_on,
    safety_can_be_corrected_wherever_it_holds_something_back,
    safety_leaves_what_was_kept_or_deletes_it,
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

async fn safety_can_be_corrected_wherever_it_holds_something_back(stage: Stage) {
    let (_site, reader) = open_the_gate(stage).await;
    reader.say_yes_at_the_gate("unsure").await;
    reader.press("next").await;
    for (screen, way) in [("result", ""), ("help", "help"), ("faq", "faq"), ("space", "tools")] {
        reader.see_view("result").await;
        if !way.is_empty() {
            reader.press(way).await;
        }
        if screen == "space" {
            reader.see_view("tools").await;
            reader.tap("[data-action=open][data-for=space]").await;
        }
        reader.see_view(screen).await;
        reader.press("check-safety").await;
        reader.see_view("safety").await;
        assert_eq!(reader.chosen("safety").await, json!(["unsure"]), "what was ticked, to be changed, from {screen}");
        if screen != "space" {
            reader.press("next").await;
            reader.wait_for("what was there before", "return view.dataset.view !== 'safety'", &[]).await;
            if reader.view().await != "result" {
                reader.press("next").await;
            }
        }
    }
    reader.choose("safety", "none").await;
    reader.press("next").await;
    // Back where the reader was, with nothing held back; and nothing is saved until they want it again.
    reader.see_view("space").await;
    assert!(!reader.shows("[data-action=to-help]").await, "the tool is open");
    reader.all_quiet().await;
    assert_eq!(reader.stored_text().await, Value::Null, "nothing of it is kept");
}

async fn safety_leaves_what_was_kept_or_deletes_it(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept(&json!({"stage": "dating"}), &json!({})));
    reader.open("/").await;
    reader.say_yes_at_the_gate("hurt").await;
    let before = reader.stored_text().await;
    assert_eq!(reader.ask("return find('[data-action=exit]').textContent", &[]).await, "Leave this page and delete");
    reader.press("leave-stored").await;
    reader.wait_for("the exit to say so", "return find('[data-action=exit]').textContent === 'Leave this page'", &[]).await;
    assert_eq!(reader.stored_text().await, before, "left as it was");
    reader.press("next").await;
    reader.see_view("result").await;
    assert_eq!(reader.stored_text().await, before, "nothing new goes there");
    reader.press("help").await;
    reader.see_help().await;
    reader.tap(".screen [data-action=erase]").await;
    reader.see_view("start").await;
    assert_eq!(reader.stored_text().await, Value::Null, "deleted");
    assert!(!reader.shows("[data-action=undo-erase]").await, "and not to be taken back by who holds the phone next");
    reader.no_errors().await;
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
    assert_eq!(reader.chosen("safety").await, json!([]), "what was ticked is remembered");
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    assert_ne!(reader.readings().await, [], "readings once the gate is clear");
}
