//! The first screen: what this is, how long it takes, what is kept and where, and the reader's choices about that.

use super::{
    parts::{Weight, action, actions, paragraph, setting, title},
    settings::Settings,
    ui::Ui,
};
use crate::{
    domain::{
        Msg, Place,
        document::{Leave, Partner},
        session::Remember,
    },
    words::key::{self, start},
};
use leptos::{html::div, prelude::*};

pub(super) fn view(ui: Ui) -> AnyView {
    let days = ui.settings.with_untracked(|settings: &Settings| settings.expires.to_string());
    let begun = ui.session.with_untracked(|session| !session.document.is_blank());
    div()
        .child((
            title(ui, move || ui.say(start::TITLE)),
            paragraph("lead", ui.say(start::LEAD)),
            paragraph("", ui.say(start::NOTE)),
            actions(vec![action(ui, "start", Weight::Main, if begun { key::nav::GO_ON } else { start::GO }, Msg::Start)]),
            partner(ui),
            remember(ui),
            leave(ui),
            paragraph("small", ui.fill(start::TRUTH, &[("days", &days)])),
            actions(vec![action(ui, "limits", Weight::Quiet, start::LIMITS, Msg::Go(Place::Limits))]),
        ))
        .into_any()
}

fn partner(ui: Ui) -> AnyView {
    setting(ui, "partner", start::PARTNER_LEGEND, start::PARTNER, Partner::ALL, Partner::id, move || Some(ui.partner()), Msg::SetPartner)
}

fn remember(ui: Ui) -> AnyView {
    let chosen = move || ui.session.with(|session| session.remember);
    setting(ui, "remember", start::REMEMBER_LEGEND, start::REMEMBER, Remember::ALL, Remember::id, chosen, Msg::SetRemember)
}

fn leave(ui: Ui) -> AnyView {
    let chosen = move || ui.session.with(|session| Some(session.document.reader.leave));
    setting(ui, "leave", start::LEAVE_LEGEND, start::LEAVE, Leave::ALL, Leave::id, chosen, Msg::SetLeave)
}
