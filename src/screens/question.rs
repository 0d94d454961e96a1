//! One question on one screen; its legend is the heading.

use super::controls::{ButtonVariant, Fieldset, TITLE_ID, action, actions, text_paragraph, title};
use crate::{
    app::Context,
    domain::{
        Choice, Kind, Msg, Place, Question,
        questions::{Round, TRIED},
    },
    i18n::{
        Key,
        key::{self, nav, question as words},
    },
    view::element::{El, el, empty},
};
use std::rc::Rc;

/// The ID of the line that says how far the reader has come.
const PLACE: &str = "place";

/// A question of the first section.
pub(super) fn view(cx: Context, question: Question) -> El {
    with(cx, question, field(cx, question, None))
}

/// A question of a later section, with what stands beside it.
pub(super) fn later(cx: Context, question: Question) -> El {
    with(cx, question, if question == Question::Tried { tried(cx) } else { field(cx, question, None) })
}

fn with(cx: Context, question: Question, field: El) -> El {
    let mut buttons = vec![action(cx, "next", ButtonVariant::Primary, nav::NEXT, Msg::Next)];
    let first = cx.session(|session| session.answers().before(question).is_none()) && question.round() == Round::Core;
    if !first {
        buttons.push(action(cx, "back", ButtonVariant::Secondary, nav::BACK, Msg::Back));
    }
    buttons.push(action(cx, "skip", ButtonVariant::Secondary, nav::SKIP, Msg::Skip));
    el("div")
        .child(progress(cx, question))
        // Outside of the group: from within it the question would be read twice.
        .child(title(cx, legend(question)).attr("id", TITLE_ID).attr("aria-describedby", PLACE))
        .child(field)
        .child(actions(buttons))
        .child(actions(vec![action(cx, "review", ButtonVariant::Link, nav::TO_REVIEW, Msg::Go(Place::Review))]))
}

/// What was tried, of what this reader is asked; and of each thing that is ticked, how it went.
fn tried(cx: Context) -> El {
    let ticked = move |tick: Choice| cx.session(|session| session.has_chosen(tick));
    let is_asked = |part: Question| cx.session(|session| session.answers().is_asked(part));
    let offered = Question::Tried.offered().filter(|choice| TRIED.iter().all(|(tick, part)| tick != choice || is_asked(*part)));
    let mut all = el("div").class("fields");
    for (tick, part) in TRIED {
        let view = move || if ticked(tick) { field(cx, part, Some(el("span").text(cx.legend(part)))) } else { empty() };
        all = all.child(el("div").keyed_child(move || ticked(tick), view));
    }
    el("div").class("fields").child(field_of(cx, Question::Tried, offered.collect(), None)).child(all)
}

fn progress(cx: Context, question: Question) -> El {
    let path = cx.session(|session| session.answers().path());
    let mine = || path.iter().filter(|other| other.round() == question.round());
    let (number, total) = (mine().filter(|other| **other <= question).count().to_string(), mine().count().to_string());
    let (done, all) = (path.iter().filter(|other| **other <= question).count().to_string(), path.len().to_string());
    let section = cx.at(key::SECTIONS, question.section() as usize);
    let progress = cx.fill(nav::PROGRESS, &[("number", &number), ("total", &total)]);
    let line = el("progress").class("progress__line").attr("aria-hidden", "true").attr("max", &all).attr("value", &done);
    el("div").class("progress").child(line).child(text_paragraph("small", format!("{section} · {progress}")).attr("id", PLACE))
}

fn legend(question: Question) -> Key {
    key::QUESTIONS.get(question as usize).map_or(nav::NEXT, |words| words.legend)
}

/// The question with its options: below the screen's title, or below a line within another screen.
pub(super) fn field(cx: Context, question: Question, legend: Option<El>) -> El {
    field_of(cx, question, question.offered().collect(), legend)
}

fn field_of(cx: Context, question: Question, offered: Vec<Choice>, legend: Option<El>) -> El {
    let mut options = Vec::new();
    for choice in &offered {
        options.push((choice.id(), cx.option(*choice)));
    }
    let offered = Rc::new(offered);
    let choice = move |number: usize| offered.get(number).copied();
    let of = choice.clone();
    Fieldset {
        id: question.id(),
        question: true,
        kind: question.kind(),
        legend,
        hint: Some(cx.t(if question.kind() == Kind::Single { words::SINGLE } else { words::MULTI })),
        short: false,
        options,
    }
    .view(
        move |number| choice(number).is_some_and(|choice| cx.session(|session| session.answers().shows(choice))),
        move |number, chosen| {
            if let Some(choice) = of(number) {
                cx.dispatch(Msg::Choose(choice, chosen));
            }
        },
    )
}
