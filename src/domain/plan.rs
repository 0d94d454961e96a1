//! From answers to a plan: all fourteen ways, each in its place in time, each with why it stands there.

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::{Choice, conflict},
    rank,
    rules::{
        LATER_WHEN_AFRAID, LEADS_TO_HELP, MUSTS, Must, PULLS, TALKS, TIPS, TIPS_WHEN_AFRAID, Tip, UNSAFE_WHEN_AFRAID, Way, all_hold,
        tried_in_vain, weigh,
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

ids! {
    /// Why a way stands aside.
    Aside {
        /// The gate is not clear: it could be dangerous (rule 1).
        Safety = "safety",
        /// It would come too soon (rule 8).
        TooSoon = "too-soon",
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
    /// Why it stands aside, if it does.
    pub aside: Option<Aside>,
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
const NOW_FROM: u8 = 3;
const NEXT_FROM: u8 = 2;

/// What the answers say about one way, before it is placed.
struct Pulled {
    way: Way,
    weight: u8,
    because: Vec<Choice>,
    musts: Vec<Must>,
}

impl Pulled {
    fn of(way: Way, answers: &Answers) -> Self {
        let (weight, mut because) = weigh(PULLS, way, answers);
        let mut musts = Vec::new();
        for (when, must) in MUSTS.iter().filter(|(when, must)| must.way() == way && all_hold(when, answers)) {
            musts.push(*must);
            for condition in *when {
                because.extend_from_slice(condition.looks_for());
            }
        }
        Self { way, weight, because: answers.chosen_of(&because), musts }
    }

    fn must(&self, must: Must) -> bool {
        self.musts.contains(&must)
    }
}

impl Must {
    const fn way(self) -> Way {
        match self {
            Self::BeNow(way) | Self::BeNear(way) | Self::Wait(way) => way,
        }
    }
}

/// Places all fourteen ways, earliest first. `verdict` is the checklist's: `let-go` is now only when it is `consider`.
pub fn plan(answers: &Answers, gate: &Gate, verdict: Option<Verdict>) -> Vec<Placed> {
    let aside = |pulled: &Pulled| {
        if !gate.is_clear() && UNSAFE_WHEN_AFRAID.contains(&pulled.way) {
            Some(Aside::Safety)
        } else {
            pulled.must(Must::Wait(pulled.way)).then_some(Aside::TooSoon)
        }
    };
    let ways = Way::ALL.iter().map(|way| Pulled::of(*way, answers)).collect();
    let ways = rank(ways, |pulled: &Pulled| Reverse(pulled.weight));

    let (standing_aside, open): (Vec<_>, Vec<_>) = ways.iter().partition(|pulled| aside(pulled).is_some());
    let timely: Vec<_> = open.iter().copied().filter(|pulled| gate.is_clear() || !LATER_WHEN_AFRAID.contains(&pulled.way)).collect();
    let now = now(&timely, answers, gate.is_clear(), verdict);
    let next = next(&timely, &now, answers, verdict);

    let placed = |pulled: &Pulled, when: When| Placed {
        way: pulled.way,
        when,
        because: pulled.because.clone(),
        aside: aside(pulled),
        changed: comes_back(pulled.way, answers, verdict),
        with_notice: TALKS.contains(&pulled.way) && answers.has(conflict::NEEDS_TIME),
        to_help: !gate.is_clear() && LEADS_TO_HELP.contains(&pulled.way),
        tips: tips(pulled.way, answers, gate.is_clear()),
    };
    let mut plan = Vec::with_capacity(Way::ALL.len());
    plan.extend(pick(&open, &now).map(|pulled| placed(pulled, When::Now)));
    plan.extend(pick(&open, &next).map(|pulled| placed(pulled, When::Next)));
    let left = open.iter().filter(|pulled| !now.contains(&pulled.way) && !next.contains(&pulled.way));
    plan.extend(left.map(|pulled| placed(pulled, When::Later)));
    plan.extend(standing_aside.iter().map(|pulled| placed(pulled, When::Aside)));
    plan
}

/// What a way's guide adds for this reader.
fn tips(way: Way, answers: &Answers, safe: bool) -> Vec<Tip> {
    let fitting = TIPS.iter().filter(|(for_, when, _)| *for_ == way && all_hold(when, answers));
    fitting.map(|(_, _, tip)| *tip).filter(|tip| safe || TIPS_WHEN_AFRAID.contains(tip)).collect()
}

/// Whether a way comes back in other words: it was tried in vain, or the checklist has been gone through.
fn comes_back(way: Way, answers: &Answers, verdict: Option<Verdict>) -> bool {
    tried_in_vain(way).is_some_and(|tried| answers.has(tried)) || (way == Way::LetGo && verdict == Some(Verdict::Consider))
}

/// The ways in `order`, as they were pulled.
fn pick<'a>(open: &'a [&'a Pulled], order: &'a [Way]) -> impl Iterator<Item = &'a Pulled> {
    order.iter().filter_map(|way| open.iter().copied().find(|pulled| pulled.way == *way))
}

/// One to three ways to start with: first what the rules demand, then what the answers pull most.
fn now(open: &[&Pulled], answers: &Answers, safe: bool, verdict: Option<Verdict>) -> Vec<Way> {
    let is_open = |way: Way| open.iter().any(|pulled| pulled.way == way);
    let mut now: Vec<Way> = open.iter().filter(|pulled| pulled.must(Must::BeNow(pulled.way))).map(|pulled| pulled.way).collect();
    if !safe {
        now.insert(0, Way::Prepare);
    }
    if verdict == Some(Verdict::Consider) {
        now.push(Way::LetGo);
    }
    let tried = |way: Way| tried_in_vain(way).is_some_and(|choice| answers.has(choice));
    let pulls = open.iter().filter(|pulled| pulled.weight >= NOW_FROM && pulled.way != Way::LetGo && !tried(pulled.way));
    for pulled in pulls {
        if !now.contains(&pulled.way) {
            now.push(pulled.way);
        }
    }
    now.retain(|way| is_open(*way));
    now.truncate(MOST_NOW);
    if now.is_empty() {
        now.extend([Way::Reflect, Way::HisChanges]);
    }
    now
}

/// What comes after: everything that a rule wants near, then what the answers pull.
fn next(open: &[&Pulled], now: &[Way], answers: &Answers, verdict: Option<Verdict>) -> Vec<Way> {
    let wanted =
        |pulled: &Pulled| pulled.must(Must::BeNear(pulled.way)) || (pulled.way == Way::LetGo && verdict == Some(Verdict::Consider));
    let waiting = || open.iter().filter(|pulled| !now.contains(&pulled.way));
    let mut next: Vec<Way> = waiting().filter(|pulled| wanted(pulled)).map(|pulled| pulled.way).collect();
    // Rule 9: what has not been tried comes before what was tried in vain.
    let in_vain = |pulled: &Pulled| tried_in_vain(pulled.way).is_some_and(|tried| answers.has(tried));
    let enough = verdict == Some(Verdict::Consider);
    let pulls = waiting().copied().filter(|pulled| pulled.weight >= NEXT_FROM && !(enough && in_vain(pulled)));
    let pulls: Vec<&Pulled> = pulls.collect();
    for pulled in rank(pulls, |pulled| in_vain(pulled)) {
        if next.len() < MOST_NEXT && !next.contains(&pulled.way) {
            next.push(pulled.way);
        }
    }
    next
}
