//! What several tools have in common.

use crate::{
    app::Ui,
    domain::{
        Day, Msg, Place,
        tools::{fields::Field, suggest::suggestions},
    },
    i18n::{
        Key,
        key::{nav, tools as words},
    },
    screens::controls::{Weight, action, actions, button, press, said, subheading},
    view::element::{El, el, empty},
};

/// A part of a tool under its own heading.
pub(super) fn group(ui: Ui, title: Key, inside: Vec<El>) -> El {
    el("section").class("tool__group").child(subheading(ui, 1, ui.say(title))).children(inside)
}

/// A word of care, and the way to people who can help.
pub(super) fn to_help(ui: Ui, weight: Weight, text: Key) -> El {
    let help = action(ui, "to-help", weight, nav::TO_HELP, Msg::Go(Place::Help));
    el("div").class("callout").child(said(ui, "", text)).child(actions(vec![help]))
}

/// What is written in a field.
pub(super) fn written(ui: Ui, field: Field) -> String {
    ui.session(|session| session.document.forms.text(field).to_owned())
}

/// The day in a field, once it has come.
pub(super) fn due(ui: Ui, field: Field) -> Option<Day> {
    Day::parse(&written(ui, field)).filter(|day| *day <= ui.today())
}

/// A button that puts the day so many days from now into a field; pressed while that day is there.
pub(super) fn suggested_day(ui: Ui, field: Field, days: i32, text: Key) -> El {
    let day = ui.today().plus(days);
    let taken = move || if Day::parse(&written(ui, field)) == Some(day) { "true" } else { "false" };
    button(ui, "add", Weight::Other, Msg::Write(field, day.to_string()))
        .attr("data-for", field.name())
        .attr("aria-pressed", taken)
        .text(ui.fill(text, &[("date", &ui.day(day))]))
}

/// A button that ticks what the assessment's answers suggest, and says so then; none where they suggest nothing new.
pub(super) fn take(ui: Ui, fields: &'static [Field]) -> El {
    let open = move || ui.session(|session| suggestions(fields, &session.document.answers, &session.document.forms));
    if open().is_empty() {
        return empty();
    }
    let act = move || {
        for (field, option) in open() {
            ui.send(Msg::Tick(field, option, true));
        }
    };
    let button = press("add", Weight::Other, act).attr("data-for", "ticks");
    actions(vec![button.text(move || ui.say(if open().is_empty() { words::TAKEN } else { words::TAKE }))])
}
