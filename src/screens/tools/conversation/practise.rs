//! Practising: one sentence at a time in large, calm type, to be said aloud.

use super::state::{State, whole_now};
use crate::{
    app::Context,
    domain::tools::draft,
    i18n::key::{conversation as words, nav},
    screens::controls::{ButtonVariant, actions, button, paragraph, text_paragraph},
    view::element::{El, el},
};
use leptos::prelude::*;

pub(super) fn view(cx: Context, state: &State, at: usize) -> El {
    let breaths = draft::breaths(&whole_now(cx));
    let at = at.min(breaths.len().saturating_sub(1));
    let (text, part) = match breaths.get(at) {
        Some(breath) => {
            let names = [("number", &*(at + 1).to_string()), ("total", &*breaths.len().to_string())];
            (breath.clone(), cx.fill(words::PRACTISE_PART, &names))
        }
        None => (cx.t(words::PRACTISE_EMPTY), String::new()),
    };
    let mut buttons = Vec::new();
    if at + 1 < breaths.len() {
        buttons.push(go(cx, state, "next", ButtonVariant::Primary, Some(at + 1)).text(cx.t(nav::NEXT)));
    }
    if at > 0 {
        buttons.push(go(cx, state, "back", ButtonVariant::Secondary, Some(at - 1)).text(cx.t(nav::BACK)));
    }
    buttons.push(go(cx, state, "done", ButtonVariant::Secondary, None).text(cx.t(words::PRACTISE_DONE)));
    el("div")
        .class("practise")
        .attr("data-practise", "")
        .child(paragraph(cx, "", words::PRACTISE_HINT))
        .child(el("p").class("practise__words").attr("tabindex", "-1").attr("data-breath", "").text(&text))
        .child(text_paragraph("small", part))
        .child(actions(buttons))
}

/// On to another sentence, or back to writing; focus goes along.
fn go(cx: Context, state: &State, name: &'static str, variant: ButtonVariant, to: Option<usize>) -> El {
    let state = state.clone();
    let act = move || {
        state.update(|open| open.practised = to);
        cx.focus(if to.is_some() { "[data-breath]" } else { "[data-action=practise]" });
    };
    button(name, variant, act).attr("data-for", "practise")
}
