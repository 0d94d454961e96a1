//! From answers to readings: every explanation that the answers speak for, side by side, in the order of the rules.

use super::{
    answers::{Answer, Answers},
    gate::Gate,
    questions::{Choice, Question, stage},
    rank,
    rules::{
        AFTER_THE_END, AT_LEAST, AT_MOST, EVIDENCE, Level, NEVER_FIRST, ONLY_WHEN, OUTRIGHT, POINTS_OUTSIDE, Reading, all_hold, weigh,
    },
};
use std::cmp::Reverse;

/// A reading that the answers speak for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub reading: Reading,
    /// How much points this way.
    pub level: Level,
    /// The answers it rests on, in the order of asking.
    pub because: Vec<Choice>,
    /// The reader has said that it is not theirs.
    pub contradicted: bool,
    /// It may stand first; what may not pulls nothing in the plan, either.
    pub may_lead: bool,
}

/// What the reader has said about the readings themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// "That's not us."
    pub contradicted: Vec<Reading>,
    /// What came of trying one out: up or down by a level.
    pub steps: Vec<(Reading, i8)>,
}

/// Below this a reading is not shown: one weak hint is not an explanation.
const SHOWN_FROM: u8 = 2;
const SOME_FROM: u8 = 4;
const MANY_FROM: u8 = 6;

/// From so many answers on, nothing pointing anywhere says something.
const ENOUGH: usize = 5;

/// The places in which readings stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// How the reader is treated.
    Treated,
    /// Rule 2.
    Outside,
    /// What was said outright.
    Outright,
    /// The rest.
    Rest,
    /// It cannot be told yet, where nothing firmer stands before it.
    Instead,
    /// What a rule bars from first.
    NeverFirst,
    /// It cannot be told yet.
    Unsure,
    /// What the reader has contradicted.
    Contradicted,
}

/// The readings to show; none where the check is not clear (rule 1). Never empty otherwise: `cant-tell` is a fine result.
pub fn readings(answers: &Answers, gate: &Gate) -> Vec<Found> {
    readings_with(answers, gate, &Own::default())
}

/// The same, with what the reader has said about readings.
pub fn readings_with(answers: &Answers, gate: &Gate, own: &Own) -> Vec<Found> {
    if !gate.is_clear() {
        return Vec::new();
    }
    let counted = answers.counted();
    let mut shown: Vec<(Group, Found)> = Vec::new();
    for reading in Reading::ALL {
        let Some(found) = find(*reading, answers, &counted, own) else { continue };
        let group = group(&found, &counted);
        shown.push((group, Found { may_lead: !matches!(group, Group::NeverFirst | Group::Contradicted), ..found }));
    }
    let over = counted.has(stage::ENDED);
    if over {
        shown.retain(|(_, found)| AFTER_THE_END.contains(&found.reading) || found.reading == Reading::AfterTheEnd);
        if shown.iter().any(|(_, found)| found.reading != Reading::AfterTheEnd && found.may_lead) {
            shown.retain(|(_, found)| found.reading != Reading::AfterTheEnd);
        }
    }
    if !shown.iter().any(|(group, _)| *group <= Group::Rest) {
        shown.retain(|(_, found)| found.reading != Reading::CantTell);
        shown.push((Group::Instead, cant_tell(answers, &counted)));
    }
    let order = |(group, found): &(Group, Found)| (*group, Reverse(found.level), found.reading);
    rank(shown, order).into_iter().map(|(_, found)| found).collect()
}

fn find(reading: Reading, answers: &Answers, counted: &Answers, own: &Own) -> Option<Found> {
    let (weight, looked_for) = weigh(EVIDENCE, reading, counted);
    let barred = |(other, when): &(Reading, &[_])| *other == reading && !all_hold(when, counted);
    if weight < SHOWN_FROM || ONLY_WHEN.iter().any(barred) {
        return None;
    }
    let mut level = match weight {
        MANY_FROM.. => Level::Many,
        SOME_FROM.. => Level::Some,
        _ => Level::Few,
    };
    for (when, other, least) in AT_LEAST {
        if *other == reading && all_hold(when, counted) {
            level = level.max(*least);
        }
    }
    // The newest word about it counts.
    if let Some((_, step)) = own.steps.iter().rev().find(|(other, _)| *other == reading) {
        level = stepped(level, *step);
    }
    for (when, other, most) in AT_MOST {
        if *other == reading && all_hold(when, counted) {
            level = level.min(*most);
        }
    }
    let contradicted = own.contradicted.contains(&reading);
    Some(Found { reading, level, because: answers.chosen_of(&looked_for), contradicted, may_lead: true })
}

fn stepped(level: Level, step: i8) -> Level {
    match (level, step) {
        (Level::Few, 1) | (Level::Many, -1) => Level::Some,
        (Level::Some, 1) => Level::Many,
        (Level::Some, -1) => Level::Few,
        _ => level,
    }
}

fn group(found: &Found, counted: &Answers) -> Group {
    let reading = found.reading;
    let holds = |table: &[(&[_], Reading)]| table.iter().any(|(when, other)| *other == reading && all_hold(when, counted));
    let capped = AT_MOST.iter().any(|(when, other, _)| *other == reading && all_hold(when, counted));
    if found.contradicted {
        Group::Contradicted
    } else if reading == Reading::CantTell {
        Group::Unsure
    } else if capped || holds(NEVER_FIRST) {
        Group::NeverFirst
    } else if matches!(reading, Reading::TrustBroken | Reading::Disrespect) {
        Group::Treated
    } else if reading == Reading::OutsideStress && all_hold(POINTS_OUTSIDE, counted) {
        Group::Outside
    } else if holds(OUTRIGHT) {
        Group::Outright
    } else {
        Group::Rest
    }
}

/// That it cannot be told, with the answers that say so.
fn cant_tell(answers: &Answers, counted: &Answers) -> Found {
    let (weight, looked_for) = weigh(EVIDENCE, Reading::CantTell, counted);
    let level = if weight >= SOME_FROM { Level::Some } else { Level::Few };
    Found { reading: Reading::CantTell, level, because: answers.chosen_of(&looked_for), contradicted: false, may_lead: true }
}

/// Whether nothing stands out, rather than that it is too early to tell: enough was answered, and none of it speaks for anything.
pub fn nothing_stands_out(answers: &Answers) -> bool {
    let counted = answers.counted();
    let says =
        |answer: Answer, question: Question| !answer.is_skipped() && !question.choice("unsure").is_some_and(|unsure| answer.has(unsure));
    let answered = counted.iter().filter(|(question, answer)| says(*answer, *question)).count();
    let speaks = |reading: &Reading| *reading != Reading::CantTell && weigh(EVIDENCE, *reading, &counted).0 > 0;
    answered >= ENOUGH && !Reading::ALL.iter().any(speaks)
}
