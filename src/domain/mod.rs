//! What Ebb knows, without a browser: pure Rust, no clock, no randomness, no words.
//!
//! | noun | what it is |
//! | --- | --- |
//! | [`Question`] | one thing that is asked; its options are [`Choice`]s |
//! | [`Answers`] | what the reader chose, question by question; any question may be skipped |
//! | [`Reading`] | one possible explanation, with a [`Level`] and the choices it rests on; never a verdict |
//! | [`Way`] | one of fourteen things to do; a [`plan`](plan::plan) places each of them in time |
//! | [`Sign`], [`Effort`] | the checklist; together they give a [`Verdict`] |
//! | [`Gate`] | the safety check: in memory only, and before any advice |
//! | [`Trial`] | one reading tried out for some weeks |
//! | [`Tool`] | something to do, with its fields; the changes log is one of them |
//! | [`Document`] | everything the reader gave, as it is stored and exported |
//! | [`Session`] | a document and a gate at work: [`Session::update`] takes one [`Msg`] at a time |
//! | [`SyncedSession`] | a session among those of other tabs |
//! | [`Place`], [`Screen`] | where a widget wants to be, and what it may show there |
//!
//! Only what the reader gave is kept; readings, plan, verdict and screen are computed from it.

pub mod answers;
pub mod calendar;
pub mod day;
pub mod document;
pub mod erasing;
pub mod gate;
pub mod help;
pub mod leaving;
pub mod message;
mod outlook;
pub mod plan;
pub mod preferences;
pub mod queries;
pub mod questions;
pub mod rating;
pub mod reading;
pub mod rules;
mod safe_path;
pub mod screen;
pub mod sections;
pub mod session;
pub mod signs;
pub mod stored;
pub mod sync;
pub mod tools;
pub mod trial;

pub use answers::{Answer, Answers};
pub use day::Day;
pub use document::{DecodeError, Document};
pub use gate::{Gate, GateOption, Safety};
pub use message::{Msg, Outcome, UpdateContext};
pub use plan::{Placed, When};
pub use preferences::Preferences;
pub use questions::{Choice, Kind, Question, Round, Section};
pub use reading::{Found, Own};
pub use rules::{Level, Reading, Way};
pub use screen::{Place, Screen};
pub use sections::DocumentSection;
pub use session::Session;
pub use signs::{Checklist, Effort, Mark, Sign, Verdict};
pub use sync::{StorageChange, SyncedSession};
pub use tools::Tool;
pub use trial::Trial;

/// A moment: milliseconds since 1970 in UTC. It comes in as a value; the domain has no clock.
pub type Millis = u64;

/// One day.
pub const DAY: Millis = 24 * 60 * 60 * 1000;

/// The things in ascending order of their keys; equals stay as they were. For lists of a dozen: the standard sort would
/// add seven kilobytes to the wasm.
pub(crate) fn rank<T, K: Ord>(things: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut ranked: Vec<T> = Vec::with_capacity(things.len());
    for thing in things {
        let at = ranked.iter().take_while(|other| key(other) <= key(&thing)).count();
        ranked.insert(at, thing);
    }
    ranked
}

/// An enum whose variants have fixed IDs: the storage format and the hooks in the markup.
macro_rules! ids {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant),+ }

        impl $name {
            /// Every one, in the order in which they are listed and shown.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The fixed ID.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The one with this ID, if there is one.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}
pub(crate) use ids;
