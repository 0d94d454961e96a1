//! How a session goes on with a document that was stored.

use super::{Millis, document::Document, session::Session};

impl Session {
    /// Goes on with a stored document, unless the session's own is newer. Returns whether that is on the device.
    ///
    /// Where the check is not clear, what the reader gave meanwhile stays off the device, and what is stored is left as it is.
    pub fn resume_newer(&mut self, stored: Document) -> bool {
        if !self.gate.is_clear() && self.started {
            self.held = Some(Box::new(stored));
            return true;
        }
        let is_newer = stored.rev >= self.document.rev;
        if is_newer {
            *self = Self { remember: self.remember, gate: self.gate, left: self.left, ..Self::resume(stored) };
        }
        is_newer
    }

    /// Takes over a document that another tab has stored, while nothing was given here.
    pub fn take_over(&mut self, stored: Document) {
        (self.document, self.started) = (stored, true);
    }

    /// Corrects a document whose end a wrong clock has set; `lasts` is how long it may be kept.
    pub fn correct_expiry(&mut self, now: Millis, lasts: Millis) {
        self.document.set_right(now, lasts);
    }

    /// The document as it is stored.
    pub fn to_json(&self) -> String {
        self.document.to_json()
    }
}
