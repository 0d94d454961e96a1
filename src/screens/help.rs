//! Where to turn: words that need nothing but the first chunk, and people by country as soon as the next one is there.

use super::{
    controls::{ButtonVariant, action, actions, message_button, outside_link, paragraph, screen, try_again},
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

/// What the check says may change while this is read, by another widget of the page.
pub(super) fn view(cx: Context) -> El {
    let safe = move || cx.session(|session| session.gate.is_clear());
    let unsure = move || cx.session(|session| session.gate.said_only(GateOption::Unsure));
    let hurt = move || cx.session(|session| session.gate.said(GateOption::Hurt));
    let holds = move || cx.session(|session| session.held.as_ref().is_some_and(|held| !held.is_blank()));
    let go_on =
        message_button(cx, "next", ButtonVariant::Secondary, Msg::Next).text(move || cx.t(if safe() { nav::GO_ON } else { help::GO_ON }));
    screen(cx, help::TITLE, vec![])
        // First thing for whom the safety check has led here: a way out that no hand need be moved for.
        .keyed_child(safe, move || if safe() { empty() } else { start::shift(cx) })
        .keyed_child(unsure, move || if unsure() { paragraph(cx, "strong", help::UNSURE_TITLE) } else { empty() })
        .child(el("p").class("lead").text(move || cx.t(if unsure() { help::UNSURE } else { help::INTRO })))
        .keyed_child(hurt, move || if hurt() { paragraph(cx, "strong", help::NECK) } else { empty() })
        .child(paragraph(cx, "note", help::DANGER))
        .child(paragraph(cx, "", help::CALLS))
        .child(el("div").class("fields").keyed_child(move || state(cx), move || people(cx)))
        .child(elsewhere(cx))
        .child(paragraph(cx, "", help::SELF))
        .keyed_child(safe, move || if safe() { empty() } else { check(cx) })
        .keyed_child(move || !safe() && holds(), move || if !safe() && holds() { stored(cx) } else { empty() })
        .child(actions(vec![go_on]))
}

fn check(cx: Context) -> El {
    actions(vec![action(cx, "check-safety", ButtonVariant::Link, safety::CHECK, Msg::CheckSafety)])
}

/// What becomes of what was saved before the check.
fn stored(cx: Context) -> El {
    let left = move || cx.session(|session| session.gate.leaves_stored);
    el("div")
        .class("fields")
        .child(paragraph(cx, "note", help::STORED))
        .child(actions(vec![
            action(cx, "erase", ButtonVariant::Secondary, help::DELETE, Msg::Erase),
            action(cx, "leave-stored", ButtonVariant::Secondary, help::LEAVE, Msg::LeaveStored(true)),
        ]))
        .child(el("div").keyed_child(left, move || if left() { paragraph(cx, "", help::LEFT) } else { empty() }))
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
        (_, true) => el("div").child(paragraph(cx, "", help::NOT_HERE)).child(try_again(cx)),
        _ => {
            cx.fetch(Chunk::Rest);
            paragraph(cx, "", help::SOON)
        }
    })
}

/// For whom nobody is listed: a directory of the whole world, and how to search.
fn elsewhere(cx: Context) -> El {
    let (name, address) = directory();
    let link = outside_link(address).child(el("bdi").text(name));
    el("p").text(cx.t(help::ELSEWHERE)).text(" ").child(link)
}
