//! Where to turn: words that need nothing but the first chunk, and people by country as soon as the next one is there.

use super::{
    controls::{ButtonVariant, action, actions, outside_link, said, screen, try_again},
    lazy, start,
};
use crate::{
    app::Context,
    domain::{GateOption, Msg, Screen, help::directory},
    i18n::{
        Chunk,
        key::{help, nav, safety},
    },
    view::element::{El, el, empty},
};
use leptos::prelude::untrack;

pub(super) fn view(cx: Context) -> El {
    let (safe, unsure, hurt) = cx.session(|session| {
        let gate = &session.gate;
        (gate.is_clear(), gate.said_only(GateOption::Unsure), gate.said(GateOption::Hurt))
    });
    screen(
        cx,
        help::TITLE,
        vec![
            // First thing for whom the safety check has led here: a way out that no hand need be moved for.
            if safe { empty() } else { start::shift(cx) },
            if unsure { said(cx, "strong", help::UNSURE_TITLE) } else { empty() },
            said(cx, "lead", if unsure { help::UNSURE } else { help::INTRO }),
            if hurt { said(cx, "strong", help::NECK) } else { empty() },
            said(cx, "note", help::DANGER),
            said(cx, "", help::CALLS),
            el("div").class("fields").keyed_child(move || state(cx), move || people(cx)),
            elsewhere(cx),
            said(cx, "", help::SELF),
            if safe { empty() } else { safe_path(cx) },
            actions(vec![action(cx, "next", ButtonVariant::Secondary, if safe { nav::GO_ON } else { help::GO_ON }, Msg::Next)]),
        ],
    )
}

/// What is good to know where the safety check is not clear, and what becomes of what was saved before.
fn safe_path(cx: Context) -> El {
    let path =
        el("div").class("fields").child(actions(vec![action(cx, "check-safety", ButtonVariant::Link, safety::CHECK, Msg::CheckSafety)]));
    if cx.session(|session| session.held.as_ref().is_none_or(|held| held.is_blank())) {
        return path;
    }
    let left = move || cx.session(|session| session.gate.leaves_stored);
    path.child(said(cx, "note", help::STORED))
        .child(actions(vec![
            action(cx, "erase", ButtonVariant::Secondary, help::DELETE, Msg::Erase),
            action(cx, "leave-stored", ButtonVariant::Secondary, help::LEAVE, Msg::LeaveStored(true)),
        ]))
        .child(el("div").keyed_child(left, move || if left() { said(cx, "", help::LEFT) } else { empty() }))
}

/// Whether the list of people is there, or a request for it has failed.
fn state(cx: Context) -> (bool, bool) {
    if cx.has(Chunk::Rest) {
        return (true, false);
    }
    // Read to be told when it comes.
    (false, cx.state(|state| state.missing).is_some())
}

fn people(cx: Context) -> El {
    untrack(|| match state(cx) {
        (true, _) => lazy::view(cx, Screen::Help, Chunk::Rest),
        (_, true) => el("div").child(said(cx, "", help::NOT_HERE)).child(try_again(cx)),
        _ => {
            cx.fetch(Chunk::Rest);
            said(cx, "", help::SOON)
        }
    })
}

/// For whom nobody is listed: a directory of the whole world, and how to search.
fn elsewhere(cx: Context) -> El {
    let (name, address) = directory();
    let link = outside_link(address).child(el("bdi").text(name));
    el("p").text(cx.t(help::ELSEWHERE)).text(" ").child(link)
}
