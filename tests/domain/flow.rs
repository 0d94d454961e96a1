//! Random ways through the whole flow, beside a plain model of it: after each step the two must say the same.

use crate::model::{
    Model,
    acts::{Act, Step},
    given::Given,
    ours::{Ours, timeless},
};
use proptest::prelude::*;
use proptest_state_machine::{StateMachineTest, prop_state_machine};
use serde_json::json;

struct Flow;

impl StateMachineTest for Flow {
    type SystemUnderTest = Ours;
    type Reference = Model<true>;

    fn init_test(model: &Model<true>) -> Ours {
        Ours::beside(model.homes)
    }

    fn apply(mut ours: Ours, _: &Model<true>, step: Step) -> Ours {
        let outcome = ours.does(&step);
        assert!(outcome.finished || step.act != Act::Press("finish", ""), "the result is come to");
        let there = ["result", "safety", "help"].contains(&ours.sees(step.widget).0);
        assert!(!outcome.finished || there, "and nothing else is, but for what comes before advice");
        assert_eq!(outcome.exit, step.act == Act::Leave, "the page is left");
        ours
    }

    fn check_invariants(ours: &Ours, model: &Model<true>) {
        for widget in [0, 1] {
            assert_eq!(ours.sees(widget), model.sees(widget), "what widget {widget} shows");
        }
        let session = &ours.session;
        assert_eq!(timeless(json!(session.document)), model.given.document(), "what is given");
        assert_eq!(ours.stored.clone().map(timeless), model.kept.as_ref().map(Given::document), "what is kept");
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
