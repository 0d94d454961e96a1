//! Room with an end: whether it fits now, the message, what to look for, and what to do when the day comes.

use super::{
    field::field,
    shared::{due, group, written},
    takeaway::{copy, print},
};
use crate::{
    app::Context,
    domain::{
        Question, Session, Tool,
        tools::{
            fields::Field,
            space::{Advice, Fit},
        },
    },
    i18n::key::space as words,
    screens::{
        controls::{actions, because, paragraph, subheading},
        question,
    },
    view::element::{El, each, el, empty},
};

/// The questions that say most about it.
const TITLE_ID: &[Question] = &[Question::Said, Question::Conflict, Question::TriedSpace];

pub(super) fn view(cx: Context) -> Vec<El> {
    // On top for a reader who comes back on the day; below for one who is picking a day, so that nothing moves above the field.
    let on_top = due(cx, Field::SpaceReturn).is_some();
    let (top, below) = if on_top { (come(cx), empty()) } else { (empty(), come(cx)) };
    vec![
        top,
        helper(cx),
        group(
            cx,
            words::PLAN,
            vec![
                field(cx, Field::SpaceMessage),
                actions(vec![copy(cx, move || written(cx, Field::SpaceMessage))]),
                field(cx, Field::SpaceContact),
                field(cx, Field::SpaceReturn),
                below,
            ],
        ),
        group(
            cx,
            words::WAIT,
            vec![field(cx, Field::SpaceCues), el("p").class("note").text(move || cues(cx)), field(cx, Field::SpaceAfter)],
        ),
        actions(vec![print(cx, Tool::Space)]),
    ]
}

fn advised(cx: Context) -> Advice {
    cx.session(Session::space_advice)
}

/// Whether space is right now, why, and which answers say so; where too little is known, the questions that tell most.
fn helper(cx: Context) -> El {
    let key = move || {
        let Advice { why, because, .. } = advised(cx);
        (why, because)
    };
    group(cx, words::HELPER, vec![el("div").class("callout").keyed_child(key, move || answer(cx)), ask(cx)])
}

fn answer(cx: Context) -> El {
    let Advice { fit, why, because: choices } = advised(cx);
    let answer = el("div")
        .class("labelled")
        .attr("data-fit", fit.id())
        .child(el("p").class("strong").text(cx.at(words::FITS, fit as usize)))
        .child(el("p").text(cx.at(words::WHY, why as usize)));
    if choices.is_empty() { answer } else { answer.child(paragraph(cx, "small", words::BECAUSE)).child(because(cx, &choices)) }
}

fn ask(cx: Context) -> El {
    if advised(cx).fit != Fit::CantTell {
        return empty();
    }
    let mut asked = el("div").class("fields").child(paragraph(cx, "", words::ASK));
    for question in TITLE_ID {
        if !cx.session(|session| session.has_answered(*question)) {
            asked = asked.child(question::field(cx, *question, Some(el("span").text(cx.legend(*question)))));
        }
    }
    asked
}

/// A sentence on how many cues were seen.
fn cues(cx: Context) -> String {
    let seen = cx.session(|session| session.options(Field::SpaceCues)).len();
    cx.t(match seen {
        0 => words::CUES_NONE,
        _ if seen * 2 > Field::SpaceCues.options().len() => words::CUES_MOST,
        _ => words::CUES_FEW,
    })
}

/// That the day has come, and three small steps.
fn come(cx: Context) -> El {
    el("div").keyed_child(move || due(cx, Field::SpaceReturn), move || steps(cx))
}

fn steps(cx: Context) -> El {
    let Some(day) = due(cx, Field::SpaceReturn) else { return empty() };
    let title = if day == cx.today() { cx.t(words::DUE_TODAY) } else { cx.fill(words::DUE_PAST, &[("date", &cx.day(day))]) };
    let steps = [words::DUE_WRITE, words::DUE_TIMES, words::DUE_BEGIN];
    el("section")
        .class("callout")
        .attr("data-due", "")
        .child(subheading(cx, 1, title))
        .child(paragraph(cx, "", words::DUE_INTRO))
        .child(el("ol").class("steps").children(each(&steps, &|step| el("li").text(cx.t(*step)))))
        .child(paragraph(cx, "soft", words::DUE_SILENCE))
}
