//! Whatever goes wrong with the browser's storage, from the start or from the middle on: the reader comes to the end with the
//! same explanations, is told once where something cannot be kept, and the site's own data is not touched.

use std::time::Duration;

use ebb::domain::{Answers, Gate, Question, reading::readings};
use serde_json::{Value, json};

use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::stage::{Stage, cases};

cases![
    faults_none,
    faults_access_throws,
    faults_storage_is_null,
    faults_reading_throws,
    faults_storage_is_full,
    faults_what_is_thrown_is_no_error,
    faults_every_third_write_fails,
    faults_removing_throws,
    faults_kept_things_vanish,
    faults_others_write_into_it,
];

/// The walk that does everything.
const EVERYTHING: &str = include_str!("../pages/everything.js");

/// How a fault shows.
#[derive(Clone, Copy)]
struct Shows {
    /// The notice that is seen, with the fault from the start, and from the middle.
    notices: [Option<&'static str>; 2],
    /// Whether, with each, everything is erased in the end.
    erased: [bool; 2],
}

const ALL_WELL: Shows = Shows { notices: [None, None], erased: [true, true] };
/// Nothing was kept, so nothing is left; from the middle on, what was kept before cannot be reached any more.
const OUT_OF_REACH: Shows = Shows { notices: [Some("memory"), Some("memory")], erased: [true, false] };

/// `fault` makes it happen while `broken()` says so.
async fn happens(stage: Stage, fault: &str, shows: Shows) {
    let Stage { site, reader, engine, .. } = &stage;
    let page = |from_the_start: bool| {
        let before = format!(
            "localStorage.setItem('theme', 'dark');
            const kept = localStorage, read = Storage.prototype.getItem, write = Storage.prototype.setItem, remove = Storage.prototype.removeItem;
            window.fault = {from_the_start};
            const broken = () => window.fault;
            window.theme = () => read.call(kept, 'theme');
            window.ours = () => read.call(kept, 'ebb:1');
            {fault}
            {EVERYTHING}"
        );
        Page::quiz("").before(&before)
    };
    site.page("/start", page(true));
    site.page("/middle", page(false));
    let answers: Value = OUTSIDE_STRESS.iter().map(|(id, options)| ((*id).to_owned(), json!(options))).collect();
    for (number, path) in ["/start", "/middle"].into_iter().enumerate() {
        reader.open(path).await;
        reader.see_view("start").await;
        let walk = "window.done = null; window.failed = null;
            everything(JSON.parse(given[0]), () => { window.fault = true }).then((done) => { window.done = done }, (error) => { window.failed = String(error) })";
        reader.ask(walk, &[&answers.to_string()]).await;
        let end = reader.wait_longer(Duration::from_mins(1), "the end of it", "return window.done || window.failed", &[]).await;
        assert!(end.is_object(), "{path}: {end}; {}", reader.screen().await);
        assert_eq!(end["readings"], expected(), "{path}");
        assert_eq!(end["parts"], 13, "{path}: everything that was given is there");
        let notices: Vec<&str> = shows.notices[number].into_iter().collect();
        assert_eq!(end["notices"], json!(notices), "{path}");
        assert_eq!(end["most"], notices.len(), "{path}: never more than one");
        let said = end["said"].as_str().unwrap_or_default();
        let sentence = if shows.erased[number] { "Your answers are deleted" } else { "will not let us delete" };
        assert!(said.contains(sentence), "{path}: {said}");
        if shows.erased[number] {
            assert_eq!(reader.ask("return ours()", &[]).await, Value::Null, "{path}");
        }
        assert_eq!(reader.ask("return theme()", &[]).await, "dark", "{path}: the site's own");
        reader.no_errors().await;
        // Nothing of this walk is there for the next.
        reader.ask("window.fault = false; delete window.localStorage; try { localStorage.clear() } catch {}", &[]).await;
    }
    println!("{}: every action, twice", engine.name());
}

/// What the rules say of these answers.
fn expected() -> Value {
    let choices = OUTSIDE_STRESS.iter().flat_map(|(id, options)| {
        let question = Question::from_id(id).expect("a question");
        options.iter().map(move |option| question.choice(option).expect("an option"))
    });
    let answers: Answers = choices.collect();
    let mut gate = Gate::skipped();
    gate.passed = true;
    readings(&answers, &gate).iter().map(|found| json!([found.reading.id(), found.level.id()])).collect()
}

async fn faults_none(stage: Stage) {
    happens(stage, "", ALL_WELL).await;
}

async fn faults_access_throws(stage: Stage) {
    let fault = "Object.defineProperty(window, 'localStorage', { configurable: true, get() {
        if (broken()) throw new DOMException('denied', 'SecurityError'); return kept } });";
    happens(stage, fault, OUT_OF_REACH).await;
}

async fn faults_storage_is_null(stage: Stage) {
    let fault = "Object.defineProperty(window, 'localStorage', { configurable: true, get() { return broken() ? null : kept } });";
    happens(stage, fault, OUT_OF_REACH).await;
}

async fn faults_reading_throws(stage: Stage) {
    let fault = "Storage.prototype.getItem = function (key) { if (broken()) throw new DOMException('no', 'InvalidStateError'); return read.call(this, key) };";
    // What is not read again need not be readable: from the middle on, everything is kept.
    happens(stage, fault, Shows { notices: [Some("memory"), None], erased: [true, true] }).await;
}

async fn faults_storage_is_full(stage: Stage) {
    let fault = "Storage.prototype.setItem = function (...given) { if (broken()) throw new DOMException('full', 'QuotaExceededError'); write.apply(this, given) };";
    // What is there can be taken away all the same.
    happens(stage, fault, Shows { notices: [Some("memory"), Some("memory")], erased: [true, true] }).await;
}

async fn faults_what_is_thrown_is_no_error(stage: Stage) {
    let fault = "Storage.prototype.setItem = function (...given) { if (broken()) throw 'no'; write.apply(this, given) };";
    happens(stage, fault, Shows { notices: [Some("memory"), Some("memory")], erased: [true, true] }).await;
}

async fn faults_every_third_write_fails(stage: Stage) {
    let fault = "let writes = 0; Storage.prototype.setItem = function (...given) {
        if (broken() && ++writes % 3 === 0) throw new DOMException('full', 'QuotaExceededError'); write.apply(this, given) };";
    happens(stage, fault, Shows { notices: [Some("memory"), Some("memory")], erased: [true, true] }).await;
}

async fn faults_removing_throws(stage: Stage) {
    let fault = "Storage.prototype.removeItem = function (key) { if (broken()) throw new DOMException('no', 'InvalidStateError'); remove.call(this, key) };";
    // What cannot be taken away is not put there; from the middle on it is kept, and the end says that it stays.
    happens(stage, fault, Shows { notices: [Some("memory"), None], erased: [true, false] }).await;
}

async fn faults_kept_things_vanish(stage: Stage) {
    happens(stage, "window.meddle = () => broken() && remove.call(kept, 'ebb:1');", ALL_WELL).await;
}

async fn faults_others_write_into_it(stage: Stage) {
    let fault = "if (broken()) write.call(kept, 'ebb:1', 'not ours');
        window.meddle = () => broken() && write.call(kept, 'ebb:1', ['{', '{\"v\":1}', '[[[', '\\u0000'][Date.now() % 4]);";
    happens(stage, fault, Shows { notices: [Some("unreadable"), None], erased: [true, true] }).await;
}
