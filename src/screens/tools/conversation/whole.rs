//! The whole in one piece: it follows the steps until the reader changes it, and nothing of either gets lost.

use super::{
    super::{field, takeaway},
    check,
    local::{Local, whole_now},
};
use crate::{
    app::Context,
    domain::{
        Msg, Session, Tool,
        tools::{draft::LONGEST_WHOLE, fields::Field},
    },
    i18n::key::conversation as words,
    screens::controls::{ButtonVariant, actions, press, said},
    view::element::{El, el, empty},
};
use leptos::prelude::*;

const WHOLE: Field = Field::ConversationWhole;

pub(super) fn view(cx: Context, local: &Local) -> El {
    let write = move |text| {
        let own = untrack(|| cx.session(|session| session.own_conversation(text)));
        cx.dispatch(Msg::Write(WHOLE, own));
    };
    let area = field::area(cx, WHOLE, "6", LONGEST_WHOLE, move || whole_now(cx), write);
    let practise = local.clone();
    let practise = press("practise", ButtonVariant::Primary, move || {
        practise.update(|now| now.practised = Some(0));
        cx.focus("[data-breath]");
    });
    el("section")
        .class("tool__group")
        .attr("data-whole", "")
        .attr("tabindex", "-1")
        .child(field::labelled(cx, WHOLE, area))
        .child(source(cx, local))
        .child(check::view(cx, local))
        .child(actions(vec![
            practise.text(cx.t(words::PRACTISE)),
            takeaway::copy(cx, move || whole_now(cx).trim().to_owned()),
            takeaway::print(cx, Tool::Conversation),
        ]))
        .child(said(cx, "small", words::SENT))
}

/// Where the text comes from, and the way to the other source.
fn source(cx: Context, local: &Local) -> El {
    let aside = local.clone();
    let state = move || (cx.session(Session::has_own_conversation), aside.with(|now| !now.aside.is_empty()));
    let (local, of) = (local.clone(), state.clone());
    el("div").keyed_child(of, move || {
        let mut buttons = Vec::new();
        let (is_own, has_aside) = state();
        if is_own {
            buttons.push(change(cx, &local, "reassemble").text(cx.t(words::REASSEMBLE)));
        }
        if has_aside {
            buttons.push(change(cx, &local, "undo").text(cx.t(words::UNDO)));
        }
        if buttons.is_empty() {
            return empty();
        }
        let own = if is_own { said(cx, "small", words::OWN) } else { empty() };
        el("div").class("labelled").child(own).child(actions(buttons))
    })
}

/// Puts the reader's own version aside and takes the steps, or brings back what was put aside.
fn change(cx: Context, local: &Local, name: &'static str) -> El {
    let local = local.clone();
    press(name, ButtonVariant::Secondary, move || {
        let own = cx.session(|session| session.text(WHOLE).to_owned());
        let mut back = String::new();
        local.update(|now| {
            let aside = std::mem::replace(&mut now.aside, own);
            if name == "undo" {
                back = aside;
            }
        });
        cx.dispatch(Msg::Write(WHOLE, back));
        cx.focus("[data-whole]");
    })
}
