//! The four common questions, each a tap away.

use super::controls::{Weight, action, actions, folding, said, screen};
use crate::{
    app::{Ui, View},
    domain::{Msg, Place, screen::Faq},
    i18n::key::{faq, nav},
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    let alone = ui.settings(|settings| settings.view != View::Assessment);
    let clear = ui.session(|session| session.gate.is_clear());
    let answers = if clear {
        el("div").class("readings").children(each(Faq::ALL, &|question| entry(ui, *question)))
    } else {
        // Rule 1: space and breaks are no advice for someone who is afraid.
        el("div").class("callout").child(said(ui, "", faq::CAREFUL)).child(actions(vec![action(
            ui,
            "help",
            Weight::Main,
            nav::TO_HELP,
            Msg::Go(Place::Help),
        )]))
    };
    let on = if alone { empty() } else { actions(vec![action(ui, "next", Weight::Other, nav::GO_ON, Msg::Next)]) };
    screen(ui, faq::TITLE, vec![said(ui, "lead", faq::INTRO), answers, on])
}

fn entry(ui: Ui, question: Faq) -> El {
    let Some(texts) = faq::ENTRIES.get(question as usize) else { return empty() };
    let answer = el("details").child(folding(ui, 1, texts.question)).child(said(ui, "", texts.answer));
    el("article").class("way").attr("data-faq", question.id()).child(answer)
}
