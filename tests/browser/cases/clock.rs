//! A clock that was wrong: what is kept ends when the author says, and nothing goes before.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![clock_that_was_ahead_once, clock_that_was_behind_once];

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The page's clock is off by so many days.
const CLOCK: &str = "{ const right = Date.now; window.rightNow = () => right.call(Date);
    Date.now = () => rightNow() + Number(sessionStorage.getItem('days')) * 86400000; }";

/// Opens the page with a clock that is so many days ahead.
async fn look_in(reader: &Reader, days: i64) {
    reader.ask("sessionStorage.setItem('days', given[0])", &[&days.to_string()]).await;
    reader.reload().await;
    reader.wait_for("the widget", "return !!view", &[]).await;
}

async fn answer_one(stage: &Stage, days: i64) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(r#"expires="7""#).before(CLOCK));
    reader.open("/").await;
    look_in(reader, days).await;
    reader.answer_one().await;
    let stored = reader.stored().await;
    let now = reader.ask("return rightNow()", &[]).await.as_i64().expect("the time");
    let off = stored["exp"].as_i64().expect("an end") - now - (days + 7) * DAY_MS;
    assert!(off.abs() < 60_000, "written by the wrong clock: {stored}");
}

/// What was given is stored, and ends seven days from now, give or take a minute.
async fn ends_in_seven_days(reader: &Reader) {
    let stored = reader.stored().await;
    let now = reader.ask("return rightNow()", &[]).await.as_i64().expect("the time");
    let (at, exp) = (stored["at"].as_i64().expect("a time"), stored["exp"].as_i64().expect("an end"));
    assert!(at <= now && now - at < 60_000, "it is {now}: {stored}");
    assert!(exp <= now + 7 * DAY_MS && exp > now + 7 * DAY_MS - 60_000, "it is {now}: {stored}");
    assert_eq!(stored["answers"]["stage"], "dating", "{stored}");
}

async fn our_writes(reader: &Reader) -> usize {
    reader.noted("writes").await.as_array().expect("writes").iter().filter(|write| write["key"] == "ebb:1").count()
}

async fn clock_that_was_ahead_once(stage: Stage) {
    answer_one(&stage, 3652).await;
    let reader = &stage.reader;
    look_in(reader, 0).await;
    ends_in_seven_days(reader).await;
    assert_eq!(our_writes(reader).await, 1, "it is put right with one write");
    let corrected = reader.stored_text().await;
    look_in(reader, 0).await;
    assert_eq!((our_writes(reader).await, reader.stored_text().await), (0, corrected), "and once");
    look_in(reader, 8).await;
    assert_eq!(reader.stored_text().await, Value::Null, "its time is over, though the reader has only looked in");
    // What an author has come to allow for fewer days goes sooner, too; what is for this visit touches nothing.
    let document = json!({
        "v": 1, "rev": 3, "at": 0, "exp": 0, "answers": {"stage": "dating"}, "signs": {}, "tools": {}, "history": [], "rating": null,
    });
    let kept = format!(
        "{{ const kept = {document}; kept.at = Date.now() - 60; kept.exp = kept.at + 300 * 86400000;
        if (!sessionStorage.kept) localStorage.setItem('ebb:1', JSON.stringify(kept)); sessionStorage.kept = 'yes'; }}"
    );
    stage.site.page("/", Page::quiz(r#"expires="7""#).before(CLOCK).before(&kept));
    look_in(reader, 0).await;
    ends_in_seven_days(reader).await;
    reader.all_quiet().await;
}

async fn clock_that_was_behind_once(stage: Stage) {
    answer_one(&stage, -3652).await;
    let reader = &stage.reader;
    look_in(reader, 0).await;
    ends_in_seven_days(reader).await;
    // And again while it only looks in: nothing is decided by it.
    let before = reader.stored_text().await;
    look_in(reader, -3652).await;
    assert_eq!(reader.stored_text().await, before);
    look_in(reader, 1).await;
    assert_eq!(reader.stored_text().await, before);
    reader.all_quiet().await;
}
