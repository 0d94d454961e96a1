//! The form for one observation: a day, whose, of what kind, and a line.

use super::{
    editor::{Draft, LogEditor},
    section::titled,
};
use crate::{
    app::Context,
    domain::{
        Kind, Session,
        tools::log::{LONGEST_NOTE, Sort, Whose},
    },
    i18n::{Key, key::log as words},
    screens::controls::{Fieldset, actions, paragraph},
    view::element::{El, el, empty},
};

/// Invites the reader to add the turning point that their answers mention; nothing if there is none, or it is in the log.
pub(super) fn turning_point(editor: &LogEditor) -> El {
    let (cx, editor) = (editor.cx, editor.clone());
    let misses = move || cx.session(Session::log_misses_turning_point);
    let invites = move || {
        if !misses() {
            return empty();
        }
        let add = editor.button("note", words::TURN_ADD, LogEditor::begin_event).attr("data-for", Sort::Event.id());
        el("div").class("callout").child(paragraph(cx, "", words::TURN)).child(actions(vec![add]))
    };
    el("div").keyed_child(misses, invites)
}

/// The form, rebuilt whenever the editor fills it in.
pub(super) fn view(editor: &LogEditor) -> El {
    let (counting, editor) = (editor.clone(), editor.clone());
    el("div").keyed_child(move || counting.draft().filled, move || form(&editor))
}

fn form(editor: &LogEditor) -> El {
    let (cx, draft) = (editor.cx, editor.draft());
    let (title, buttons) = if draft.changes.is_some() {
        let buttons =
            vec![editor.button("save", words::SAVE, LogEditor::submit), editor.button("cancel", words::CANCEL, LogEditor::cancel)];
        (words::CHANGE_TITLE, buttons)
    } else {
        (words::ADD_TITLE, vec![editor.button("add", words::ADD, LogEditor::submit)])
    };
    let full = move || cx.session(|session| session.full);
    let no_room = move || if full() { el("p").class("callout").text(cx.t(words::FULL)) } else { empty() };
    titled(cx, "form", title)
        .child(day(editor, &draft))
        .child(pick(editor, 0))
        .child(pick(editor, 1))
        .child(note(editor))
        .child(el("div").keyed_child(full, no_room))
        .child(actions(buttons))
}

fn label(cx: Context, text: Key) -> El {
    el("span").class("strong").text(cx.t(text))
}

/// The date field. Its value is not bound: that would disturb the reader while they type.
fn day(editor: &LogEditor, draft: &Draft) -> El {
    let (cx, today) = (editor.cx, editor.cx.today().to_string());
    let (writing, checking, saying) = (editor.clone(), editor.clone(), editor.clone());
    let input = el("input")
        .attr("type", "date")
        .class("text-field")
        .attr("name", "on")
        .attr("autocomplete", "off")
        .attr("max", &today)
        .attr("placeholder", &today)
        .attr("value", &draft.on)
        .attr("aria-describedby", "log-on")
        .attr("aria-invalid", move || checking.draft().wrong.is_some().to_string())
        .on_input(move |text| writing.edit(&|draft| (draft.on, draft.wrong) = (text.clone(), None)));
    let wrong = move || saying.draft().wrong.map(|wrong| cx.t(wrong)).unwrap_or_default();
    el("div")
        .class("labelled")
        .child(el("label").class("labelled").child(label(cx, words::DAY)).child(input))
        .child(el("p").class("log__wrong").attr("id", "log-on").text(wrong))
}

/// One of the two choices: whose, or of what kind.
fn pick(editor: &LogEditor, which: usize) -> El {
    let cx = editor.cx;
    let (id, legend, hint, texts) = match which {
        0 => ("whose", words::WHOSE_LEGEND, None, words::WHOSE),
        _ => ("kind", words::SORTS_LEGEND, Some(words::SORTS_HINT), words::SORTS),
    };
    let mut options = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let value = if which == 0 { Whose::ALL.get(number).map(|one| one.id()) } else { Sort::ALL.get(number).map(|one| one.id()) };
        options.push((value.unwrap_or_default(), cx.t(*text)));
    }
    let (reading, writing) = (editor.clone(), editor.clone());
    let field = Fieldset {
        id,
        question: false,
        kind: Kind::Single,
        legend: Some(label(cx, legend)),
        hint: hint.map(|hint| cx.t(hint)),
        short: true,
        options,
    };
    field.view(
        move |number| reading.draft().picked.get(which) == Some(&number),
        move |number, _| {
            writing.edit(&|draft| {
                if let Some(picked) = draft.picked.get_mut(which) {
                    *picked = number;
                }
            });
        },
    )
}

fn note(editor: &LogEditor) -> El {
    let cx = editor.cx;
    let (reading, growing, writing) = (editor.clone(), editor.clone(), editor.clone());
    let area = el("textarea")
        .class("text-field grow__field")
        .attr("name", "note")
        .attr("rows", "2")
        .attr("maxlength", LONGEST_NOTE.to_string())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("id", "log-note")
        .attr("aria-describedby", "log-hint")
        .value(move || reading.draft().note)
        .on_input(move |text| writing.edit(&|draft| draft.note.clone_from(&text)));
    el("div")
        .class("labelled")
        .child(el("label").attr("for", "log-note").child(label(cx, words::NOTE)))
        .child(paragraph(cx, "field__hint", words::NOTE_HINT).attr("id", "log-hint"))
        .child(el("span").class("grow").attr("data-text", move || growing.draft().note + " ").child(area))
}
