//! Leaving, moment by moment: erased first, blank before the page is left, and nothing to come back to.

use std::net::TcpListener;

use serde_json::{Value, json};

use super::data::full;
use crate::engines::Engine;
use crate::pages::{Page, TAG};
use crate::reader::{Key, Reader};
use crate::server::{Fault, Site};
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    leaving_order_by_the_exit,
    leaving_order_by_shift,
    leaving_order_where_it_keeps,
    leaving_order_while_a_part_is_late,
    leaving_order_in_memory_and_without_storage,
    leaving_order_has_nothing_to_come_back_to,
    leaving_order_has_nothing_to_go_back_to,
];

const WATCH: &str = include_str!("../pages/leaving.js");

/// Where the page is left for.
struct Exit {
    url: String,
    listener: Option<TcpListener>,
}

impl Exit {
    /// An exit that takes calls and never answers: the page stays for as long as it is looked at. `WebKit`'s driver would wait
    /// for the answer, and the case with it: there nobody takes the call.
    fn open(engine: Engine) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("https://{}/weather", listener.local_addr().expect("its address"));
        Self { url, listener: Some(listener).filter(|_| engine != Engine::WebKit) }
    }

    /// An exit with an address that is none: the browser refuses to leave for it.
    fn refused() -> Self {
        Self { url: "https://nowhere:none/".into(), listener: None }
    }
}

/// A post with three widgets, in a browser that has kept this document.
fn post(site: &Site, exit: &Exit, attributes: &str, document: &Value, script: &str) {
    let attributes = format!("{attributes} exit-url=\"{}\"", exit.url);
    let quizzes = ["", "view=signs", "view=changes"].map(|view| format!("<ebb-quiz {view} {attributes}></ebb-quiz>")).concat();
    let kept = format!(
        "{{ const kept = {document}; kept.at = Date.now(); kept.exp = kept.at + 86400000; localStorage.setItem('ebb:1', JSON.stringify(kept)); }}"
    );
    let kept = if document.is_null() { String::new() } else { kept };
    let goes_on = format!("window.goesOn = {};", exit.listener.is_some());
    site.page("/", Page::article(quizzes + TAG).before(&kept).before(&goes_on).before(WATCH).before(script));
    site.page("/look", Page::article("<p>Look</p>"));
}

/// The document of a reader who has been everywhere, and what they want leaving to do.
fn document(leave: &str) -> Value {
    let mut document = full();
    document["reader"]["leave"] = json!(leave);
    document["reader"]["shift"] = json!(true);
    document
}

/// What was seen of the page that was left, from the page after it.
async fn left(stage: &Stage) -> Value {
    let waits = stage.engine != Engine::WebKit;
    if !waits {
        stage.reader.wait_for("the post to be left", "return location.pathname !== '/'", &[]).await;
        stage.reader.open("/look").await;
    }
    let script = "return location.pathname === '/look' && sessionStorage.getItem('left')";
    let noted = stage.reader.wait_for("the page to be left", script, &[]).await;
    let noted: Value = serde_json::from_str(noted.as_str().expect("a text")).expect("what was noted");
    println!("{}: blank {} ms after the reader's act, in frame {}", stage.engine.name(), noted["milliseconds"], noted["frames"]);
    // What the reader did is answered before the next frame; a busy machine may paint one more. Where nobody takes the call,
    // the page may be gone by then.
    let at_once = noted["frames"].as_u64().is_some_and(|frames| frames <= 2) && (noted["milliseconds"].is_u64() || !waits);
    assert!(at_once, "blank at once: {noted}");
    noted
}

/// First nothing is stored, then nothing is seen, then the page is left.
fn erased_first(noted: &Value) {
    let steps: Vec<_> = noted["steps"].as_array().expect("steps").iter().map(|step| step["what"].as_str().unwrap_or_default()).collect();
    assert_eq!(steps, ["erased", "left"], "{noted}");
    assert_eq!(noted["steps"][1], json!({"what": "left", "blank": true, "kept": false}), "{noted}");
    assert_eq!(noted["kept"], Value::Null);
}

async fn opens_at_the_result(reader: &Reader) {
    reader.come_back_to("result").await;
    reader.at_widget(2).see_view("changes").await;
}

async fn presses_shift(reader: &Reader, times: usize) {
    for _ in 0..times {
        reader.strike(Key::Shift).await;
    }
}

async fn leaving_order_by_the_exit(stage: Stage) {
    let (exit, reader) = (Exit::open(stage.engine), &stage.reader);
    post(&stage.site, &exit, "", &document("erase"), "");
    opens_at_the_result(reader).await;
    reader.at_widget(2).press_and_leave("exit").await;
    erased_first(&left(&stage).await);
}

async fn leaving_order_by_shift(stage: Stage) {
    let (exit, reader) = (Exit::open(stage.engine), &stage.reader);
    post(&stage.site, &exit, "", &document("erase"), "");
    opens_at_the_result(reader).await;
    presses_shift(reader, 2).await;
    for nth in 0..3 {
        reader.at_widget(nth).hears("1 more time").await;
    }
    reader.strike(Key::Shift).await;
    erased_first(&left(&stage).await);
}

async fn leaving_order_where_it_keeps(stage: Stage) {
    let (exit, reader) = (Exit::open(stage.engine), &stage.reader);
    post(&stage.site, &exit, "", &document("keep"), "");
    opens_at_the_result(reader).await;
    let says = "return [...root.querySelectorAll('a[data-action=exit]')].map((it) => it.textContent).join()";
    assert_eq!(reader.ask(says, &[]).await, "Leave this page,Leave this page");
    reader.press_and_leave("exit").await;
    let noted = left(&stage).await;
    assert_eq!(noted["steps"], json!([{"what": "left", "blank": true, "kept": true}]));
    assert!(noted["kept"].as_str().is_some_and(|text| text.contains("Cancelled Friday.")), "what was saved stays: {noted}");
    // Where the gate is not clear, it erases all the same, and says so.
    post(&stage.site, &exit, "", &document("keep"), "");
    reader.open("/").await;
    reader.is_unsure_at_the_gate().await;
    assert_eq!(reader.ask(says, &[]).await, "Leave this page and delete,Leave this page and delete");
    reader.ask("sessionStorage.removeItem('left')", &[]).await;
    reader.press_and_leave("exit").await;
    erased_first(&left(&stage).await);
}

async fn leaving_order_while_a_part_is_late(stage: Stage) {
    let (exit, reader) = (Exit::open(stage.engine), &stage.reader);
    post(&stage.site, &exit, "", &document("erase"), "");
    stage.site.fault(&tools::files("text/en-")[2], Fault::Slow(std::time::Duration::from_secs(20)));
    reader.come_back_to("result").await;
    reader.at_widget(2).see_view("waiting").await;
    reader.at_widget(2).press_and_leave("exit").await;
    erased_first(&left(&stage).await);
}

async fn leaving_order_in_memory_and_without_storage(stage: Stage) {
    let (exit, reader) = (Exit::open(stage.engine), &stage.reader);
    let denied = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError') } });";
    let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";
    for (attributes, script) in [("remember=visit", ""), ("", denied), ("", full)] {
        post(&stage.site, &exit, attributes, &Value::Null, script);
        reader.open("/").await;
        reader.answer_one().await;
        reader.press_and_leave("exit").await;
        let noted = left(&stage).await;
        assert_eq!(noted["kept"], Value::Null, "{attributes} {script}");
        assert_eq!(noted["steps"].as_array().and_then(|steps| steps.last()), Some(&json!({"what": "left", "blank": true, "kept": false})));
        if script.is_empty() {
            assert_eq!(noted["writes"], json!([]), "memory mode writes nothing at all, not even to erase");
        }
        reader.ask("sessionStorage.removeItem('left')", &[]).await;
    }
}

/// The exit takes the place of the post in the history. Where the exit is never reached, the reader may still come back to
/// the post as the browser remembers it: nothing of theirs is on it, on whatever screen they left.
async fn leaving_order_has_nothing_to_come_back_to(stage: Stage) {
    let told = Exit::refused();
    for (leave, attributes, screen) in LEFT_FROM {
        // A driven Firefox or WebKit remembers no page whose exit is on its way: what such a page would be told, it is told.
        leaves_from(&stage, &told, [leave, attributes, screen]).await;
        for nth in 0..3 {
            stage.reader.at_widget(nth).see_view("blank").await;
        }
        stage.reader.ask("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &[]).await;
        is_empty(&stage.reader, leave, attributes, screen).await;
    }
}

/// The same by the back button, in a browser that remembers the page.
async fn leaving_order_has_nothing_to_go_back_to(stage: Stage) {
    for (leave, attributes, screen) in LEFT_FROM {
        leaves_from(&stage, &Exit::open(stage.engine), [leave, attributes, screen]).await;
        left(&stage).await;
        stage.reader.ask("sessionStorage.removeItem('left'); setTimeout(() => history.back())", &[]).await;
        stage.reader.wait_for("the post as it was remembered", "return window.returned === true", &[]).await;
        is_empty(&stage.reader, leave, attributes, screen).await;
    }
}

/// What leaving is to do, the attributes, and the screen that is left.
const LEFT_FROM: [(&str, &str, &str); 4] =
    [("erase", "", "data"), ("keep", "", "data"), ("erase", "", "help"), ("keep", "remember=visit", "help")];

/// Goes to a screen as a reader with these wishes, and leaves.
async fn leaves_from(stage: &Stage, exit: &Exit, [leave, attributes, screen]: [&str; 3]) {
    let reader = &stage.reader;
    let returns = "addEventListener('pageshow', ({ persisted }) => { if (persisted) setTimeout(() => { window.returned = true; }, 100) });";
    post(&stage.site, exit, attributes, &document(leave), returns);
    reader.open("/").await;
    if attributes.is_empty() {
        reader.see_view("safety").await;
    } else {
        reader.prefer("leave", leave).await;
        reader.press("start").await;
    }
    reader.clear_the_gate().await;
    if screen == "help" {
        reader.wait_for("what comes after the gate", "return view.dataset.view !== 'safety'", &[]).await;
        if attributes.is_empty() {
            reader.press("help").await;
        } else {
            reader.choose("asks", "what-now").await;
        }
    } else {
        reader.press("data").await;
        reader.sees("[data-part=changes]").await;
    }
    reader.press_and_leave("exit").await;
}

/// Nothing that the reader gave is on the page that they have come back to.
async fn is_empty(reader: &Reader, leave: &str, attributes: &str, screen: &str) {
    for nth in 0..3 {
        let reader = reader.at_widget(nth);
        reader.see_view("start").await;
        let text = reader.ask("return view.innerText", &[]).await.to_string();
        assert!(!text.contains("Cancelled"), "widget {nth} after {leave} on {screen}: {text}");
        let goes_on = leave == "keep" && attributes.is_empty();
        assert_eq!(text.contains("Go on"), goes_on, "only what is kept on the device is there still, after {leave} {attributes}");
    }
}
