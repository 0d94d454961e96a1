//! One field of a tool, as native inputs: a text that grows with what is written, a day, or options.

use super::{plain, shared::written, takeaway::reminder};
use crate::{
    app::Context,
    domain::{
        Day, Kind, Msg,
        tools::fields::{Field, LONGEST, Takes},
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
pub(super) fn field(cx: Context, field: Field) -> El {
    match field.takes() {
        Takes::Text => text(cx, field, &offered(cx, field)),
        Takes::Day => day(cx, field),
        Takes::Pick(_) => choices(cx, field, Kind::Single),
        Takes::Ticks(_) => choices(cx, field, Kind::Multi),
    }
}

/// A text field, with sentences to begin with: a press adds one to what is written.
pub(super) fn text(cx: Context, field: Field, starters: &[String]) -> El {
    let written = move || written(cx, field);
    let rows = if WEEK.contains(&field) { "1" } else { "3" };
    let area = area(cx, field, rows, LONGEST, written, move |text| cx.dispatch(Msg::Write(field, text)));
    labelled(cx, field, area).child(sentences(cx, field, starters))
}

/// A text area that grows with its text.
pub(super) fn area(
    cx: Context,
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
    let area = described(cx, field, area);
    // The invisible copy of the text gives the field its height, on paper, too.
    el("span").class("grow").attr("data-text", move || written() + " ").child(area)
}

/// An input with its field's label and hint.
pub(super) fn labelled(cx: Context, field: Field, input: El) -> El {
    el("div").class("labelled").child(label(cx, field)).child(hint(cx, field)).child(input)
}

/// The sentences for a field that fit the reader's answers.
pub(super) fn offered(cx: Context, field: Field) -> Vec<String> {
    let starters = cx.session(|session| session.starters(field));
    let mut sentences = Vec::with_capacity(starters.len());
    for starter in starters {
        sentences.push(cx.at(key::STARTERS, starter as usize));
    }
    sentences
}

/// Sentences that a press adds to a field.
pub(super) fn adding(cx: Context, field: Field, sentences: &[String]) -> El {
    el("div").class("starters").children(each(sentences, &|sentence| add(cx, field, sentence)))
}

/// The same in a closed `details`, so that an empty field does not look like work.
pub(super) fn sentences(cx: Context, field: Field, sentences: &[String]) -> El {
    if sentences.is_empty() {
        return empty();
    }
    controls::details(cx, key::tools::STARTERS, &plain::label(cx, field)).child(adding(cx, field, sentences))
}

/// A sentence that a press adds to a field.
fn add(cx: Context, field: Field, starter: &str) -> El {
    let sentence = starter.to_owned();
    el("button")
        .attr("type", "button")
        .class("button button--starter")
        .attr("data-action", "add")
        .attr("data-for", field.name())
        .on("click", move |_| {
            let before = untrack(|| written(cx, field));
            let between = if before.is_empty() || before.ends_with([' ', '\n']) { "" } else { " " };
            cx.dispatch(Msg::Write(field, format!("{before}{between}{sentence}")));
            cx.announce_soon(key::tools::ADDED);
        })
        .text(starter)
}

/// A date field, with the date in words and a reminder for the reader's calendar.
fn day(cx: Context, field: Field) -> El {
    let written = move || written(cx, field);
    let input = el("input")
        .attr("type", "date")
        .class("text-field")
        .attr("name", field.name())
        .attr("autocomplete", "off")
        .attr("placeholder", "2026-11-24")
        .value(written)
        .on_input(move |text| cx.dispatch(Msg::Write(field, text)));
    let says = move || {
        let text = written();
        match Day::parse(&text) {
            Some(day) => cx.day(day),
            None if text.is_empty() => String::new(),
            None => cx.t(key::tools::NO_DAY),
        }
    };
    labelled(cx, field, described(cx, field, input))
        .child(el("p").class("small").text(says))
        .child(reminder(cx, move || Day::parse(&written())))
}

fn choices(cx: Context, field: Field, kind: Kind) -> El {
    let texts = key::FIELDS.get(field as usize).map(|words| cx.all(words.options)).unwrap_or_default();
    let options = field.options().iter().copied().zip(texts).collect();
    let legend = Some(el("span").text(plain::label(cx, field)));
    let hint = hint_of(cx, field);
    controls::Fieldset { id: field.name(), question: false, kind, legend, hint, short: false, options }.view(
        move |option| cx.session(|session| session.has_option(field, option)),
        move |option, chosen| cx.dispatch(Msg::Tick(field, option, chosen)),
    )
}

/// The words of one of its options.
pub(super) fn option(cx: Context, field: Field, option: usize) -> String {
    cx.at(key::FIELDS.get(field as usize).map(|words| words.options).unwrap_or_default(), option)
}

fn label(cx: Context, field: Field) -> El {
    el("label").class("strong").attr("for", field.name()).text(plain::label(cx, field))
}

fn hint_of(cx: Context, field: Field) -> Option<String> {
    key::FIELDS.get(field as usize).map(|words| cx.t(words.hint)).filter(|hint| !hint.is_empty())
}

fn hint_id(field: Field) -> String {
    [field.name(), "-hint"].concat()
}

/// Beside the label, not in it: an accessible name should be short.
fn hint(cx: Context, field: Field) -> El {
    hint_of(cx, field).map_or_else(empty, |hint| el("span").class("field__hint").attr("id", hint_id(field)).text(&hint))
}

/// Ties an input to its label and its hint.
fn described(cx: Context, field: Field, input: El) -> El {
    let input = input.attr("id", field.name());
    if hint_of(cx, field).is_some() { input.attr("aria-describedby", hint_id(field)) } else { input }
}
