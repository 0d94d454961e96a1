//! What all widgets of one page show.

use crate::{
    domain::{Place, Screen, Session, SyncedSession},
    i18n::{Chunk, Key},
};

/// What all widgets of one page show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The reader at work, among other tabs.
    pub synced: SyncedSession,
    /// What a screen reader is told, once, after something happened.
    pub status: Option<Key>,
    /// It is to be heard only: what it tells of can be seen where it is.
    pub quiet: bool,
    /// The reader has left: every widget is blank.
    pub left: bool,
    /// But the page around this one may still be there.
    pub stuck: bool,
    /// The later part that could not be had when it was last asked for.
    pub missing: Option<Chunk>,
}

impl AppState {
    /// The reader at work.
    pub fn session(&self) -> &Session {
        &self.synced.session
    }

    /// The same, to be changed otherwise than by a message.
    pub(super) fn session_mut(&mut self) -> &mut Session {
        &mut self.synced.session
    }

    /// What is shown to a reader who wants to be at `place`.
    pub fn screen(&self, place: Place) -> Screen {
        if self.left { Screen::Blank } else { self.session().screen(place) }
    }
}
