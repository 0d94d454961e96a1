//! Practising: one sentence at a time in large, calm type, to be said aloud.

use super::local::{Local, whole_now};
use crate::{
    app::Ui,
    domain::tools::draft,
    i18n::key::{conversation as words, nav},
    screens::controls::{Weight, actions, paragraph, press, said},
    view::element::{El, el},
};
use leptos::prelude::*;

pub(super) fn view(ui: Ui, local: &Local, at: usize) -> El {
    let breaths = draft::breaths(&whole_now(ui));
    let at = at.min(breaths.len().saturating_sub(1));
    let (text, part) = match breaths.get(at) {
        Some(breath) => {
            let names = [("number", &*(at + 1).to_string()), ("total", &*breaths.len().to_string())];
            (breath.clone(), ui.fill(words::PRACTISE_PART, &names))
        }
        None => (ui.say(words::PRACTISE_EMPTY), String::new()),
    };
    let mut buttons = Vec::new();
    if at + 1 < breaths.len() {
        buttons.push(go(ui, local, "next", Weight::Main, Some(at + 1)).text(ui.say(nav::NEXT)));
    }
    if at > 0 {
        buttons.push(go(ui, local, "back", Weight::Other, Some(at - 1)).text(ui.say(nav::BACK)));
    }
    buttons.push(go(ui, local, "done", Weight::Other, None).text(ui.say(words::PRACTISE_DONE)));
    el("div")
        .class("practise")
        .attr("data-practise", "")
        .child(said(ui, "", words::PRACTISE_HINT))
        .child(el("p").class("practise__words").attr("tabindex", "-1").attr("data-breath", "").text(&text))
        .child(paragraph("small", part))
        .child(actions(buttons))
}

/// On to another sentence, or back to writing; focus goes along.
fn go(ui: Ui, local: &Local, name: &'static str, weight: Weight, to: Option<usize>) -> El {
    let local = local.clone();
    let act = move || {
        local.update(|now| now.practised = to);
        ui.focus(if to.is_some() { "[data-breath]" } else { "[data-action=practise]" });
    };
    press(name, weight, act).attr("data-for", "practise")
}
