//! What has not been explained: the list under three headings, one calm question made from it, and what the reader can do
//! if no answer comes.

use super::{
    field::{self, field},
    shared::{group, take, to_help, written},
    takeaway::{copy, print},
};
use crate::{
    app::Ui,
    domain::{
        Tool,
        tools::{fields::Field, starters::MOST},
    },
    i18n::{Key, key::clues_tool as words},
    screens::controls::{Weight, actions, said},
    view::element::{El, el},
};

/// The three headings, each with its clues as a question says them.
const LIST: &[(Field, &[Key])] =
    &[(Field::CluesBehaviour, words::BEHAVIOUR), (Field::CluesManner, words::MANNER), (Field::CluesAvailability, words::AVAILABILITY)];

pub(super) fn view(ui: Ui) -> Vec<El> {
    let mut list = vec![said(ui, "note", words::CARE), take(ui, &[Field::CluesBehaviour, Field::CluesAvailability])];
    for (heading, _) in LIST {
        list.push(field(ui, *heading));
    }
    vec![
        group(ui, words::LIST, list),
        group(
            ui,
            words::ASK,
            vec![
                said(ui, "", words::ASK_INTRO),
                to_help(ui, Weight::Other, words::SAFE),
                question(ui),
                actions(vec![copy(ui, move || written(ui, Field::CluesQuestion))]),
            ],
        ),
        group(ui, words::AFTER, vec![said(ui, "", words::AFTER_INTRO), field(ui, Field::CluesNext), field(ui, Field::CluesPlan)]),
        actions(vec![print(ui, Tool::Clues)]),
    ]
}

/// The question, with sentences that follow what is ticked above.
fn question(ui: Ui) -> El {
    let sentences = move || field::sentences(ui, Field::CluesQuestion, &questions(ui));
    let live = el("div").keyed_child(move || questions(ui), sentences);
    field::text(ui, Field::CluesQuestion, &[]).child(live)
}

/// Questions from the first clues that are ticked, then those that fit the answers.
fn questions(ui: Ui) -> Vec<String> {
    let mut clues = Vec::new();
    for (heading, clauses) in LIST {
        for option in ui.session(|session| session.document.forms.chosen(*heading)) {
            clues.push(ui.at(clauses, option));
        }
    }
    let mut questions = Vec::new();
    if let [one, two, ..] = clues.as_slice() {
        questions.push(ui.fill(words::TWO, &[("one", one), ("two", two)]));
    }
    if let Some(one) = clues.first() {
        questions.push(ui.fill(words::ONE, &[("one", one)]));
    }
    questions.extend(field::offered(ui, Field::CluesQuestion));
    questions.truncate(MOST);
    questions
}
