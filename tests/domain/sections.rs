//! Looking at what is stored, taking it along, bringing it back, erasing parts of it: nothing else changes, nothing is lost.

use crate::readers::{any_document, choice};
use ebb::domain::{Document, DocumentSection, Msg, Outcome, Place, Session, Tool, UpdateContext, sections::Change, tools::fields::Field};
use proptest::{prelude::*, sample::select};

const NOW: u64 = 5000;

fn does(session: &mut Session, msg: Msg) -> Outcome {
    session.update(&mut Place::Data.clone(), msg, UpdateContext { now: NOW, lasts: 100, home: Place::FIRST })
}

/// The parts of a document, without its counter and times.
fn given(document: &Document) -> Document {
    let mut given = document.clone();
    (given.rev, given.at, given.exp) = (0, 0, 0);
    given
}

fn export(session: &Session) -> String {
    session.document.to_json()
}

fn import(session: &mut Session, text: &str) -> Outcome {
    let document = Document::decode(serde_json::from_str(text).unwrap()).unwrap();
    does(session, Msg::Import(Box::new(document)))
}

#[test]
fn a_copy_whose_time_is_over_gets_a_new_end() {
    let mut document = Document::default();
    document.choose(choice("stage.dating"), true);
    document.touch(1, 10);
    let mut session = Session::default();
    assert!(does(&mut session, Msg::Import(Box::new(document))).save);
    assert_eq!(session.document.exp, NOW + 100);
}

#[test]
fn when_the_last_part_goes_nothing_stays_on_the_device() {
    let mut session = Session { started: true, ..Session::default() };
    assert!(does(&mut session, Msg::Write(Field::SpaceMessage, "a while".into())).save);
    let outcome = does(&mut session, Msg::EraseSection(DocumentSection::Tool(Tool::Space)));
    assert!(outcome.erase && !outcome.save);
    assert!(does(&mut session, Msg::Undo).save, "but the reader can take it back");
    assert_eq!(session.document.forms.text(Field::SpaceMessage), "a while");
    let outcome = does(&mut session, Msg::Write(Field::SpaceMessage, String::new()));
    assert!(outcome.erase && !outcome.save);
}

#[test]
fn nothing_can_be_taken_back_once_everything_is_erased() {
    for msg in [Msg::Erase, Msg::Exit] {
        let mut session = Session { started: true, ..Session::default() };
        does(&mut session, Msg::Write(Field::SpaceMessage, "a while".into()));
        does(&mut session, Msg::EraseSection(DocumentSection::Tool(Tool::Space)));
        does(&mut session, msg);
        assert!(session.before.is_none());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn export_erase_import_brings_back_exactly_the_same(document in any_document()) {
        let mut session = Session::resume(document);
        let text = export(&session);
        prop_assert!(does(&mut session, Msg::Erase).erase);
        prop_assert!(session.document.is_blank());
        prop_assert!(import(&mut session, &text).save);
        prop_assert_eq!(export(&session), text);
    }

    #[test]
    fn an_import_can_be_taken_back(before in any_document(), other in any_document()) {
        let mut session = Session::resume(before.clone());
        session.started = true;
        import(&mut session, &other.to_json());
        does(&mut session, Msg::Undo);
        prop_assert_eq!(given(&session.document), given(&before));
        prop_assert!(session.before.is_none(), "there is one step back");
    }

    #[test]
    fn a_part_is_erased_by_itself(document in any_document(), part in select(DocumentSection::all().collect::<Vec<_>>())) {
        let mut erased = document.clone();
        erased.erase(part);
        prop_assert!(erased.has_none_of(part));
        let gone = if document.has_none_of(part) { vec![] } else { vec![(part, Change::Gone)] };
        prop_assert_eq!(document.changes_to(&erased), gone);
    }

    #[test]
    fn the_preview_names_just_what_would_change(a in any_document(), b in any_document()) {
        prop_assert_eq!(a.changes_to(&a), vec![]);
        for (part, change) in a.changes_to(&b) {
            let there = (!a.has_none_of(part), !b.has_none_of(part));
            prop_assert_eq!(there, match change {
                Change::New => (false, true),
                Change::Other => (true, true),
                Change::Gone => (true, false),
            });
        }
        if a.changes_to(&b).is_empty() {
            let mut same = b.clone();
            same.preferences = a.preferences.clone();
            prop_assert_eq!(given(&a), given(&same));
        }
    }
}
