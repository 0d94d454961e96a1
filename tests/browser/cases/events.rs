//! What crosses the border between the widget and a page that listens to everything: nothing that a field of ours handles, and
//! all the rest.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use super::data::full;
use crate::pages::{Page, TAG};
use crate::reader::{Key, Reader};
use crate::stage::{Stage, cases};

cases![
    events_of_a_field_stay_in_it,
    events_of_a_field_in_a_form_or_an_editor,
    events_of_the_mouse_and_the_clipboard,
    events_of_controls_and_of_all_else,
    events_after_the_page_has_lost_its_listeners,
];

const SHORTCUTS: &str = include_str!("../pages/shortcuts.js");

const TOOL: &str = "<ebb-quiz view=clues><p>Text</p></ebb-quiz>";

/// A page with a field of a tool, which the reader has clicked into.
async fn writes(reader: &Reader) {
    reaches_the_field(reader).await;
    reader.tap("textarea").await;
    reader.has_focus_on("textarea").await;
    reader.ask("active().select()", &[]).await;
}

async fn reaches_the_field(reader: &Reader) {
    reader.clear_the_gate().await;
    reader.see_view("clues").await;
    reader.sees("textarea").await;
}

async fn held(reader: &Reader) -> serde_json::Value {
    reader.ask("return find('textarea').value", &[]).await
}

/// Strikes a key by its code point.
async fn strike(reader: &Reader, value: char) {
    let actions = KeyActions::new("keyboard".into()).then(KeyAction::Down { value }).then(KeyAction::Up { value });
    reader.client.perform_actions(actions).await.expect("the key is struck");
}

const LEFT: char = '\u{E012}';
const ESCAPE: char = '\u{E00C}';
const BACKSPACE: char = '\u{E003}';

async fn nothing_done(reader: &Reader) {
    assert_eq!(reader.ask("return window.did", &[]).await, json!([]), "what the page did");
    assert_eq!(reader.noted("errors").await, json!([]), "what its listeners threw");
}

async fn events_of_a_field_stay_in_it(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("{TOOL}{TAG}")).kept_document(&full()).before(SHORTCUTS));
    reader.open("/").await;
    writes(&reader).await;
    reader.write("next/p jk").await;
    strike(&reader, LEFT).await;
    strike(&reader, BACKSPACE).await;
    reader.strike(Key::Enter).await;
    reader.write_capital('N').await;
    assert_eq!(held(&reader).await, "next/p \nNk");
    nothing_done(&reader).await;
    // It is stored: the widget has heard all of it.
    let stored = "return (localStorage.getItem('ebb:1') || '').includes('next/p')";
    reader.wait_for("what was written to be stored", stored, &[]).await;
}

async fn events_of_a_field_in_a_form_or_an_editor(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let form = "<form id=form>…<button>Send</button></form><script>
        form.addEventListener('keydown', (event) => event.key === 'Enter' && event.target.tagName !== 'TEXTAREA' && form.requestSubmit());
        for (const kind of ['submit', 'formdata', 'change']) form.addEventListener(kind, (event) => { did.push(kind); event.preventDefault() });
        </script>";
    let editor = "<div contenteditable id=editor><p>Draft</p>…</div><script>
        for (const kind of ['keydown', 'beforeinput', 'input', 'paste', 'compositionstart'])
            editor.addEventListener(kind, (event) => { if (event.target.tagName === 'EBB-QUIZ') { did.push(kind); event.preventDefault() } });
        </script>";
    for around in [form, editor] {
        let page = Page::article(format!("{}{TAG}", around.replace('…', TOOL)));
        site.page("/", page.kept_document(&full()).before("window.did = [];"));
        reader.open("/").await;
        reaches_the_field(&reader).await;
        // `WebKit`'s driver takes a field in an editor for something that cannot be clicked on.
        reader.ask("find('textarea').focus(); active().select()", &[]).await;
        reader.write("one").await;
        reader.strike(Key::Enter).await;
        reader.write("two").await;
        assert_eq!(held(&reader).await, "one\ntwo");
        // A field of one line, where there is one, and a button of ours.
        reader.ask("const field = find('input[type=text], input[type=date], input[type=radio], input[type=checkbox]'); if (field) field.focus()", &[]).await;
        reader.strike(Key::Enter).await;
        nothing_done(&reader).await;
        assert_eq!(reader.view().await, "clues");
    }
}

async fn events_of_the_mouse_and_the_clipboard(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::article(format!("{TOOL}{TAG}")).kept_document(&full()).before(SHORTCUTS));
    reader.open("/").await;
    writes(&reader).await;
    reader.write("calm ").await;
    for letter in ['a', 'c'] {
        reader.strike_with(Key::Control, Key::Letter(letter)).await;
    }
    strike(&reader, '\u{E014}').await;
    reader.strike_with(Key::Control, Key::Letter('v')).await;
    assert_eq!(held(&reader).await, "calm calm ");
    reader.strike_with(Key::Control, Key::Letter('a')).await;
    reader.strike_with(Key::Control, Key::Letter('x')).await;
    assert_eq!(held(&reader).await, "");
    nothing_done(&reader).await;
}

async fn events_of_controls_and_of_all_else(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(SHORTCUTS));
    reader.open("/").await;
    reader.walk_to_stage().await;
    // A button is pressed by the keys that press a button, and an option chosen by those that choose.
    reader.tab_to("input[type=radio]").await;
    reader.ask("did.length = reached.length = 0", &[]).await;
    reader.strike(Key::Space).await;
    reader.strike(Key::Down).await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    reader.tab_to("[data-action=next]").await;
    reader.strike(Key::Space).await;
    reader.see_question("since").await;
    nothing_done(&reader).await;
    // What a button does not handle is the page's, as is what no field handles.
    reader.tab_to("[data-action=skip]").await;
    reader.ask("reached.length = 0", &[]).await;
    reader.write("j").await;
    assert_eq!(reader.ask("return reached.includes('j')", &[]).await, true, "a letter, with the focus on a button");
    reader.ask("find('input[type=radio]').focus(); reached.length = 0", &[]).await;
    strike(&reader, ESCAPE).await;
    reader.strike_with(Key::Control, Key::Letter('k')).await;
    assert_eq!(reader.ask("return ['Escape', 'k'].map((key) => reached.includes(key))", &[]).await, json!([true, true]), "shortcuts");
    // Clicks reach the page: a menu of its own that is open closes.
    reader.ask("window.clicks = 0; document.addEventListener('click', () => window.clicks++)", &[]).await;
    reader.press("skip").await;
    reader.wait_for("the click on the page", "return window.clicks === 1", &[]).await;
}

async fn events_after_the_page_has_lost_its_listeners(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    // The document is written anew: every listener on the window is gone.
    let again = "document.open(); document.write('<!doctype html><p>New</p><div data-ebb-quiz><p>Text</p></div>'); document.close();";
    reader.ask(again, &[]).await;
    reader.see_view("start").await;
    reader.ask("window.did = []; document.addEventListener('keydown', (event) => did.push(event.key))", &[]).await;
    reader.walk_to_stage().await;
    reader.tab_to("input[type=radio]").await;
    reader.ask("did.length = 0", &[]).await;
    reader.write("n").await;
    assert_eq!(reader.ask("return did", &[]).await, json!([]));
}
