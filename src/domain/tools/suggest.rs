//! What the reader ticked in the assessment and could tick in a tool, too: offered there, never taken over by itself.

use super::{fields::Field, forms::Forms};
use crate::domain::{
    answers::Answers,
    questions::{Choice, clues, needs},
};

/// *What* was ticked there says the same as this option of that field.
pub const SAME: &[(Choice, Field, &str)] = &[
    (clues::LATE_UNEXPLAINED, Field::CluesBehaviour, "late-unexplained"),
    (clues::OUT_UNEXPLAINED, Field::CluesBehaviour, "out-unexplained"),
    (clues::NOT_WHERE_HE_SAID, Field::CluesBehaviour, "not-where-said"),
    (clues::HIDES_PHONE, Field::CluesBehaviour, "phone-hidden"),
    (clues::OFTEN_UNAVAILABLE, Field::CluesAvailability, "often-unavailable"),
    (needs::CONNECTION, Field::NeedsPicked, "connection"),
    (needs::FUN, Field::NeedsPicked, "fun"),
    (needs::COMFORT, Field::NeedsPicked, "comfort"),
    (needs::REST, Field::NeedsPicked, "rest"),
    (needs::OTHER, Field::NeedsPicked, "own"),
];

/// The options of these fields that the answers suggest and that are not chosen yet.
pub fn suggestions(fields: &[Field], answers: &Answers, forms: &Forms) -> Vec<(Field, usize)> {
    let (mut open, counted) = (Vec::new(), answers.counted());
    for (choice, field, id) in SAME {
        if fields.contains(field) && counted.has(*choice) {
            let option = field.options().iter().position(|option| option == id);
            open.extend(option.filter(|option| !forms.has(*field, *option)).map(|option| (*field, option)));
        }
    }
    open
}
