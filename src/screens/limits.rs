//! What Ebb does not protect from, said plainly.

use super::controls::{Weight, action, actions, said, screen};
use crate::{
    app::Ui,
    domain::Msg,
    i18n::key::{limits, nav},
    view::element::{El, each, el},
};

pub(super) fn view(ui: Ui) -> El {
    let texts = [limits::HISTORY, limits::DEVICE, limits::SITE, limits::COPIES, limits::SAFER];
    screen(
        ui,
        limits::TITLE,
        vec![
            el("div").class("fields").children(each(&texts, &|text| said(ui, "", *text))),
            actions(vec![action(ui, "next", Weight::Main, nav::GO_ON, Msg::Next)]),
        ],
    )
}
