//! What the reader needs, ways to it that do not depend on the partner, a week of them, and something to grow.

use super::{
    field::{self, WEEK, field},
    plain,
    shared::{group, take},
    takeaway::print,
};
use crate::{
    app::Ui,
    domain::{
        Tool,
        tools::{fields::Field, starters::MOST, suggest::suggestions},
    },
    i18n::key::needs_tool as words,
    screens::controls::{actions, paragraph, said},
    view::element::{El, el, empty},
};

/// The ways to each need, in the order of the needs.
const WAYS: &[Field] = &[Field::NeedsConnection, Field::NeedsFun, Field::NeedsComfort, Field::NeedsRest];

pub(super) fn view(ui: Ui) -> Vec<El> {
    let mut needs = vec![before(ui), field(ui, Field::NeedsPicked)];
    for (need, ways) in WAYS.iter().enumerate() {
        needs.push(unfolds(ui, need, *ways));
    }
    needs.push(field(ui, Field::NeedsOwn));
    let mut week = el("div").class("week");
    for day in WEEK {
        week = week.child(self::day(ui, *day));
    }
    needs.extend([
        group(ui, words::WEEK, vec![said(ui, "", words::WEEK_INTRO), week]),
        group(ui, words::GROW, vec![said(ui, "", words::GROW_INTRO), field(ui, Field::NeedsGrow), step(ui)]),
        actions(vec![print(ui, Tool::Needs)]),
    ]);
    needs
}

/// What the assessment knows already, offered while nothing is picked.
fn before(ui: Ui) -> El {
    let known = ui.session(|session| suggestions(&[Field::NeedsPicked], &session.document.answers, &session.document.forms));
    if known.is_empty() || ui.session(|session| !session.document.forms.chosen(Field::NeedsPicked).is_empty()) {
        return empty();
    }
    let mut needs = Vec::with_capacity(known.len());
    for (field, option) in known {
        needs.push(field::option(ui, field, option));
    }
    let text = ui.fill(words::BEFORE, &[("needs", &needs.join(", "))]);
    el("div").class("callout").child(paragraph("", text)).child(take(ui, &[Field::NeedsPicked]))
}

fn is_picked(ui: Ui, need: usize) -> bool {
    ui.session(|session| session.document.forms.has(Field::NeedsPicked, need))
}

/// The ways to a need, there while it is picked. What was ticked stays when it is unpicked, and is there again later.
fn unfolds(ui: Ui, need: usize, ways: Field) -> El {
    el("div").keyed_child(move || is_picked(ui, need), move || if is_picked(ui, need) { field(ui, ways) } else { empty() })
}

/// The ways that are ticked, of the needs that are picked.
fn ways(ui: Ui) -> Vec<String> {
    let mut ways = Vec::new();
    for (need, field) in WAYS.iter().enumerate() {
        if is_picked(ui, need) {
            for option in ui.session(|session| session.document.forms.chosen(*field)) {
                ways.push(field::option(ui, *field, option));
            }
        }
    }
    ways
}

/// A day of the week; the ticked ways are folded below it, so that seven lists of them do not shout.
fn day(ui: Ui, day: Field) -> El {
    let folded = move || {
        let ways = ways(ui);
        if ways.is_empty() {
            return empty();
        }
        let summary = el("summary")
            .class("more")
            .child(el("span").text(ui.say(words::ADD)))
            .child(el("span").class("unseen").text(format!(" {}", plain::label(ui, day))));
        el("details").child(summary).child(field::adding(ui, day, &ways))
    };
    field::text(ui, day, &[]).child(el("div").keyed_child(move || ways(ui), folded))
}

/// The first step, with a sentence for each thing to grow.
fn step(ui: Ui) -> El {
    let steps = move || {
        let mut steps = Vec::new();
        for option in ui.session(|session| session.document.forms.chosen(Field::NeedsGrow)) {
            steps.push(ui.at(words::STEPS, option));
        }
        steps.extend(field::offered(ui, Field::NeedsStep));
        steps.truncate(MOST);
        steps
    };
    let sentences = move || field::sentences(ui, Field::NeedsStep, &steps());
    field::text(ui, Field::NeedsStep, &[]).child(el("div").keyed_child(steps, sentences))
}
