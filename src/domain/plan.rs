//! From answers to a plan: all fourteen ways, each in its place in time, each with why it stands there.
//!
//! Bars beat demands, an earlier demand beats a later one, and two that clash are never now together; what is left is filled
//! up by what the readings and the answers pull.

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::{Choice, conflict, event, stage},
    rank,
    reading::{Found, Own, readings_with},
    rules::{
        BARS, Bar, CLASHES, DEMANDS, LEADS_TO_HELP, NEAR, Near, PULLS, READING_PULLS, ROUGH, Reading, Reason, STRONG_CLUES, TALKS, TIPS,
        TIPS_WHEN_AFRAID, Tip, UNPULLED, WHEN_AFRAID, Way, all_hold, looked_for, tried_in_vain, weigh,
    },
    signs::Verdict,
};
use std::cmp::Reverse;

ids! {
    /// When a way's time is.
    When {
        /// One to three of these: start here.
        Now = "now",
        /// After that.
        Next = "next",
        /// When there is room for it.
        Later = "later",
        /// Not now, with the reason.
        Aside = "aside",
    }
}

/// One way in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Which.
    pub way: Way,
    /// Its place in time.
    pub when: When,
    /// The answers that put it there, in the order of asking.
    pub because: Vec<Choice>,
    /// Why it stands aside, or what it waits for, if it does.
    pub reason: Option<Reason>,
    /// It comes back in other words: it was tried and changed nothing (rule 9), or the checklist has been gone through.
    pub changed: bool,
    /// It is a talk with someone who needs time: propose it with notice and a time (rule 8).
    pub with_notice: bool,
    /// It leads to people who can help (rule 1).
    pub to_help: bool,
    /// What its guide adds for this reader.
    pub tips: Vec<Tip>,
}

const MOST_NOW: usize = 3;
const MOST_NEXT: usize = 4;
const NOW_FROM: u8 = 4;
const NEXT_FROM: u8 = 2;

/// What is known of one way before it is placed.
struct Weighed {
    way: Way,
    weight: u8,
    looked_for: Vec<Choice>,
    bar: Option<(Bar, Reason)>,
}

/// The places for now and next, as they fill.
struct Places {
    ways: Vec<Weighed>,
    now: Vec<Way>,
    next: Vec<Way>,
    /// Demands that lost, with what they wait for.
    lost: Vec<(Way, Reason)>,
}

impl Places {
    fn bar(&self, way: Way) -> Option<(Bar, Reason)> {
        self.ways.iter().find(|weighed| weighed.way == way).and_then(|weighed| weighed.bar)
    }

    fn clashes(&self, way: Way) -> bool {
        self.now.iter().any(|other| clash(way, *other))
    }

    /// What keeps a way from now.
    fn keeps(&self, way: Way) -> Option<Reason> {
        match self.bar(way) {
            Some((_, reason)) => Some(reason),
            None => (self.clashes(way) || (self.now.len() >= MOST_NOW && !self.now.contains(&way))).then_some(Reason::OneAtATime),
        }
    }

    /// Puts the first of these now that can be, and notes what the others wait for where none can.
    fn demand(&mut self, ways: &[Way]) {
        match ways.iter().copied().find(|way| self.keeps(*way).is_none()) {
            Some(way) if self.now.contains(&way) => {}
            Some(way) => self.now.push(way),
            None => {
                let waits = ways.iter().copied().find(|way| self.bar(*way).is_none_or(|(bar, _)| bar == Bar::Now));
                if let Some(way) = waits
                    && let Some(reason) = self.keeps(way)
                {
                    self.lost.push((way, reason));
                }
            }
        }
    }

    fn come_next(&mut self, way: Way) {
        let barred = self.bar(way).is_some_and(|(bar, _)| bar == Bar::Near);
        if !barred && !self.now.contains(&way) && !self.next.contains(&way) {
            self.next.push(way);
        }
    }
}

/// Whether two ways are never now together.
fn clash(one: Way, other: Way) -> bool {
    CLASHES.iter().any(|(way, others)| (*way == one && others.contains(&other)) || (*way == other && others.contains(&one)))
}

/// Places all fourteen ways, earliest first. `verdict` is the checklist's: `let-go` is now only when it is `consider`.
pub fn plan(answers: &Answers, gate: &Gate, verdict: Option<Verdict>) -> Vec<Placed> {
    plan_with(answers, gate, verdict, &Own::default())
}

/// The same, with what the reader has said about readings.
pub fn plan_with(answers: &Answers, gate: &Gate, verdict: Option<Verdict>, own: &Own) -> Vec<Placed> {
    let counted = answers.counted();
    let found = readings_with(answers, gate, own);
    let ways = Way::ALL.iter().map(|way| weighed(*way, &counted, &found, verdict)).collect();
    let ways = rank(ways, |weighed: &Weighed| Reverse(weighed.weight));
    let mut places = Places { ways, now: Vec::new(), next: Vec::new(), lost: Vec::new() };
    if gate.is_clear() {
        fill(&mut places, &counted, verdict, own);
    } else {
        for (way, now) in WHEN_AFRAID {
            if *now { &mut places.now } else { &mut places.next }.push(*way);
        }
    }
    let mut plan = Vec::with_capacity(Way::ALL.len());
    for when in When::ALL {
        let here: Vec<Way> = match when {
            When::Now => places.now.clone(),
            When::Next => places.next.clone(),
            When::Later | When::Aside => places.ways.iter().map(|weighed| weighed.way).collect(),
        };
        for way in here {
            if place(&places, way, gate) == *when {
                plan.push(placed(&places, way, *when, answers, &counted, gate, verdict));
            }
        }
    }
    plan
}

fn place(places: &Places, way: Way, gate: &Gate) -> When {
    if places.now.contains(&way) {
        When::Now
    } else if places.next.contains(&way) {
        When::Next
    } else if !gate.is_clear() || places.bar(way).is_some_and(|(bar, _)| bar == Bar::Near) {
        When::Aside
    } else {
        When::Later
    }
}

fn placed(places: &Places, way: Way, when: When, answers: &Answers, counted: &Answers, gate: &Gate, verdict: Option<Verdict>) -> Placed {
    let clear = gate.is_clear();
    let waits = places.lost.iter().find(|(lost, _)| *lost == way).map(|(_, reason)| *reason);
    let barred = places.bar(way).map(|(_, reason)| reason).filter(|reason| *reason != Reason::Checklist);
    let reason = match when {
        When::Aside if !clear => Some(Reason::Safety),
        When::Now => None,
        _ if !clear => None,
        _ => barred.or(waits),
    };
    let looked_for = places.ways.iter().find(|weighed| weighed.way == way).map(|weighed| weighed.looked_for.as_slice());
    Placed {
        way,
        when,
        because: answers.chosen_of(looked_for.unwrap_or_default()),
        reason,
        changed: comes_back(way, counted, verdict),
        with_notice: TALKS.contains(&way) && counted.has(conflict::NEEDS_TIME),
        to_help: !clear && LEADS_TO_HELP.contains(&way),
        tips: tips(way, counted, clear),
    }
}

/// What bars a way, what pulls it, and on which answers that rests.
fn weighed(way: Way, counted: &Answers, found: &[Found], verdict: Option<Verdict>) -> Weighed {
    let (mut weight, mut looked) = weigh(PULLS, way, counted);
    let mut leads = true;
    for one in found.iter().filter(|found| found.may_lead) {
        for (_, pulls) in READING_PULLS.iter().filter(|(reading, _)| *reading == one.reading) {
            for (_, pull) in pulls.iter().filter(|(pulled, _)| *pulled == way) {
                // The first step follows from the reading that leads.
                weight += pull + one.level as u8 + if leads { *pull } else { 0 };
                looked.extend_from_slice(&one.because);
            }
        }
        leads = false;
    }
    if UNPULLED.iter().any(|(when, ways)| ways.contains(&way) && all_hold(when, counted)) {
        weight = 0;
    }
    for demand in DEMANDS.iter().filter(|demand| demand.ways.contains(&way) && all_hold(demand.when, counted)) {
        looked.append(&mut looked_for(demand.when));
    }
    for (when, ..) in NEAR.iter().filter(|(when, near, ..)| *near == way && all_hold(when, counted)) {
        looked.append(&mut looked_for(when));
    }
    let lifted = way == Way::LetGo && verdict == Some(Verdict::Consider);
    let bar = BARS.iter().find(|(when, _, ways, _)| ways.contains(&way) && all_hold(when, counted)).filter(|_| !lifted);
    Weighed { way, weight, looked_for: looked, bar: bar.map(|(_, bar, _, reason)| (*bar, *reason)) }
}

fn fill(places: &mut Places, counted: &Answers, verdict: Option<Verdict>, own: &Own) {
    let is_ours = |of: Option<Reading>| of.is_none_or(|of| !own.contradicted.contains(&of));
    if verdict == Some(Verdict::Consider) {
        places.demand(&[Way::LetGo]);
    }
    for demand in DEMANDS.iter().filter(|demand| is_ours(demand.of) && all_hold(demand.when, counted)) {
        places.demand(demand.ways);
    }
    if counted.all_skipped() {
        // Rule 7.
        for way in [Way::Reflect, Way::HisChanges] {
            places.demand(&[way]);
        }
    }
    let near: Vec<_> = NEAR.iter().filter(|(when, _, _, of)| is_ours(*of) && all_hold(when, counted)).collect();
    let waits = |way: Way| near.iter().any(|(_, other, near, _)| *other == way && *near == Near::Next);
    pull_now(places, counted, &waits);
    if places.now.is_empty() {
        let troubled =
            !places.lost.is_empty() || counted.has_any(ROUGH) || counted.has(event::HE_BROKE_TRUST) || STRONG_CLUES.holds(counted);
        places.now.push(if troubled { Way::Prepare } else { Way::Reflect });
    }
    for (way, _) in places.lost.clone() {
        places.come_next(way);
    }
    for (_, way, ..) in near {
        if places.bar(*way).is_none() {
            places.come_next(*way);
        }
    }
    pull_next(places, counted, verdict);
}

/// What the answers pull most fills up what the demands have left.
fn pull_now(places: &mut Places, counted: &Answers, waits: &dyn Fn(Way) -> bool) {
    let strong = |weighed: &&Weighed| weighed.weight >= NOW_FROM && !waits(weighed.way) && !in_vain(weighed.way, counted);
    let pulled: Vec<Way> = places.ways.iter().filter(strong).map(|weighed| weighed.way).collect();
    for way in pulled {
        if places.keeps(way).is_none() && !places.now.contains(&way) {
            places.now.push(way);
        }
    }
}

fn pull_next(places: &mut Places, counted: &Answers, verdict: Option<Verdict>) {
    // Rule 9: what has not been tried comes before what was tried in vain; once several signs stay, that is enough.
    let enough = verdict == Some(Verdict::Consider) || counted.has(stage::ENDED);
    let open = |weighed: &&Weighed| weighed.bar.is_none_or(|(_, reason)| reason == Reason::Checklist);
    let strong = |weighed: &&Weighed| weighed.weight >= NEXT_FROM && !(enough && in_vain(weighed.way, counted));
    let pulls = places.ways.iter().filter(open).filter(strong);
    let pulls: Vec<Way> = pulls.map(|weighed| weighed.way).collect();
    for way in rank(pulls, |way| in_vain(*way, counted)) {
        if places.next.len() < MOST_NEXT {
            places.come_next(way);
        }
    }
}

/// What a way's guide adds for this reader.
fn tips(way: Way, counted: &Answers, safe: bool) -> Vec<Tip> {
    let fitting = TIPS.iter().filter(|(ways, when, _)| ways.contains(&way) && all_hold(when, counted));
    fitting.map(|(_, _, tip)| *tip).filter(|tip| safe || TIPS_WHEN_AFRAID.contains(tip)).collect()
}

fn in_vain(way: Way, counted: &Answers) -> bool {
    tried_in_vain(way).is_some_and(|tried| counted.has(tried))
}

/// Whether a way comes back in other words: it was tried in vain, or the checklist has been gone through.
fn comes_back(way: Way, counted: &Answers, verdict: Option<Verdict>) -> bool {
    in_vain(way, counted) || (way == Way::LetGo && verdict == Some(Verdict::Consider))
}
