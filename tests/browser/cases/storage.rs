//! What is kept in the browser, and that the quiz works when nothing can be kept.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::reader::Reader;
use crate::server::Site;
use crate::stage::{Stage, cases};

cases![
    storage_holds_one_document,
    storage_that_throws,
    storage_that_is_null,
    storage_that_is_full,
    storage_with_an_unreadable_document,
    storage_with_a_newer_document,
    storage_with_an_empty_document,
    storage_with_an_expired_document,
    storage_for_this_visit_only_by_the_author,
    storage_for_this_visit_only_by_the_reader,
    storage_that_the_reader_wants_forgotten,
];

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

async fn open(site: &Site, reader: &Reader, attributes: &str, before: &str) {
    site.page("/", Page::quiz(attributes).before(before));
    reader.open("/").await;
    reader.see_view("start").await;
}

async fn storage_holds_one_document(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, r#"expires="7""#, "localStorage.setItem('theme', 'dark')").await;
    reader.walk_to_second_question().await;
    reader.press("skip").await;
    reader.see_question("said").await;
    let first = reader.stored().await;
    assert_eq!(first["v"], 2, "{first}");
    assert_eq!(first["answers"], json!({"asks": null, "stage": "dating", "since": null}), "{first}");
    let now = reader.ask("return Date.now()", &[]).await;
    let (at, now) = (whole(&first["at"]), whole(&now));
    assert!((now - 60_000..=now).contains(&at), "at {at}, and it is {now}");
    assert_eq!(whole(&first["exp"]) - at, 7 * DAY_MS, "{first}");

    reader.choose("said", "nothing").await;
    reader.press("next").await;
    reader.see_question("balance").await;
    let second = reader.stored().await;
    assert!(whole(&second["rev"]) > whole(&first["rev"]), "{second} after {first}");
    let mut keys = reader.ask("return Object.keys(localStorage).sort().join()", &[]).await;
    assert_eq!(keys.take(), "ebb:1,theme");
    let writes = reader.noted("writes").await;
    let ours = writes.as_array().expect("writes").iter().filter(|write| write["key"] == "ebb:1");
    let revisions: Vec<_> =
        ours.filter_map(|write| serde_json::from_str::<Value>(write["value"].as_str()?).ok()).map(|it| whole(&it["rev"])).collect();
    assert!(revisions.is_sorted_by(|before, after| before < after), "each write is a change of its own: {revisions:?}");
    reader.all_quiet().await;
}

fn whole(number: &Value) -> i64 {
    number.as_i64().unwrap_or_else(|| panic!("{number} is not a whole number"))
}

/// The quiz works to its end, and says that nothing is kept.
async fn works_in_memory(reader: &Reader, notice: &str) {
    reader.sees(&format!("[data-notice=\"{notice}\"]")).await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.readings().await[0].0, "outside-stress");
    reader.no_errors().await;
}

async fn storage_that_throws(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } });";
    open(&site, &reader, "", denied).await;
    works_in_memory(&reader, "memory").await;
}

async fn storage_that_is_null(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, "", "Object.defineProperty(window, 'localStorage', { value: null });").await;
    works_in_memory(&reader, "memory").await;
}

async fn storage_that_is_full(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, "", "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };").await;
    works_in_memory(&reader, "memory").await;
    assert_eq!(reader.stored_text().await, Value::Null);
}

/// The text stays as it is, whatever the reader does.
async fn leaves_alone(site: &Site, reader: &Reader, text: &str, notice: &str) {
    open(site, reader, "", &format!("localStorage.setItem('ebb:1', {});", json!(text))).await;
    reader.sees(&format!("[data-notice=\"{notice}\"]")).await;
    reader.walk_to_second_question().await;
    assert_eq!(reader.stored_text().await, text, "what was stored before");
    // Not even when all that was given beside it is taken away.
    reader.press("data").await;
    reader.tap("[data-action=remove][data-for=answers]").await;
    reader.wait_for("the answers to be gone", "return !find('[data-part=answers]')", &[]).await;
    assert_eq!(reader.stored_text().await, text, "what was stored before");
    reader.sees(&format!("[data-notice=\"{notice}\"]")).await;
    assert!(!reader.noted("console").await.to_string().contains("dating"), "an answer in the console");
    reader.no_errors().await;
}

async fn storage_with_an_unreadable_document(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for text in ["not a document", "[]", r#"{"v":"x"}"#] {
        leaves_alone(&site, &reader, text, "unreadable").await;
    }
}

async fn storage_with_a_newer_document(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    leaves_alone(&site, &reader, r#"{"v":99,"answers":{"stage":["dating","and-more"]}}"#, "newer").await;
}

async fn storage_with_an_empty_document(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, "", "localStorage.setItem('ebb:1', '');").await;
    assert!(!reader.shows("[data-notice]").await, "a notice about nothing");
    reader.walk_to_second_question().await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
    reader.all_quiet().await;
}

async fn storage_with_an_expired_document(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let document = json!({
        "v": 1, "rev": 3, "at": 1_700_000_000_000_i64, "exp": 1_700_000_000_001_i64, "answers": {"stage": "dating"},
        "signs": {}, "tools": {}, "history": [], "rating": null,
    });
    open(&site, &reader, "", &format!("localStorage.setItem('ebb:1', {});", json!(document.to_string()))).await;
    let stored = reader.stored_text().await;
    assert!(!stored.to_string().contains("dating"), "kept after its time: {stored}");
    reader.walk_to_stage().await;
    assert_eq!(reader.chosen("stage").await, json!([]));
    reader.all_quiet().await;
}

async fn storage_for_this_visit_only_by_the_author(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, r#"remember="visit""#, "").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.noted("writes").await, json!([]), "memory mode writes nothing at all");
    reader.all_quiet().await;
}

async fn storage_for_this_visit_only_by_the_reader(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, "", "").await;
    reader.prefer("partner", "they").await;
    reader.prefer("remember", "visit").await;
    reader.walk_to_result(OUTSIDE_STRESS).await;
    assert_eq!(reader.ask("return localStorage.length", &[]).await, 0, "keys left in storage");
    let writes = reader.noted("writes").await.to_string();
    assert!(!writes.contains("dating"), "an answer was written: {writes}");
    reader.reload().await;
    reader.see_view("start").await;
    reader.all_quiet().await;
}

async fn storage_that_the_reader_wants_forgotten(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    open(&site, &reader, "", "").await;
    reader.answer_one().await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
    reader.open_data().await;
    reader.prefer("remember", "visit").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    // It is there for the visit, with what comes after it, and is gone with it.
    reader.press("back").await;
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    reader.press("next").await;
    reader.see_question("since").await;
    reader.press("skip").await;
    reader.see_question("said").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.reload().await;
    reader.walk_to_stage().await;
    assert_eq!(reader.chosen("stage").await, json!([]));
    reader.all_quiet().await;
}
