//! The result: what may be going on, and what the reader could do.

use super::{
    parts::{Weight, action, actions, paragraph, title},
    plan, readings,
    ui::Ui,
};
use crate::{
    domain::{Msg, Place},
    words::key::{nav, result},
};
use leptos::{html::div, prelude::*};

pub(super) fn view(ui: Ui) -> AnyView {
    let clear = ui.session.with_untracked(|session| session.gate.is_clear());
    let explained = if clear {
        div().child((paragraph("note", ui.say(result::NOTE)), readings::view(ui))).into_any()
    } else {
        div()
            .class("callout")
            .child((
                paragraph("", ui.say(result::HELD_BACK)),
                actions(vec![action(ui, "help", Weight::Main, nav::TO_HELP, Msg::Go(Place::Help))]),
            ))
            .into_any()
    };
    div()
        .child((
            title(ui, move || ui.say(result::TITLE)),
            explained,
            plan::view(ui),
            actions(vec![
                action(ui, "signs", Weight::Other, nav::TO_SIGNS, Msg::Go(Place::Signs)),
                action(ui, "review", Weight::Other, nav::TO_REVIEW, Msg::Go(Place::Review)),
                action(ui, "help", Weight::Other, nav::TO_HELP, Msg::Go(Place::Help)),
                action(ui, "restart", Weight::Quiet, nav::RESTART, Msg::Restart),
            ]),
        ))
        .into_any()
}
