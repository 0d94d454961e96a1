//! What a reader says about an explanation: that it is not theirs, and what came of trying it out.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![trial_from_its_card_to_its_end, trial_whose_day_has_come, trial_of_what_is_not_us];

/// The answers of a reader whose partner is under stress, and who has not said what they need.
fn answers() -> Value {
    json!({"asks": "what-now", "stage": "dating", "since": "weeks", "said": "overwhelmed", "balance": "mostly-good", "his-signs": ["preoccupied"],
        "his-life": ["work"], "clues": ["none"], "my-needs-said": "hinted", "couple": ["none"]})
}

/// Comes back to the result with these answers and these trials.
async fn come_back_with(site: &crate::server::Site, reader: &Reader, trials: &Value) {
    let document = json!({
        "v": 2, "rev": 1, "answers": answers(), "signs": {}, "tools": {}, "history": [], "rating": null, "contradicted": [], "tests": trials,
        "reader": {"partner": null, "leave": "erase", "place": "result"},
    });
    let files = "window.files = []; URL.createObjectURL = (blob) => { blob.text().then((text) => files.push(text)); return '#'; };";
    site.page("/", Page::quiz("").kept_document(&document).before(files));
    reader.come_back_to("result").await;
}

async fn trial_from_its_card_to_its_end(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    come_back_with(&site, &reader, &json!([])).await;
    let card = "[data-reading=outside-stress]";
    reader.tap(&format!("{card} details:has([data-action=try]) summary")).await;
    reader.tap(&format!("{card} [data-action=try][data-for=\"2\"]")).await;
    reader.sees("[data-trial=outside-stress]").await;
    reader.has_focus_on("[data-heading]").await;
    assert!(!reader.shows("[data-action=try]").await, "one at a time");
    let kept = reader.stored().await["tests"][0].clone();
    assert_eq!((&kept["reading"], &kept["outcome"]), (&json!("outside-stress"), &Value::Null), "{kept}");

    reader.tap("[data-trial] [data-action=save]").await;
    let file = reader.wait_for("a file for the calendar", "return files[0]", &[]).await;
    let file = file.as_str().expect("a text");
    let until = kept["until"].as_str().expect("a day").replace('-', "");
    assert!(file.contains(&format!("DTSTART;VALUE=DATE:{until}")) && file.contains("SUMMARY:Time for myself"), "{file}");

    reader.reload().await;
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    reader.sees("[data-trial=outside-stress]").await;
    assert!(!reader.shows("[data-due]").await, "its day has not come");
    reader.tap("[data-trial] [data-action=cancel]").await;
    reader
        .wait_for("the offer again", "return !root.querySelector('[data-trial]') && !!root.querySelector('[data-action=try]')", &[])
        .await;
    assert_eq!(reader.stored().await["tests"], json!([]));
    reader.all_quiet().await;
}

async fn trial_whose_day_has_come(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let due = json!([{"reading": "unspoken-needs", "from": "2026-01-01", "until": "2026-01-15", "outcome": null}]);
    come_back_with(&site, &reader, &due).await;
    reader.sees("[data-due=unspoken-needs]").await;
    let level = "return root.querySelector('[data-reading=unspoken-needs]').dataset.level";
    let before = reader.ask(level, &[]).await;
    assert_eq!(before, "few");
    reader.tap("[data-action=try-says][data-for=better]").await;
    reader.wait_for("the question to go", "return !root.querySelector('[data-due]')", &[]).await;
    assert_eq!(reader.ask(level, &[]).await, "some", "one step");
    assert_eq!(reader.stored().await["tests"][0]["outcome"], "better");
    reader.all_quiet().await;
}

async fn trial_of_what_is_not_us(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    come_back_with(&site, &reader, &json!([])).await;
    let before = reader.readings().await;
    let first = before[0].0.clone();
    let button = format!("[data-reading={first}] [data-action=not-us]");
    reader.tap(&button).await;
    reader.sees(&format!("[data-reading={first}][data-contradicted]")).await;
    let now = reader.readings().await;
    assert_eq!(now.last().map(|(reading, _)| reading.clone()), Some(first.clone()), "it moves below: {now:?}");
    assert_eq!(reader.stored().await["contradicted"], json!([first]));
    reader.reload().await;
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    assert_eq!(reader.readings().await, now, "after a reload");
    assert_eq!(reader.ask(&format!("return find('{button}').getAttribute('aria-pressed')"), &[]).await, "true");
    reader.tap(&button).await;
    reader.wait_for("it to come back", &format!("return !root.querySelector('[data-reading={first}][data-contradicted]')"), &[]).await;
    assert_eq!(reader.readings().await, before);
    assert_eq!(reader.stored().await["contradicted"], json!([]));
    reader.all_quiet().await;
}
