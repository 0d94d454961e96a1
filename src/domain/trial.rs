//! "Try it out": one explanation put to a test for some weeks, and what came of it.

use super::{
    DAY, Day, Millis,
    answers::Answers,
    gate::{Gate, Safety},
    ids,
    rules::{CAN_BE_TRIED, MADE_WORSE, ROUGH, Reading},
};
use serde_json::{Map, Value};

ids! {
    /// What came of it.
    Outcome {
        /// The explanation fits better now.
        Better = "better",
        /// It fits less.
        Less = "less",
        /// It cannot be said.
        CantSay = "cant-say",
    }
}

/// For how many weeks an explanation can be tried.
pub const WEEKS: [i32; 4] = [1, 2, 3, 4];

/// One explanation being tried, or that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trial {
    /// Which.
    pub reading: Reading,
    /// The day on which it began.
    pub from: Day,
    /// The day on which to look.
    pub until: Day,
    /// What came of it, once said.
    pub outcome: Option<Outcome>,
}

impl Trial {
    /// One that begins at this moment. The day is the one of the world's clock; it only orders notes.
    pub fn new(reading: Reading, now: Millis, until: Day) -> Self {
        Self { reading, from: Day(i32::try_from(now / DAY).unwrap_or_default()), until, outcome: None }
    }

    /// Whether its day has come, and nothing was said yet.
    pub fn is_due(&self, today: Day) -> bool {
        self.outcome.is_none() && self.until <= today
    }

    pub(super) fn encode(&self) -> Value {
        let mut members = Map::new();
        members.insert("reading".to_owned(), self.reading.id().into());
        members.insert("from".to_owned(), self.from.to_string().into());
        members.insert("until".to_owned(), self.until.to_string().into());
        members.insert("outcome".to_owned(), self.outcome.map(Outcome::id).into());
        members.into()
    }

    /// Reads one; nothing where it is not known here, in any part.
    pub(super) fn decode(value: &Value) -> Option<Self> {
        let members = value.as_object().filter(|members| members.len() == 4)?;
        let text = |name: &str| members.get(name).and_then(Value::as_str);
        let outcome = match members.get("outcome")? {
            Value::Null => None,
            said => Some(Outcome::from_id(said.as_str()?)?),
        };
        Some(Self {
            reading: Reading::from_id(text("reading")?)?,
            from: Day::parse(text("from")?)?,
            until: Day::parse(text("until")?)?,
            outcome,
        })
    }
}

/// Whether a reading may be tried out: not where waiting could do harm.
pub fn can_try(reading: Reading, answers: &Answers, gate: &Gate) -> bool {
    let counted = answers.counted();
    CAN_BE_TRIED.contains(&reading) && gate.safety() == Safety::Clear && !counted.has_any(ROUGH) && !counted.has_any(MADE_WORSE)
}
