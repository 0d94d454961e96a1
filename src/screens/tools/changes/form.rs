//! The form for one observation: a day, whose, of what kind, and a line.

use super::{
    desk::{Desk, Draft},
    section::titled,
};
use crate::{
    app::Context,
    domain::{
        Kind, Session,
        tools::log::{LONGEST_NOTE, Sort, Whose},
    },
    i18n::{Key, key::log as words},
    screens::controls::{Field, actions, said},
    view::element::{El, el, empty},
};

/// An invitation to date the turning point that the reader has told of; nothing where there is none, or it is in the log.
pub(super) fn turning_point(desk: &Desk) -> El {
    let (cx, desk) = (desk.cx, desk.clone());
    let misses = move || cx.session(Session::log_misses_turning_point);
    let invites = move || {
        if !misses() {
            return empty();
        }
        let add = desk.button("note", words::TURN_ADD, Desk::begin_event).attr("data-for", Sort::Event.id());
        el("div").class("callout").child(said(cx, "", words::TURN)).child(actions(vec![add]))
    };
    el("div").keyed_child(misses, invites)
}

/// The form, built anew whenever it is filled in by other than the reader's hand.
pub(super) fn view(desk: &Desk) -> El {
    let (counting, desk) = (desk.clone(), desk.clone());
    el("div").keyed_child(move || counting.draft().filled, move || form(&desk))
}

fn form(desk: &Desk) -> El {
    let (cx, draft) = (desk.cx, desk.draft());
    let (title, buttons) = if draft.changes.is_some() {
        let buttons = vec![desk.button("save", words::SAVE, Desk::keep), desk.button("cancel", words::CANCEL, Desk::cancel)];
        (words::CHANGE_TITLE, buttons)
    } else {
        (words::ADD_TITLE, vec![desk.button("add", words::ADD, Desk::keep)])
    };
    let full = move || cx.session(|session| session.full);
    let no_room = move || if full() { el("p").class("callout").text(cx.t(words::FULL)) } else { empty() };
    titled(cx, "form", title)
        .child(day(desk, &draft))
        .child(pick(desk, 0))
        .child(pick(desk, 1))
        .child(note(desk))
        .child(el("div").keyed_child(full, no_room))
        .child(actions(buttons))
}

fn label(cx: Context, text: Key) -> El {
    el("span").class("strong").text(cx.t(text))
}

/// The day. What is in the field is never set from here while the reader types.
fn day(desk: &Desk, draft: &Draft) -> El {
    let (cx, today) = (desk.cx, desk.cx.today().to_string());
    let (writing, checking, saying) = (desk.clone(), desk.clone(), desk.clone());
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
        .on_input(move |text| writing.write(&|draft| (draft.on, draft.wrong) = (text.clone(), None)));
    let wrong = move || saying.draft().wrong.map(|wrong| cx.t(wrong)).unwrap_or_default();
    el("div")
        .class("labelled")
        .child(el("label").class("labelled").child(label(cx, words::DAY)).child(input))
        .child(el("p").class("log__wrong").attr("id", "log-on").text(wrong))
}

/// One of the two choices: whose, or of what kind.
fn pick(desk: &Desk, which: usize) -> El {
    let cx = desk.cx;
    let (id, legend, hint, texts) = match which {
        0 => ("whose", words::WHOSE_LEGEND, None, words::WHOSE),
        _ => ("kind", words::SORTS_LEGEND, Some(words::SORTS_HINT), words::SORTS),
    };
    let mut options = Vec::new();
    for (number, text) in texts.iter().enumerate() {
        let value = if which == 0 { Whose::ALL.get(number).map(|one| one.id()) } else { Sort::ALL.get(number).map(|one| one.id()) };
        options.push((value.unwrap_or_default(), cx.t(*text)));
    }
    let (reading, writing) = (desk.clone(), desk.clone());
    let field = Field {
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
            writing.write(&|draft| {
                if let Some(picked) = draft.picked.get_mut(which) {
                    *picked = number;
                }
            });
        },
    )
}

fn note(desk: &Desk) -> El {
    let cx = desk.cx;
    let (reading, growing, writing) = (desk.clone(), desk.clone(), desk.clone());
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
        .on_input(move |text| writing.write(&|draft| draft.note.clone_from(&text)));
    el("div")
        .class("labelled")
        .child(el("label").attr("for", "log-note").child(label(cx, words::NOTE)))
        .child(said(cx, "field__hint", words::NOTE_HINT).attr("id", "log-hint"))
        .child(el("span").class("grow").attr("data-text", move || growing.draft().note + " ").child(area))
}
