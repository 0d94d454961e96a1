//! Every answer on one page, each a step away from being changed.

use super::controls::{ButtonVariant, action, actions, message_button, paragraph, screen};
use crate::{
    app::Context,
    domain::{Msg, Place, Question, questions::TRIED},
    i18n::key::{nav, review},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context) -> El {
    screen(
        cx,
        review::TITLE,
        vec![
            paragraph(cx, "lead", review::INTRO),
            actions(vec![
                action(cx, "finish", ButtonVariant::Primary, review::FINISH, Msg::Finish),
                action(cx, "back", ButtonVariant::Secondary, nav::BACK, Msg::Back),
            ]),
            el("dl").class("answers").children(each(&asked(cx), &|question| row(cx, *question))),
        ],
    )
}

/// What this reader is asked, and how each thing went that was tried.
fn asked(cx: Context) -> Vec<Question> {
    cx.session(|session| {
        let answers = session.answers();
        let mut asked = answers.path();
        asked.extend(TRIED.iter().filter(|(tick, _)| answers.has(*tick)).map(|(_, part)| *part));
        asked
    })
}

fn row(cx: Context, question: Question) -> El {
    let asked = cx.legend(question);
    let mut answer = String::new();
    for choice in question.choices() {
        if cx.session(|session| session.has_chosen(choice)) {
            if !answer.is_empty() {
                answer.push_str(", ");
            }
            answer.push_str(&cx.option(choice));
        }
    }
    if answer.is_empty() {
        answer = cx.t(review::SKIPPED);
    }
    let change = message_button(cx, "change", ButtonVariant::Link, Msg::Go(Place::Question(question.shown_with())))
        .attr("data-for", question.id())
        .text(cx.t(review::CHANGE))
        .child(el("span").class("unseen").text(format!(": {asked}")));
    el("div")
        .class("answers__row")
        .child(el("dt").class("answers__question").text(&asked))
        .child(el("dd").class("answers__answer").text(&answer))
        .child(el("dd").class("answers__change").child(change))
}
