//! The whole in one piece: it follows the steps until the reader changes it, and nothing of either gets lost.

use super::{
    super::{field, takeaway},
    check,
    local::{Local, whole_now},
};
use crate::{
    app::Ui,
    domain::{
        Msg, Tool,
        tools::{
            draft::{self, LONGEST_WHOLE},
            fields::Field,
        },
    },
    i18n::key::conversation as words,
    screens::controls::{Weight, actions, press, said},
    view::element::{El, el, empty},
};
use leptos::prelude::*;

const WHOLE: Field = Field::ConversationWhole;

pub(super) fn view(ui: Ui, local: &Local) -> El {
    let write = move |text| {
        let own = untrack(|| ui.session(|session| draft::own(&session.document.forms, text)));
        ui.send(Msg::Write(WHOLE, own));
    };
    let area = field::area(ui, WHOLE, "6", LONGEST_WHOLE, move || whole_now(ui), write);
    let practise = local.clone();
    let practise = press("practise", Weight::Main, move || {
        practise.update(|now| now.practised = Some(0));
        ui.focus("[data-breath]");
    });
    el("section")
        .class("tool__group")
        .attr("data-whole", "")
        .attr("tabindex", "-1")
        .child(field::labelled(ui, WHOLE, area))
        .child(source(ui, local))
        .child(check::view(ui, local))
        .child(actions(vec![
            practise.text(ui.say(words::PRACTISE)),
            takeaway::copy(ui, move || whole_now(ui).trim().to_owned()),
            takeaway::print(ui, Tool::Conversation),
        ]))
        .child(said(ui, "small", words::SENT))
}

/// Where the text comes from, and the way to the other source.
fn source(ui: Ui, local: &Local) -> El {
    let aside = local.clone();
    let state = move || (ui.session(|session| draft::is_own(&session.document.forms)), aside.with(|now| !now.aside.is_empty()));
    let (local, of) = (local.clone(), state.clone());
    el("div").keyed_child(of, move || {
        let mut buttons = Vec::new();
        let (is_own, has_aside) = state();
        if is_own {
            buttons.push(change(ui, &local, "reassemble").text(ui.say(words::REASSEMBLE)));
        }
        if has_aside {
            buttons.push(change(ui, &local, "undo").text(ui.say(words::UNDO)));
        }
        if buttons.is_empty() {
            return empty();
        }
        let own = if is_own { said(ui, "small", words::OWN) } else { empty() };
        el("div").class("labelled").child(own).child(actions(buttons))
    })
}

/// Puts the reader's own version aside and takes the steps, or brings back what was put aside.
fn change(ui: Ui, local: &Local, name: &'static str) -> El {
    let local = local.clone();
    press(name, Weight::Other, move || {
        let own = ui.session(|session| session.document.forms.text(WHOLE).to_owned());
        let mut back = String::new();
        local.update(|now| {
            let aside = std::mem::replace(&mut now.aside, own);
            if name == "undo" {
                back = aside;
            }
        });
        ui.send(Msg::Write(WHOLE, back));
        ui.focus("[data-whole]");
    })
}
