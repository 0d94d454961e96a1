//! The break that both say yes to: how long, which rules, both hopes, and all of it as one piece.

use super::{
    field::field,
    shared::{group, suggested_day},
    summary::{line, picked, piece},
};
use crate::{
    app::Ui,
    domain::{Tool, tools::fields::Field},
    i18n::key::pause as words,
    screens::controls::said,
    view::element::{El, el, empty},
};

/// The days of each length that has a fixed one, in the order of the options.
const DAYS: &[i32] = &[7, 14, 30];

pub(super) fn view(ui: Ui) -> Vec<El> {
    let hopes = el("div").class("sides").child(field(ui, Field::BreakMine)).child(field(ui, Field::BreakTheirs));
    vec![
        said(ui, "note", words::CARE),
        field(ui, Field::BreakLong),
        end(ui),
        field(ui, Field::BreakReturn),
        field(ui, Field::BreakRules),
        field(ui, Field::BreakLimits),
        group(ui, words::HOPES, vec![hopes]),
        piece(ui, Tool::Break, words::TITLE, words::EMPTY, lines),
        said(ui, "note", words::BOTH),
    ]
}

/// The day on which a break of the picked length would end, to take with a press.
fn end(ui: Ui) -> El {
    let days = move || {
        let chosen = ui.session(|session| session.document.forms.chosen(Field::BreakLong));
        chosen.first().and_then(|option| DAYS.get(*option)).copied()
    };
    let button = move || days().map_or_else(empty, |days| suggested_day(ui, Field::BreakReturn, days, words::SET_DAY));
    el("div").keyed_child(days, button)
}

fn lines(ui: Ui) -> Vec<String> {
    let lines = [
        picked(ui, Field::BreakLong, words::LONG),
        line(ui, Field::BreakReturn, words::RETURN_ON),
        line(ui, Field::BreakRules, words::RULES),
        line(ui, Field::BreakLimits, words::LIMITS),
        line(ui, Field::BreakMine, words::MINE),
        line(ui, Field::BreakTheirs, words::THEIRS),
    ];
    lines.into_iter().flatten().collect()
}
