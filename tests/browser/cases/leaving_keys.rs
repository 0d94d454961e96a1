//! Leaving without a mouse: the exit comes first by Tab, on every screen; Shift pressed three times leaves, and nothing that
//! is done with Shift otherwise comes near it.

use serde_json::Value;

use super::data::full;
use crate::pages::{Page, TAG};
use crate::reader::{Key, Reader};
use crate::server::Site;
use crate::stage::{Stage, cases};
use crate::tour;

cases![
    leaving_keys_reach_the_exit_first,
    leaving_keys_reach_the_exit_first_in_the_tools,
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

async fn leaving_keys_tell_what_they_do(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(CLOCK));
    reader.open("/").await;
    reader.see_view("start").await;
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
    site.page("/", Page::quiz("view=clues").kept_document(&full()));
    reader.open("/").await;
    reader.clear_the_gate().await;
    reader.see_view("clues").await;
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
    reader.see_view("start").await;
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
