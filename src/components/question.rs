//! One question on one screen; its legend is the heading.

use super::{
    parts::{Field, Weight, action, actions, paragraph, title},
    ui::Ui,
};
use crate::{
    domain::{Kind, Msg, Place, Question},
    words::key::{self, nav, question as words},
};
use leptos::{html::div, prelude::*};

pub(super) fn view(ui: Ui, question: Question) -> AnyView {
    let progress = ui.fill(nav::PROGRESS, &[("number", &question.number().to_string()), ("total", &Question::ALL.len().to_string())]);
    let legend = key::QUESTIONS.get(question as usize).map_or(nav::NEXT, |question| question.legend);
    let hint = if question.kind() == Kind::Single { words::SINGLE } else { words::MULTI };
    let field = Field {
        id: question.id(),
        question: true,
        kind: question.kind(),
        legend: title(ui, move || ui.say(legend)),
        hint: Some(ui.say(hint)),
        short: false,
        options: question.choices().map(|choice| (choice.id(), ui.option(choice))).collect(),
    };
    let choice = move |number: usize| question.choices().nth(number);
    let field = field.view(
        move |number| ui.session.with(|session| choice(number).is_some_and(|choice| session.document.answers.has(choice))),
        move |number, chosen| {
            if let Some(choice) = choice(number) {
                ui.send(Msg::Choose(choice, chosen));
            }
        },
    );
    let mut buttons = vec![action(ui, "next", Weight::Main, nav::NEXT, Msg::Next), action(ui, "skip", Weight::Other, nav::SKIP, Msg::Skip)];
    if question.previous().is_some() {
        buttons.insert(1, action(ui, "back", Weight::Other, nav::BACK, Msg::Back));
    }
    div()
        .child((
            div().class("progress").child((
                div()
                    .class("progress__line")
                    .attr("aria-hidden", "true")
                    .child(div().class("progress__done").style(("--done", format!("{}", question.number() * 100 / Question::ALL.len())))),
                paragraph("progress__text", format!("{} · {progress}", ui.at(key::SECTIONS, question.section() as usize))),
            )),
            field,
            actions(buttons),
            actions(vec![action(ui, "review", Weight::Quiet, nav::TO_REVIEW, Msg::Go(Place::Review))]),
        ))
        .into_any()
}
