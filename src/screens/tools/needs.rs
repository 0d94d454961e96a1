//! What the reader needs, ways to it that do not depend on the partner, a week of them, and something to grow.

use super::{
    field::{self, WEEK, field},
    plain,
    shared::{group, take},
    takeaway::print,
};
use crate::{
    app::Context,
    domain::{
        Tool,
        tools::{fields::Field, starters::MOST},
    },
    i18n::key::needs_tool as words,
    screens::controls::{actions, paragraph, text_paragraph},
    view::element::{El, el, empty},
};

/// The ways to each need, in the order of the needs.
const WAYS: &[Field] = &[Field::NeedsConnection, Field::NeedsFun, Field::NeedsComfort, Field::NeedsRest];

pub(super) fn view(cx: Context) -> Vec<El> {
    let mut needs = vec![before(cx), field(cx, Field::NeedsPicked)];
    for (need, ways) in WAYS.iter().enumerate() {
        needs.push(unfolds(cx, need, *ways));
    }
    needs.push(field(cx, Field::NeedsOwn));
    let mut week = el("div").class("week");
    for day in WEEK {
        week = week.child(self::day(cx, *day));
    }
    needs.extend([
        group(cx, words::WEEK, vec![paragraph(cx, "", words::WEEK_INTRO), week]),
        group(cx, words::GROW, vec![paragraph(cx, "", words::GROW_INTRO), field(cx, Field::NeedsGrow), step(cx)]),
        actions(vec![print(cx, Tool::Needs)]),
    ]);
    needs
}

/// What the answers suggest, while nothing is picked.
fn before(cx: Context) -> El {
    let known = cx.session(|session| session.suggestions(&[Field::NeedsPicked]));
    if known.is_empty() || cx.session(|session| !session.options(Field::NeedsPicked).is_empty()) {
        return empty();
    }
    let mut needs = Vec::with_capacity(known.len());
    for (field, option) in known {
        needs.push(field::option(cx, field, option));
    }
    let text = cx.fill(words::BEFORE, &[("needs", &needs.join(", "))]);
    el("div").class("callout").child(text_paragraph("", text)).child(take(cx, &[Field::NeedsPicked]))
}

fn is_picked(cx: Context, need: usize) -> bool {
    cx.session(|session| session.has_option(Field::NeedsPicked, need))
}

/// The ways to a need, shown while it is picked. Their ticks are kept while it is not.
fn unfolds(cx: Context, need: usize, ways: Field) -> El {
    el("div").keyed_child(move || is_picked(cx, need), move || if is_picked(cx, need) { field(cx, ways) } else { empty() })
}

/// The ways that are ticked, of the needs that are picked.
fn ways(cx: Context) -> Vec<String> {
    let mut ways = Vec::new();
    for (need, field) in WAYS.iter().enumerate() {
        if is_picked(cx, need) {
            for option in cx.session(|session| session.options(*field)) {
                ways.push(field::option(cx, *field, option));
            }
        }
    }
    ways
}

/// A day of the week, with the ticked ways in a closed `details`, because there are seven such lists.
fn day(cx: Context, day: Field) -> El {
    let folded = move || {
        let ways = ways(cx);
        if ways.is_empty() {
            return empty();
        }
        let summary = el("summary")
            .class("more")
            .child(el("span").text(cx.t(words::ADD)))
            .child(el("span").class("unseen").text(format!(" {}", plain::label(cx, day))));
        el("details").child(summary).child(field::adding(cx, day, &ways))
    };
    field::text(cx, day, &[]).child(el("div").keyed_child(move || ways(cx), folded))
}

/// The first step, with a sentence for each thing to grow.
fn step(cx: Context) -> El {
    let steps = move || {
        let mut steps = Vec::new();
        for option in cx.session(|session| session.options(Field::NeedsGrow)) {
            steps.push(cx.at(words::STEPS, option));
        }
        steps.extend(field::offered(cx, Field::NeedsStep));
        steps.truncate(MOST);
        steps
    };
    let sentences = move || field::sentences(cx, Field::NeedsStep, &steps());
    field::text(cx, Field::NeedsStep, &[]).child(el("div").keyed_child(steps, sentences))
}
