//! Every answer on one page, each a step away from being changed.

use super::{
    parts::{Weight, action, actions, paragraph, title},
    ui::Ui,
};
use crate::{
    domain::{Msg, Place, Question},
    words::key::{self, nav, review},
};
use leptos::{
    ev,
    html::{button, dd, div, dl, dt, span},
    prelude::*,
};

pub(super) fn view(ui: Ui) -> AnyView {
    let rows: Vec<AnyView> = Question::ALL.iter().map(|question| row(ui, *question)).collect();
    div()
        .child((
            title(ui, move || ui.say(review::TITLE)),
            paragraph("lead", ui.say(review::INTRO)),
            actions(vec![
                action(ui, "finish", Weight::Main, review::FINISH, Msg::Finish),
                action(ui, "back", Weight::Other, nav::BACK, Msg::Back),
            ]),
            dl().class("answers").child(rows),
        ))
        .into_any()
}

fn row(ui: Ui, question: Question) -> AnyView {
    let asked = key::QUESTIONS.get(question as usize).map(|question| ui.say(question.legend)).unwrap_or_default();
    let chosen: Vec<String> = ui.session.with_untracked(|session| {
        let answers = &session.document.answers;
        question.choices().filter(|choice| answers.has(*choice)).map(|choice| ui.option(choice)).collect()
    });
    let answer = if chosen.is_empty() { ui.say(review::SKIPPED) } else { chosen.join(", ") };
    div()
        .class("answers__row")
        .child((
            dt().class("answers__question").child(asked.clone()),
            dd().class("answers__answer").child(answer),
            dd().class("answers__change").child(
                button()
                    .attr("type", "button")
                    .class("button button--quiet")
                    .attr("data-action", "change")
                    .attr("data-for", question.id())
                    .on(ev::click, move |_| ui.send(Msg::Go(Place::Question(question))))
                    .child((ui.say(review::CHANGE), span().class("unseen").child(format!(": {asked}")))),
            ),
        ))
        .into_any()
}
