//! The break that both say yes to: how long, which rules, both hopes, and all of it as one piece.

use super::{
    field::field,
    shared::{group, suggested_day},
    summary::{line, picked, piece},
};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::key::pause as words,
    screens::controls::paragraph,
    view::element::{El, el, empty},
};

/// The days of each length that has a fixed one, in the order of the options.
const DAYS: &[i32] = &[7, 14, 30];

pub(super) fn view(cx: Context) -> Vec<El> {
    let hopes = el("div").class("sides").child(field(cx, Field::BreakMine)).child(field(cx, Field::BreakTheirs));
    vec![
        paragraph(cx, "note", words::CARE),
        field(cx, Field::BreakLong),
        end(cx),
        field(cx, Field::BreakReturn),
        field(cx, Field::BreakRules),
        field(cx, Field::BreakLimits),
        group(cx, words::HOPES, vec![hopes]),
        piece(cx, Tool::Break, words::TITLE, words::EMPTY, lines),
        paragraph(cx, "note", words::BOTH),
    ]
}

/// The day on which a break of the picked length would end, to take with a press.
fn end(cx: Context) -> El {
    let days = move || {
        let chosen = cx.session(|session| session.options(Field::BreakLong));
        chosen.first().and_then(|option| DAYS.get(*option)).copied()
    };
    let button = move || days().map_or_else(empty, |days| suggested_day(cx, Field::BreakReturn, days, words::SET_DAY));
    el("div").keyed_child(days, button)
}

fn lines(cx: Context) -> Vec<String> {
    let lines = [
        picked(cx, Field::BreakLong, words::LONG),
        line(cx, Field::BreakReturn, words::RETURN_ON),
        line(cx, Field::BreakRules, words::RULES),
        line(cx, Field::BreakLimits, words::LIMITS),
        line(cx, Field::BreakMine, words::MINE),
        line(cx, Field::BreakTheirs, words::THEIRS),
    ];
    lines.into_iter().flatten().collect()
}
