//! What changes where the safety check is not clear: nothing new goes to the device, and leaving erases.

use super::{
    document::Document,
    message::{Msg, Outcome, UpdateContext},
    preferences::{Leave, Remember},
    sections::DocumentSection,
    session::Session,
};

impl Session {
    /// Whether leaving erases: the reader's choice; where the check is not clear always, unless they chose otherwise there.
    pub fn leaving_erases(&self) -> bool {
        if self.gate.is_clear() { self.document.preferences.leave == Leave::Erase } else { !self.gate.leaves_stored }
    }

    /// What is to be on the device.
    pub fn to_store(&self) -> &Document {
        self.held.as_deref().unwrap_or(&self.document)
    }

    /// The same, to count a change in it.
    pub(super) fn to_store_mut(&mut self) -> &mut Document {
        self.held.as_deref_mut().unwrap_or(&mut self.document)
    }

    /// Where the check is not clear, only what takes something away from the device reaches it.
    pub(super) fn store_nothing_new(&mut self, erases_section: bool, context: UpdateContext, outcome: &mut Outcome) {
        (self.before, outcome.save) = (None, false);
        if let Some(held) = self.held.as_deref_mut().filter(|_| erases_section) {
            if held.is_blank() {
                outcome.erase = true;
            } else {
                held.touch(context.now, context.lasts);
                outcome.save = true;
            }
        }
    }

    /// Leaves the check. Where it is not clear, what is on the device stays as it is from here on. Where that is corrected,
    /// what was given meanwhile is not kept, and nothing is saved until the reader wants it again.
    fn pass_gate(&mut self) {
        if !self.gate.pass() {
            return;
        }
        match (self.held.take(), self.gate.is_clear()) {
            (None, false) => self.held = Some(Box::new(self.document.clone())),
            (Some(held), true) => {
                self.document = *held;
                self.remember = Some(Remember::Visit);
                (self.before, self.erased) = (None, None);
            }
            (held, _) => self.held = held,
        }
    }

    /// Decides what is done at the check.
    pub(super) fn check(&mut self, msg: &Msg) {
        match *msg {
            Msg::Guard(option, on) => self.gate.tick(option, on),
            Msg::PassGate => self.pass_gate(),
            Msg::CheckSafety => self.gate.correct(),
            Msg::LeaveStored(leaves) => self.gate.leaves_stored = leaves,
            _ => {}
        }
    }

    /// Erases a section: also of what is on the device, where nothing new goes there.
    pub(super) fn erase_section(&mut self, part: DocumentSection) {
        self.keep_for_undo();
        self.document.erase(part);
        if let Some(held) = &mut self.held {
            held.erase(part);
        }
    }
}
