//! Files that do not arrive, or not whole: the page keeps its own text, and the author is told why.

use std::time::Duration;

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::server::Fault;
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    broken_wasm_missing,
    broken_wasm_truncated,
    broken_wasm_with_one_byte_changed,
    broken_wasm_server_busy_for_good,
    broken_words_missing,
    broken_script_missing,
    broken_wasm_server_busy_once,
    broken_wasm_type,
    broken_line_is_slow,
    broken_attribute,
];

/// Longer than the script's own attempts take together.
const ALL_ATTEMPTS: Duration = Duration::from_secs(25);

/// The children stay, one event and one line in the console tell the author, and nothing is thrown.
pub(super) async fn falls_back(reader: &Reader) {
    let failed = "return seen.events.some((event) => event.name === 'ebb-error')";
    reader.wait_longer(ALL_ATTEMPTS, "the event ebb-error", failed, &[]).await;
    sees_fallback(reader).await;
    assert_eq!(reader.view().await, Value::Null);
    let events = reader.noted("events").await;
    assert_eq!(events.as_array().map(Vec::len), Some(1), "{events}");
    assert!(events[0]["detail"]["code"].as_str().is_some_and(|code| !code.is_empty()), "{events}");
    one_line(reader).await;
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn sees_fallback(reader: &Reader) {
    let script = "const it = document.getElementById('fallback'); return shown(it) && it.getBoundingClientRect().height > 0";
    assert_eq!(reader.ask(script, &[]).await, true, "the fallback is to be seen; {}", reader.screen().await);
}

/// One line in the console, for the author.
pub(super) async fn one_line(reader: &Reader) {
    let console = reader.noted("console").await;
    let lines: Vec<_> = console.as_array().expect("console lines").iter().filter_map(Value::as_str).collect();
    assert!(matches!(lines[..], [line] if line.starts_with("[ebb]")), "the console says {lines:?}");
}

async fn falls_back_when(stage: Stage, ending: &str, fault: Fault) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault(ending, fault);
    reader.open("/").await;
    falls_back(&reader).await;
}

async fn broken_wasm_missing(stage: Stage) {
    falls_back_when(stage, ".wasm", Fault::Missing).await;
}

async fn broken_wasm_truncated(stage: Stage) {
    falls_back_when(stage, ".wasm", Fault::Truncated).await;
}

async fn broken_wasm_with_one_byte_changed(stage: Stage) {
    falls_back_when(stage, ".wasm", Fault::Flipped).await;
}

async fn broken_wasm_server_busy_for_good(stage: Stage) {
    falls_back_when(stage, ".wasm", Fault::Busy(1000)).await;
}

async fn broken_words_missing(stage: Stage) {
    falls_back_when(stage, ".json", Fault::Missing).await;
}

async fn broken_script_missing(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault("/ebb.js", Fault::Missing);
    reader.open("/").await;
    sees_fallback(&reader).await;
    assert_eq!(site.log().len(), 2, "the page and the script: {:?}", site.log());
}

async fn broken_wasm_server_busy_once(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault(".wasm", Fault::Busy(1));
    reader.open("/").await;
    reader.pass_the_gate().await;
    let first = &tools::files(".wasm")[0];
    assert_eq!(site.count(first), 2, "one refusal, one answer");
    reader.all_quiet().await;
}

async fn broken_wasm_type(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault(".wasm", Fault::PlainText);
    reader.open("/").await;
    reader.pass_the_gate().await;
    assert_eq!(reader.noted("errors").await, json!([]));
}

async fn broken_line_is_slow(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    site.fault(".wasm", Fault::Slow(Duration::from_secs(2)));
    reader.open("/").await;
    assert_eq!(reader.noted("events").await, json!([]), "ready before the file was there");
    sees_fallback(&reader).await;
    reader.see_view("start").await;
    let hidden = "return !shown(document.getElementById('fallback'))";
    reader.wait_for("the fallback to make room for the widget", hidden, &[]).await;
    reader.all_quiet().await;
}

async fn broken_attribute(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for attribute in [r#"view="nonsense""#, r#"expires="900""#, r#"partner="x""#] {
        site.page("/", Page::quiz(attribute));
        reader.open("/").await;
        reader.pass_the_gate().await;
        one_line(&reader).await;
        assert_eq!(reader.noted("errors").await, json!([]));
        reader.press("erase").await;
        reader.see_view("start").await;
    }
}
