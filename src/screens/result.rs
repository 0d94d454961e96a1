//! The result: what may be going on, and what the reader could do.

use super::{
    compare,
    controls::{ButtonVariant, action, actions, said, screen},
    plan, rating, readings,
};
use crate::{
    app::Context,
    domain::{Msg, Place},
    i18n::key::{help, nav, result},
    view::element::{El, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let clear = cx.session(|session| session.gate.is_clear());
    let explained = if clear {
        el("div").child(said(cx, "note", result::NOTE)).child(readings::view(cx))
    } else {
        el("div").class("callout").child(said(cx, "", result::HELD_BACK)).child(actions(vec![action(
            cx,
            "help",
            ButtonVariant::Primary,
            nav::TO_HELP,
            Msg::Go(Place::Help),
        )]))
    };
    screen(
        cx,
        result::TITLE,
        vec![
            explained,
            if clear { compare::view(cx) } else { empty() },
            plan::view(cx),
            rating::view(cx),
            said(cx, "note", help::SELF),
            actions(vec![
                action(cx, "signs", ButtonVariant::Secondary, nav::TO_SIGNS, Msg::Go(Place::Signs)),
                action(cx, "tools", ButtonVariant::Secondary, nav::TO_TOOLS, Msg::Go(Place::Tools)),
                action(cx, "review", ButtonVariant::Secondary, nav::TO_REVIEW, Msg::Go(Place::Review)),
                action(cx, "faq", ButtonVariant::Secondary, nav::TO_FAQ, Msg::Go(Place::Faq)),
                action(cx, "help", ButtonVariant::Secondary, nav::TO_HELP, Msg::Go(Place::Help)),
                action(cx, "sources", ButtonVariant::Link, nav::TO_SOURCES, Msg::Go(Place::Sources)),
                action(cx, "restart", ButtonVariant::Link, nav::RESTART, Msg::Restart),
            ]),
        ],
    )
}
