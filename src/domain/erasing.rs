//! The way back after everything was erased: in memory only, for ten seconds.

use super::{Millis, screen::Place};

/// How long it can be taken back.
pub const WITHIN: Millis = 10_000;

/// What was erased. `S` is the session: it holds this in turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Erased<S> {
    /// The reader at work, as it was.
    pub(super) session: S,
    /// Where the widget was.
    pub(super) place: Place,
    /// When it is gone for good.
    pub until: Millis,
}

impl<S> Erased<S> {
    /// What is erased now.
    pub(super) fn new(session: S, place: Place, now: Millis) -> Self {
        Self { session, place, until: now.saturating_add(WITHIN) }
    }

    /// Whether there is still time to take it back.
    pub(super) fn is_in_time(&self, now: Millis) -> bool {
        now <= self.until
    }
}
