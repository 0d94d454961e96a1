//! A reader at work: from screen to screen, and what may be shown where.

use crate::readers::choice;
use ebb::domain::{
    Answers, Day, DocumentSection, GateOption, Millis, Msg, Outcome, Place, Question, Reading, Round, Screen, Session, Tool, UpdateContext,
    Way, When,
    preferences::{Leave, Remember},
    session::Notice,
    tools::fields::Field,
    trial::Outcome as TrialOutcome,
};
use proptest::{prelude::*, sample::select};

mod check;
mod own_path;

/// A reader in front of one widget.
struct Reader {
    session: Session,
    place: Place,
    home: Place,
    now: Millis,
}

impl Reader {
    fn at(home: Place) -> Self {
        Self { session: Session::default(), place: home, home, now: 1000 }
    }

    fn does(&mut self, msg: Msg) -> Outcome {
        self.now += 1;
        let context = UpdateContext { now: self.now, lasts: 100, home: self.home };
        self.session.update(&mut self.place, msg, context)
    }

    fn sees(&self) -> Screen {
        self.session.screen(self.place)
    }

    /// Reloads the page: only the document survives, as text.
    fn reloads(&mut self) {
        let text = self.session.document.to_json();
        let document = ebb::domain::Document::decode(serde_json::from_str(&text).unwrap()).unwrap();
        self.session = Session::resume(document);
        self.place = self.session.resume_at(self.home);
    }

    fn passes_the_gate(&mut self, answer: GateOption) {
        self.does(Msg::Guard(answer, true));
        self.does(Msg::PassGate);
    }

    fn goes_to_the_result(&mut self) {
        while matches!(self.sees(), Screen::Question(_)) {
            self.does(Msg::Next);
        }
        assert_eq!(self.sees(), Screen::Result);
    }
}

#[test]
fn from_the_first_screen_to_the_result() {
    let mut reader = Reader::at(Place::FIRST);
    assert_eq!(reader.sees(), Screen::Start);
    assert!(!reader.does(Msg::Start).save);
    assert_eq!(reader.sees(), Screen::Safety { again: false });
    reader.passes_the_gate(GateOption::None);
    for round in Round::ALL {
        let mut asked: Vec<Question> = Answers::default().path();
        asked.retain(|question| question.round() == *round);
        for (number, question) in asked.iter().enumerate() {
            assert_eq!(reader.sees(), Screen::Question(*question));
            let outcome = reader.does(Msg::Next);
            assert!(outcome.save);
            assert_eq!(outcome.finished, number + 1 == asked.len(), "the round ends with the result");
        }
        assert_eq!(reader.sees(), Screen::Result);
        let more = reader.session.more_questions().len();
        assert_eq!(more > 0, *round == Round::Core);
        reader.does(Msg::Deeper);
    }
    assert_eq!(reader.sees(), Screen::Result, "there is no more to be asked");
    reader.does(Msg::Go(Place::Review));
    assert!(reader.does(Msg::Finish).finished);
    reader.does(Msg::Go(Place::Signs));
    assert_eq!(reader.sees(), Screen::Signs);
    reader.does(Msg::Back);
    assert_eq!(reader.sees(), Screen::Result);
}

#[test]
fn rule_1_help_comes_before_anything_else() {
    for answer in [GateOption::Hurt, GateOption::Unsure] {
        let mut reader = Reader::at(Place::FIRST);
        reader.does(Msg::Start);
        reader.passes_the_gate(answer);
        assert_eq!(reader.sees(), Screen::Help);
        reader.does(Msg::Next);
        assert_eq!(reader.sees(), Screen::Result, "nothing more is asked");
        assert_eq!(reader.session.more_questions(), []);
        assert_eq!(reader.session.readings(), []);
        let plan = reader.session.plan();
        assert!(plan.iter().any(|placed| placed.way == Way::TalkOpenly && placed.when == When::Aside));
    }
}

#[test]
fn the_reader_comes_back_to_where_they_left() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Next);
    reader.does(Msg::Choose(choice("stage.dating"), true));
    reader.reloads();
    assert_eq!(reader.sees(), Screen::Question(Question::Stage));
    reader.does(Msg::Next);
    reader.does(Msg::Next);
    reader.does(Msg::Back);
    reader.reloads();
    assert_eq!(reader.sees(), Screen::Question(Question::Since));
    assert!(reader.session.document.answers.has(choice("stage.dating")));
}

#[test]
fn advice_waits_for_the_gate_after_a_reload() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::Skip);
    reader.goes_to_the_result();
    reader.reloads();
    assert_eq!(reader.sees(), Screen::Safety { again: true });
    reader.passes_the_gate(GateOption::None);
    assert_eq!(reader.sees(), Screen::Result);
}

#[test]
fn the_checklist_alone_passes_the_gate_first() {
    let mut reader = Reader::at(Place::Signs);
    reader.does(Msg::Start);
    assert_eq!(reader.sees(), Screen::Safety { again: false });
    reader.passes_the_gate(GateOption::Hurt);
    assert_eq!(reader.sees(), Screen::Help);
    reader.does(Msg::Next);
    assert_eq!(reader.sees(), Screen::Signs);
    reader.does(Msg::Go(Place::Help));
    reader.does(Msg::Next);
    assert_eq!(reader.sees(), Screen::Signs);
    reader.does(Msg::Erase);
    assert_eq!(reader.sees(), Screen::Start);
    assert_eq!(reader.place, Place::Signs);
}

#[test]
fn help_is_no_dead_end_for_the_common_questions_alone() {
    let mut reader = Reader::at(Place::Faq);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::Unsure);
    assert_eq!(reader.sees(), Screen::Help);
    reader.does(Msg::Next);
    assert_eq!(reader.sees(), Screen::Faq);
}

#[test]
fn erasing_leaves_nothing() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::Hurt);
    reader.does(Msg::Next);
    reader.does(Msg::Choose(choice("stage.dating"), true));
    let outcome = reader.does(Msg::Erase);
    assert!(outcome.erase && !outcome.save);
    assert_eq!(reader.session, Session::default());
    assert_eq!(reader.sees(), Screen::Start);
}

#[test]
fn what_is_left_alone_goes_only_when_it_is_told_to() {
    for (notice, erases) in [(None, true), (Some(Notice::Memory), true), (Some(Notice::Newer), false), (Some(Notice::Unreadable), false)] {
        let mut reader = Reader::at(Place::FIRST);
        reader.session.notice = notice;
        reader.does(Msg::Start);
        reader.passes_the_gate(GateOption::None);
        reader.does(Msg::Choose(choice("stage.dating"), true));
        let outcome = reader.does(Msg::EraseSection(DocumentSection::Answers));
        assert!(reader.session.document.is_blank());
        assert_eq!((outcome.erase, outcome.save), (erases, !erases), "taking the last thing away, with {notice:?}");
        assert!(reader.does(Msg::Erase).erase, "erasing all, with {notice:?}");
    }
}

#[test]
fn leaving_erases_unless_the_reader_chose_otherwise_on_clear_ground() {
    let leave = |keep: Leave, answer: GateOption| {
        let mut reader = Reader::at(Place::FIRST);
        reader.does(Msg::SetLeave(keep));
        reader.does(Msg::Start);
        reader.passes_the_gate(answer);
        reader.does(Msg::Next);
        reader.does(Msg::Choose(choice("stage.dating"), true));
        let outcome = reader.does(Msg::Exit);
        assert!(outcome.exit && !outcome.save);
        assert_eq!(reader.sees(), Screen::Start, "nothing shows on the way back");
        (outcome.erase, reader.session.document.is_blank())
    };
    assert_eq!(leave(Leave::Erase, GateOption::None), (true, true));
    assert_eq!(leave(Leave::Keep, GateOption::None), (false, false));
    assert_eq!(leave(Leave::Keep, GateOption::Hurt), (true, true));
    assert_eq!(leave(Leave::Keep, GateOption::Unsure), (true, true));
}

#[test]
fn who_has_left_begins_again_wherever_they_were() {
    for place in [Place::Data, Place::Help, Place::Limits, Place::Sources] {
        let mut reader = Reader::at(Place::FIRST);
        reader.does(Msg::Start);
        reader.passes_the_gate(GateOption::None);
        reader.does(Msg::Go(place));
        reader.does(Msg::Exit);
        assert_eq!(reader.sees(), Screen::Start);
        assert_eq!(reader.session.screen(place), Screen::Start, "in the other widgets of the page");
        reader.does(Msg::Go(Place::Limits));
        assert_eq!(reader.sees(), Screen::Limits, "the next act leads on");
    }
}

#[test]
fn leaving_keeps_nothing_that_was_in_memory_only() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::SetRemember(Remember::Visit));
    reader.does(Msg::SetLeave(Leave::Keep));
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    reader.does(Msg::Choose(choice("stage.dating"), true));
    reader.does(Msg::Exit);
    assert!(reader.session.document.is_blank());
}

#[test]
fn forgetting_on_close_erases_what_was_kept() {
    let mut reader = Reader::at(Place::FIRST);
    let outcome = reader.does(Msg::SetRemember(Remember::Visit));
    assert!(outcome.erase && !outcome.save);
    assert_eq!(reader.session.remember, Some(Remember::Visit));
}

#[test]
fn to_look_around_beside_the_assessment_changes_nothing() {
    let mut reader = Reader::at(Place::Tool(Tool::Needs));
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::None);
    assert!(reader.does(Msg::Write(Field::NeedsOwn, "a walk".into())).save);
    let before = reader.session.document.clone();
    for msg in [Msg::Go(Place::Data), Msg::Next, Msg::Go(Place::Tools), Msg::Go(Place::Tool(Tool::Space))] {
        assert!(!reader.does(msg.clone()).save, "{msg:?}");
    }
    assert_eq!(reader.session.document, before);
    reader.does(Msg::Go(Place::Question(Question::Said)));
    assert!(reader.does(Msg::Next).save, "a question was seen");
}

#[test]
fn a_new_start_keeps_the_pass_so_far() {
    let mut reader = Reader::at(Place::FIRST);
    reader.does(Msg::Start);
    reader.passes_the_gate(GateOption::Skip);
    reader.does(Msg::Choose(choice("stage.dating"), true));
    reader.goes_to_the_result();
    assert!(reader.does(Msg::Restart).save);
    assert_eq!(reader.sees(), Screen::Question(Question::Asks));
    assert!(reader.session.document.answers.is_empty());
    assert!(reader.session.document.history[0].answers.has(choice("stage.dating")));
}

fn any_msg() -> impl Strategy<Value = Msg> {
    let choices: Vec<_> = Question::ALL.iter().flat_map(|question| question.choices()).collect();
    let places =
        vec![Place::FIRST, Place::Question(Question::Clues), Place::Review, Place::Result, Place::Signs, Place::Help, Place::Limits];
    prop_oneof![
        8 => (select(choices), any::<bool>()).prop_map(|(choice, chosen)| Msg::Choose(choice, chosen)),
        4 => Just(Msg::Next),
        3 => select(vec![Msg::Start, Msg::Back, Msg::Skip, Msg::Finish, Msg::PassGate, Msg::CheckSafety, Msg::Deeper]),
        2 => (select(GateOption::ALL), any::<bool>()).prop_map(|(option, on)| Msg::Guard(option, on)),
        1 => (select(Reading::ALL), any::<bool>()).prop_map(|(reading, not_us)| Msg::NotUs(reading, not_us)),
        1 => (select(Reading::ALL), 7..29).prop_map(|(reading, days)| Msg::Try(reading, Day(days))),
        1 => select(TrialOutcome::ALL).prop_map(Msg::TrySays),
        2 => select(places).prop_map(Msg::Go),
        1 => select(vec![Msg::Erase, Msg::Restart, Msg::Exit, Msg::SetLeave(Leave::Keep)]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_advice_is_shown_before_the_gate_and_nothing_of_it_is_kept(msgs in prop::collection::vec(any_msg(), 0..60)) {
        let mut reader = Reader::at(Place::FIRST);
        for msg in msgs {
            reader.does(msg);
            let gate = reader.session.gate;
            if matches!(reader.sees(), Screen::Result | Screen::Signs) {
                prop_assert!(gate.passed);
                prop_assert!(gate.is_clear() || gate.help_seen);
            }
            prop_assert!(!reader.session.document.to_json().contains("afraid"));
        }
    }

    #[test]
    fn a_reload_keeps_every_answer(msgs in prop::collection::vec(any_msg(), 0..60)) {
        let mut reader = Reader::at(Place::FIRST);
        for msg in msgs {
            reader.does(msg);
        }
        let before = reader.session.document.clone();
        reader.reloads();
        prop_assert_eq!(&reader.session.document, &before);
    }
}
