//! A day to look again: when, what at, and what is compared then.

use super::{
    field::field,
    shared::{due, group, suggested_day},
};
use crate::{
    app::Context,
    domain::{Msg, Session, tools::fields::Field},
    i18n::key::later as words,
    screens::controls::{ButtonVariant, action, actions, paragraph},
    view::element::{El, el, empty},
};

pub(super) fn view(cx: Context) -> Vec<El> {
    let day = move |days, text| suggested_day(cx, Field::LaterOn, days, text);
    vec![
        come(cx),
        el("div").class("labelled").child(paragraph(cx, "", words::SUGGEST)).child(actions(vec![
            day(14, words::TWO_WEEKS),
            day(28, words::FOUR_WEEKS),
            day(56, words::EIGHT_WEEKS),
        ])),
        field(cx, Field::LaterOn),
        field(cx, Field::LaterNote),
        group(cx, words::COMPARE_TITLE, vec![paragraph(cx, "", words::COMPARE), restart(cx)]),
    ]
}

/// That the day has come.
fn come(cx: Context) -> El {
    if due(cx, Field::LaterOn).is_some() { paragraph(cx, "callout", words::COME) } else { empty() }
}

/// The way to another round, once there is one to compare it with.
fn restart(cx: Context) -> El {
    if !cx.session(Session::can_compare) {
        return empty();
    }
    el("div").class("labelled").child(paragraph(cx, "", words::RESTART)).child(actions(vec![action(
        cx,
        "restart",
        ButtonVariant::Secondary,
        words::RESTART_DO,
        Msg::Restart,
    )]))
}
