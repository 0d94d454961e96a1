//! How useful it was: one to five and a note, on the device only.

use serde_json::{Map, Value};

/// The most that can be given.
pub const BEST: u8 = 5;

/// What the reader said about the post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rating {
    /// One to five, once given.
    pub stars: Option<u8>,
    /// What would make it better.
    pub note: String,
}

impl Rating {
    /// The rating as JSON; null where nothing was given.
    pub(super) fn encode(&self) -> Value {
        if *self == Self::default() {
            return Value::Null;
        }
        let mut members = Map::new();
        members.insert("stars".into(), self.stars.into());
        members.insert("note".into(), self.note.as_str().into());
        members.into()
    }

    /// Reads a rating; nothing where it is not one.
    pub(super) fn decode(value: &Value) -> Option<Self> {
        let members = match value {
            Value::Null => return Some(Self::default()),
            Value::Object(members) => members,
            _ => return None,
        };
        let stars = match members.get("stars") {
            None | Some(Value::Null) => None,
            Some(stars) => Some(stars.as_u64().and_then(|stars| u8::try_from(stars).ok()).filter(|stars| (1..=BEST).contains(stars))?),
        };
        let note = match members.get("note") {
            None => "",
            Some(note) => note.as_str()?,
        };
        Some(Self { stars, note: note.to_owned() })
    }
}
