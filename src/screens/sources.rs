//! Whose ideas these are.

use super::controls::{ButtonVariant, action, actions, paragraph, screen};
use crate::{
    app::Context,
    domain::Msg,
    i18n::key::{nav, sources},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context) -> El {
    let people = [sources::PAINE, sources::CRAMER, sources::TESSINA, sources::MAK, sources::GRAY];
    screen(
        cx,
        sources::TITLE,
        vec![
            paragraph(cx, "", sources::INTRO),
            el("ul").children(each(&people, &|text| el("li").text(cx.t(*text)))),
            paragraph(cx, "", sources::LIMITS),
            actions(vec![action(cx, "next", ButtonVariant::Primary, nav::GO_ON, Msg::Next)]),
        ],
    )
}
