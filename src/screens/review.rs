//! Every answer on one page, each a step away from being changed.

use super::controls::{Weight, action, actions, button, said, screen};
use crate::{
    app::Ui,
    domain::{Msg, Place, Question},
    i18n::key::{nav, review},
    view::element::{El, each, el},
};

pub(super) fn view(ui: Ui) -> El {
    screen(
        ui,
        review::TITLE,
        vec![
            said(ui, "lead", review::INTRO),
            actions(vec![
                action(ui, "finish", Weight::Main, review::FINISH, Msg::Finish),
                action(ui, "back", Weight::Other, nav::BACK, Msg::Back),
            ]),
            el("dl").class("answers").children(each(Question::ALL, &|question| row(ui, *question))),
        ],
    )
}

fn row(ui: Ui, question: Question) -> El {
    let asked = ui.asked(question);
    let mut answer = String::new();
    for choice in question.choices() {
        if ui.session(|session| session.document.answers.has(choice)) {
            if !answer.is_empty() {
                answer.push_str(", ");
            }
            answer.push_str(&ui.option(choice));
        }
    }
    if answer.is_empty() {
        answer = ui.say(review::SKIPPED);
    }
    let change = button(ui, "change", Weight::Quiet, Msg::Go(Place::Question(question)))
        .attr("data-for", question.id())
        .text(ui.say(review::CHANGE))
        .child(el("span").class("unseen").text(format!(": {asked}")));
    el("div")
        .class("answers__row")
        .child(el("dt").class("answers__question").text(&asked))
        .child(el("dd").class("answers__answer").text(&answer))
        .child(el("dd").class("answers__change").child(change))
}
