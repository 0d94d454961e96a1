//! Erasing everything: after the content, and with a way back for ten seconds.

use serde_json::{Value, json};

use super::leaving::nowhere;
use crate::pages::{self, Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    erasing_stands_after_the_content,
    erasing_can_be_taken_back,
    erasing_is_taken_back_in_other_tabs,
    erasing_is_for_good_where_it_must_be,
];

const UNDO: &str = "[data-action=undo-erase]";

/// Timers of ten seconds wait until `window.later` moves the clock beyond them.
const CLOCK: &str = "{
    const wait = window.setTimeout, now = Date.now, waiting = [];
    let skipped = 0;
    window.setTimeout = (act, time, ...given) => (time >= 10000 && time < 11000 ? waiting.push(act) : wait(act, time, ...given));
    Date.now = () => now() + skipped;
    window.later = (milliseconds) => { skipped += milliseconds; waiting.splice(0).forEach((act) => act()); };
}";

/// A reader with one answer, at the second question.
async fn answers(reader: &Reader) {
    reader.walk_to_second_question().await;
}

async fn erasing_stands_after_the_content(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    answers(&reader).await;
    let order = "return [...root.querySelectorAll('a, button, input')].map((it) => it.dataset.action).filter(Boolean)";
    let order: Vec<String> = serde_json::from_value(reader.ask(order, &[]).await).expect("actions");
    assert_eq!((order.first().map(String::as_str), order.last().map(String::as_str)), (Some("exit"), Some("erase")), "{order:?}");
    assert_eq!(order.iter().filter(|name| *name == "erase").count(), 1);
    assert_eq!(reader.ask("return find('[data-action=erase]').innerText", &[]).await, "Delete all");
    // What the way out does is said by its name, which holds what is seen of it.
    let named = "const it = find('.bar [data-action=exit]'); return [it.innerText, it.getAttribute('aria-label')]";
    assert_eq!(reader.ask(named, &[]).await, json!(["Leave this page and delete", "Leave this page and delete my answers"]));
    reader.press("data").await;
    reader.prefer("leave", "keep").await;
    assert_eq!(reader.ask(named, &[]).await, json!(["Leave this page", "Leave this page and keep my answers"]));
    reader.all_quiet().await;
}

async fn erasing_can_be_taken_back(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(CLOCK));
    reader.open("/").await;
    answers(&reader).await;
    assert!(!reader.shows(UNDO).await, "nothing to take back yet");
    reader.erase().await;
    reader.hears("deleted").await;
    assert_eq!(reader.stored_text().await, Value::Null, "gone from the device at once");
    let beside = "return !!find('[role=status] + [data-action=undo-erase]')";
    assert_eq!(reader.ask(beside, &[]).await, true, "beside what is said");
    reader.tap(UNDO).await;
    reader.see_question("since").await;
    reader.hears("back").await;
    reader.has_focus_on("[data-heading]").await;
    assert!(!reader.shows(UNDO).await);
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
    // After ten seconds nothing is left of it.
    reader.press("erase").await;
    reader.sees(UNDO).await;
    reader.ask("later(10100)", &[]).await;
    reader.wait_for("the way back to go", "return !root.querySelector(given[0])", &[UNDO]).await;
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.all_quiet().await;
}

async fn erasing_is_taken_back_in_other_tabs(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", Page::quiz(""));
    site.page("/", pages::tabs("/quiz"));
    reader.open("/").await;
    let tab = async |number: u16| {
        reader.leave_frame().await;
        reader.enter_frame(number).await;
    };
    reader.enter_frame(0).await;
    answers(&reader).await;
    tab(1).await;
    reader.wait_for("the other tab to have heard of it", "return view.dataset.view !== 'start'", &[]).await;
    tab(0).await;
    reader.press("erase").await;
    tab(1).await;
    reader.see_view("start").await;
    assert!(!reader.shows(UNDO).await, "it is for the tab that erased to take back");
    tab(0).await;
    reader.tap(UNDO).await;
    reader.see_question("since").await;
    tab(1).await;
    reader.wait_for("the other tab to have it again", "return view.dataset.view !== 'start'", &[]).await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
}

async fn erasing_is_for_good_where_it_must_be(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<ebb-quiz {}></ebb-quiz>{TAG}", nowhere())));
    reader.open("/").await;
    answers(&reader).await;
    reader.press("erase").await;
    reader.sees(UNDO).await;
    reader.reload().await;
    reader.see_view("start").await;
    assert!(!reader.shows(UNDO).await, "after a reload");
    // Something new would be lost by it.
    answers(&reader).await;
    reader.press("erase").await;
    reader.sees(UNDO).await;
    reader.walk_to_stage().await;
    reader.choose("stage", "talking").await;
    assert!(!reader.shows(UNDO).await, "after something new");
    reader.erase().await;
    reader.press("start").await;
    reader.choose("safety", "unsure").await;
    reader.press("next").await;
    reader.see_help().await;
    reader.press("next").await;
    reader.see_view("result").await;
    reader.prefer("stars", "4").await;
    reader.erase().await;
    reader.hears("deleted").await;
    assert!(!reader.shows(UNDO).await, "where safety is not clear");
    reader.all_quiet().await;
}
