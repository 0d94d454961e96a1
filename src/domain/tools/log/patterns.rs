//! What repeats in the log. A pattern is named only where it holds, counted over entries that it shows; it says what was
//! noted, never why, and nothing about a person.
//!
//! Entries of one day have no order among each other: "after" is a later day, so that it changes nothing in which order
//! they were noted. The numbers below are ours. They keep chance out as far as a dozen notes allow, and the words beside a
//! pattern say the rest.

use super::{Entry, Log, Sort, Whose};
use crate::domain::{day::Day, ids};

ids! {
    /// Something that repeats.
    Pattern {
        /// Closeness was noted at least as often as distance.
        Warm = "warm",
        /// The partner's distance and tension fall mostly on Monday to Friday.
        Workdays = "workdays",
        /// They fall mostly on Saturday and Sunday.
        Weekends = "weekends",
        /// They often follow on what the reader noted about themselves.
        AfterMine = "after-mine",
        /// The partner's distance often follows on closeness.
        AfterCloseness = "after-closeness",
        /// The partner's distance was noted at least twice as often after a turning point as before.
        MoreSince = "more-since",
        /// It was noted at most half as often.
        FewerSince = "fewer-since",
        /// It was noted more in the last two weeks of the log than in the two before.
        MoreLately = "more-lately",
        /// It was noted less.
        FewerLately = "fewer-lately",
    }
}

/// Fewer notes of closeness than this are moments; with four, there is something to look back at.
pub const WARM_AT_LEAST: usize = 4;
/// Fewer notes than this say nothing about the days that they fall on.
pub const DAYS_AT_LEAST: usize = 5;
/// Five of seven days are workdays, so that most notes fall there by chance: it takes four of five to be worth a word.
pub const WORKDAYS_SHARE: (usize, usize) = (4, 5);
/// Two of seven days are at weekends, so that three of five are about twice as many as by chance.
pub const WEEKENDS_SHARE: (usize, usize) = (3, 5);
/// Notes from one week may all come from one event; with two, there was a weekend between for them to fall on.
pub const WEEKS_AT_LEAST: usize = 2;
/// Something that happened twice may be chance; three times, on three days, may be worth a look.
pub const FOLLOWED_AT_LEAST: usize = 3;
/// One time in three it did not follow: a pattern may have exceptions.
pub const FOLLOWED_SHARE: (usize, usize) = (2, 3);
/// What follows must have been noted on two days at least: one bad day after three notes is one bad day.
pub const FOLLOWING_AT_LEAST: usize = 2;
/// For so many days after a note of the reader's own, what comes may have to do with it.
pub const AFTER_MINE: i32 = 2;
/// Drawing back after closeness may take a day longer.
pub const AFTER_CLOSENESS: i32 = 3;
/// Fewer notes than this do not make two stretches of time to compare.
pub const SINCE_AT_LEAST: usize = 5;
/// A stretch of time must have two weeks, so that a busy week weighs no more than half.
pub const STRETCH: i32 = 14;
/// Twice as often, or half as often: less than that is the ordinary up and down.
pub const TIMES: u64 = 2;
/// Two weeks must differ by so many notes: twice as often as once is only one more.
pub const LATELY_BY: usize = 3;

/// A pattern with the numbers that it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub pattern: Pattern,
    /// How many entries bear it: of closeness, on those days, followed, or in the later stretch.
    pub count: usize,
    /// Of how many, or beside how many: of distance, of all that could bear it, or in the earlier stretch.
    pub of: usize,
    /// How many days the later and the earlier stretch have; nothing where no stretches are compared.
    pub days: Option<(i32, i32)>,
    /// The turning point's day, or the last of the later stretch.
    pub day: Option<Day>,
    /// The numbers of the entries that it rests on, in the log's order: from these alone it can be counted again.
    pub rests_on: Vec<usize>,
}

/// Every pattern that holds, in the order in which they are shown.
pub fn patterns(log: &Log) -> Vec<Named> {
    let log = log.entries();
    let mut named = Vec::new();
    let mut name = |found: Option<Named>| named.extend(found);
    name(warm(log));
    name(falls_on(log, Pattern::Workdays, WORKDAYS_SHARE, |day| !day.is_weekend()));
    name(falls_on(log, Pattern::Weekends, WEEKENDS_SHARE, Day::is_weekend));
    name(follows(log, Pattern::AfterMine, AFTER_MINE, is_mine, is_strain));
    name(follows(log, Pattern::AfterCloseness, AFTER_CLOSENESS, is_their_closeness, is_their_distance));
    name(since(log));
    name(lately(log));
    named
}

/// A test that an entry passes or not.
type Is = fn(&Entry) -> bool;

/// The partner's distance.
fn is_their_distance(entry: &Entry) -> bool {
    entry.whose == Whose::Theirs && entry.sort == Sort::Distance
}

/// The partner's distance or tension.
fn is_strain(entry: &Entry) -> bool {
    entry.whose == Whose::Theirs && matches!(entry.sort, Sort::Distance | Sort::Tension)
}

/// Anything of the reader's own.
fn is_mine(entry: &Entry) -> bool {
    entry.whose == Whose::Mine
}

/// Closeness that came from the partner, or from both.
fn is_their_closeness(entry: &Entry) -> bool {
    entry.whose != Whose::Mine && entry.sort == Sort::Closeness
}

const fn is_share(count: usize, of: usize, (least, whole): (usize, usize)) -> bool {
    count * whole >= of * least
}

/// The numbers of the entries that are so.
fn all(log: &[Entry], is: impl Fn(&Entry) -> bool) -> Vec<usize> {
    log.iter().enumerate().filter(|(_, entry)| is(entry)).map(|(number, _)| number).collect()
}

/// How many values there are, where equal ones stand together.
fn distinct(values: impl Iterator<Item = Day>) -> usize {
    let (mut count, mut last) = (0, None);
    for value in values {
        count += usize::from(last != Some(value));
        last = Some(value);
    }
    count
}

fn warm(log: &[Entry]) -> Option<Named> {
    let rests_on = all(log, |entry| matches!(entry.sort, Sort::Closeness | Sort::Distance));
    let count = log.iter().filter(|entry| entry.sort == Sort::Closeness).count();
    let of = rests_on.len() - count;
    let holds = count >= WARM_AT_LEAST && count >= of;
    holds.then_some(Named { pattern: Pattern::Warm, count, of, days: None, day: None, rests_on })
}

fn falls_on(log: &[Entry], pattern: Pattern, share: (usize, usize), is_one: fn(Day) -> bool) -> Option<Named> {
    let rests_on = all(log, is_strain);
    let days = || log.iter().filter(|entry| is_strain(entry)).map(|entry| entry.on);
    let (count, of) = (days().filter(|day| is_one(*day)).count(), rests_on.len());
    let weeks = distinct(days().map(Day::monday));
    let holds = of >= DAYS_AT_LEAST && weeks >= WEEKS_AT_LEAST && is_share(count, of, share);
    holds.then_some(Named { pattern, count, of, days: None, day: None, rests_on })
}

/// How often something is followed by something else within some days.
fn follows(log: &[Entry], pattern: Pattern, within: i32, is_first: Is, is_next: Is) -> Option<Named> {
    let mut bears = vec![false; log.len()];
    let (mut count, mut of, mut days) = (0, 0, 0);
    // What follows is the same for all entries of a day.
    let (mut seen, mut followed) = (None, false);
    for (number, first) in log.iter().enumerate().filter(|(_, entry)| is_first(entry)) {
        if seen != Some(first.on) {
            seen = Some(first.on);
            followed = false;
            let start = log.partition_point(|entry| entry.on <= first.on);
            for (bears, next) in bears.iter_mut().zip(log).skip(start) {
                if next.on > first.on.plus(within) {
                    break;
                }
                let is_next = is_next(next);
                followed |= is_next;
                *bears |= is_next;
            }
            days += usize::from(followed);
        }
        of += 1;
        count += usize::from(followed);
        if let Some(bears) = bears.get_mut(number) {
            *bears = true;
        }
    }
    let rests_on: Vec<usize> = bears.iter().enumerate().filter(|(_, bears)| **bears).map(|(number, _)| number).collect();
    let following = distinct(rests_on.iter().filter_map(|number| log.get(*number)).filter(|entry| is_next(entry)).map(|entry| entry.on));
    let holds = days >= FOLLOWED_AT_LEAST && following >= FOLLOWING_AT_LEAST && is_share(count, of, FOLLOWED_SHARE);
    holds.then_some(Named { pattern, count, of, days: None, day: None, rests_on })
}

/// Whether something was noted at least twice, or at most half, as often in `days.0` as in `days.1`.
fn change((count, of): (usize, usize), days: (i32, i32), more: Pattern, fewer: Pattern) -> Option<Pattern> {
    let weigh = |count: usize, days: i32| count as u64 * u64::from(days.unsigned_abs());
    let (later, earlier) = (weigh(count, days.1), weigh(of, days.0));
    if later >= earlier * TIMES { Some(more) } else { (later * TIMES <= earlier).then_some(fewer) }
}

/// The latest turning point with a stretch on each side; its own day belongs to neither.
fn since(log: &[Entry]) -> Option<Named> {
    let (first, last) = (log.first()?.on, log.last()?.on);
    let turns = |entry: &Entry| entry.sort == Sort::Event && entry.on.0 - first.0 >= STRETCH && last.0 - entry.on.0 >= STRETCH;
    let turn = log.iter().rev().find(|entry| turns(entry))?.on;
    let rests_on = all(log, |entry| if entry.on == turn { entry.sort == Sort::Event } else { is_their_distance(entry) });
    let count = log.iter().filter(|entry| is_their_distance(entry) && entry.on > turn).count();
    let of = log.iter().filter(|entry| is_their_distance(entry) && entry.on < turn).count();
    let days = (last.0 - turn.0, turn.0 - first.0);
    let pattern = change((count, of), days, Pattern::MoreSince, Pattern::FewerSince)?;
    (count + of >= SINCE_AT_LEAST).then_some(Named { pattern, count, of, days: Some(days), day: Some(turn), rests_on })
}

/// The last two weeks of the log beside the two before. Both must lie within it: where nothing was noted yet, or any more,
/// there is nothing to compare.
fn lately(log: &[Entry]) -> Option<Named> {
    let (first, last) = (log.first()?.on, log.last()?.on);
    let (before, begins) = (last.plus(-STRETCH), last.plus(1 - 2 * STRETCH));
    if first > begins {
        return None;
    }
    let rests_on = all(log, |entry| is_their_distance(entry) && entry.on >= begins);
    let count = rests_on.iter().filter_map(|number| log.get(*number)).filter(|entry| entry.on > before).count();
    let of = rests_on.len() - count;
    let days = (STRETCH, STRETCH);
    let pattern = change((count, of), days, Pattern::MoreLately, Pattern::FewerLately)?;
    (count.abs_diff(of) >= LATELY_BY).then_some(Named { pattern, count, of, days: Some(days), day: Some(last), rests_on })
}
