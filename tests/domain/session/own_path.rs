//! Each reader's own path through the questions, and what they say about readings.

use super::Reader;
use crate::readers::choice;
use ebb::domain::{
    Day, GateOption, Mark, Msg, Place, Question, Reading, Round, Screen, Session, Sign, Tool, trial::Outcome as TrialOutcome,
};

#[test]
fn conditional_questions_come_when_they_are_due() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Go(Place::Question(Question::MyNeedsSaid)));
    reader.does(Msg::Choose(choice("my-needs-said.clearly"), true));
    reader.does(Msg::Next);
    assert_eq!(reader.sees(), Screen::Question(Question::Responds));
    reader.does(Msg::Choose(choice("responds.promised"), true));
    reader.does(Msg::Back);
    reader.does(Msg::Choose(choice("my-needs-said.hinted"), true));
    reader.does(Msg::Next);
    assert_ne!(reader.sees(), Screen::Question(Question::Responds));
    assert!(reader.session.document.answers.has(choice("responds.promised")), "it is kept");
    assert!(!reader.session.document.answers.counted().has(choice("responds.promised")), "and counts for nothing");
    reader.does(Msg::Choose(choice("my-needs-said.clearly"), true));
    assert!(reader.session.document.answers.counted().has(choice("responds.promised")), "until it applies again");
}

#[test]
fn a_reader_of_the_first_version_sees_the_result_and_the_new_questions() {
    let stored = serde_json::json!({ "v": 1, "rev": 3, "at": 1, "exp": 9, "answers": { "stage": "dating", "said": "other-reason" },
        "reader": { "partner": "he", "leave": "erase", "place": "repeats" } });
    let document = ebb::domain::Document::decode(stored).unwrap();
    let mut reader = Reader::at(Place::FIRST);
    reader.session = Session::resume(document);
    reader.place = reader.session.resume_at(Place::FIRST);
    assert_eq!(reader.sees(), Screen::Safety { again: true });
    reader.passes_the_gate(GateOption::None);
    assert_eq!(reader.sees(), Screen::Result);
    assert!(reader.session.asks_anew());
    let new = reader.session.more_questions();
    assert!(new.contains(&Question::Said) && new.contains(&Question::Event) && !new.contains(&Question::Stage), "{new:?}");
    assert!(new.iter().all(|question| question.round() == Round::Core));
    reader.does(Msg::Deeper);
    reader.goes_to_the_result();
    assert!(!reader.session.asks_anew());
    assert!(!reader.session.more_questions().is_empty(), "and then the deeper ones");
}

#[test]
fn one_reading_is_tried_out_at_a_time_and_what_came_of_it_moves_its_level() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    for path in ["stage.dating", "said.asked-space", "my-needs-said.hinted"] {
        reader.does(Msg::Choose(choice(path), true));
    }
    let level = |reader: &Reader| reader.session.readings().into_iter().find(|found| found.reading == Reading::NeedsSpace).unwrap().level;
    let before = level(&reader);
    assert!(reader.session.can_try(Reading::NeedsSpace));
    assert!(reader.does(Msg::Try(Reading::NeedsSpace, Day(20_000))).save);
    assert!(!reader.session.can_try(Reading::UnspokenNeeds), "one at a time");
    reader.does(Msg::Try(Reading::UnspokenNeeds, Day(20_000)));
    assert_eq!(reader.session.document.trials.len(), 1);
    assert!(reader.session.due_trial(Day(19_999)).is_none());
    assert!(reader.session.due_trial(Day(20_000)).is_some() && reader.session.is_something_due(Day(20_000)));
    reader.does(Msg::TrySays(TrialOutcome::Better));
    assert!(level(&reader) > before);
    assert!(reader.session.due_trial(Day(20_001)).is_none());
    reader.does(Msg::Try(Reading::NeedsSpace, Day(20_010)));
    reader.does(Msg::TryStop);
    assert_eq!(reader.session.document.trials.len(), 1, "as if it had not been begun");
    reader.does(Msg::Restart);
    assert_eq!(reader.session.document.trials.len(), 1, "the next pass says what came of it");
}

#[test]
fn nothing_is_tried_out_where_waiting_could_harm() {
    let with = |paths: &[&str], option: GateOption| {
        let mut reader = Reader::at(Place::FIRST);
        reader.does(Msg::Start);
        reader.passes_the_gate(option);
        for path in paths {
            reader.does(Msg::Choose(choice(path), true));
        }
        Reading::ALL.iter().filter(|reading| reader.session.can_try(**reading)).count()
    };
    assert!(with(&["said.asked-space"], GateOption::None) > 5);
    assert_eq!(with(&["said.asked-space"], GateOption::Skip), 0, "nothing was said to the check");
    assert_eq!(with(&["respect.puts-me-down"], GateOption::None), 0, "harsh");
    assert_eq!(with(&["tried-talk.worse"], GateOption::None), 0, "it made things worse before");
}

#[test]
fn what_is_not_theirs_moves_below_and_can_be_taken_back() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Choose(choice("said.asked-space"), true));
    reader.does(Msg::Choose(choice("my-needs-said.hinted"), true));
    reader.does(Msg::NotUs(Reading::NeedsSpace, true));
    let last = reader.session.readings().pop().unwrap();
    assert!(last.reading == Reading::NeedsSpace && last.contradicted);
    reader.reloads();
    reader.passes_the_gate(GateOption::None);
    assert!(reader.session.readings().pop().unwrap().contradicted, "it is stored");
    reader.does(Msg::NotUs(Reading::NeedsSpace, false));
    assert!(!reader.session.readings().iter().any(|found| found.contradicted));
    reader.does(Msg::NotUs(Reading::TrustBroken, true));
    reader.does(Msg::NotUs(Reading::CantTell, true));
    assert_eq!(reader.session.document.contradicted, [], "a fact is changed by its answer");
}

#[test]
fn a_tool_by_itself_gets_its_reader_back_after_one_question() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.goes_to_the_result();
    (reader.home, reader.place) = (Place::Tool(Tool::Space), Place::Tool(Tool::Space));
    for way_back in [Msg::Next, Msg::Skip, Msg::Back] {
        reader.does(Msg::Go(Place::Question(Question::Said)));
        assert_eq!(reader.sees(), Screen::Question(Question::Said));
        reader.does(way_back);
        assert_eq!(reader.sees(), Screen::Tool(Tool::Space));
    }
}

#[test]
fn a_checklist_beside_the_assessment_leaves_its_place_alone() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Skip);
    let place = reader.place;
    (reader.home, reader.place) = (Place::Signs, Place::Signs);
    reader.does(Msg::Mark(Sign::NeedsUnmet, Mark::Unsure));
    reader.home = Place::FIRST;
    reader.reloads();
    assert_eq!(reader.place, place);
}
