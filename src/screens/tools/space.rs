//! Room with an end: whether it fits now, the message, what to look for, and what to do when the day comes.

use super::{
    field::field,
    shared::{due, group, written},
    takeaway::{copy, print},
};
use crate::{
    app::Ui,
    domain::{
        Question, Tool,
        answers::Answer,
        tools::{
            fields::Field,
            space::{Advice, Fit, advice},
        },
    },
    i18n::key::space as words,
    screens::{
        controls::{actions, because, said, subheading},
        question,
    },
    view::element::{El, each, el, empty},
};

/// The questions that say most about it.
const ASKED: &[Question] = &[Question::Said, Question::Conflict, Question::TriedSpace];

pub(super) fn view(ui: Ui) -> Vec<El> {
    // A reader who comes back on the day finds it on top; for one who is just picking a day nothing may jump above it.
    let on_top = due(ui, Field::SpaceReturn).is_some();
    let (top, below) = if on_top { (come(ui), empty()) } else { (empty(), come(ui)) };
    vec![
        top,
        helper(ui),
        group(
            ui,
            words::PLAN,
            vec![
                field(ui, Field::SpaceMessage),
                actions(vec![copy(ui, move || written(ui, Field::SpaceMessage))]),
                field(ui, Field::SpaceContact),
                field(ui, Field::SpaceReturn),
                below,
            ],
        ),
        group(
            ui,
            words::WAIT,
            vec![field(ui, Field::SpaceCues), el("p").class("note").text(move || cues(ui)), field(ui, Field::SpaceAfter)],
        ),
        actions(vec![print(ui, Tool::Space)]),
    ]
}

fn advised(ui: Ui) -> Advice {
    ui.session(|session| advice(&session.document.answers))
}

/// Whether space is right now, why, and which answers say so; where too little is known, the questions that tell most.
fn helper(ui: Ui) -> El {
    let key = move || {
        let Advice { why, because, .. } = advised(ui);
        (why, because)
    };
    group(ui, words::HELPER, vec![el("div").class("callout").keyed_child(key, move || answer(ui)), ask(ui)])
}

fn answer(ui: Ui) -> El {
    let Advice { fit, why, because: choices } = advised(ui);
    let answer = el("div")
        .class("labelled")
        .attr("data-fit", fit.id())
        .child(el("p").class("strong").text(ui.at(words::FITS, fit as usize)))
        .child(el("p").text(ui.at(words::WHY, why as usize)));
    if choices.is_empty() { answer } else { answer.child(said(ui, "small", words::BECAUSE)).child(because(ui, &choices)) }
}

fn ask(ui: Ui) -> El {
    if advised(ui).fit != Fit::CantTell {
        return empty();
    }
    let mut asked = el("div").class("fields").child(said(ui, "", words::ASK));
    for question in ASKED {
        if ui.session(|session| session.document.answers.get(*question).is_none_or(Answer::is_skipped)) {
            asked = asked.child(question::field(ui, *question, Some(el("span").text(ui.asked(*question)))));
        }
    }
    asked
}

/// A kind word on how many cues were seen.
fn cues(ui: Ui) -> String {
    let seen = ui.session(|session| session.document.forms.chosen(Field::SpaceCues)).len();
    ui.say(match seen {
        0 => words::CUES_NONE,
        _ if seen * 2 > Field::SpaceCues.options().len() => words::CUES_MOST,
        _ => words::CUES_FEW,
    })
}

/// That the day has come, and three small steps.
fn come(ui: Ui) -> El {
    el("div").keyed_child(move || due(ui, Field::SpaceReturn), move || steps(ui))
}

fn steps(ui: Ui) -> El {
    let Some(day) = due(ui, Field::SpaceReturn) else { return empty() };
    let title = if day == ui.today() { ui.say(words::DUE_TODAY) } else { ui.fill(words::DUE_PAST, &[("date", &ui.day(day))]) };
    let steps = [words::DUE_WRITE, words::DUE_TIMES, words::DUE_BEGIN];
    el("section")
        .class("callout")
        .attr("data-due", "")
        .child(subheading(ui, 1, title))
        .child(said(ui, "", words::DUE_INTRO))
        .child(el("ol").class("steps").children(each(&steps, &|step| el("li").text(ui.say(*step)))))
        .child(said(ui, "soft", words::DUE_SILENCE))
}
