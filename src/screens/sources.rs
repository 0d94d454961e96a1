//! Whose ideas these are, and what is known of them.

use super::controls::{ButtonVariant, action, actions, paragraph, screen, summary_heading};
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
            rests(cx),
            actions(vec![action(cx, "next", ButtonVariant::Primary, nav::GO_ON, Msg::Next)]),
        ],
    )
}

/// The studies, each named in its line, and where there is none. `docs/evidence.md` says more of them.
fn rests(cx: Context) -> El {
    let folded = el("details")
        .child(summary_heading(cx, 1, cx.t(sources::RESTS)))
        .child(paragraph(cx, "", sources::RESTS_INTRO))
        .child(el("ul").children(each(sources::STUDIES, &|text| el("li").text(cx.t(*text)))))
        .child(paragraph(cx, "", sources::JUDGEMENT));
    el("article").class("way").child(folded)
}
