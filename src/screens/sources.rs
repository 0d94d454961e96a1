//! Whose ideas these are.

use super::controls::{ButtonVariant, action, actions, said, screen};
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
            said(cx, "", sources::INTRO),
            el("ul").children(each(&people, &|text| el("li").text(cx.t(*text)))),
            said(cx, "", sources::LIMITS),
            actions(vec![action(cx, "next", ButtonVariant::Primary, nav::GO_ON, Msg::Next)]),
        ],
    )
}
