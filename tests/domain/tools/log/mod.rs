//! The changes log: what it keeps and in what order, when it is full, and the columns that a picture is drawn from.

mod patterns;

use crate::{calendar::any_day, readers::answers};
use ebb::domain::{
    DAY, Day, Document, Msg, Place, Session, UpdateContext,
    tools::log::{
        Entry, LONGEST_NOTE, Log, ROOM, Sort, Whose,
        timeline::{Bucket, COLUMNS, Step, timeline},
    },
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::{Value, json};

/// The entry `"2026-11-24 his distance a note"`.
#[track_caller]
pub(crate) fn entry(text: &str) -> Entry {
    let mut words = text.splitn(4, ' ');
    let mut word = || words.next().unwrap_or_default();
    Entry {
        on: Day::parse(word()).unwrap(),
        whose: Whose::from_id(word()).unwrap(),
        sort: Sort::from_id(word()).unwrap(),
        note: word().to_owned(),
    }
}

/// A log of entries, noted in this order.
pub(crate) fn log(entries: &[Entry]) -> Log {
    let mut log = Log::default();
    for entry in entries {
        assert!(log.add(entry.clone()));
    }
    log
}

fn entries(texts: &[&str]) -> Vec<Entry> {
    texts.iter().map(|text| entry(text)).collect()
}

/// Any entry on one of these days.
pub(crate) fn any_entry(days: impl Strategy<Value = Day>) -> impl Strategy<Value = Entry> {
    (days, select(Whose::ALL), select(Sort::ALL), "\\PC{0,6}").prop_map(|(on, whose, sort, note)| Entry { on, whose, sort, note })
}

fn holding(log: Log) -> Document {
    let mut document = Document::default();
    document.log = log;
    document
}

fn with(changes: Value) -> Value {
    let mut document = json!(Document::default());
    document["tools"]["changes"] = changes;
    document
}

#[test]
fn entries_stand_by_day_and_then_as_they_were_noted() {
    let mut log = log(&entries(&["2026-11-24 his distance b", "2026-11-20 mine talk a", "2026-11-24 ours event c"]));
    let notes = |log: &Log| log.entries().iter().map(|entry| entry.note.clone()).collect::<String>();
    assert_eq!(notes(&log), "abc");
    assert!(log.change(&entry("2026-11-20 mine talk a"), entry("2026-11-24 mine talk d")));
    assert_eq!(notes(&log), "bcd");
    assert!(log.change(&entry("2026-11-20 mine talk a"), entry("2026-11-23 mine talk e")));
    assert_eq!(notes(&log), "ebcd", "what is no longer there to be changed is added");
    log.remove(&entry("2026-11-24 ours event c"));
    log.remove(&entry("2026-11-24 ours event c"));
    assert_eq!(notes(&log), "ebd");
    assert_eq!(log.number(&entry("2026-11-24 mine talk d")), Some(2));
    assert_eq!(log.number(&entry("2026-11-24 ours event c")), None);
}

#[test]
fn the_log_is_stored_as_a_list() {
    let mut document = holding(log(&entries(&["2026-11-24 his distance", "2026-11-20 ours event we \"moved\""])));
    document.touch(5, 10);
    let stored = json!([
        { "on": "2026-11-20", "whose": "ours", "kind": "event", "note": "we \"moved\"" },
        { "on": "2026-11-24", "whose": "his", "kind": "distance" },
    ]);
    assert_eq!(json!(document)["tools"], json!({ "changes": stored }));
    assert_eq!(Document::decode(json!(document)), Ok(document));
}

#[test]
fn what_is_no_log_is_refused_in_a_sentence() {
    let good = || json!({ "on": "2026-11-24", "whose": "mine", "kind": "talk", "note": "" });
    assert!(Document::decode(with(json!([good()]))).is_ok());
    let mut table = vec![json!({}), json!("none"), json!([1]), json!([good(), null])];
    for (name, value) in [
        ("on", json!("2026-11-31")),
        ("on", Value::Null),
        ("whose", json!("hers")),
        ("kind", json!("war")),
        ("kind", json!(1)),
        ("note", json!(["a"])),
    ] {
        let mut entry = good();
        entry[name] = value;
        table.push(json!([entry]));
    }
    for value in table {
        let error = Document::decode(with(value.clone())).expect_err(&value.to_string());
        assert_eq!(error.to_string(), "`tools.changes` must be a list of dated entries");
    }
}

#[test]
fn a_full_log_takes_nothing_more_and_fits_the_storage() {
    for note in ["", "a", "\"", "\u{1}", "語"] {
        let mut entry = entry("2026-11-24 his closeness");
        entry.note = note.repeat(LONGEST_NOTE);
        let mut log = Log::default();
        let mut longer = entry.clone();
        longer.note = "a".repeat(7 * LONGEST_NOTE);
        while log.add(entry.clone()) {}
        let before = log.clone();
        assert!(!log.add(entry.clone()) && !log.change(&entry, longer) && log == before, "nothing is changed");
        assert!(log.change(&entry, entry.clone()), "what takes no more room goes in");
        let size = holding(log).to_json().len();
        assert!((ROOM / 2..2 * 1024 * 1024 - 200_000).contains(&size), "{size} bytes of {note:?}");
    }
}

fn session(texts: &[&str]) -> Session {
    Session::resume(holding(log(&entries(texts))))
}

fn send(session: &mut Session, msg: Msg) -> ebb::domain::Outcome {
    session.update(&mut Place::Tool(ebb::domain::Tool::Changes), msg, UpdateContext { now: 5 * DAY, lasts: DAY, home: Place::FIRST })
}

#[test]
fn a_removal_can_be_taken_back_until_something_else_is_given() {
    let mut session = session(&["2026-11-24 his distance a", "2026-11-25 his distance b"]);
    let before = session.document.log.clone();
    assert!(send(&mut session, Msg::LogRemove(entry("2026-11-24 his distance a"))).save);
    assert_eq!(session.document.log.entries().len(), 1);
    send(&mut session, Msg::Go(Place::Tools));
    assert!(send(&mut session, Msg::Undo).save && session.document.log == before && session.before.is_none());

    send(&mut session, Msg::LogRemove(entry("2026-11-24 his distance a")));
    send(&mut session, Msg::LogAdd(entry("2026-11-26 mine talk c")));
    assert!(session.before.is_none(), "taking back the removal would lose what came after it");
    send(&mut session, Msg::Undo);
    assert_eq!(session.document.log.entries().len(), 2);
}

#[test]
fn removing_the_last_entry_erases_and_undo_brings_it_back() {
    let mut session = session(&["2026-11-24 his distance a"]);
    let outcome = send(&mut session, Msg::LogRemove(entry("2026-11-24 his distance a")));
    assert!(outcome.erase && !outcome.save);
    assert!(send(&mut session, Msg::Undo).save);
    assert_eq!(session.document.log.entries(), entries(&["2026-11-24 his distance a"]));
}

#[test]
fn a_full_log_says_so_until_there_is_room() {
    let mut session = session(&[]);
    session.started = true;
    let note = |length: usize| Entry { note: "a".repeat(length), ..entry("2026-11-24 his distance") };
    send(&mut session, Msg::LogAdd(note(ROOM - 200)));
    assert!(!session.full);
    let outcome = send(&mut session, Msg::LogAdd(note(200)));
    assert!(session.full && !outcome.save && session.document.log.entries().len() == 1);
    assert!(!send(&mut session, Msg::LogChange(note(ROOM - 200), note(ROOM))).save && session.full);
    assert!(send(&mut session, Msg::LogChange(note(ROOM - 200), note(9))).save && !session.full);
}

#[test]
fn a_turning_point_is_missed_until_it_is_in_the_log() {
    let (told, untold) = (answers(&["turning-point.event"]), answers(&["turning-point.gradual"]));
    let without = log(&entries(&["2026-11-24 his distance"]));
    let with = log(&entries(&["2026-11-24 ours event"]));
    assert!(without.misses_turning_point(&told) && Log::default().misses_turning_point(&told));
    assert!(!without.misses_turning_point(&untold) && !with.misses_turning_point(&told));
}

#[test]
fn the_columns_are_as_long_as_the_log_needs() {
    let table = [
        ("2026-11-24", "2026-11-24", Step::Day, 1, "2026-11-24"),
        ("2026-11-24", "2026-12-19", Step::Day, 26, "2026-11-24"),
        ("2026-11-24", "2026-12-20", Step::Week, 4, "2026-11-23"),
        ("2026-11-29", "2026-12-28", Step::Week, 6, "2026-11-23"),
        ("2026-01-01", "2026-06-28", Step::Week, 26, "2025-12-29"),
        ("2026-01-01", "2026-06-29", Step::Month, 6, "2026-01-01"),
        ("2024-11-30", "2026-12-01", Step::Month, 26, "2024-11-01"),
        ("2024-11-30", "2027-01-01", Step::Year, 4, "2024-01-01"),
        ("1960-06-01", "1969-12-31", Step::Year, 10, "1960-01-01"),
        ("1999-12-31", "2026-11-24", Step::Decade, 4, "1990-01-01"),
        ("1900-01-01", "2200-12-31", Step::Decade, 31, "1900-01-01"),
    ];
    for (first, last, step, columns, begins) in table {
        let mut both = entries(&[&format!("{first} his distance"), &format!("{last} mine event")]);
        both.dedup_by_key(|entry| entry.on);
        let found = timeline(&log(&both));
        assert_eq!(
            (found.step, found.buckets.len(), found.buckets[0].first.to_string().as_str()),
            (step, columns, begins),
            "{first} {last}"
        );
    }
    assert!(timeline(&Log::default()).buckets.is_empty());
}

#[test]
fn columns_count_each_kind_and_keep_empty_ones() {
    let found = timeline(&log(&entries(&[
        "2026-11-24 his distance",
        "2026-11-24 mine distance",
        "2026-11-24 his talk",
        "2026-11-26 ours event",
        "2026-11-26 ours event",
        "2026-11-26 ours event",
    ])));
    let counts = |bucket: &Bucket| Sort::ALL.iter().map(|sort| bucket.count(*sort)).collect::<Vec<_>>();
    assert_eq!(found.buckets.iter().map(counts).collect::<Vec<_>>(), [[2, 0, 0, 1, 0], [0; 5], [0, 0, 0, 0, 3]]);
    assert_eq!(found.buckets.iter().map(Bucket::is_empty).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!(found.most(), 2, "a turning point is a mark, not a height");
}

proptest! {
    #[test]
    fn a_log_comes_back_from_storage_in_any_order(mut noted in vec(any_entry(any_day()), 0..40)) {
        let kept = log(&noted);
        prop_assert!(kept.entries().is_sorted_by_key(|entry| entry.on));
        prop_assert_eq!(Document::decode(json!(holding(kept.clone()))).unwrap().log, kept.clone());
        let shuffled: Vec<Value> = noted.iter().map(|entry| log(std::slice::from_ref(entry))).map(|log| {
            json!(holding(log))["tools"]["changes"][0].clone()
        }).collect();
        prop_assert_eq!(&Document::decode(with(shuffled.into())).unwrap().log, &kept);
        noted.sort_by_key(|entry| entry.on);
        prop_assert_eq!(kept.entries(), &noted[..]);
    }

    #[test]
    fn every_entry_is_in_the_column_of_its_day(noted in vec(any_entry(any_day()), 1..40)) {
        let log = log(&noted);
        let found = timeline(&log);
        let (first, last) = (log.entries()[0].on, log.entries()[log.entries().len() - 1].on);
        prop_assert!(found.buckets.len() <= COLUMNS || last.0 - first.0 > 250 * 365);
        prop_assert!(found.buckets.is_sorted_by_key(|bucket| bucket.first));
        prop_assert!(!found.buckets[0].is_empty() && !found.buckets[found.buckets.len() - 1].is_empty());
        for (number, bucket) in found.buckets.iter().enumerate() {
            let next = found.buckets.get(number + 1).map_or(Day(i32::MAX), |next| next.first);
            for sort in Sort::ALL {
                let expected = noted.iter().filter(|entry| entry.sort == *sort && entry.on >= bucket.first && entry.on < next).count();
                prop_assert_eq!(bucket.count(*sort), expected);
            }
            let length = next.0.saturating_sub(bucket.first.0);
            let longest = match found.step { Step::Day => 1, Step::Week => 7, Step::Month => 31, Step::Year => 366, Step::Decade => 3653 };
            prop_assert!(length <= longest || next.0 == i32::MAX);
        }
    }
}
