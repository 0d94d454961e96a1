//! Erasing everything, and the way back from it: in memory only, for ten seconds.

use super::{Millis, Outcome, Place, Session, message::Context};

/// How long it can be taken back.
pub const WITHIN: Millis = 10_000;

/// What was erased.
#[derive(Clone, Debug, PartialEq)]
pub struct Erased {
    /// The reader at work, as it was.
    session: Session,
    /// Where the widget was.
    place: Place,
    /// When it is gone for good.
    pub until: Millis,
}

impl Session {
    /// Erases everything. Who is not safe has no way back: whoever holds the device next would have it, too.
    pub(super) fn erase(&mut self, place: &mut Place, context: Context) -> Outcome {
        let can_come_back = self.gate.is_clear() && !self.document.is_blank();
        let session = Self { erased: None, before: None, ..self.clone() };
        let erased = Erased { session, place: *place, until: context.now.saturating_add(WITHIN) };
        self.start_over();
        self.erased = can_come_back.then(|| Box::new(erased));
        *place = context.home;
        Outcome { erase: true, ..Outcome::default() }
    }

    /// Whether there is still time.
    pub(super) fn can_undo_erase(&self, now: Millis) -> bool {
        self.erased.as_ref().is_some_and(|erased| now <= erased.until)
    }

    /// Takes it back.
    pub(super) fn undo_erase(&mut self, place: &mut Place) {
        let Some(erased) = self.erased.take() else { return };
        let Erased { mut session, place: was, .. } = *erased;
        // To other tabs this is a new document: they have been told that the one before is gone.
        session.document.by = std::mem::take(&mut self.document.by);
        session.tab = std::mem::take(&mut self.tab);
        (session.remember, session.notice, session.country) = (self.remember, self.notice, self.country);
        *self = session;
        *place = was;
    }

    /// Forgets what was erased at that time.
    pub fn forget_erased(&mut self, until: Millis) {
        self.erased.take_if(|erased| erased.until == until);
    }
}
