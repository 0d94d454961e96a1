//! The patterns of the log: when they are named, and that what they say can be counted again from what they rest on.

use super::{any_entry, entry, log};
use ebb::domain::{
    Day, Gate, GateOption, Session,
    tools::log::{
        Entry, Log, Sort, Whose,
        patterns::{
            AFTER_CLOSENESS, AFTER_MINE, DAYS_AT_LEAST, FOLLOWED_AT_LEAST, LATELY_BY, Named, Pattern, SINCE_AT_LEAST, STRETCH,
            WARM_AT_LEAST, patterns,
        },
    },
};
use proptest::{collection::vec, prelude::*, sample::select, strategy::ValueTree};

/// A log in short: `"mon his distance, tue+1 mine talk"`: weekdays, and how many weeks later, counted from Monday, 2 November 2026.
fn short(text: &str) -> Log {
    let monday = Day::from_civil(2026, 11, 2);
    let mut entries = Vec::new();
    for one in text.split(", ").filter(|one| !one.is_empty()) {
        let (when, what) = one.split_once(' ').unwrap();
        let (weekday, weeks) = when.split_once('+').unwrap_or((when, "0"));
        let weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|name| *name == weekday).unwrap();
        let on = monday.plus(i32::try_from(weekday).unwrap() + 7 * weeks.parse::<i32>().unwrap());
        entries.push(entry(&format!("{on} {what}")));
    }
    log(&entries)
}

fn named(text: &str) -> Vec<(&'static str, usize, usize)> {
    patterns(&short(text)).into_iter().map(|named| (named.pattern.id(), named.count, named.of)).collect()
}

/// The same words so many times.
fn times(count: usize, text: &str) -> String {
    vec![text; count].join(", ")
}

#[test]
fn four_of_five_on_workdays_and_no_less() {
    let four = "mon his distance, tue his tension, sat his distance, wed+1 his distance";
    assert_eq!(named(four), [], "four notes are too few");
    assert_eq!(named(&format!("{four}, fri+1 his tension")), [("workdays", 4, 5)]);
    assert_eq!(named(&format!("{four}, sun+1 his tension")), [], "three of five is what chance would do");
    assert_eq!(
        named(&format!("{four}, fri+1 ours tension, fri+1 mine tension, fri+1 his talk")),
        [],
        "only the partner's distance and tension"
    );
    assert_eq!(
        named("mon his distance, tue his distance, wed his distance, thu his distance, fri his distance"),
        [],
        "one week is no pattern"
    );
}

#[test]
fn three_of_five_at_weekends() {
    let notes = "sat his distance, sun his tension, mon+1 his tension, tue+1 his distance";
    assert_eq!(named(&format!("{notes}, sat+2 his distance")), [("weekends", 3, 5)]);
    assert_eq!(named(&format!("{notes}, fri+2 his distance")), []);
    assert_eq!(named(&times(5, "sat his distance")), [], "one weekend is no pattern");
}

#[test]
fn what_followed_on_something_of_mine() {
    let two = "mon mine tension, tue his distance, thu mine talk, sat his tension";
    assert_eq!(named(&format!("{two}, mon+1 mine closeness, tue+1 his distance")), [("after-mine", 3, 3)]);
    assert_eq!(named(&format!("{two}, mon+1 mine closeness, wed+1 his distance")), [("after-mine", 3, 3)], "two days later");
    assert_eq!(named(&format!("{two}, mon+1 mine closeness, thu+1 his distance")), [], "three days later");
    assert_eq!(named(&format!("{two}, mon+1 mine closeness, mon+1 his distance")), [], "on one day, no one knows which came first");
    assert_eq!(named(&format!("{two}, mon+1 mine closeness, tue+1 ours distance")), [], "not the partner's");
    assert_eq!(named(two), [], "twice may be chance");
    let most = format!("{two}, mon+1 mine closeness, tue+1 his distance, mon+2 mine talk");
    assert_eq!(named(&most), [("after-mine", 3, 4)]);
    assert_eq!(named(&format!("{most}, mon+3 mine talk")), [], "three of five is less than two thirds");
    assert_eq!(named("mon mine talk, mon mine talk, mon mine talk, tue his distance"), [], "one day is not three times");
    assert_eq!(named("mon mine talk, tue mine talk, tue mine talk, wed his distance"), [], "one bad day after three notes");
}

#[test]
fn distance_that_followed_on_closeness() {
    let two = "mon his closeness, thu his distance, mon+1 ours closeness, tue+1 his distance";
    assert_eq!(named(&format!("{two}, mon+2 his closeness, wed+2 his distance")), [("after-closeness", 3, 3)]);
    assert_eq!(named(&format!("{two}, mon+2 his closeness, fri+2 his distance")), [], "four days later");
    assert_eq!(named(&format!("{two}, mon+2 mine closeness, wed+2 his distance")), [], "the reader's own is another pattern");
    assert_eq!(named(&format!("{two}, mon+2 his closeness, wed+2 his tension")), [], "tension is not distance");
    let row = "mon his closeness, tue ours closeness, wed his closeness, thu his distance";
    assert_eq!(named(row), [], "one distant day after three close ones");
    assert_eq!(named(&format!("{row}, fri his distance")), [("after-closeness", 3, 3)]);
}

/// The patterns whose ID ends so.
fn ending(end: &str, text: &str) -> Vec<(&'static str, usize, usize)> {
    named(text).into_iter().filter(|named| named.0.ends_with(end)).collect()
}

#[test]
fn before_and_after_a_turning_point() {
    let around = |before: usize, after: usize| {
        let (before, after) = (times(before, "sun his distance"), times(after, "sun+3 his distance"));
        ending("-since", &format!("mon his talk, {before}, mon+2 ours event, {after}, mon+4 his talk"))
    };
    assert_eq!(around(2, 4), [("more-since", 4, 2)]);
    assert_eq!(around(2, 3), [], "not twice as often");
    assert_eq!(around(0, 5), [("more-since", 5, 0)]);
    assert_eq!(around(4, 2), [("fewer-since", 2, 4)]);
    assert_eq!(around(5, 0), [("fewer-since", 0, 5)]);
    assert_eq!(around(1, 3), [], "four notes are too few");
    let uneven = |after: usize| {
        format!("{}, mon+2 ours event, {}, mon+6 his talk", times(2, "mon his distance"), times(after, "sun+3 his distance"))
    };
    assert_eq!(ending("-since", &uneven(7)), [], "seven in four weeks are less than twice as often as two in two");
    assert_eq!(ending("-since", &uneven(8)), [("more-since", 8, 2)]);
    let late = format!("{}, mon+2 ours event, fri+3 his distance", times(5, "mon his distance"));
    assert_eq!(ending("-since", &late), [], "only eleven days since");
    let two = "mon his talk, sun his distance, mon+2 his event, mon+3 his event, sun+4 his distance, mon+5 his talk, mon+5 ours event";
    let two = format!("{two}, {}", times(4, "mon+4 his distance"));
    let found = patterns(&short(&two));
    let since = found.iter().find(|named| named.pattern == Pattern::MoreSince).unwrap();
    assert_eq!((since.day, since.days), (Some(Day::from_civil(2026, 11, 23)), Some((14, 21))), "the latest with two weeks on each side");
}

#[test]
fn the_last_two_weeks_beside_the_two_before() {
    let lately = |before: usize, after: usize| {
        let (before, after) = (times(before, "mon+1 his distance"), times(after, "mon+3 his distance"));
        ending("-lately", &format!("mon his talk, {before}, {after}, sun+3 his talk"))
    };
    assert_eq!(lately(3, 6), [("more-lately", 6, 3)]);
    assert_eq!(lately(0, 3), [("more-lately", 3, 0)]);
    assert_eq!(lately(6, 3), [("fewer-lately", 3, 6)]);
    assert_eq!(lately(1, 3), [], "two more are nothing to go by");
    assert_eq!(lately(4, 7), [], "not twice as many");
    assert_eq!(
        ending("-lately", "tue his talk, mon+3 his distance, mon+3 his distance, mon+3 his distance, sun+3 his talk"),
        [],
        "it began too late"
    );
}

#[test]
fn warm_moments_are_named_first() {
    let four = times(4, "mon his closeness");
    assert_eq!(named(&four), [("warm", 4, 0)]);
    assert_eq!(named(&format!("{}, tue ours distance", times(3, "mon ours closeness"))), []);
    assert_eq!(named(&format!("{four}, {}", times(5, "tue ours distance"))), []);
    let both = "tue his closeness, wed mine closeness, fri his distance, sat his distance, mon+1 his distance, mon+1 ours closeness, tue+1 his distance, tue+1 his tension";
    assert_eq!(named(&format!("{four}, {both}")).first(), Some(&("warm", 7, 4)));
}

#[test]
fn where_the_gate_is_not_clear_nothing_is_read_into_the_log() {
    let mut session = Session { gate: Gate::skipped(), ..Session::default() };
    session.document.log = short(&times(4, "mon his closeness"));
    assert_eq!(session.patterns().len(), 1);
    session.gate = crate::readers::gate(GateOption::Unsure);
    assert_eq!(session.patterns(), []);
}

/// Counts a pattern again, entry by entry, and checks everything that it says. It knows nothing of how it was found.
fn holds(named: &Named, all: &[Entry]) {
    let Named { pattern, count, of, days, day, rests_on } = named;
    let (count, of) = (*count, *of);
    assert!(rests_on.is_sorted() && rests_on.windows(2).all(|pair| pair[0] != pair[1]));
    let shown: Vec<&Entry> = rests_on.iter().map(|number| &all[*number]).collect();
    let is = |entry: &Entry, whose: Whose, sort: Sort| entry.whose == whose && entry.sort == sort;
    let distant = |entry: &&Entry| is(entry, Whose::Theirs, Sort::Distance);
    let strained = |entry: &&Entry| distant(entry) || is(entry, Whose::Theirs, Sort::Tension);
    // Every count is the same over what is shown and over the whole log: nothing is left out.
    let both = |test: &dyn Fn(&&Entry) -> bool| {
        let number = shown.iter().filter(|entry| test(entry)).count();
        assert_eq!(number, all.iter().filter(test).count(), "{named:?}");
        number
    };
    let followed = |first: &dyn Fn(&&Entry) -> bool, next: &dyn Fn(&&Entry) -> bool, within: i32| {
        let after =
            |one: &Entry, entries: &[&Entry]| entries.iter().any(|other| next(other) && (1..=within).contains(&(other.on.0 - one.on.0)));
        assert_eq!(both(first), of);
        assert_eq!(shown.iter().filter(|one| first(one) && after(one, &shown)).count(), count);
        let everything: Vec<&Entry> = all.iter().collect();
        assert_eq!(everything.iter().filter(|one| first(one) && after(one, &everything)).count(), count);
        assert!(count >= FOLLOWED_AT_LEAST && count * 3 >= of * 2);
    };
    let stretches = || {
        let ((later, earlier), day) = (days.unwrap(), day.unwrap());
        let (count, of) = (i64::try_from(count).unwrap() * i64::from(earlier), i64::try_from(of).unwrap() * i64::from(later));
        assert!(later >= STRETCH && earlier >= STRETCH);
        match pattern {
            Pattern::MoreSince | Pattern::MoreLately => assert!(count >= 2 * of),
            _ => assert!(2 * count <= of),
        }
        (later, earlier, day)
    };
    match pattern {
        Pattern::Warm => {
            assert_eq!((both(&|entry| entry.sort == Sort::Closeness), both(&|entry| entry.sort == Sort::Distance)), (count, of));
            assert!(count >= WARM_AT_LEAST && count >= of);
        }
        Pattern::Workdays | Pattern::Weekends => {
            let weekend = *pattern == Pattern::Weekends;
            assert_eq!(both(&|entry| strained(entry) && ([5, 6].contains(&entry.on.weekday()) == weekend)), count);
            assert_eq!(both(&strained), of);
            assert!(of >= DAYS_AT_LEAST && count * 5 >= of * if weekend { 3 } else { 4 });
            assert!(shown.iter().any(|entry| entry.on.monday() != shown[0].on.monday()));
        }
        Pattern::AfterMine => followed(&|entry| entry.whose == Whose::Mine, &strained, AFTER_MINE),
        Pattern::AfterCloseness => {
            followed(&|entry| entry.sort == Sort::Closeness && entry.whose != Whose::Mine, &distant, AFTER_CLOSENESS);
        }
        Pattern::MoreSince | Pattern::FewerSince => {
            let (later, earlier, day) = stretches();
            assert_eq!((all[all.len() - 1].on, all[0].on), (day.plus(later), day.plus(-earlier)));
            assert!(shown.iter().any(|entry| entry.sort == Sort::Event && entry.on == day));
            assert_eq!((both(&|entry| distant(entry) && entry.on > day), both(&|entry| distant(entry) && entry.on < day)), (count, of));
            assert!(count + of >= SINCE_AT_LEAST);
        }
        Pattern::MoreLately | Pattern::FewerLately => {
            let (.., day) = stretches();
            assert_eq!((all[all.len() - 1].on, all[0].on <= day.plus(-27)), (day, true));
            let within = |entry: &&Entry, from: i32, to: i32| distant(entry) && (from..=to).contains(&(day.0 - entry.on.0));
            assert_eq!((both(&|entry| within(entry, 0, 13)), both(&|entry| within(entry, 14, 27))), (count, of));
            assert!(count.abs_diff(of) >= LATELY_BY);
        }
    }
}

/// Entries of some weeks, most of them of the kinds that patterns are about.
fn any_weeks() -> impl Strategy<Value = Vec<Entry>> {
    let kinds = [
        (Whose::Theirs, Sort::Distance),
        (Whose::Theirs, Sort::Distance),
        (Whose::Theirs, Sort::Tension),
        (Whose::Theirs, Sort::Closeness),
        (Whose::Ours, Sort::Closeness),
        (Whose::Mine, Sort::Talk),
        (Whose::Ours, Sort::Event),
    ];
    let often =
        ((0..60).prop_map(Day), select(kinds.to_vec())).prop_map(|(on, (whose, sort))| Entry { on, whose, sort, note: String::new() });
    vec(prop_oneof![6 => often, 1 => any_entry((0..60).prop_map(Day))], 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_named_is_true(noted in any_weeks()) {
        let log = log(&noted);
        for named in patterns(&log) {
            holds(&named, log.entries());
        }
    }

    #[test]
    fn what_is_named_stays_true_when_more_is_noted(noted in any_weeks(), more in any_entry((-400..400).prop_map(Day))) {
        let mut log = log(&noted);
        prop_assert!(log.add(more));
        for named in patterns(&log) {
            holds(&named, log.entries());
        }
    }

    #[test]
    fn the_order_of_noting_changes_nothing(noted in any_weeks(), seed in any::<u64>()) {
        let mut other = noted.clone();
        let mut seed = seed;
        for number in (1..other.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            other.swap(number, usize::try_from(seed >> 33).unwrap() % (number + 1));
        }
        let said = |entries: &[Entry]| {
            let log = log(entries);
            let tell = |named: Named| {
                let mut rests_on: Vec<String> = named.rests_on.iter().map(|number| format!("{:?}", log.entries()[*number])).collect();
                rests_on.sort();
                (named.pattern, named.count, named.of, named.days, named.day, rests_on)
            };
            patterns(&log).into_iter().map(tell).collect::<Vec<_>>()
        };
        prop_assert_eq!(said(&noted), said(&other));
    }

    #[test]
    fn opposites_are_never_named_together(noted in any_weeks()) {
        let named: Vec<Pattern> = patterns(&log(&noted)).into_iter().map(|named| named.pattern).collect();
        prop_assert!(named.is_sorted() && named.windows(2).all(|pair| pair[0] != pair[1]));
        for (one, other) in
            [(Pattern::Workdays, Pattern::Weekends), (Pattern::MoreSince, Pattern::FewerSince), (Pattern::MoreLately, Pattern::FewerLately)]
        {
            prop_assert!(!(named.contains(&one) && named.contains(&other)));
        }
    }
}

#[test]
fn every_pattern_is_met_by_the_properties() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met = Vec::new();
    for _ in 0..4000 {
        let noted = any_weeks().new_tree(&mut runner).unwrap().current();
        met.extend(patterns(&log(&noted)).into_iter().map(|named| named.pattern));
    }
    for pattern in Pattern::ALL {
        assert!(met.contains(pattern), "{pattern:?} never came up");
    }
}
