//! The five steps and the question, each with sentences to begin with: from the reader's answers, and from their log.

use super::super::field;
use crate::{
    app::Context,
    domain::{
        Question, Session,
        tools::{draft, fields::Field},
    },
    i18n::key::{self, conversation as words},
    screens::controls::{paragraph, subheading},
    view::element::{El, each, el},
};

pub(super) fn view(cx: Context) -> El {
    el("section")
        .class("tool__group")
        .child(subheading(cx, 1, cx.t(words::STEPS)))
        .child(paragraph(cx, "", words::STEPS_INTRO))
        .children(each(&draft::STEPS, &|step| field::text(cx, *step, &offered(cx, *step))))
}

/// The sentences for a step; what was noticed comes first among the facts.
fn offered(cx: Context, step: Field) -> Vec<String> {
    let mut sentences = Vec::new();
    if step == Field::ConversationFacts {
        for (on, note) in cx.session(Session::latest_changes) {
            sentences.push(ended(cx.fill(words::NOTICED, &[("date", &cx.day(on)), ("note", &note)])));
        }
    }
    let since = since(cx);
    for starter in cx.session(|session| session.starters(step)) {
        if let Some(sentence) = key::STARTERS.get(starter as usize) {
            sentences.push(cx.fill(*sentence, &[("since", &since)]));
        }
    }
    sentences
}

/// The sentence with a full stop, where it has no end of its own.
fn ended(mut sentence: String) -> String {
    if !sentence.ends_with(['.', '!', '?', '…']) {
        sentence.push('.');
    }
    sentence
}

/// How long it has been so, in words that open a sentence.
fn since(cx: Context) -> String {
    let answered = cx.session(|session| Question::Since.choices().position(|choice| session.has_chosen(choice)));
    answered.map_or_else(|| cx.t(words::SINCE_ANY), |answered| cx.at(words::SINCE, answered))
}
