//! Clocks that are wrong: what they have written ends when the author says, and nothing goes before.

use crate::readers::choice;
use ebb::domain::{DAY, Document, Millis, Msg, Place, Session, StorageChange, SyncedSession, UpdateContext, preferences::Remember};
use proptest::prelude::*;

/// A right clock: 2026-11-24.
const NOW: Millis = 20_781 * DAY;
const YEARS: Millis = 3652 * DAY;
const LASTS: Millis = 30 * DAY;

fn written(at: Millis, lasts: Millis) -> Document {
    let mut document = Document::default();
    document.choose(choice("stage.dating"), true);
    document.touch(at, lasts);
    document
}

#[test]
fn what_a_wrong_clock_has_written_counts_from_now() {
    // When it was written, for how long, when it is looked at under an author's 30 days, and when it ends then.
    let table = [
        ("the clock was ten years ahead", NOW + YEARS, LASTS, NOW + LASTS),
        ("it was an hour ahead", NOW + DAY / 24, LASTS, NOW + LASTS),
        ("it was ahead, and the days were fewer", NOW + YEARS, 7 * DAY, NOW + 7 * DAY),
        ("the author has come to allow fewer days", NOW - DAY, 365 * DAY, NOW + LASTS),
        ("the clock was ten years behind", NOW - YEARS, LASTS, NOW + LASTS),
        ("it had begun to count anew", 0, 7 * DAY, NOW + 7 * DAY),
    ];
    for (what, at, lasts, end) in table {
        let mut document = written(at, lasts);
        assert!(document.set_right(NOW, LASTS), "{what}");
        assert_eq!(document.exp, end, "{what}");
        assert!(document.at <= NOW, "{what}");
        assert!(!document.clone().set_right(NOW, LASTS), "{what}: once");
        assert!(document.is_expired(end), "{what}");
    }
}

#[test]
fn what_a_right_clock_has_written_stays_as_it_is() {
    for (at, lasts, now) in [(NOW, LASTS, NOW), (NOW - 29 * DAY, LASTS, NOW), (NOW - DAY, 7 * DAY, NOW), (NOW - 40 * DAY, LASTS, NOW)] {
        let mut document = written(at, lasts);
        assert!(!document.set_right(now, LASTS), "{at} {lasts}");
        assert_eq!(document, written(at, lasts));
    }
}

#[test]
fn a_clock_that_is_behind_now_decides_nothing() {
    let mut document = written(NOW, LASTS);
    assert!(!document.set_right(NOW - YEARS, LASTS));
    assert!(!document.is_expired(NOW - YEARS));
    assert_eq!(document, written(NOW, LASTS));
}

#[test]
fn a_copy_that_is_brought_back_ends_when_the_author_says() {
    let context = UpdateContext { now: NOW, lasts: LASTS, home: Place::FIRST };
    for (at, end) in [(NOW + YEARS, NOW + LASTS), (NOW - YEARS, NOW + LASTS), (NOW - DAY, NOW - DAY + LASTS), (NOW - 50 * DAY, NOW + LASTS)]
    {
        let mut session = Session { remember: Some(Remember::Device), ..Session::default() };
        session.update(&mut Place::FIRST.clone(), Msg::Import(Box::new(written(at, LASTS))), context);
        assert_eq!(session.document.exp, end, "written {at}");
        assert!(session.document.answers.has(choice("stage.dating")));
    }
}

#[test]
fn another_tab_does_not_bring_the_future_back() {
    // This tab has written under the wrong clock; another has put the document right meanwhile.
    let mut tab = SyncedSession::new(Session::resume(written(NOW + YEARS, LASTS)), 0);
    let mut stored = tab.session.document.clone();
    stored.set_right(NOW, LASTS);
    tab.merge(StorageChange::Changed, Some(stored.clone()));
    assert_eq!((tab.session.document.at, tab.session.document.exp), (stored.at, stored.exp));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_end_is_never_further_off_than_the_authors_days(at: u64, exp: u64, now in NOW..NOW + 4 * YEARS, days in 1..=365u64) {
        let mut document = written(0, 0);
        (document.at, document.exp) = (at, exp);
        let before = document.clone();
        let moved = document.set_right(now, days * DAY);
        prop_assert!(document.exp <= now + days * DAY);
        prop_assert!(document.at <= now || document.is_expired(now));
        prop_assert_eq!(moved, document != before);
        prop_assert!(!document.set_right(now, days * DAY), "once");
        prop_assert_eq!((document.rev, document.answers), (before.rev, before.answers));
    }

    #[test]
    fn nothing_goes_before_the_authors_days_are_over(
        // One of the two clocks is wrong: as far ahead as it likes, or from before Ebb was there.
        wrong in prop_oneof![0..18_262 * DAY, NOW + 365 * DAY..NOW + 4 * YEARS],
        later in 0..365 * DAY, days in 1..=365u64, wrote_wrong: bool,
    ) {
        let lasts = days * DAY;
        let mut document = written(if wrote_wrong { wrong } else { NOW }, lasts);
        if !wrote_wrong && wrong < NOW {
            document.set_right(wrong, lasts);
        }
        let now = NOW + later.min(lasts - 1);
        document.set_right(now, lasts);
        prop_assert!(!document.is_expired(now));
        prop_assert!(document.exp <= now + lasts);
    }
}
