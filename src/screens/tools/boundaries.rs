//! The agreement: two sides, the limits, a day to look again, and all of it as one piece.

use super::{
    field::field,
    shared::group,
    summary::{line, picked, piece},
};
use crate::{
    app::Ui,
    domain::{Tool, tools::fields::Field},
    i18n::key::boundaries as words,
    screens::controls::said,
    view::element::{El, el},
};

pub(super) fn view(ui: Ui) -> Vec<El> {
    let sides = el("div").class("sides").child(field(ui, Field::BoundariesMine)).child(field(ui, Field::BoundariesTheirs));
    vec![
        group(ui, words::SIDES, vec![sides]),
        group(
            ui,
            words::LIMITS,
            vec![
                field(ui, Field::BoundariesRhythm),
                field(ui, Field::BoundariesSpace),
                field(ui, Field::BoundariesContact),
                field(ui, Field::BoundariesReview),
            ],
        ),
        piece(ui, Tool::Boundaries, words::TITLE, words::EMPTY, lines),
        said(ui, "note", words::BOTH),
    ]
}

fn lines(ui: Ui) -> Vec<String> {
    let lines = [
        line(ui, Field::BoundariesMine, words::MINE),
        line(ui, Field::BoundariesTheirs, words::THEIRS),
        picked(ui, Field::BoundariesRhythm, words::RHYTHM),
        line(ui, Field::BoundariesSpace, words::SPACE),
        line(ui, Field::BoundariesContact, words::CONTACT),
        line(ui, Field::BoundariesReview, words::REVIEW),
    ];
    lines.into_iter().flatten().collect()
}
