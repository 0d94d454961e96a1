//! The result: what may be going on, and what the reader could do.

use super::{
    compare,
    controls::{Weight, action, actions, said, screen},
    plan, rating, readings,
};
use crate::{
    app::Ui,
    domain::{Msg, Place},
    i18n::key::{help, nav, result},
    view::element::{El, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    let clear = ui.session(|session| session.gate.is_clear());
    let explained = if clear {
        el("div").child(said(ui, "note", result::NOTE)).child(readings::view(ui))
    } else {
        el("div").class("callout").child(said(ui, "", result::HELD_BACK)).child(actions(vec![action(
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
            if clear { compare::view(ui) } else { empty() },
            plan::view(ui),
            rating::view(ui),
            said(ui, "note", help::SELF),
            actions(vec![
                action(ui, "signs", Weight::Other, nav::TO_SIGNS, Msg::Go(Place::Signs)),
                action(ui, "tools", Weight::Other, nav::TO_TOOLS, Msg::Go(Place::Tools)),
                action(ui, "review", Weight::Other, nav::TO_REVIEW, Msg::Go(Place::Review)),
                action(ui, "faq", Weight::Other, nav::TO_FAQ, Msg::Go(Place::Faq)),
                action(ui, "help", Weight::Other, nav::TO_HELP, Msg::Go(Place::Help)),
                action(ui, "sources", Weight::Quiet, nav::TO_SOURCES, Msg::Go(Place::Sources)),
                action(ui, "restart", Weight::Quiet, nav::RESTART, Msg::Restart),
            ]),
        ],
    )
}
