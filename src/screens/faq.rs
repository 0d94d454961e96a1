//! The four common questions, each a tap away. Where the answers say enough, this reader's own answer stands above the general one.

use super::controls::{ButtonVariant, action, actions, held_back, paragraph, screen, summary_heading, text_paragraph};
use crate::{
    app::{Context, View},
    domain::{
        Msg,
        rules::{Faq, STAND_ALONE},
    },
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
    // Another widget of the page may change an answer while this one is read.
    let own = move || cx.session(|session| session.own_answer(question));
    let answers = el("div").class("labelled").keyed_child(own, move || match own() {
        Some(answer) => text_paragraph("note", cx.at(faq::OWN, answer as usize)).attr("data-own", answer.id()),
        None => empty(),
    });
    let alone = move || own().is_some_and(|answer| STAND_ALONE.contains(&answer));
    let answers = answers.keyed_child(alone, move || if alone() { empty() } else { paragraph(cx, "", texts.answer) });
    let answer = el("details").child(summary_heading(cx, 1, cx.t(texts.question))).child(answers);
    el("article").class("way").attr("data-faq", question.id()).child(answer)
}
