//! What all widgets of one page show.

use crate::{
    domain::{Place, Screen, Session, SyncedSession},
    i18n::{Chunk, Key},
};

/// What all widgets of one page show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AppState {
    /// The session, synchronised with other tabs.
    pub synced: SyncedSession,
    /// What the status line says.
    pub status: Option<Key>,
    /// Whether the status line is hidden from sight: the change can be seen elsewhere on the screen.
    pub quiet: bool,
    /// The reader has left: every widget is blank.
    pub left: bool,
    /// The reader has left, but the page around this frame may still be there.
    pub stuck: bool,
    /// The chunk whose last download has failed.
    pub missing: Option<Chunk>,
}

impl AppState {
    /// The session.
    pub fn session(&self) -> &Session {
        &self.synced.session
    }

    /// The session, for changes that no message makes.
    pub(super) fn session_mut(&mut self) -> &mut Session {
        &mut self.synced.session
    }

    /// What is shown to a reader who wants to be at `place`.
    pub fn screen(&self, place: Place) -> Screen {
        if self.left { Screen::Blank } else { self.session().screen(place) }
    }
}
