//! The agreement: two sides, the limits, a day to look again, and all of it as one piece.

use super::{
    field::field,
    shared::group,
    summary::{line, picked, piece},
};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::key::boundaries as words,
    screens::controls::paragraph,
    view::element::{El, el},
};

pub(super) fn view(cx: Context) -> Vec<El> {
    let sides = el("div").class("sides").child(field(cx, Field::BoundariesMine)).child(field(cx, Field::BoundariesTheirs));
    vec![
        group(cx, words::SIDES, vec![sides]),
        group(
            cx,
            words::LIMITS,
            vec![
                field(cx, Field::BoundariesRhythm),
                field(cx, Field::BoundariesSpace),
                field(cx, Field::BoundariesContact),
                field(cx, Field::BoundariesReview),
            ],
        ),
        piece(cx, Tool::Boundaries, words::TITLE, words::EMPTY, lines),
        paragraph(cx, "note", words::BOTH),
    ]
}

fn lines(cx: Context) -> Vec<String> {
    let lines = [
        line(cx, Field::BoundariesMine, words::MINE),
        line(cx, Field::BoundariesTheirs, words::THEIRS),
        picked(cx, Field::BoundariesRhythm, words::RHYTHM),
        line(cx, Field::BoundariesSpace, words::SPACE),
        line(cx, Field::BoundariesContact, words::CONTACT),
        line(cx, Field::BoundariesReview, words::REVIEW),
    ];
    lines.into_iter().flatten().collect()
}
