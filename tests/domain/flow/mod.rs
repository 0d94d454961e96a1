//! Random ways through the whole flow, beside a plain model of it: after each step the two must say the same.

mod model;

use model::{
    Model,
    actions::{Action, Step},
    document::ModelDocument,
    subject::{Subject, timeless},
};
use proptest::prelude::*;
use proptest_state_machine::{StateMachineTest, prop_state_machine};
use serde_json::json;

struct Flow;

impl StateMachineTest for Flow {
    type SystemUnderTest = Subject;
    type Reference = Model<true>;

    fn init_test(model: &Model<true>) -> Subject {
        Subject::beside(model.homes)
    }

    fn apply(mut subject: Subject, _: &Model<true>, step: Step) -> Subject {
        let outcome = subject.does(&step);
        assert!(outcome.finished || step.action != Action::Press("finish", ""), "the result is come to");
        let there = ["result", "safety", "help"].contains(&subject.sees(step.widget).0);
        assert!(!outcome.finished || there, "and nothing else is, but for what comes before advice");
        assert_eq!(outcome.exit, step.action == Action::Leave, "the page is left");
        subject
    }

    fn check_invariants(subject: &Subject, model: &Model<true>) {
        for widget in [0, 1] {
            assert_eq!(subject.sees(widget), model.sees(widget), "what widget {widget} shows");
        }
        let session = &subject.session;
        assert_eq!(timeless(json!(session.document)), model.document.document(), "the document");
        assert_eq!(subject.stored.clone().map(timeless), model.kept.as_ref().map(ModelDocument::document), "what is kept");
        assert_eq!(session.before.is_some(), model.before.is_some(), "whether something can be taken back");
        // Rule 1, whatever the model says.
        if !session.gate.is_clear() {
            assert_eq!((session.readings(), session.patterns()), (vec![], vec![]), "where the gate is not clear");
        }
    }
}

prop_state_machine! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_session_does_what_the_model_says(sequential 1..200 => Flow);
}
