//! A reader in front of the page: opens it, presses buttons, chooses answers, and says what is on the screen.

mod keys;
mod look;
mod mouse;

use std::time::{Duration, Instant};

use fantoccini::Client;
use serde_json::{Value, json};

pub(crate) use keys::Key;

/// How long something may take to show up.
const PATIENCE: Duration = Duration::from_secs(10);

const PAUSE: Duration = Duration::from_millis(40);

/// What every script below may use: the widget, its shadow root and inner root, whether an element can be seen and has text of
/// its own, and the numbers and the relative luminance (WCAG 2.2) of a computed colour.
const HELPERS: &str = r"
    const [nth, ...given] = arguments;
    const quiz = document.querySelectorAll('ebb-quiz')[nth];
    const root = quiz && quiz.shadowRoot;
    const view = root && root.querySelector('[data-view]');
    const shown = (element) => !!element && element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });
    const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const numbers = (color) => (color.match(/-?[\d.]+/g) || []).map(Number);
    const luminance = (color) => {
        const [r, g, b] = numbers(color).map((part) => part / (color.startsWith('rgb') ? 255 : 1))
            .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const find = (selector) => root && [...root.querySelectorAll(selector)].find(shown);
    const active = () => {
        let element = document.activeElement;
        while (element && element.shadowRoot && element.shadowRoot.activeElement) element = element.shadowRoot.activeElement;
        return element;
    };
";

#[derive(Clone)]
pub(crate) struct Reader {
    pub(crate) client: Client,
    address: String,
    nth: usize,
    /// `WebKit`'s driver is quicker with an element than with the mouse.
    clicks_by_element: bool,
}

impl Reader {
    pub(crate) fn new(client: Client, address: String) -> Self {
        let browser = client.capabilities().and_then(|told| told.get("browserName")).and_then(Value::as_str).unwrap_or_default();
        let clicks_by_element = !["chrome", "firefox"].contains(&browser);
        Self { client, address, nth: 0, clicks_by_element }
    }

    /// The same reader, looking at another widget on the page.
    pub(crate) fn at_widget(&self, nth: usize) -> Self {
        Self { nth, ..self.clone() }
    }

    pub(crate) async fn open(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.address)).await.expect("the page opens");
    }

    /// Reloads the page, or the frame that the reader is in.
    pub(crate) async fn reload(&self) {
        self.ask("window.outdated = true; location.reload()", &[]).await;
        self.wait_for("the page again", "return !window.outdated && document.readyState === 'complete'", &[]).await;
    }

    /// Types into a field of the widget, letter by letter, at the end of what it holds.
    pub(crate) async fn type_into(&self, selector: &str, text: &str) {
        self.sees(selector).await;
        // A click would put the cursor where it fell, and `WebKit`'s driver takes text that is there for something in the way.
        let script = "const it = find(given[0]); it.focus(); if (it.localName === 'textarea') it.setSelectionRange(it.value.length, it.value.length); return it";
        let found = self.ask(script, &[selector]).await;
        self.element(&found).expect("a field").send_keys(text).await.expect("the field takes what is typed");
    }

    /// Puts a day into a date field, as a browser's own calendar does; typed days differ from browser to browser.
    pub(crate) async fn pick_day(&self, selector: &str, day: &str) {
        self.sees(selector).await;
        let script = "const field = find(given[0]); field.value = given[1]; field.dispatchEvent(new Event('input', { bubbles: true }))";
        self.ask(script, &[selector, day]).await;
    }

    /// Picks a file with this content in the widget's file field.
    pub(crate) async fn pick_file(&self, content: &str) {
        self.sees("input[type=file]").await;
        // Drivers differ in how they hand over files from the disk; a file made in the page is the same to the widget.
        let script = "const field = find('input[type=file]'); const files = new DataTransfer();
            files.items.add(new File([given[0]], 'notes.json', { type: 'application/json' }));
            field.files = files.files; field.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask(script, &[content]).await;
    }

    /// Runs a script in the page; `given` holds the arguments. `WebKit`'s driver sometimes loses an answer while a frame of
    /// the page loads: then it is asked again.
    pub(crate) async fn ask(&self, script: &str, given: &[&str]) -> Value {
        let mut answer = self.try_ask(script, given).await;
        for _ in 0..20 {
            match &answer {
                Err(error) if error.contains("Could not parse script result") => {}
                _ => break,
            }
            tokio::time::sleep(PAUSE).await;
            answer = self.try_ask(script, given).await;
        }
        answer.unwrap_or_else(|error| panic!("the page did not answer {script:?}: {error}"))
    }

    async fn try_ask(&self, script: &str, given: &[&str]) -> Result<Value, String> {
        let mut arguments = vec![json!(self.nth)];
        arguments.extend(given.iter().map(|text| json!(text)));
        self.client.execute(&format!("{HELPERS}\n{script}"), arguments).await.map_err(|error| error.to_string())
    }

    /// Asks again and again until the answer is neither null, false, empty nor zero.
    pub(crate) async fn wait_for(&self, what: &str, script: &str, given: &[&str]) -> Value {
        self.wait_longer(PATIENCE, what, script, given).await
    }

    pub(crate) async fn wait_longer(&self, patience: Duration, what: &str, script: &str, given: &[&str]) -> Value {
        let deadline = Instant::now() + patience;
        loop {
            let answer = self.try_ask(script, given).await;
            if let Ok(value) = &answer
                && !matches!(value, Value::Null | Value::Bool(false))
                && value != ""
                && value != 0
            {
                return value.clone();
            }
            assert!(Instant::now() < deadline, "expected {what}, but {}", self.screen().await);
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until the page is at rest: what it has asked for so far has reached the server, it has painted, and it is idle.
    pub(crate) async fn settles(&self) {
        self.outlasts(Duration::ZERO).await;
    }

    /// Waits until a timer of the page itself has run for this long, and the page is at rest after it: whatever the widget was
    /// to do within this time is done.
    pub(crate) async fn outlasts(&self, time: Duration) {
        // The server answers this request, and does not count it.
        let script = "window.settled = false;
            const frames = (left, then) => left ? requestAnimationFrame(() => frames(left - 1, then)) : then();
            const idle = (then) => window.requestIdleCallback ? requestIdleCallback(then) : setTimeout(then);
            setTimeout(() => fetch('/favicon.ico', { cache: 'no-store' }).catch(() => {}).then(() => {
                frames(2, () => idle(() => { window.settled = true; }));
            }), Number(given[0]))";
        self.ask(script, &[&time.as_millis().to_string()]).await;
        self.wait_longer(PATIENCE + time, "the page to come to rest", "return window.settled", &[]).await;
    }

    /// Goes into a frame of the page, counted from 0.
    pub(crate) async fn enter_frame(&self, number: u16) {
        self.client.enter_frame(number).await.expect("the frame");
    }

    /// Goes from a frame to the page around it.
    pub(crate) async fn leave_frame(&self) {
        self.client.enter_parent_frame().await.expect("the page around the frame");
    }

    /// Waits until `selector` can be seen in the widget.
    pub(crate) async fn sees(&self, selector: &str) {
        self.wait_for(&format!("{selector} to be seen"), "return shown(find(given[0]))", &[selector]).await;
    }

    pub(crate) async fn see_view(&self, name: &str) {
        self.wait_for(&format!("the view {name:?}"), "return !!view && view.dataset.view === given[0]", &[name]).await;
    }

    pub(crate) async fn see_question(&self, id: &str) {
        let script = "return !!view && view.dataset.view === 'question' && shown(find(`fieldset[data-question=\"${given[0]}\"]`))";
        self.wait_for(&format!("the question {id:?}"), script, &[id]).await;
    }

    /// Presses a button of the widget, or follows its link, with the mouse.
    pub(crate) async fn press(&self, action: &str) {
        self.tap(&format!("[data-action=\"{action}\"]")).await;
    }

    /// Clicks on the first thing of this kind that can be seen.
    pub(crate) async fn tap(&self, selector: &str) {
        self.click(selector, "return find(given[0])", &[selector]).await;
    }

    /// Presses what leads away from the page. Firefox answers with the failure of a page that cannot be reached.
    pub(crate) async fn press_and_leave(&self, action: &str) {
        let script = "return find(`[data-action=\"${given[0]}\"]`) || null";
        let found = self.wait_for(&format!("the button {action:?}"), script, &[action]).await;
        let _ = self.element(&found).expect("a button").click().await;
    }

    /// Clicks on the label of an option.
    pub(crate) async fn choose(&self, question: &str, option: &str) {
        let what = format!("the option {option:?} of {question:?}");
        self.click_option(&what, &format!("[data-question=\"{question}\"] input[value=\"{option}\"]")).await;
    }

    /// Clicks on the label of an option on the first screen: `partner` or `remember`.
    pub(crate) async fn prefer(&self, name: &str, option: &str) {
        self.click_option(&format!("{name}={option}"), &format!("input[name=\"{name}\"][value=\"{option}\"]")).await;
    }

    async fn click_option(&self, what: &str, input: &str) {
        let label = "const input = root && root.querySelector(given[0]); return input && (input.labels[0] || input)";
        self.click(what, label, &[input]).await;
        self.wait_for(&format!("{what} to be chosen"), "return root.querySelector(given[0]).checked", &[input]).await;
    }
}
