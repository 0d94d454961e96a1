//! The gate: four questions on one short screen, before any advice. What is said here is never kept.

use super::controls::{Between, Weight, action, actions, said, screen};
use crate::{
    app::Ui,
    domain::{GateAnswer, GateQuestion, Msg},
    i18n::key::{nav, safety},
    view::element::{El, each, el},
};

pub(super) fn view(ui: Ui, again: bool) -> El {
    let (title, intro) = if again { (safety::AGAIN_TITLE, safety::AGAIN) } else { (safety::TITLE, safety::INTRO) };
    screen(
        ui,
        title,
        vec![
            said(ui, "lead", intro),
            el("div").class("fields").children(each(GateQuestion::ALL, &|question| field(ui, *question))),
            actions(vec![
                action(ui, "next", Weight::Main, nav::NEXT, Msg::PassGate),
                action(ui, "skip", Weight::Other, nav::SKIP, Msg::SkipGate),
            ]),
        ],
    )
}

fn field(ui: Ui, question: GateQuestion) -> El {
    Between {
        id: question.id(),
        question: true,
        asked: ui.at(safety::QUESTIONS, question as usize),
        all: GateAnswer::ALL,
        ids: GateAnswer::id,
        words: ui.all(safety::ANSWERS),
    }
    .view(move || ui.session(|session| session.gate.get(question)), move |answer| ui.send(Msg::Guard(question, answer)))
}
