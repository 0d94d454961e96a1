//! A day to look again: when, what at, and what is compared then.

use super::{
    field::field,
    shared::{due, group, suggested_day},
};
use crate::{
    app::Ui,
    domain::{Msg, tools::fields::Field},
    i18n::key::later as words,
    screens::controls::{Weight, action, actions, said},
    view::element::{El, el, empty},
};

pub(super) fn view(ui: Ui) -> Vec<El> {
    let day = move |days, text| suggested_day(ui, Field::LaterOn, days, text);
    vec![
        come(ui),
        el("div").class("labelled").child(said(ui, "", words::SUGGEST)).child(actions(vec![
            day(14, words::TWO_WEEKS),
            day(28, words::FOUR_WEEKS),
            day(56, words::EIGHT_WEEKS),
        ])),
        field(ui, Field::LaterOn),
        field(ui, Field::LaterNote),
        group(ui, words::COMPARE_TITLE, vec![said(ui, "", words::COMPARE), restart(ui)]),
    ]
}

/// That the day has come.
fn come(ui: Ui) -> El {
    if due(ui, Field::LaterOn).is_some() { said(ui, "callout", words::COME) } else { empty() }
}

/// The way to another round, once there is one to compare it with.
fn restart(ui: Ui) -> El {
    if ui.session(|session| session.document.history.is_empty() && session.document.answers.all_skipped()) {
        return empty();
    }
    el("div").class("labelled").child(said(ui, "", words::RESTART)).child(actions(vec![action(
        ui,
        "restart",
        Weight::Other,
        words::RESTART_DO,
        Msg::Restart,
    )]))
}
