//! Chromiums of former years. No driver of today speaks to them, so these cases do, over two pipes, in the browser's own protocol.

use std::cell::{Cell, RefCell};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use serde_json::{Value, json};

use crate::pages::{FALLBACK, Page, TAG};
use crate::server::Site;
use crate::{again, stage, tools};

/// Too old, as old as can be had without being too old, and the last one for Windows 7 and 8.
pub(crate) const VERSIONS: [&str; 3] = ["92", "103", "109"];

type Case = (&'static str, &'static str, fn(&Site, &Old));

const CASES: [Case; 6] = [
    ("92", "old_and_too_old_keeps_the_text", keeps_the_text),
    ("103", "old_walks_through_every_screen", walks),
    ("103", "old_looks_and_is_reached", looks),
    ("103", "old_shows_where_the_focus_is", focus),
    ("109", "old_walks_through_every_screen", walks),
    ("109", "old_looks_and_is_reached", looks),
];

pub(crate) fn trials() -> Vec<Trial> {
    let trial = |(version, name, case): Case| {
        let name = format!("chromium-{version}::{name}");
        Trial::test(name.clone(), move || again::played(&name, || play(version, case)))
    };
    CASES.into_iter().map(trial).collect()
}

fn play(version: &str, case: fn(&Site, &Old)) -> Result<(), Failed> {
    catch_unwind(AssertUnwindSafe(|| {
        let site = stage::runtime().block_on(Site::start());
        let old = Old::start(version);
        case(&site, &old);
    }))
    .map_err(|panic| stage::failed(panic.as_ref()))
}

/// The widget, its shadow root and its view, for every script below.
const HELPERS: &str =
    "const quiz = document.querySelector('ebb-quiz'), root = quiz && quiz.shadowRoot, view = root && root.querySelector('[data-view]');";

/// A running browser with one page.
struct Old {
    browser: Child,
    orders: RefCell<ChildStdin>,
    answers: Receiver<Value>,
    number: Cell<u64>,
    page: RefCell<Value>,
}

impl Old {
    fn start(version: &str) -> Self {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh"]).arg(tools::old_chromium(version)).args([
            "--headless",
            "--remote-debugging-pipe",
            "--no-sandbox",
            "--no-zygote",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--window-size=400,800",
        ]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).process_group(0);
        let mut browser = command.spawn().expect("the old browser starts");
        let orders = RefCell::new(browser.stdin.take().expect("its input"));
        let mut output = BufReader::new(browser.stdout.take().expect("its output"));
        let (told, answers) = channel();
        thread::spawn(move || {
            let mut message = Vec::new();
            while output.read_until(0, &mut message).is_ok_and(|length| length > 0) {
                message.pop();
                if let Ok(answer) = serde_json::from_slice(&message)
                    && told.send(answer).is_err()
                {
                    break;
                }
                message.clear();
            }
        });
        let old = Self { browser, orders, answers, number: Cell::new(0), page: RefCell::new(Value::Null) };
        let target = old.call("Target.createTarget", json!({"url": "about:blank"}))["targetId"].clone();
        let session = old.call("Target.attachToTarget", json!({"targetId": target, "flatten": true}))["sessionId"].clone();
        old.page.replace(session);
        old
    }

    fn call(&self, method: &str, params: Value) -> Value {
        let number = self.number.get() + 1;
        self.number.set(number);
        let mut order = json!({"id": number, "method": method, "params": params});
        if self.page.borrow().is_string() {
            order["sessionId"] = self.page.borrow().clone();
        }
        self.orders.borrow_mut().write_all(format!("{order}\0").as_bytes()).expect("the browser takes orders");
        loop {
            let answer = self.answers.recv_timeout(Duration::from_secs(90)).unwrap_or_else(|_| panic!("no answer to {method}"));
            if answer["id"] == number {
                assert!(answer["error"].is_null(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    fn open(&self, site: &Site, path: &str) {
        self.call("Page.navigate", json!({"url": format!("{}{path}", site.address())}));
        self.wait_for("the page", "return location.protocol === 'http:' && document.readyState === 'complete'");
    }

    /// What a script in the page returns.
    fn ask(&self, script: &str) -> Value {
        let expression = format!("(async () => {{ {HELPERS} {script} }})()");
        let answer = self.call("Runtime.evaluate", json!({"expression": expression, "awaitPromise": true, "returnByValue": true}));
        assert!(answer["exceptionDetails"].is_null(), "{script}: {answer}");
        answer["result"]["value"].clone()
    }

    fn wait_for(&self, what: &str, script: &str) {
        let deadline = Instant::now() + Duration::from_secs(15);
        while self.ask(script) != true {
            let seen = "return document.body.innerText + ' ' + (root && root.textContent) + JSON.stringify(window.seen)";
            assert!(Instant::now() < deadline, "expected {what}, but {}", self.ask(seen));
            thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks with the mouse, in the middle of what is asked for.
    fn tap(&self, selector: &str) {
        let place = format!(
            "const it = root.querySelector('{selector}'); it.scrollIntoView({{ block: 'center' }});
            const box = it.getBoundingClientRect(); return [box.left + box.width / 2, box.top + box.height / 2]"
        );
        let place = self.ask(&place);
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", event);
        }
    }

    fn see_view(&self, name: &str) {
        self.wait_for(name, &format!("return !!view && view.dataset.view === '{name}'"));
    }

    fn all_quiet(&self) {
        assert_eq!(self.ask("return [seen.console, seen.errors, seen.violations]"), json!([[], [], []]), "console, errors, violations");
    }
}

impl Drop for Old {
    fn drop(&mut self) {
        // Its pipe closes with it, and so do its helpers.
        let _ = self.browser.kill();
        let _ = self.browser.wait();
    }
}

/// The page's own text, one line, and nothing fetched for nothing.
fn keeps_the_text(site: &Site, old: &Old) {
    site.page("/", Page::quiz("theme=\"light\""));
    old.open(site, "/");
    old.wait_for("a line in the console", "return seen.console.length > 0");
    let console = old.ask("return seen.console");
    assert_eq!(console.as_array().map(Vec::len), Some(1), "{console}");
    assert!(
        console[0].as_str().is_some_and(|line| line.contains("[ebb] this browser has no WebAssembly with reference types")),
        "{console}"
    );
    assert_eq!(old.ask("return seen.errors"), json!([]));
    let text = old.ask("return [quiz.innerText.trim(), quiz.getBoundingClientRect().height < 200]");
    assert_eq!(text, json!(["When someone steps back, take a breath first.", true]));
    assert_eq!(site.log().len(), 2, "the page and the script: {:?}", site.log());
}

/// Every screen, every option, every button.
fn walks(site: &Site, old: &Old) {
    let page = Page::article(format!("<ebb-quiz theme=\"light\">{FALLBACK}</ebb-quiz>{TAG}"));
    site.page("/", page.before(include_str!("pages/witness.js")).before(include_str!("pages/walker.js")));
    old.open(site, "/");
    old.see_view("start");
    let walked = old.ask("await walker.told(walker.walk(), 'walked'); return JSON.parse(walked)");
    assert_eq!(walked["error"], Value::Null, "{walked}");
    assert_eq!(walked["found"]["ends"], json!([]), "{walked}");
    assert!(walked["found"]["screens"].as_array().is_some_and(|screens| screens.len() > 40), "{walked}");
    old.all_quiet();
    for part in tools::files(".wasm").iter().filter(|name| !name.contains(' ')) {
        assert_eq!(site.count(part), 1, "{part}: {:?}", site.log());
    }
    assert_eq!(site.count(".json"), 3, "files of words: {:?}", site.log());
}

/// From the first screen to a question with the mouse: nothing is wider than the page, nothing sticks to the edge.
fn looks(site: &Site, old: &Old) {
    site.page("/", Page::quiz("theme=\"light\"").head("<style>body { margin: 0 }</style>"));
    old.open(site, "/");
    old.see_view("start");
    let look = || {
        let script = "const text = root.querySelector('[data-heading]').getBoundingClientRect(), box = quiz.getBoundingClientRect();
            const exit = root.querySelector('[data-action=exit]').getBoundingClientRect();
            const room = text.left - box.left;
            return [document.documentElement.scrollWidth <= innerWidth, room > 12 && room < 50, exit.left - box.left > 12,
                root.elementFromPoint(exit.left + exit.width / 2, exit.top + exit.height / 2).closest('[data-action]').dataset.action]";
        old.wait_for("the way out on the screen", "root.querySelector('[data-action=exit]').scrollIntoView(); return true");
        assert_eq!(old.ask(script), json!([true, true, true, "exit"]), "{}", old.ask("return view.dataset.view"));
    };
    look();
    old.tap("[data-action=start]");
    old.see_view("safety");
    look();
    old.ask("return root.querySelector('input[value=none]').closest('label').setAttribute('data-tapped', '')");
    old.tap("[data-tapped]");
    old.tap("[data-action=next]");
    old.see_view("question");
    look();
    let chosen = "const input = root.querySelector('input'); input.click(); await null; return input.checked";
    assert_eq!(old.ask(chosen), true, "an answer is chosen");
    old.all_quiet();
}

/// Where the ring cannot be around the whole option, it is around its circle.
fn focus(site: &Site, old: &Old) {
    site.page("/", Page::quiz("theme=\"light\""));
    old.open(site, "/");
    old.see_view("start");
    for kind in ["rawKeyDown", "keyUp"] {
        old.call("Input.dispatchKeyEvent", json!({"type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}));
    }
    let ring = "const input = root.querySelector('input'); input.focus(); const { outlineStyle, outlineWidth } = getComputedStyle(input);
        return [input.matches(':focus-visible'), outlineStyle !== 'none' && parseFloat(outlineWidth) > 0]";
    assert_eq!(old.ask(ring), json!([true, true]), "a ring around the focused circle");
}
