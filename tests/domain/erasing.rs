//! Erasing everything, and the way back from it: for ten seconds, in memory, and never on the safe path or the way out.

use crate::readers::choice;
use ebb::domain::{
    GateOption, Msg, Outcome, Place, Question, Session, StorageChange, SyncedSession, UpdateContext, erasing::WITHIN, preferences::Remember,
};

const NOW: u64 = 1_800_000_000_000;

struct Reader {
    synced: SyncedSession,
    place: Place,
    now: u64,
}

impl Reader {
    /// Someone with an answer, at the second question.
    fn new(answer: GateOption) -> Self {
        let session = Session { remember: Some(Remember::Device), ..Session::default() };
        let mut reader = Self { synced: SyncedSession::new(session, 7), place: Place::FIRST, now: NOW };
        reader.does(Msg::Start);
        reader.does(Msg::Guard(answer, true));
        reader.does(Msg::PassGate);
        reader.does(Msg::Choose(choice("stage.dating"), true));
        reader.place = Place::Question(Question::Since);
        reader
    }

    fn does(&mut self, msg: Msg) -> Outcome {
        self.synced.update(&mut self.place, msg, UpdateContext { now: self.now, lasts: 1_000_000_000, home: Place::FIRST })
    }

    fn has_it(&self) -> bool {
        self.synced.session.document.answers.has(choice("stage.dating"))
    }
}

#[test]
fn everything_comes_back_within_ten_seconds() {
    let mut reader = Reader::new(GateOption::None);
    let (gate, reader_) = (reader.synced.session.gate, reader.synced.session.document.preferences.clone());
    assert!(reader.does(Msg::Erase).erase);
    assert!(!reader.has_it() && reader.place == Place::FIRST);
    reader.now += WITHIN;
    assert!(reader.does(Msg::UndoErase).save);
    assert!(reader.has_it());
    assert_eq!((reader.place, reader.synced.session.gate), (Place::Question(Question::Since), gate));
    assert_eq!(reader.synced.session.document.preferences.leave, reader_.leave);
    assert!(reader.synced.session.started && reader.synced.session.erased.is_none());
    assert_eq!(reader.does(Msg::UndoErase), Outcome::default(), "once");
}

#[test]
fn later_it_is_gone() {
    let mut reader = Reader::new(GateOption::None);
    reader.does(Msg::Erase);
    reader.now += WITHIN + 1;
    assert_eq!(reader.does(Msg::UndoErase), Outcome::default());
    assert!(!reader.has_it());
    let until = reader.synced.session.erased.as_ref().unwrap().until;
    reader.synced.session.forget_erased(until - 1);
    assert!(reader.synced.session.erased.is_some(), "another one's time");
    reader.synced.session.forget_erased(until);
    assert!(reader.synced.session.erased.is_none());
}

#[test]
fn nothing_comes_back_where_it_must_not() {
    for answer in [GateOption::Hurt, GateOption::Unsure] {
        let mut reader = Reader::new(answer);
        reader.does(Msg::Erase);
        assert!(reader.synced.session.erased.is_none(), "not clear: {answer:?}");
    }
    for msg in [Msg::Exit, Msg::Choose(choice("stage.talking"), true)] {
        let mut reader = Reader::new(GateOption::None);
        reader.does(Msg::Erase);
        reader.does(msg.clone());
        assert!(reader.synced.session.erased.is_none(), "after {msg:?}");
    }
    let mut reader = Reader::new(GateOption::None);
    reader.does(Msg::Erase);
    reader.synced.merge(StorageChange::Erased, None);
    assert!(reader.synced.session.erased.is_none(), "another tab has erased, too");
    let mut reader = Reader::new(GateOption::None);
    reader.does(Msg::Exit);
    assert!(reader.synced.session.erased.is_none(), "the way out has no way back");
}

#[test]
fn another_tab_loses_it_at_once_and_gets_it_back() {
    let (mut reader, mut other) = (Reader::new(GateOption::None), Reader::new(GateOption::None));
    other.synced = SyncedSession::new(other.synced.session, 70);
    let stored = |reader: &Reader| Some(ebb::domain::Document::decode(serde_json::json!(reader.synced.session.document)).unwrap());
    other.synced.merge(StorageChange::Changed, stored(&reader));
    assert!(other.has_it());
    reader.does(Msg::Erase);
    other.synced.merge(StorageChange::Erased, None);
    assert!(!other.has_it() && other.synced.session.erased.is_none());
    reader.does(Msg::UndoErase);
    assert_eq!(other.synced.merge(StorageChange::Changed, stored(&reader)), Outcome::default(), "nothing to mend");
    assert!(other.has_it());
    assert_eq!(reader.synced.merge(StorageChange::Back, stored(&other)), Outcome::default());
    assert!(reader.has_it());
}
