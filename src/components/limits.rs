//! What Ebb does not protect from, said plainly.

use super::{
    parts::{Weight, action, actions, paragraph, title},
    ui::Ui,
};
use crate::{
    domain::Msg,
    words::key::{limits, nav},
};
use leptos::{html::div, prelude::*};

pub(super) fn view(ui: Ui) -> AnyView {
    let texts = [limits::HISTORY, limits::DEVICE, limits::SITE, limits::COPIES, limits::SAFER];
    let paragraphs: Vec<AnyView> = texts.into_iter().map(|text| paragraph("", ui.say(text))).collect();
    div()
        .child((
            title(ui, move || ui.say(limits::TITLE)),
            paragraphs,
            actions(vec![action(ui, "next", Weight::Main, nav::GO_ON, Msg::Next)]),
        ))
        .into_any()
}
