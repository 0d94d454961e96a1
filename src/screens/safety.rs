//! The gate: four questions on one short screen, before any advice. What is said here is never kept.

use super::controls::{ButtonVariant, RadioGroup, action, actions, said, screen};
use crate::{
    app::Context,
    domain::{GateAnswer, GateQuestion, Msg},
    i18n::key::{nav, safety},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context, again: bool) -> El {
    let (title, intro) = if again { (safety::AGAIN_TITLE, safety::AGAIN) } else { (safety::TITLE, safety::INTRO) };
    screen(
        cx,
        title,
        vec![
            said(cx, "lead", intro),
            el("div").class("fields").children(each(GateQuestion::ALL, &|question| field(cx, *question))),
            actions(vec![
                action(cx, "next", ButtonVariant::Primary, nav::NEXT, Msg::PassGate),
                action(cx, "skip", ButtonVariant::Secondary, nav::SKIP, Msg::SkipGate),
            ]),
        ],
    )
}

fn field(cx: Context, question: GateQuestion) -> El {
    RadioGroup {
        id: question.id(),
        question: true,
        asked: cx.at(safety::QUESTIONS, question as usize),
        all: GateAnswer::ALL,
        ids: GateAnswer::id,
        words: cx.all(safety::ANSWERS),
    }
    .view(move || cx.session(|session| session.gate.get(question)), move |answer| cx.dispatch(Msg::Guard(question, answer)))
}
