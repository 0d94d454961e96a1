//! One question on one screen; its legend is the heading.

use super::controls::{ASKED, Field, Weight, action, actions, paragraph, title};
use crate::{
    app::Ui,
    domain::{Choice, Kind, Msg, Place, Question},
    i18n::{
        Key,
        key::{self, nav, question as words},
    },
    view::element::{El, el},
};

/// The ID of the line that says how far the reader has come.
const PLACE: &str = "place";

pub(super) fn view(ui: Ui, question: Question) -> El {
    let mut buttons = vec![action(ui, "next", Weight::Main, nav::NEXT, Msg::Next)];
    if question.previous().is_some() {
        buttons.push(action(ui, "back", Weight::Other, nav::BACK, Msg::Back));
    }
    buttons.push(action(ui, "skip", Weight::Other, nav::SKIP, Msg::Skip));
    el("div")
        .child(progress(ui, question))
        // Outside of the group: from within it the question would be read twice.
        .child(title(ui, legend(question)).attr("id", ASKED).attr("aria-describedby", PLACE))
        .child(field(ui, question, None))
        .child(actions(buttons))
        .child(actions(vec![action(ui, "review", Weight::Quiet, nav::TO_REVIEW, Msg::Go(Place::Review))]))
}

fn progress(ui: Ui, question: Question) -> El {
    let (number, total) = (question.number().to_string(), Question::ALL.len().to_string());
    let section = ui.at(key::SECTIONS, question.section() as usize);
    let progress = ui.fill(nav::PROGRESS, &[("number", &number), ("total", &total)]);
    let line = el("progress").class("progress__line").attr("aria-hidden", "true").attr("max", &total).attr("value", &number);
    el("div").class("progress").child(line).child(paragraph("small", format!("{section} · {progress}")).attr("id", PLACE))
}

fn legend(question: Question) -> Key {
    key::QUESTIONS.get(question as usize).map_or(nav::NEXT, |words| words.legend)
}

/// The question with its options: below the screen's title, or below a line within another screen.
pub(super) fn field(ui: Ui, question: Question, legend: Option<El>) -> El {
    let mut options = Vec::new();
    for choice in question.choices() {
        options.push((choice.id(), ui.option(choice)));
    }
    let choice = move |number: usize| Choice { question, option: u8::try_from(number).unwrap_or(u8::MAX) };
    Field {
        id: question.id(),
        question: true,
        kind: question.kind(),
        legend,
        hint: Some(ui.say(if question.kind() == Kind::Single { words::SINGLE } else { words::MULTI })),
        short: false,
        options,
    }
    .view(
        move |number| ui.session(|session| session.document.answers.has(choice(number))),
        move |number, chosen| ui.send(Msg::Choose(choice(number), chosen)),
    )
}
