//! The four common questions, each a tap away.

use super::controls::{ButtonVariant, action, actions, held_back, paragraph, screen, summary_heading};
use crate::{
    app::{Context, View},
    domain::{Msg, screen::Faq},
    i18n::key::{faq, nav},
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let alone = cx.settings(|settings| settings.view != View::Assessment);
    let clear = cx.session(|session| session.gate.is_clear());
    let answers = if clear {
        el("div").class("readings").children(each(Faq::ALL, &|question| entry(cx, *question)))
    } else {
        // Rule 1: space and breaks are no advice for someone who is afraid.
        held_back(cx, "help", faq::CAREFUL)
    };
    let on = if alone { empty() } else { actions(vec![action(cx, "next", ButtonVariant::Secondary, nav::GO_ON, Msg::Next)]) };
    screen(cx, faq::TITLE, vec![paragraph(cx, "lead", faq::INTRO), answers, on])
}

fn entry(cx: Context, question: Faq) -> El {
    let Some(texts) = faq::ENTRIES.get(question as usize) else { return empty() };
    let answer = el("details").child(summary_heading(cx, 1, cx.t(texts.question))).child(paragraph(cx, "", texts.answer));
    el("article").class("way").attr("data-faq", question.id()).child(answer)
}
