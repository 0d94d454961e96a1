//! What several tools have in common.

use crate::{
    app::Context,
    domain::{Day, Msg, Place, tools::fields::Field},
    i18n::{
        Key,
        key::{nav, tools as words},
    },
    screens::controls::{ButtonVariant, action, actions, button, message_button, paragraph, subheading},
    view::element::{El, el, empty},
};

/// A section of a tool with a heading.
pub(super) fn group(cx: Context, title: Key, inside: Vec<El>) -> El {
    el("section").class("tool__group").child(subheading(cx, 1, cx.t(title))).children(inside)
}

/// A warning, and a button to the people who can help.
pub(super) fn to_help(cx: Context, variant: ButtonVariant, text: Key) -> El {
    let help = action(cx, "to-help", variant, nav::TO_HELP, Msg::Go(Place::Help));
    el("div").class("callout").child(paragraph(cx, "", text)).child(actions(vec![help]))
}

/// The text in a field. Tracked.
pub(super) fn written(cx: Context, field: Field) -> String {
    cx.session(|session| session.text(field).to_owned())
}

/// The day in a field, if it is today or past. Tracked.
pub(super) fn due(cx: Context, field: Field) -> Option<Day> {
    Day::parse(&written(cx, field)).filter(|day| *day <= cx.today())
}

/// A toggle button that sets a field to the day in `days` days; shown as pressed while the field has it.
pub(super) fn suggested_day(cx: Context, field: Field, days: i32, text: Key) -> El {
    let day = cx.today().plus(days);
    let taken = move || if Day::parse(&written(cx, field)) == Some(day) { "true" } else { "false" };
    message_button(cx, "add", ButtonVariant::Secondary, Msg::Write(field, day.to_string()))
        .attr("data-for", field.name())
        .attr("aria-pressed", taken)
        .text(cx.fill(text, &[("date", &cx.day(day))]))
}

/// A button that ticks the options which the answers suggest; none if they suggest nothing new.
pub(super) fn take(cx: Context, fields: &'static [Field]) -> El {
    let open = move || cx.session(|session| session.suggestions(fields));
    if open().is_empty() {
        return empty();
    }
    let act = move || {
        for (field, option) in open() {
            cx.dispatch(Msg::Tick(field, option, true));
        }
    };
    let button = button("add", ButtonVariant::Secondary, act).attr("data-for", "ticks");
    actions(vec![button.text(move || cx.t(if open().is_empty() { words::TAKEN } else { words::TAKE }))])
}
