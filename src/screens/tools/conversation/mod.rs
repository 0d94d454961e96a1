//! The conversation: a calm setting, five steps and a question, the whole in one piece with a look over its words, and a
//! way to practise saying it. What the reader writes is stored; what is only there while the tool is open is in [`state`].

mod check;
mod practise;
mod state;
mod steps;
mod whole;

use super::field::field;
use crate::{
    app::Context,
    domain::{questions::conflict, tools::fields::Field},
    i18n::key::conversation as words,
    screens::controls::{paragraph, text_paragraph},
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use state::{ConversationState, State};

pub(super) fn view(cx: Context) -> Vec<El> {
    let state = State::new(ConversationState::default());
    let practised = state.clone();
    vec![el("div").keyed_child(
        move || practised.with(|open| open.practised),
        move || match state.with(|open| open.practised) {
            Some(at) => practise::view(cx, &state, at),
            None => writing(cx, &state),
        },
    )]
}

fn writing(cx: Context, state: &State) -> El {
    el("div")
        .class("tool__inside")
        .child(notice(cx))
        .child(field(cx, Field::ConversationSetting))
        .child(steps::view(cx))
        .child(whole::view(cx, state))
        .child(not_ready(cx))
}

/// Rule 8: where the partner needs time first, a talk is offered ahead.
fn notice(cx: Context) -> El {
    if cx.session(|session| session.has_chosen(conflict::NEEDS_TIME)) {
        paragraph(cx, "callout", words::NEEDS_TIME).attr("data-note", "needs-time")
    } else {
        empty()
    }
}

/// What to do when the partner is not ready: one of four, and how to go about it.
fn not_ready(cx: Context) -> El {
    let picked = move || cx.session(|session| session.options(Field::ConversationNotReady).first().copied());
    let guide = move || picked().map_or_else(empty, |picked| text_paragraph("note", cx.at(words::NOT_READY, picked)));
    el("div")
        .class("tool__group")
        .child(field(cx, Field::ConversationNotReady))
        .child(el("div").attr("data-guide", "").keyed_child(picked, guide))
}
