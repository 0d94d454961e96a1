//! What has not been explained: the list under three headings, one calm question made from it, and what the reader can do
//! if no answer comes.

use super::{
    field::{self, field},
    shared::{group, take, to_help, written},
    takeaway::{copy, print},
};
use crate::{
    app::Context,
    domain::{
        Tool,
        tools::{fields::Field, starters::MOST},
    },
    i18n::{Key, key::clues_tool as words},
    screens::controls::{ButtonVariant, actions, paragraph},
    view::element::{El, el},
};

/// The three headings, each with its clues as a question says them.
const LIST: &[(Field, &[Key])] =
    &[(Field::CluesBehaviour, words::BEHAVIOUR), (Field::CluesManner, words::MANNER), (Field::CluesAvailability, words::AVAILABILITY)];

pub(super) fn view(cx: Context) -> Vec<El> {
    let mut list = vec![paragraph(cx, "note", words::CARE), take(cx, &[Field::CluesBehaviour, Field::CluesAvailability])];
    for (heading, _) in LIST {
        list.push(field(cx, *heading));
    }
    vec![
        group(cx, words::LIST, list),
        group(
            cx,
            words::ASK,
            vec![
                paragraph(cx, "", words::ASK_INTRO),
                to_help(cx, ButtonVariant::Secondary, words::SAFE),
                question(cx),
                actions(vec![copy(cx, move || written(cx, Field::CluesQuestion))]),
            ],
        ),
        group(cx, words::AFTER, vec![paragraph(cx, "", words::AFTER_INTRO), field(cx, Field::CluesNext), field(cx, Field::CluesPlan)]),
        actions(vec![print(cx, Tool::Clues)]),
    ]
}

/// The question, with sentences that follow what is ticked above.
fn question(cx: Context) -> El {
    let sentences = move || field::sentences(cx, Field::CluesQuestion, &questions(cx));
    let live = el("div").keyed_child(move || questions(cx), sentences);
    field::text(cx, Field::CluesQuestion, &[]).child(live)
}

/// Questions from the first clues that are ticked, then those that fit the answers.
fn questions(cx: Context) -> Vec<String> {
    let mut clues = Vec::new();
    for (heading, clauses) in LIST {
        for option in cx.session(|session| session.options(*heading)) {
            clues.push(cx.at(clauses, option));
        }
    }
    let mut questions = Vec::new();
    if let [one, two, ..] = clues.as_slice() {
        questions.push(cx.fill(words::TWO, &[("one", one), ("two", two)]));
    }
    if let Some(one) = clues.first() {
        questions.push(cx.fill(words::ONE, &[("one", one)]));
    }
    questions.extend(field::offered(cx, Field::CluesQuestion));
    questions.truncate(MOST);
    questions
}
