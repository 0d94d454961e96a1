//! Readers: random ones for the properties, and short ways to make a particular one.

use ebb::domain::{Answers, Choice, Effort, Gate, GateAnswer, GateQuestion, Mark, Question, Sign, signs::Checklist};
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
