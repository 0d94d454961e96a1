//! Somebody who does anything at all: thousands of random events on two widgets of a page, the same in every engine. Nothing
//! may go wrong, nothing may be fetched, and all engines must come to the same end.
//!
//! `EBB_MONKEY=100000 cargo test --test browser monkey` does more of it, `EBB_SEED=7` something else.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::pages::{Page, TAG};
use crate::stage::{Stage, cases};

cases![monkey_comes_to_the_same_end_everywhere];

/// How many events, and with which seed.
fn events() -> (u32, u32) {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse().ok());
    (number("EBB_MONKEY").unwrap_or(10_000_u32).next_multiple_of(100), number("EBB_SEED").unwrap_or(1))
}

/// The end that the first engine has come to, and its name.
static FIRST: Mutex<Option<(&str, Value)>> = Mutex::new(None);

/// The views of the two widgets at a moment.
fn views(moment: &str) -> Vec<String> {
    moment.split(' ').skip(2).map(str::to_owned).collect()
}

async fn monkey_comes_to_the_same_end_everywhere(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    let (events, seed) = events();
    let page = Page::article(format!("<ebb-quiz></ebb-quiz><div id=\"other\"><ebb-quiz view=\"signs\"></ebb-quiz></div>{TAG}"));
    site.page("/", page.before(include_str!("../pages/monkey.js")));
    reader.open("/").await;
    reader.at_widget(1).see_view("start").await;
    reader.ask("getReady(); return null", &[]).await;
    reader.wait_for("all parts", "return window.ready", &[]).await;
    let fetched = site.log().len();

    let began = Instant::now();
    let play = "monkey(+given[0], +given[1]).then((end) => (window.came = end), (error) => (window.came = { wrong: String(error.stack || error) })); return null";
    reader.ask(play, &[&seed.to_string(), &events.to_string()]).await;
    let patience = Duration::from_mins(2).max(Duration::from_millis(u64::from(events) * 12));
    let end = reader.wait_longer(patience, "the last event", "return window.came && JSON.stringify(came)", &[]).await;
    let took = began.elapsed();
    let end: Value = serde_json::from_str(end.as_str().expect("the end as JSON")).expect("the end as JSON");

    let again = format!("EBB_SEED={seed} EBB_MONKEY={events} does it again");
    assert_eq!(end["wrong"], Value::Null, "{again}; {}", reader.screen().await);
    reader.all_quiet().await;
    assert_eq!(site.log().len(), fetched, "nothing is fetched on the way: {:?}; {again}", site.log());

    let moments = |end: &Value| end["trail"].as_array().cloned().unwrap_or_default();
    assert_eq!(moments(&end).len(), 100, "moments to compare");
    let views: BTreeSet<String> = moments(&end).iter().filter_map(Value::as_str).flat_map(views).collect();
    assert!(views.len() >= 8, "it gets around: {views:?}; {again}");
    println!("{}: {events} events in {} ms, seen at {} views", engine.name(), took.as_millis(), views.len());

    let mut first = FIRST.lock().unwrap_or_else(PoisonError::into_inner);
    let (before, other) = first.get_or_insert_with(|| (engine.name(), end.clone()));
    let parted = moments(other).into_iter().zip(moments(&end)).find(|(one, other)| one != other);
    assert_eq!(parted, None, "{before} and {} part before this moment (event, hash, views); {again}", engine.name());
    assert_eq!(json!([end["document"], end["texts"]]), json!([other["document"], other["texts"]]), "{before}; {again}");
}
