//! A field that is being written in is never written to; what a button of ours does to it arrives all the same.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    fields_take_half_a_character_at_a_time,
    fields_wait_for_what_another_tab_has_written,
    fields_wait_for_what_is_cut,
    fields_hear_our_buttons_at_once,
];

/// Puts text into a field as a keyboard does, and lets the widget answer.
const TYPE: &str = "const field = find(given[0]); field.focus();
    field.setRangeText(given[1], field.value.length, field.value.length, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: given[1], inputType: 'insertText' }));
    return new Promise((done) => setTimeout(done, 50));";

const HOLDS: &str = "return find(given[0]).value";

const LEAVE: &str = "active().blur(); return new Promise((done) => setTimeout(done, 50))";

const MESSAGE: &str = "textarea[name=message]";

async fn opens(stage: &Stage, view: &str) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(&format!("view={view}")));
    reader.open("/").await;
    let first = reader.wait_for("the first screen", "return view && view.dataset.view", &[]).await;
    if first == "start" {
        reader.press("start").await;
    }
    reader.clear_the_gate().await;
    reader.see_view(view).await;
}

/// Types one half, then the other, which no text from outside the page can hold.
async fn halves(reader: &Reader, selector: &str) {
    reader.sees(selector).await;
    for half in ["'\\uD83D'", "'\\uDE15'"] {
        reader.ask(&TYPE.replace("given[1]", half), &[selector]).await;
    }
}

async fn fields_take_half_a_character_at_a_time(stage: Stage) {
    for (view, selector) in [("space", MESSAGE), ("changes", "textarea[name=note]"), ("conversation", "textarea")] {
        opens(&stage, view).await;
        halves(&stage.reader, selector).await;
        assert_eq!(stage.reader.ask(HOLDS, &[selector]).await, "😕", "{view}");
        stage.reader.ask(LEAVE, &[]).await;
        assert_eq!(stage.reader.ask(HOLDS, &[selector]).await, "😕", "{view}");
        if view == "space" {
            assert_eq!(stage.reader.stored().await["tools"]["space"]["message"], "😕");
        }
        stage.reader.all_quiet().await;
    }
}

/// Another tab writes this into the message.
async fn another_tab_writes(reader: &Reader, text: &str) {
    let script = "const kept = JSON.parse(localStorage.getItem('ebb:1'));
        kept.rev += 1; kept.at += 1; kept.tools.space.message = given[0]; kept.by.push(7, (window.told = (window.told || 0) + 1));
        const newValue = JSON.stringify(kept); localStorage.setItem('ebb:1', newValue);
        dispatchEvent(new StorageEvent('storage', { key: 'ebb:1', newValue, storageArea: localStorage }));
        return new Promise((done) => setTimeout(done, 100));";
    reader.ask(script, &[text]).await;
}

async fn fields_wait_for_what_another_tab_has_written(stage: Stage) {
    opens(&stage, "space").await;
    let reader = &stage.reader;
    reader.sees(MESSAGE).await;
    reader.ask(TYPE, &[MESSAGE, "I need a day"]).await;
    another_tab_writes(reader, "Two days.").await;
    assert_eq!(reader.ask(HOLDS, &[MESSAGE]).await, "I need a day", "as long as it has the focus");
    reader.ask(LEAVE, &[]).await;
    assert_eq!(reader.ask(HOLDS, &[MESSAGE]).await, "Two days.", "in line once it has not");
    another_tab_writes(reader, "Three days.").await;
    assert_eq!(reader.ask(HOLDS, &[MESSAGE]).await, "Three days.", "at once where nobody writes");
    reader.ask(TYPE, &[MESSAGE, " Or four."]).await;
    assert_eq!(reader.stored().await["tools"]["space"]["message"], "Three days. Or four.");
    reader.all_quiet().await;
}

async fn fields_wait_for_what_is_cut(stage: Stage) {
    opens(&stage, "space").await;
    let reader = &stage.reader;
    reader.sees(MESSAGE).await;
    let long = "a day ".repeat(2000);
    reader.ask(TYPE, &[MESSAGE, &long]).await;
    let script = "return find(given[0]).value.length";
    assert_eq!(reader.ask(script, &[MESSAGE]).await, long.len(), "as long as it is being written in");
    reader.ask(LEAVE, &[]).await;
    let kept = reader.stored().await["tools"]["space"]["message"].as_str().map(str::len);
    assert_eq!(reader.ask(script, &[MESSAGE]).await, json!(kept), "as it is kept, afterwards");
    assert!(kept < Some(long.len()));
}

async fn fields_hear_our_buttons_at_once(stage: Stage) {
    opens(&stage, "space").await;
    let reader = &stage.reader;
    reader.sees(MESSAGE).await;
    reader.ask(TYPE, &[MESSAGE, "First."]).await;
    // Not every way to press a button takes the focus there: voices, screen readers, Safari.
    let press = "root.querySelector(given[1]).click(); return new Promise((done) => setTimeout(() => done(find(given[0]).value), 50))";
    let both = reader.ask(press, &[MESSAGE, "[data-action=add][data-for=message]"]).await;
    let Value::String(both) = both else { panic!("{both}") };
    assert!(both.starts_with("First. ") && both.len() > 10, "{both}");
    assert_eq!(reader.ask("return active() === find(given[0])", &[MESSAGE]).await, true, "the focus is in the field");
    reader.ask(TYPE, &[MESSAGE, " Last."]).await;
    halves(reader, MESSAGE).await;
    assert_eq!(reader.ask(HOLDS, &[MESSAGE]).await, format!("{both} Last.😕"));
    // Cleared after it was added.
    opens(&stage, "changes").await;
    let note = "textarea[name=note]";
    reader.sees(note).await;
    reader.ask("find('input[name=whose]').click(); find('input[name=kind]').click()", &[]).await;
    reader.ask(TYPE, &[note, "He called."]).await;
    let cleared = reader.ask(press, &[note, ".tool__group [data-action=add]"]).await;
    assert_eq!(cleared, "", "{}", reader.screen().await);
    reader.all_quiet().await;
}
