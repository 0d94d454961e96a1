//! Whose ideas these are.

use super::{
    el::{El, each, el},
    parts::{Weight, action, actions, said, screen},
    ui::Ui,
};
use crate::{
    domain::Msg,
    words::key::{nav, sources},
};

pub(super) fn view(ui: Ui) -> El {
    let people = [sources::PAINE, sources::CRAMER, sources::TESSINA, sources::MAK, sources::GRAY];
    screen(
        ui,
        sources::TITLE,
        vec![
            said(ui, "", sources::INTRO),
            el("ul").children(each(&people, &|text| el("li").said(ui, *text))),
            said(ui, "", sources::LIMITS),
            actions(vec![action(ui, "next", Weight::Main, nav::GO_ON, Msg::Next)]),
        ],
    )
}
