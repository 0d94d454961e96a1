//! The gate: four questions on one short screen, before any advice. What is said here is never kept.

use super::{
    parts::{Field, Weight, action, actions, paragraph, title},
    ui::Ui,
};
use crate::{
    domain::{GateAnswer, GateQuestion, Kind, Msg},
    words::key::{nav, safety},
};
use leptos::{html::div, prelude::*};

pub(super) fn view(ui: Ui, again: bool) -> AnyView {
    let (heading, intro) = if again { (safety::AGAIN_TITLE, safety::AGAIN) } else { (safety::TITLE, safety::INTRO) };
    let questions: Vec<AnyView> = GateQuestion::ALL.iter().map(|question| field(ui, *question)).collect();
    div()
        .child((
            title(ui, move || ui.say(heading)),
            paragraph("lead", ui.say(intro)),
            questions,
            actions(vec![
                action(ui, "next", Weight::Main, nav::NEXT, Msg::PassGate),
                action(ui, "skip", Weight::Other, nav::SKIP, Msg::SkipGate),
            ]),
        ))
        .into_any()
}

fn field(ui: Ui, question: GateQuestion) -> AnyView {
    let options = GateAnswer::ALL.iter().map(|answer| (answer.id(), ui.at(safety::ANSWERS, *answer as usize))).collect();
    let legend = ui.at(safety::QUESTIONS, question as usize).into_any();
    Field { id: question.id(), question: true, kind: Kind::Single, legend, hint: None, short: true, options }.view(
        move |number| ui.session.with(|session| session.gate.get(question).as_ref() == GateAnswer::ALL.get(number)),
        move |number, _| {
            if let Some(answer) = GateAnswer::ALL.get(number) {
                ui.send(Msg::Guard(question, *answer));
            }
        },
    )
}
