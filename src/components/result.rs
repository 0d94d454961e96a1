//! The result: what may be going on, and what the reader could do.

use super::{
    el::{El, el},
    parts::{Weight, action, actions, paragraph, screen},
    plan, readings,
    ui::Ui,
};
use crate::{
    domain::{Msg, Place},
    words::key::{nav, result},
};

pub(super) fn view(ui: Ui) -> El {
    let clear = ui.session(|session| session.gate.is_clear());
    let explained = if clear {
        el("div").child(paragraph("note", ui.say(result::NOTE))).child(readings::view(ui))
    } else {
        el("div").class("callout").child(paragraph("", ui.say(result::HELD_BACK))).child(actions(vec![action(
            ui,
            "help",
            Weight::Main,
            nav::TO_HELP,
            Msg::Go(Place::Help),
        )]))
    };
    screen(
        ui,
        result::TITLE,
        vec![
            explained,
            plan::view(ui),
            actions(vec![
                action(ui, "signs", Weight::Other, nav::TO_SIGNS, Msg::Go(Place::Signs)),
                action(ui, "review", Weight::Other, nav::TO_REVIEW, Msg::Go(Place::Review)),
                action(ui, "help", Weight::Other, nav::TO_HELP, Msg::Go(Place::Help)),
                action(ui, "restart", Weight::Quiet, nav::RESTART, Msg::Restart),
            ]),
        ],
    )
}
