//! Help for two: what it is for and what not, and how to suggest it in the reader's own words.

use super::{
    field::field,
    shared::{group, written},
    takeaway::{copy, print},
};
use crate::{
    app::Ui,
    domain::{Tool, tools::fields::Field},
    i18n::key::therapy as words,
    screens::controls::{actions, said},
    view::element::{El, each, el},
};

pub(super) fn view(ui: Ui) -> Vec<El> {
    let not = el("ul").children(each(&[words::NOT_AFRAID, words::NOT_WIN, words::NOT_LAST], &|text| el("li").text(ui.say(*text))));
    vec![
        group(ui, words::FOR_TITLE, vec![said(ui, "", words::FOR_TEXT)]),
        group(ui, words::NOT_TITLE, vec![not]),
        group(
            ui,
            words::HOW_TITLE,
            vec![
                said(ui, "", words::HOW_TEXT),
                field(ui, Field::TherapyAsk),
                actions(vec![copy(ui, move || written(ui, Field::TherapyAsk))]),
                said(ui, "note", words::NO_TEXT),
            ],
        ),
        field(ui, Field::TherapyForm),
        field(ui, Field::TherapyHope),
        actions(vec![print(ui, Tool::Therapy)]),
    ]
}
