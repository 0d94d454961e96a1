//! Leaving without a mouse: the exit comes first by Tab, on every screen; Shift pressed three times leaves, and nothing that
//! is done with Shift otherwise comes near it.

use serde_json::Value;

use super::data::full;
use super::leaving::{is_left, nowhere};
use crate::pages::{Page, TAG};
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tour;

cases![
    leaving_keys_reach_the_exit_first,
    leaving_keys_reach_the_exit_first_in_the_tools,
    leaving_keys_are_off_until_the_reader_wants_them,
    leaving_keys_are_offered_first_to_whom_the_check_leads_to_help,
    leaving_keys_spare_whatever_is_written_elsewhere,
    leaving_keys_tell_what_they_do,
    leaving_keys_for_capitals_do_not_count,
    leaving_keys_for_layouts_do_not_count,
    leaving_keys_lead_to_a_safe_place,
];

/// Timers of five seconds wait until `window.later` moves the clock beyond them; `WebKit`'s driver has longer ones.
const CLOCK: &str = "{
    const wait = window.setTimeout, now = Date.now, waiting = [];
    let skipped = 0;
    window.setTimeout = (act, time, ...given) => (time >= 5000 && time < 6000 ? waiting.push(act) : wait(act, time, ...given));
    Date.now = () => now() + skipped;
    window.later = (milliseconds) => { skipped += milliseconds; waiting.splice(0).forEach((act) => act()); };
}";

async fn first_on(reader: &Reader, stops: &[&str]) {
    let mut wrong = Vec::new();
    for stop in stops {
        tour::go(reader, stop).await;
        let first = reader.first_by_tab().await;
        if first != "exit" {
            wrong.push(format!("{first} on {stop}"));
        }
    }
    assert!(wrong.is_empty(), "first by Tab: {}", wrong.join("; "));
}

async fn leaving_keys_reach_the_exit_first(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("<p><button id=\"before\">Before</button></p><ebb-quiz></ebb-quiz>{TAG}")));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.ask("document.getElementById('before').focus()", &[]).await;
    reader.strike(Key::Tab).await;
    reader.has_focus_on("a[data-action=exit]").await;
    first_on(&reader, &tour::STOPS).await;
}

async fn leaving_keys_reach_the_exit_first_in_the_tools(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept_document(&full()));
    reader.open("/").await;
    first_on(&reader, &tour::TOOL_STOPS).await;
}

async fn says(reader: &Reader) -> Value {
    reader.ask("return root.querySelector('[role=status]').textContent", &[]).await
}

/// From the first screen, where it is off.
async fn switches_on(reader: &Reader) {
    reader.see_view("start").await;
    reader.prefer("shift", "on").await;
    reader.wait_for("the hint", "return view.innerText.includes('Or press Shift three times.')", &[]).await;
}

/// Three presses do nothing, and nothing is said.
async fn does_nothing(reader: &Reader, view: &str, where_: &str) {
    for _ in 0..3 {
        reader.strike(Key::Shift).await;
    }
    assert_eq!((reader.view().await, says(reader).await), (view.into(), "".into()), "Shift three times {where_}");
}

async fn leaving_keys_are_off_until_the_reader_wants_them(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(CLOCK));
    reader.open("/").await;
    reader.see_view("start").await;
    let hint = "return view.innerText.includes('Shift three times.')";
    assert_eq!(reader.ask(hint, &[]).await, false, "no word of it at the foot");
    does_nothing(&reader, "start", "before anybody has asked for it").await;
    switches_on(&reader).await;
    reader.answer_one().await;
    assert_eq!(reader.stored().await["reader"]["shift"], true);
    reader.reload().await;
    reader.see_view("question").await;
    assert_eq!(reader.ask(hint, &[]).await, true, "it is part of what is kept");
    reader.strike(Key::Shift).await;
    reader.hears("2 more").await;
    reader.open_data().await;
    reader.tap("label:has([name=shift])").await;
    reader.wait_for("the hint to go", "return !view.innerText.includes('Shift three times.')", &[]).await;
    does_nothing(&reader, "data", "once it is off again").await;
    assert_eq!(reader.stored().await["reader"]["shift"], Value::Null, "as in a document that has never heard of it");
    reader.all_quiet().await;
}

async fn leaving_keys_are_offered_first_to_whom_the_check_leads_to_help(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(&nowhere()));
    reader.open("/").await;
    reader.press("start").await;
    reader.is_unsure_at_the_gate().await;
    let first = "return root.querySelector('.screen').querySelector('input, select, button, a').name";
    assert_eq!(reader.ask(first, &[]).await, "shift");
    does_nothing(&reader, "help", "before it is switched on there").await;
    reader.prefer("shift", "on").await;
    for _ in 0..3 {
        reader.strike(Key::Shift).await;
    }
    is_left(&site, &reader).await;
}

/// What a page may have the focus on. `open` and `shut` are elements with a field in a shadow root.
const FIELDS: &str = r#"<p><input id="input"> <textarea id="textarea"></textarea> <select id="select"><option>One</option></select></p>
    <div id="editable" contenteditable="true"><p>Dear all</p></div> <x-open id="open"></x-open> <x-shut id="shut"></x-shut>
    <p><button id="button">Send</button></p>"#;

const ROOTS: &str = "for (const mode of ['open', 'closed'])
    customElements.define(mode === 'open' ? 'x-open' : 'x-shut', class extends HTMLElement {
        connectedCallback() {
            const root = this.attachShadow({ mode });
            root.innerHTML = '<div></div>';
            const inner = root.firstChild.attachShadow({ mode });
            inner.innerHTML = '<textarea></textarea>';
            this.focus = () => inner.firstChild.focus();
        }
    });";

async fn leaving_keys_spare_whatever_is_written_elsewhere(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("{FIELDS}<ebb-quiz></ebb-quiz>{TAG}")).before(ROOTS));
    reader.open("/").await;
    switches_on(&reader).await;
    for field in ["input", "textarea", "select", "editable", "open", "shut"] {
        let focus = "document.getElementById(given[0]).focus(); return document.activeElement.id";
        assert_eq!(reader.ask(focus, &[field]).await, field);
        does_nothing(&reader, "start", &format!("in the page's own {field}")).await;
    }
    // Nor do presses before and after count together with what is pressed in between.
    reader.ask("document.getElementById('button').focus()", &[]).await;
    reader.strike(Key::Shift).await;
    reader.hears("2 more").await;
    reader.ask("document.getElementById('textarea').focus()", &[]).await;
    reader.strike(Key::Shift).await;
    reader.ask("document.getElementById('button').focus()", &[]).await;
    reader.strike(Key::Shift).await;
    reader.strike(Key::Shift).await;
    assert_eq!(reader.view().await, "start");
    reader.hears("1 more").await;
    reader.all_quiet().await;
}

async fn leaving_keys_tell_what_they_do(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(CLOCK));
    reader.open("/").await;
    switches_on(&reader).await;
    reader.strike(Key::Shift).await;
    reader.hears("2 more").await;
    reader.strike(Key::Shift).await;
    reader.hears("1 more").await;
    reader.ask("later(5200)", &[]).await;
    reader.hears("off again").await;
    // As if for the first time.
    reader.strike(Key::Shift).await;
    reader.hears("2 more").await;
    assert_eq!(reader.view().await, "start");
    reader.all_quiet().await;
}

/// A page with a field of a tool that has the focus.
async fn writes(site: &Site, reader: &Reader) {
    let mut document = full();
    document["reader"]["shift"] = true.into();
    site.page("/", Page::quiz("view=clues").kept_document(&document));
    reader.come_back_to("clues").await;
    reader.sees("textarea").await;
    reader.ask("const field = find('textarea'); field.focus(); field.select()", &[]).await;
}

async fn leaving_keys_for_capitals_do_not_count(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    writes(&site, &reader).await;
    for letter in "HELLO".chars() {
        reader.write_capital(letter).await;
    }
    assert_eq!(reader.ask("return find('textarea').value", &[]).await, "HELLO");
    assert_eq!(says(&reader).await, "");
    // Shift by itself between two letters is no row of three, either.
    for letter in "ABC".chars() {
        reader.strike(Key::Shift).await;
        reader.write_capital(letter).await;
    }
    assert_eq!(reader.view().await, "clues");
}

async fn leaving_keys_for_layouts_do_not_count(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    switches_on(&reader).await;
    for (held, key) in
        [(Key::Alt, Key::Shift), (Key::Control, Key::Shift), (Key::Meta, Key::Shift), (Key::Shift, Key::Alt), (Key::Shift, Key::Control)]
    {
        for _ in 0..3 {
            reader.strike_with(held, key).await;
        }
        assert_eq!((reader.view().await, says(&reader).await), ("start".into(), "".into()), "{key:?} with {held:?} held");
    }
    // The same keys, one by one: whoever holds nothing is heard.
    reader.strike(Key::Shift).await;
    reader.hears("2 more").await;
}

async fn leaving_keys_lead_to_a_safe_place(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for bad in ["http://weather.example/", "javascript:alert(1)", "weather", "https://"] {
        site.page("/", Page::quiz(&format!("exit-url=\"{bad}\"")));
        reader.open("/").await;
        reader.see_view("start").await;
        let leads = reader.ask("return [...root.querySelectorAll('a[data-action=exit]')].map((it) => it.href).join(' ')", &[]).await;
        assert_eq!(leads, "https://www.bbc.com/weather https://www.bbc.com/weather", "{bad}");
        let said = reader.noted("console").await;
        let line = said.as_array().filter(|lines| lines.len() == 1).and_then(|lines| lines[0].as_str());
        assert!(line.is_some_and(|line| line.starts_with(&format!("[ebb] exit-url=\"{bad}\" is not an https address"))), "{said}");
        reader.no_errors().await;
    }
}
