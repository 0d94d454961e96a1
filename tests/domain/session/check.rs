//! The safety check: three states, nothing new on the device where it is not clear, and what a correction does.

use super::Reader;
use crate::readers::choice;
use ebb::domain::{
    DocumentSection, GateOption, Msg, Place, Question, Safety, Screen,
    preferences::{Leave, Remember},
    rules::{Faq, OwnAnswer},
    tools::fields::Field,
};

#[test]
fn nothing_ticked_is_asked_once_and_then_left_open() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.does(Msg::PassGate);
    assert_eq!(reader.sees(), Screen::Safety { again: false });
    assert!(reader.session.gate.prompted);
    reader.does(Msg::PassGate);
    assert_eq!(reader.sees(), Screen::Question(Question::Asks));
    assert_eq!(reader.session.gate.safety(), Safety::Open);
    assert!(reader.session.takes_care());
}

#[test]
fn none_and_rather_not_say_exclude_the_rest() {
    let mut gate = ebb::domain::Gate::default();
    for (option, ticked) in [
        (GateOption::Hurt, vec![GateOption::Hurt]),
        (GateOption::Skip, vec![GateOption::Skip]),
        (GateOption::None, vec![GateOption::None]),
        (GateOption::Afraid, vec![GateOption::Afraid]),
        (GateOption::Watched, vec![GateOption::Afraid, GateOption::Watched]),
    ] {
        gate.tick(option, true);
        let now: Vec<GateOption> = GateOption::ALL.iter().copied().filter(|option| gate.has(*option)).collect();
        assert_eq!(now, ticked);
    }
}

/// A reader with something stored, who then says at the check that they are not safe.
fn not_safe_any_more() -> Reader {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.session.remember = Some(Remember::Device);
    assert!(reader.does(Msg::Choose(choice("asks.what-now"), true)).save);
    reader.does(Msg::CheckSafety);
    assert_eq!(reader.sees(), Screen::Safety { again: false });
    reader.passes_the_gate(GateOption::Afraid);
    assert_eq!(reader.sees(), Screen::Help);
    reader
}

#[test]
fn nothing_new_is_kept_while_the_check_is_not_clear() {
    let mut reader = not_safe_any_more();
    let before = reader.session.to_store().clone();
    for msg in [
        Msg::Next,
        Msg::Write(Field::PrepareAsk, "my sister".into()),
        Msg::SetLeave(Leave::Keep),
        Msg::SetRemember(Remember::Device),
        Msg::Rate(3),
    ] {
        assert!(!reader.does(msg.clone()).save, "{msg:?}");
        assert_eq!(reader.session.to_store(), &before, "{msg:?}");
    }
    assert_eq!(reader.session.document.forms.text(Field::PrepareAsk), "my sister", "it is there for this visit");
    let outcome = reader.does(Msg::EraseSection(DocumentSection::Answers));
    assert!(outcome.erase && !outcome.save, "what was there can go");
}

#[test]
fn a_part_can_be_erased_while_the_check_is_not_clear_and_nothing_else_changes() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Choose(choice("asks.what-now"), true));
    reader.does(Msg::Rate(4));
    reader.does(Msg::CheckSafety);
    reader.passes_the_gate(GateOption::Afraid);
    reader.does(Msg::Write(Field::PrepareAsk, "my sister".into()));
    assert!(reader.does(Msg::EraseSection(DocumentSection::Rating)).save);
    let stored = reader.session.to_store().to_json();
    assert!(stored.contains("what-now") && !stored.contains("sister") && !stored.contains("stars"), "{stored}");
}

#[test]
fn after_a_correction_nothing_of_the_meantime_is_kept_and_saving_waits_for_the_reader() {
    let mut reader = not_safe_any_more();
    reader.does(Msg::Next);
    reader.does(Msg::Write(Field::PrepareAsk, "my sister".into()));
    reader.does(Msg::CheckSafety);
    reader.does(Msg::Guard(GateOption::Afraid, false));
    assert!(!reader.session.gate.is_clear(), "not before Next");
    reader.passes_the_gate(GateOption::None);
    assert!(reader.session.gate.is_clear());
    assert_eq!(reader.session.remember, Some(Remember::Visit), "saving is off");
    assert!(!reader.session.document.to_json().contains("sister"));
    assert!(reader.session.document.answers.has(choice("asks.what-now")), "what was there before is");
    assert!(reader.does(Msg::SetRemember(Remember::Device)).save);
}

#[test]
fn leaving_from_the_safe_path_deletes_unless_it_is_to_be_left() {
    for leaves in [false, true] {
        let mut reader = not_safe_any_more();
        assert!(reader.session.leaving_erases());
        reader.does(Msg::LeaveStored(leaves));
        reader.does(Msg::Next);
        reader.does(Msg::Write(Field::PrepareAsk, "my sister".into()));
        assert_eq!(reader.session.leaving_erases(), !leaves);
        assert_eq!(reader.does(Msg::Exit).erase, !leaves);
        assert!(!reader.session.document.to_json().contains("sister"));
    }
}

#[test]
fn the_check_can_be_left_without_a_change() {
    let mut reader = not_safe_any_more();
    reader.does(Msg::CheckSafety);
    reader.does(Msg::Guard(GateOption::None, true));
    reader.does(Msg::Go(Place::Data));
    assert_eq!(reader.sees(), Screen::Data);
    assert!(reader.session.gate.has(GateOption::Afraid) && !reader.session.gate.is_clear());
}

#[test]
fn the_common_questions_say_nothing_of_their_own_where_the_check_is_not_clear() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    assert_eq!(reader.session.own_answer(Faq::Space), None, "nothing is known yet");
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Choose(choice("said.asked-space"), true));
    assert_eq!(reader.session.own_answer(Faq::Space), Some(OwnAnswer::RoomWasAskedFor));
    reader.reloads();
    reader.passes_the_gate(GateOption::Controlled);
    assert_eq!(reader.session.own_answer(Faq::Space), None);
}
