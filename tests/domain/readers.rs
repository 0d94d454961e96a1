//! Readers: random ones for the properties, and short ways to make a particular one.

use ebb::domain::{
    Answers, Choice, Day, Document, Effort, Gate, GateOption, Mark, Question, Reading, Sign, Trial,
    signs::Checklist,
    tools::{
        fields::{Field, Takes},
        log::{Entry, Log, Sort, Whose},
    },
    trial::Outcome,
};
use proptest::{option, prelude::*, sample::select};

/// Enough readers to meet rare combinations.
pub(crate) fn readers() -> ProptestConfig {
    ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() }
}

/// The option `"question.option"`.
#[track_caller]
pub(crate) fn choice(path: &str) -> Choice {
    let (question, option) = path.split_once('.').expect("question.option");
    let question = Question::from_id(question).unwrap_or_else(|| panic!("no question {question}"));
    question.choice(option).unwrap_or_else(|| panic!("no option {path}"))
}

/// Answers from `"question.option"` paths.
#[track_caller]
pub(crate) fn answers(paths: &[&str]) -> Answers {
    paths.iter().map(|path| choice(path)).collect()
}

/// A check that was passed with this ticked.
pub(crate) fn gate(option: GateOption) -> Gate {
    Gate::passed_with(&[option])
}

/// Any choice at all, in any order and number: later ones replace or exclude earlier ones as they do on the screen.
pub(crate) fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    let all: Vec<Choice> = Question::ALL.iter().flat_map(|question| question.choices()).collect();
    proptest::collection::vec(select(all), 0..40)
}

pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    any_choices().prop_map(|choices| choices.into_iter().collect())
}

/// Answers with these chosen last, so that they stand.
pub(crate) fn answers_with(paths: &'static [&'static str]) -> impl Strategy<Value = Answers> {
    any_answers().prop_map(move |mut answers| {
        for path in paths {
            answers.choose(choice(path), true);
        }
        answers
    })
}

pub(crate) fn any_gate() -> impl Strategy<Value = Gate> {
    proptest::collection::vec(select(GateOption::ALL), 1..4).prop_map(|options| Gate::passed_with(&options))
}

/// A check at which nothing was ticked, or at which nothing was said.
pub(crate) fn clear_gate() -> impl Strategy<Value = Gate> {
    select(vec![GateOption::None, GateOption::Skip]).prop_map(gate)
}

pub(crate) fn any_checklist() -> impl Strategy<Value = Checklist> {
    let signs = proptest::collection::vec(option::of(select(Mark::ALL)), Sign::ALL.len());
    let efforts = proptest::collection::vec(option::of(any::<bool>()), Effort::ALL.len());
    (signs, efforts).prop_map(|(signs, efforts)| {
        let mut checklist = Checklist::default();
        for (sign, mark) in Sign::ALL.iter().zip(signs) {
            if let Some(mark) = mark {
                checklist.mark(*sign, mark);
            }
        }
        for (effort, made) in Effort::ALL.iter().zip(efforts) {
            if let Some(made) = made {
                checklist.note(*effort, made);
            }
        }
        checklist
    })
}

/// One observation on any day of a few years.
pub(crate) fn any_entry() -> impl Strategy<Value = Entry> {
    (18_000..22_000, select(Whose::ALL), select(Sort::ALL), "\\PC{0,40}").prop_map(|(day, whose, sort, note)| Entry {
        on: Day(day),
        whose,
        sort,
        note,
    })
}

pub(crate) fn any_log() -> impl Strategy<Value = Log> {
    proptest::collection::vec(any_entry(), 0..20).prop_map(|entries| {
        let mut log = Log::default();
        for entry in entries {
            assert!(log.add(entry));
        }
        log
    })
}

fn any_trial() -> impl Strategy<Value = Trial> {
    (select(Reading::ALL), 18_000..22_000, 7..29, option::of(select(Outcome::ALL))).prop_map(|(reading, from, days, outcome)| Trial {
        reading,
        from: Day(from),
        until: Day(from + days),
        outcome,
    })
}

/// Anything a reader may have given, everywhere.
pub(crate) fn any_document() -> impl Strategy<Value = Document> {
    let written = proptest::collection::vec((select(Field::ALL), 0..8usize, "\\PC{0,60}"), 0..12);
    let words = (proptest::collection::vec(select(Reading::ALL), 0..3), proptest::collection::vec(any_trial(), 0..3));
    (any_answers(), any_answers(), any_checklist(), any_log(), written, words).prop_map(|(earlier, answers, signs, log, written, words)| {
        let mut document = Document::default();
        document.answers = earlier;
        document.begin_pass();
        for (field, option, text) in written {
            match field.takes() {
                Takes::Text | Takes::Day => document.forms.write(field, &text),
                Takes::Pick(_) | Takes::Ticks(_) => document.forms.tick(field, option, true),
            }
        }
        for reading in words.0 {
            document.contradict(reading, true);
        }
        document.trials = words.1;
        document.touch(1000, 1_000_000);
        (document.answers, document.signs, document.log) = (answers, signs, log);
        document
    })
}
