//! Whose ideas these are.

use super::controls::{Weight, action, actions, said, screen};
use crate::{
    app::Ui,
    domain::Msg,
    i18n::key::{nav, sources},
    view::element::{El, each, el},
};

pub(super) fn view(ui: Ui) -> El {
    let people = [sources::PAINE, sources::CRAMER, sources::TESSINA, sources::MAK, sources::GRAY];
    screen(
        ui,
        sources::TITLE,
        vec![
            said(ui, "", sources::INTRO),
            el("ul").children(each(&people, &|text| el("li").text(ui.say(*text)))),
            said(ui, "", sources::LIMITS),
            actions(vec![action(ui, "next", Weight::Main, nav::GO_ON, Msg::Next)]),
        ],
    )
}
