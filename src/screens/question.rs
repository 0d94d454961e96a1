//! One question on one screen; its legend is the heading.

use super::controls::{ASKED, ButtonVariant, Field, action, actions, paragraph, title};
use crate::{
    app::Context,
    domain::{Choice, Kind, Msg, Place, Question},
    i18n::{
        Key,
        key::{self, nav, question as words},
    },
    view::element::{El, el},
};

/// The ID of the line that says how far the reader has come.
const PLACE: &str = "place";

pub(super) fn view(cx: Context, question: Question) -> El {
    let mut buttons = vec![action(cx, "next", ButtonVariant::Primary, nav::NEXT, Msg::Next)];
    if question.previous().is_some() {
        buttons.push(action(cx, "back", ButtonVariant::Secondary, nav::BACK, Msg::Back));
    }
    buttons.push(action(cx, "skip", ButtonVariant::Secondary, nav::SKIP, Msg::Skip));
    el("div")
        .child(progress(cx, question))
        // Outside of the group: from within it the question would be read twice.
        .child(title(cx, legend(question)).attr("id", ASKED).attr("aria-describedby", PLACE))
        .child(field(cx, question, None))
        .child(actions(buttons))
        .child(actions(vec![action(cx, "review", ButtonVariant::Link, nav::TO_REVIEW, Msg::Go(Place::Review))]))
}

fn progress(cx: Context, question: Question) -> El {
    let (number, total) = (question.number().to_string(), Question::ALL.len().to_string());
    let section = cx.at(key::SECTIONS, question.section() as usize);
    let progress = cx.fill(nav::PROGRESS, &[("number", &number), ("total", &total)]);
    let line = el("progress").class("progress__line").attr("aria-hidden", "true").attr("max", &total).attr("value", &number);
    el("div").class("progress").child(line).child(paragraph("small", format!("{section} · {progress}")).attr("id", PLACE))
}

fn legend(question: Question) -> Key {
    key::QUESTIONS.get(question as usize).map_or(nav::NEXT, |words| words.legend)
}

/// The question with its options: below the screen's title, or below a line within another screen.
pub(super) fn field(cx: Context, question: Question, legend: Option<El>) -> El {
    let mut options = Vec::new();
    for choice in question.choices() {
        options.push((choice.id(), cx.option(choice)));
    }
    let choice = move |number: usize| Choice { question, option: u8::try_from(number).unwrap_or(u8::MAX) };
    Field {
        id: question.id(),
        question: true,
        kind: question.kind(),
        legend,
        hint: Some(cx.t(if question.kind() == Kind::Single { words::SINGLE } else { words::MULTI })),
        short: false,
        options,
    }
    .view(
        move |number| cx.session(|session| session.has_chosen(choice(number))),
        move |number, chosen| cx.dispatch(Msg::Choose(choice(number), chosen)),
    )
}
