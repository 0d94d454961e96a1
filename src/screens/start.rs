//! The first screen: what this is, how long it takes, what is kept and where, and the reader's choices about that.

use super::controls::{Between, Weight, action, actions, paragraph, said, screen};
use crate::{
    app::Ui,
    domain::{
        Msg, Place,
        preferences::{Leave, Partner, Remember},
    },
    i18n::key::{nav, start},
    view::element::{El, el},
};

pub(super) fn view(ui: Ui) -> El {
    let days = ui.settings(|settings| settings.expires.to_string());
    let begun = ui.session(|session| !session.document.is_blank());
    screen(
        ui,
        start::TITLE,
        vec![
            said(ui, "lead", start::LEAD),
            said(ui, "", start::NOTE),
            paragraph("small", ui.fill(start::TRUTH, &[("days", &days)])),
            actions(vec![action(ui, "start", Weight::Main, if begun { nav::GO_ON } else { start::GO }, Msg::Start)]),
            partner(ui),
            remember(ui),
            leave(ui),
            shift(ui),
            actions(vec![action(ui, "limits", Weight::Quiet, start::LIMITS, Msg::Go(Place::Limits))]),
        ],
    )
}

fn partner(ui: Ui) -> El {
    Between {
        id: "partner",
        question: false,
        asked: ui.say(start::PARTNER_LEGEND),
        all: Partner::ALL,
        ids: Partner::id,
        words: ui.all(start::PARTNER),
    }
    .view(move || Some(ui.partner()), move |partner| ui.send(Msg::SetPartner(partner)))
}

/// Where answers are kept.
pub(super) fn remember(ui: Ui) -> El {
    Between {
        id: "remember",
        question: false,
        asked: ui.say(start::REMEMBER_LEGEND),
        all: Remember::ALL,
        ids: Remember::id,
        words: ui.all(start::REMEMBER),
    }
    .view(move || ui.session(|session| session.remember), move |remember| ui.send(Msg::SetRemember(remember)))
}

/// What leaving does.
pub(super) fn leave(ui: Ui) -> El {
    Between {
        id: "leave",
        question: false,
        asked: ui.say(start::LEAVE_LEGEND),
        all: Leave::ALL,
        ids: Leave::id,
        words: ui.all(start::LEAVE),
    }
    .view(move || ui.session(|session| Some(session.document.preferences.leave)), move |leave| ui.send(Msg::SetLeave(leave)))
}

/// Whether Shift three times leaves, too. Off until the reader wants it: a screen reader keeps the letter of Shift+H.
pub(super) fn shift(ui: Ui) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .class("option__input")
        .attr("name", "shift")
        .attr("value", "on")
        .attr("autocomplete", "off")
        .checked(move || ui.session(|session| session.document.preferences.shift))
        .on_change(move |on| ui.send(Msg::SetShift(on)));
    el("label").class("option").part("option").child(input).child(el("span").class("option__text").text(ui.say(start::SHIFT)))
}
