//! The changes log: observations are added, changed, removed and taken back, and nothing that was typed gets lost.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![
    log_begins_empty,
    log_adds_with_the_mouse,
    log_adds_changes_and_removes_by_keyboard,
    log_says_what_is_wrong_with_a_day,
    log_changes_an_entry,
    log_removes_and_takes_back,
    log_invites_to_date_a_turning_point,
];

/// A document with this log, and these answers.
pub(super) fn document(log: &Value, answers: &Value) -> Value {
    json!({
        "v": 1, "rev": 1, "answers": answers, "signs": {}, "tools": {"changes": log}, "history": [], "rating": null,
        "reader": {"partner": null, "leave": "keep", "place": null},
    })
}

/// An entry as it is stored.
pub(super) fn entry(on: &str, whose: &str, kind: &str, note: &str) -> Value {
    json!({"on": on, "whose": whose, "kind": kind, "note": note})
}

/// Opens the log where nothing is kept.
async fn opens_empty(site: &Site, reader: &Reader) {
    site.page("/", Page::quiz("view=changes"));
    reader.open("/").await;
    reader.start_at("changes").await;
}

/// Opens the log with what is kept.
pub(super) async fn opens(site: &Site, reader: &Reader, document: &Value) {
    site.page("/", Page::quiz("view=changes").kept_document(document));
    reader.come_back_to("changes").await;
    reader.sees("[data-entry]").await;
}

fn three() -> Value {
    json!([
        entry("2025-03-03", "his", "distance", "Cancelled Friday."),
        entry("2025-03-05", "mine", "tension", "I snapped."),
        entry("2025-03-09", "ours", "closeness", "Cooked together.")
    ])
}

async fn stored_log(reader: &Reader) -> Value {
    reader.stored().await["tools"]["changes"].take()
}

/// What the list shows, from its top: each entry in words.
async fn listed(reader: &Reader) -> Vec<String> {
    let script = "return [...root.querySelectorAll('[data-entry] .log__text')].filter(shown).map((it) => it.innerText)";
    serde_json::from_value(reader.ask(script, &[]).await).expect("texts")
}

async fn log_begins_empty(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens_empty(&site, &reader).await;
    reader.sees("[data-focus=form]").await;
    for nothing in ["[data-entry]", "svg", "table", "[data-pattern]", "[data-focus=time]", "[data-focus=patterns]", "[data-action=print]"] {
        assert!(!reader.shows(nothing).await, "{nothing} of an empty log");
    }
    let list = reader.ask("return find('[data-focus=list]').parentElement.innerText", &[]).await;
    assert!(list.as_str().is_some_and(|text| text.contains("Nothing noted yet")), "{list}");
    assert_eq!(reader.ask("return find('[name=on]').value", &[]).await, today(&reader).await, "the form begins with today");
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.all_quiet().await;
}

async fn today(reader: &Reader) -> Value {
    let script = "const now = new Date(), two = (number) => String(number).padStart(2, '0');
        return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-')";
    reader.ask(script, &[]).await
}

async fn log_adds_with_the_mouse(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens_empty(&site, &reader).await;
    reader.pick_day("[name=on]", "2025-03-05").await;
    reader.prefer("whose", "ours").await;
    reader.prefer("kind", "closeness").await;
    reader.type_into("[name=note]", "Laughed about the old car.").await;
    reader.press("add").await;
    reader.hears("Noted").await;
    reader.sees("[data-entry=\"0\"]").await;
    let first = entry("2025-03-05", "ours", "closeness", "Laughed about the old car.");
    assert_eq!(stored_log(&reader).await, json!([first]));
    let form = "return [find('[name=on]').value, find('[name=whose]:checked').value, find('[name=kind]:checked').value, find('[name=note]').value]";
    assert_eq!(reader.ask(form, &[]).await, json!(["2025-03-05", "ours", "closeness", ""]), "ready for the next of the same day");

    // An earlier day comes below it, and a note may be empty.
    reader.pick_day("[name=on]", "2025-03-01").await;
    reader.prefer("whose", "his").await;
    reader.prefer("kind", "distance").await;
    reader.press("add").await;
    reader.sees("[data-entry=\"1\"]").await;
    let second = json!({"on": "2025-03-01", "whose": "his", "kind": "distance"});
    assert_eq!(stored_log(&reader).await, json!([second, first]), "oldest first");
    let shown = listed(&reader).await;
    assert!(shown.len() == 2 && shown[0].contains("Laughed") && shown[1].contains("Distance"), "newest first: {shown:?}");

    reader.reload().await;
    reader.clear_the_gate().await;
    reader.sees("[data-entry]").await;
    assert_eq!(listed(&reader).await, shown, "and so after a reload");
    reader.all_quiet().await;
}

async fn log_adds_changes_and_removes_by_keyboard(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens_empty(&site, &reader).await;
    reader.tab_to("[name=whose]").await;
    reader.strike(Key::Down).await;
    reader.wait_for("the second option", "return find('[name=whose]:checked').value === 'mine'", &[]).await;
    reader.tab_to("[name=kind]").await;
    reader.strike(Key::Down).await;
    reader.wait_for("the second kind", "return find('[name=kind]:checked').value === 'closeness'", &[]).await;
    reader.tab_to("[name=note]").await;
    reader.write("wrote first").await;
    reader.tab_to("[data-action=add]").await;
    reader.strike(Key::Enter).await;
    reader.sees("[data-entry=\"0\"]").await;
    assert_eq!(stored_log(&reader).await[0]["note"], "wrote first");
    reader.has_focus_on("[data-action=add]").await;

    reader.tab_to("[data-action=change]").await;
    reader.strike(Key::Enter).await;
    reader.has_focus_on("[data-focus=form]").await;
    reader.tab_to("[name=note]").await;
    reader.write("!").await;
    reader.tab_to("[data-action=save]").await;
    reader.strike(Key::Enter).await;
    reader.has_focus_on("[data-focus=list]").await;
    let note = stored_log(&reader).await[0]["note"].take();
    assert!(matches!(note.as_str(), Some("wrote first!" | "!wrote first")), "{note}");

    reader.tab_to("[data-action=remove]").await;
    reader.strike(Key::Space).await;
    reader.has_focus_on("[data-action=undo]").await;
    assert_eq!(reader.stored_text().await, Value::Null, "nothing of ours stays behind");
    reader.strike(Key::Enter).await;
    reader.has_focus_on("[data-focus=list]").await;
    reader.sees("[data-entry=\"0\"]").await;
    assert_eq!(stored_log(&reader).await[0]["note"], note);
    reader.all_quiet().await;
}

async fn log_says_what_is_wrong_with_a_day(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens(&site, &reader, &document(&three(), &json!({}))).await;
    let before = reader.stored_text().await;
    reader.type_into("[name=note]", "A long sentence that nobody wants to type again.").await;
    reader.prefer("whose", "ours").await;
    reader.prefer("kind", "talk").await;
    // Where a browser has a calendar of its own, a day that is none becomes no day; where it has not, we read it.
    for day in ["", "2025-02-30"] {
        reader.pick_day("[name=on]", day).await;
        reader.wait_for("no word about the day yet", "return !shown(find('.log__wrong'))", &[]).await;
        reader.press("add").await;
        reader.hears("The rest of your note is still here").await;
        reader.sees(".log__wrong").await;
        reader.has_focus_on("[name=on][aria-invalid=true]").await;
        let form = "return [find('[name=whose]:checked').value, find('[name=kind]:checked').value, find('[name=note]').value]";
        let kept = json!(["ours", "talk", "A long sentence that nobody wants to type again."]);
        assert_eq!(reader.ask(form, &[]).await, kept, "nothing of the form is lost");
        assert_eq!(reader.stored_text().await, before, "nothing is kept of it");
    }
    reader.pick_day("[name=on]", "2025-02-28").await;
    reader.press("add").await;
    reader.sees("[data-entry=\"3\"]").await;
    let stored = stored_log(&reader).await;
    assert_eq!(stored[0], entry("2025-02-28", "ours", "talk", "A long sentence that nobody wants to type again."));
    reader.sees("[name=on][aria-invalid=false]").await;
    reader.all_quiet().await;
}

async fn log_changes_an_entry(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens(&site, &reader, &document(&three(), &json!({}))).await;
    reader.tap("[data-entry=\"1\"] [data-action=change]").await;
    reader.has_focus_on("[data-focus=form]").await;
    let form = "return [find('[name=on]').value, find('[name=whose]:checked').value, find('[name=kind]:checked').value, find('[name=note]').value]";
    assert_eq!(reader.ask(form, &[]).await, json!(["2025-03-05", "mine", "tension", "I snapped."]));
    assert!(!reader.shows("[data-action=add]").await, "two ways to keep one form");
    reader.press("cancel").await;
    reader.has_focus_on("[data-focus=list]").await;
    assert_eq!(stored_log(&reader).await, three(), "left as it was");

    reader.tap("[data-entry=\"1\"] [data-action=change]").await;
    reader.sees("[data-action=save]").await;
    reader.type_into("[name=note]", " Twice.").await;
    reader.prefer("whose", "ours").await;
    reader.pick_day("[name=on]", "2025-03-12").await;
    reader.press("save").await;
    reader.hears("Changed").await;
    reader.has_focus_on("[data-focus=list]").await;
    let stored = stored_log(&reader).await;
    assert_eq!(stored[2], entry("2025-03-12", "ours", "tension", "I snapped. Twice."), "in its new place");
    assert_eq!(stored.as_array().map(Vec::len), Some(3), "{stored}");
    reader.sees("[data-action=add]").await;
    assert_eq!(reader.ask("return find('[name=note]').value", &[]).await, "", "the form is empty again");
    reader.all_quiet().await;
}

async fn log_removes_and_takes_back(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens(&site, &reader, &document(&three(), &json!({}))).await;
    reader.type_into("[name=note]", "Half a sen").await;
    reader.tap("[data-entry=\"1\"] [data-action=remove]").await;
    reader.hears("Removed").await;
    reader.has_focus_on("[data-action=undo]").await;
    assert_eq!(stored_log(&reader).await, json!([three()[0], three()[2]]));
    assert_eq!(reader.ask("return find('[name=note]').value", &[]).await, "Half a sen", "the form stays as it is");
    reader.press("undo").await;
    reader.hears("It is back").await;
    reader.has_focus_on("[data-focus=list]").await;
    assert_eq!(stored_log(&reader).await, three());
    assert!(!reader.shows("[data-action=undo]").await, "there is nothing more to take back");
    reader.all_quiet().await;
}

async fn log_invites_to_date_a_turning_point(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    opens(&site, &reader, &document(&three(), &json!({"turning-point": "event"}))).await;
    reader.tap("[data-action=note][data-for=event]").await;
    reader.has_focus_on("[name=on]").await;
    assert_eq!(reader.ask("return find('[name=kind]:checked').value", &[]).await, "event");
    reader.pick_day("[name=on]", "2025-03-04").await;
    reader.press("add").await;
    reader.sees("[data-entry=\"3\"]").await;
    assert_eq!(stored_log(&reader).await[1]["kind"], "event");
    assert!(!reader.shows("[data-action=note]").await, "it is in the log now");
    reader.tap("[data-entry=\"1\"] [data-action=remove]").await;
    reader.sees("[data-action=note]").await;

    reader.ask("localStorage.clear(); sessionStorage.clear()", &[]).await;
    opens(&site, &reader, &document(&three(), &json!({"turning-point": "gradual"}))).await;
    assert!(!reader.shows("[data-action=note]").await, "an invitation for someone who told of no such day");
    reader.all_quiet().await;
}
