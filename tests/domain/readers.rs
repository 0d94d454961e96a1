//! Readers: random ones for the properties, and short ways to make a particular one.

use ebb::domain::{
    Answers, Choice, Day, Document, Effort, Gate, GateAnswer, GateQuestion, Mark, Question, Sign,
    signs::Checklist,
    tools::{
        fields::{Field, Takes},
        log::{Entry, Log, Sort, Whose},
    },
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

/// A gate that was passed with this answer to one question.
pub(crate) fn gate(answer: GateAnswer) -> Gate {
    let mut gate = Gate::skipped();
    gate.set(GateQuestion::Afraid, answer);
    gate
}

/// Any choice at all, in any order and number: later ones replace or exclude earlier ones as they do on the screen.
pub(crate) fn any_choices() -> impl Strategy<Value = Vec<Choice>> {
    let all: Vec<Choice> = Question::ALL.iter().flat_map(|question| question.choices()).collect();
    proptest::collection::vec(select(all), 0..40)
}

pub(crate) fn any_answers() -> impl Strategy<Value = Answers> {
    any_choices().prop_map(|choices| choices.into_iter().collect())
}

pub(crate) fn any_gate() -> impl Strategy<Value = Gate> {
    proptest::collection::vec(option::of(select(GateAnswer::ALL)), GateQuestion::ALL.len()).prop_map(|answers| {
        let mut gate = Gate::skipped();
        for (question, answer) in GateQuestion::ALL.iter().zip(answers) {
            if let Some(answer) = answer {
                gate.set(*question, answer);
            }
        }
        gate
    })
}

/// A gate that is clear.
pub(crate) fn clear_gate() -> impl Strategy<Value = Gate> {
    any_gate().prop_filter("clear", Gate::is_clear)
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

/// Anything a reader may have given, everywhere.
pub(crate) fn any_document() -> impl Strategy<Value = Document> {
    let written = proptest::collection::vec((select(Field::ALL), 0..8usize, "\\PC{0,60}"), 0..12);
    (any_answers(), any_answers(), any_checklist(), any_log(), written).prop_map(|(earlier, answers, signs, log, written)| {
        let mut document = Document::default();
        document.answers = earlier;
        document.begin_pass();
        for (field, option, text) in written {
            match field.takes() {
                Takes::Text | Takes::Day => document.forms.write(field, &text),
                Takes::Pick(_) | Takes::Ticks(_) => document.forms.tick(field, option, true),
            }
        }
        document.touch(1000, 1_000_000);
        (document.answers, document.signs, document.log) = (answers, signs, log);
        document
    })
}
