//! A reader at work: from screen to screen, and what may be shown where.

use crate::readers::choice;
use ebb::domain::{
    Answers, Day, DocumentSection, GateOption, Mark, Millis, Msg, Outcome, Place, Question, Reading, Round, Safety, Screen, Session, Sign,
    Tool, UpdateContext, Way, When,
    preferences::{Leave, Remember},
    session::Notice,
    tools::fields::Field,
    trial::Outcome as TrialOutcome,
};
use proptest::{prelude::*, sample::select};

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
        let outcome = reader.does(Msg::ErasePart(DocumentSection::Answers));
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
        1 => select(TrialOutcome::ALL).prop_map(|outcome| Msg::TrySays(outcome)),
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
    let outcome = reader.does(Msg::ErasePart(DocumentSection::Answers));
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
    assert!(reader.does(Msg::ErasePart(DocumentSection::Rating)).save);
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
