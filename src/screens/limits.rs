//! What Ebb does not protect from, said plainly.

use super::controls::{ButtonVariant, action, actions, paragraph, screen};
use crate::{
    app::Context,
    domain::Msg,
    i18n::key::{limits, nav},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context) -> El {
    let texts = [limits::HISTORY, limits::DEVICE, limits::SITE, limits::COPIES, limits::SAFER];
    screen(
        cx,
        limits::TITLE,
        vec![
            el("div").class("fields").children(each(&texts, &|text| paragraph(cx, "", *text))),
            actions(vec![action(cx, "next", ButtonVariant::Primary, nav::GO_ON, Msg::Next)]),
        ],
    )
}
