//! The whole in one piece: it follows the steps until the reader changes it, and nothing of either gets lost.

use super::{
    super::{field, takeaway},
    check,
    state::{State, whole_now},
};
use crate::{
    app::Context,
    domain::{
        Msg, Session, Tool,
        tools::{draft::LONGEST_WHOLE, fields::Field},
    },
    i18n::key::conversation as words,
    screens::controls::{ButtonVariant, actions, button, paragraph},
    view::element::{El, el, empty},
};
use leptos::prelude::*;

const WHOLE: Field = Field::ConversationWhole;

pub(super) fn view(cx: Context, state: &State) -> El {
    let write = move |text| {
        let own = untrack(|| cx.session(|session| session.own_conversation(text)));
        cx.dispatch(Msg::Write(WHOLE, own));
    };
    let area = field::area(cx, WHOLE, "6", LONGEST_WHOLE, move || whole_now(cx), write);
    let practise = state.clone();
    let practise = button("practise", ButtonVariant::Primary, move || {
        practise.update(|open| open.practised = Some(0));
        cx.focus("[data-breath]");
    });
    el("section")
        .class("tool__group")
        .attr("data-whole", "")
        .attr("tabindex", "-1")
        .child(field::labelled(cx, WHOLE, area))
        .child(source(cx, state))
        .child(check::view(cx, state))
        .child(actions(vec![
            practise.text(cx.t(words::PRACTISE)),
            takeaway::copy(cx, move || whole_now(cx).trim().to_owned()),
            takeaway::print(cx, Tool::Conversation),
        ]))
        .child(paragraph(cx, "small", words::SENT))
}

/// Where the text comes from, and the way to the other source.
fn source(cx: Context, state: &State) -> El {
    let (state, aside) = (state.clone(), state.clone());
    let versions = move || (cx.session(Session::has_own_conversation), aside.with(|open| !open.aside.is_empty()));
    el("div").keyed_child(versions.clone(), move || {
        let mut buttons = Vec::new();
        let (is_own, has_aside) = versions();
        if is_own {
            buttons.push(change(cx, &state, "reassemble").text(cx.t(words::REASSEMBLE)));
        }
        if has_aside {
            buttons.push(change(cx, &state, "undo").text(cx.t(words::UNDO)));
        }
        if buttons.is_empty() {
            return empty();
        }
        let own = if is_own { paragraph(cx, "small", words::OWN) } else { empty() };
        el("div").class("labelled").child(own).child(actions(buttons))
    })
}

/// Puts the reader's own version aside and takes the steps, or brings back what was put aside.
fn change(cx: Context, state: &State, name: &'static str) -> El {
    let state = state.clone();
    button(name, ButtonVariant::Secondary, move || {
        let own = cx.session(|session| session.text(WHOLE).to_owned());
        let mut back = String::new();
        state.update(|open| {
            let aside = std::mem::replace(&mut open.aside, own);
            if name == "undo" {
                back = aside;
            }
        });
        cx.dispatch(Msg::Write(WHOLE, back));
        cx.focus("[data-whole]");
    })
}
