//! Files that do not arrive at once, or not at all: the page keeps its own text meanwhile. What can go wrong for good is in
//! `downloads.rs`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::server::Fault;
use crate::stage::{Stage, cases};
use crate::tools;

cases![broken_script_missing, broken_wasm_server_busy_once, broken_line_is_slow, broken_attribute,];

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
        reader.erase().await;
    }
}
