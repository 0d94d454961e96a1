//! Help for two: what it is for and what not, and how to suggest it in the reader's own words.

use super::{
    field::field,
    shared::{group, written},
    takeaway::{copy, print},
};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::key::therapy as words,
    screens::controls::{actions, paragraph},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context) -> Vec<El> {
    let not = el("ul").children(each(&[words::NOT_AFRAID, words::NOT_WIN, words::NOT_LAST], &|text| el("li").text(cx.t(*text))));
    vec![
        group(cx, words::FOR_TITLE, vec![paragraph(cx, "", words::FOR_TEXT)]),
        group(cx, words::NOT_TITLE, vec![not]),
        group(
            cx,
            words::HOW_TITLE,
            vec![
                paragraph(cx, "", words::HOW_TEXT),
                field(cx, Field::TherapyAsk),
                actions(vec![copy(cx, move || written(cx, Field::TherapyAsk))]),
                paragraph(cx, "note", words::NO_TEXT),
            ],
        ),
        field(cx, Field::TherapyForm),
        field(cx, Field::TherapyHope),
        actions(vec![print(cx, Tool::Therapy)]),
    ]
}
