//! Where to turn: words that need nothing but the first chunk, and people by country as soon as the next one is there.

use super::{
    controls::{ButtonVariant, action, actions, outside_link, said, screen, try_again},
    lazy, start,
};
use crate::{
    app::Context,
    domain::{Msg, Screen, help::directory},
    i18n::{
        Chunk,
        key::{help, nav},
    },
    view::element::{El, el, empty},
};
use leptos::prelude::untrack;

pub(super) fn view(cx: Context) -> El {
    screen(
        cx,
        help::TITLE,
        vec![
            // First thing for whom the safety check has led here: a way out that no hand need be moved for.
            if cx.session(|session| session.gate.is_clear()) { empty() } else { start::shift(cx) },
            said(cx, "lead", help::INTRO),
            said(cx, "note", help::DANGER),
            said(cx, "", help::CALLS),
            el("div").class("fields").keyed_child(move || state(cx), move || people(cx)),
            elsewhere(cx),
            said(cx, "", help::SELF),
            actions(vec![action(cx, "next", ButtonVariant::Secondary, nav::GO_ON, Msg::Next)]),
        ],
    )
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
