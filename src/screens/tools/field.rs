//! One field of a tool, as native inputs: a text that grows with what is written, a day, or options.

use super::{plain, shared::written, takeaway::reminder};
use crate::{
    app::Ui,
    domain::{
        Day, Kind, Msg,
        tools::{
            fields::{Field, LONGEST, Takes},
            starters::starters,
        },
    },
    i18n::key,
    screens::controls,
    view::element::{El, each, el, empty},
};
use leptos::prelude::untrack;

/// The days of the week's plan: short fields.
pub(super) const WEEK: &[Field] = &[
    Field::NeedsMonday,
    Field::NeedsTuesday,
    Field::NeedsWednesday,
    Field::NeedsThursday,
    Field::NeedsFriday,
    Field::NeedsSaturday,
    Field::NeedsSunday,
];

/// A field, with a hint where it has one.
pub(super) fn field(ui: Ui, field: Field) -> El {
    match field.takes() {
        Takes::Text => text(ui, field, &offered(ui, field)),
        Takes::Day => day(ui, field),
        Takes::Pick(_) => choices(ui, field, Kind::Single),
        Takes::Ticks(_) => choices(ui, field, Kind::Multi),
    }
}

/// A text field, with sentences to begin with: a press adds one to what is written.
pub(super) fn text(ui: Ui, field: Field, starters: &[String]) -> El {
    let written = move || written(ui, field);
    let rows = if WEEK.contains(&field) { "1" } else { "3" };
    let area = area(ui, field, rows, LONGEST, written, move |text| ui.send(Msg::Write(field, text)));
    labelled(ui, field, area).child(sentences(ui, field, starters))
}

/// A text area that grows with what it holds.
pub(super) fn area(
    ui: Ui,
    field: Field,
    rows: &str,
    longest: usize,
    written: impl Fn() -> String + Copy + 'static,
    write: impl Fn(String) + 'static,
) -> El {
    let area = el("textarea")
        .class("text-field grow__field")
        .attr("name", field.name())
        .attr("rows", rows)
        .attr("maxlength", longest.to_string())
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(written)
        .on_input(write);
    let area = described(ui, field, area);
    // The same text stands below the field, unseen: it makes the field as tall as what is written, on paper, too.
    el("span").class("grow").attr("data-text", move || written() + " ").child(area)
}

/// An input below its field's words.
pub(super) fn labelled(ui: Ui, field: Field, input: El) -> El {
    el("div").class("labelled").child(label(ui, field)).child(hint(ui, field)).child(input)
}

/// The sentences for a field that fit the reader's answers.
pub(super) fn offered(ui: Ui, field: Field) -> Vec<String> {
    let starters = ui.session(|session| starters(field, &session.document.answers));
    let mut sentences = Vec::with_capacity(starters.len());
    for starter in starters {
        sentences.push(ui.at(key::STARTERS, starter as usize));
    }
    sentences
}

/// Sentences that a press adds to a field.
pub(super) fn adding(ui: Ui, field: Field, sentences: &[String]) -> El {
    el("div").class("starters").children(each(sentences, &|sentence| add(ui, field, sentence)))
}

/// The same, folded: an empty field must not look like work.
pub(super) fn sentences(ui: Ui, field: Field, sentences: &[String]) -> El {
    if sentences.is_empty() {
        return empty();
    }
    controls::folded(ui, key::tools::STARTERS, &plain::label(ui, field)).child(adding(ui, field, sentences))
}

/// A sentence that a press adds to a field.
fn add(ui: Ui, field: Field, starter: &str) -> El {
    let sentence = starter.to_owned();
    el("button")
        .attr("type", "button")
        .class("button button--starter")
        .attr("data-action", "add")
        .attr("data-for", field.name())
        .on("click", move |_| {
            let before = untrack(|| written(ui, field));
            let between = if before.is_empty() || before.ends_with([' ', '\n']) { "" } else { " " };
            ui.send(Msg::Write(field, format!("{before}{between}{sentence}")));
            ui.tell_soon(key::tools::ADDED);
        })
        .text(starter)
}

/// A day, with what becomes of it in words, and a reminder for the reader's calendar.
fn day(ui: Ui, field: Field) -> El {
    let written = move || written(ui, field);
    let input = el("input")
        .attr("type", "date")
        .class("text-field")
        .attr("name", field.name())
        .attr("autocomplete", "off")
        .attr("placeholder", "2026-11-24")
        .value(written)
        .on_input(move |text| ui.send(Msg::Write(field, text)));
    let says = move || {
        let text = written();
        match Day::parse(&text) {
            Some(day) => ui.day(day),
            None if text.is_empty() => String::new(),
            None => ui.say(key::tools::NO_DAY),
        }
    };
    labelled(ui, field, described(ui, field, input))
        .child(el("p").class("small").text(says))
        .child(reminder(ui, move || Day::parse(&written())))
}

fn choices(ui: Ui, field: Field, kind: Kind) -> El {
    let texts = key::FIELDS.get(field as usize).map(|words| ui.all(words.options)).unwrap_or_default();
    let options = field.options().iter().copied().zip(texts).collect();
    let legend = Some(el("span").text(plain::label(ui, field)));
    let hint = hint_of(ui, field);
    controls::Field { id: field.name(), question: false, kind, legend, hint, short: false, options }.view(
        move |option| ui.session(|session| session.document.forms.has(field, option)),
        move |option, chosen| ui.send(Msg::Tick(field, option, chosen)),
    )
}

/// The words of one of its options.
pub(super) fn option(ui: Ui, field: Field, option: usize) -> String {
    ui.at(key::FIELDS.get(field as usize).map(|words| words.options).unwrap_or_default(), option)
}

fn label(ui: Ui, field: Field) -> El {
    el("label").class("strong").attr("for", field.name()).text(plain::label(ui, field))
}

fn hint_of(ui: Ui, field: Field) -> Option<String> {
    key::FIELDS.get(field as usize).map(|words| ui.say(words.hint)).filter(|hint| !hint.is_empty())
}

fn hint_id(field: Field) -> String {
    [field.name(), "-hint"].concat()
}

/// Beside the label, not in it: a name is one breath, and what is good to know comes after it.
fn hint(ui: Ui, field: Field) -> El {
    hint_of(ui, field).map_or_else(empty, |hint| el("span").class("field__hint").attr("id", hint_id(field)).text(&hint))
}

/// An input that its label and its hint are tied to.
fn described(ui: Ui, field: Field, input: El) -> El {
    let input = input.attr("id", field.name());
    if hint_of(ui, field).is_some() { input.attr("aria-describedby", hint_id(field)) } else { input }
}
