//! What the reader chooses about the widget itself.

use super::{ids, screen::Place};

ids! {
    /// How the partner is spoken of.
    Partner {
        /// He.
        He = "he",
        /// She.
        She = "she",
        /// They.
        They = "they",
    }
}

ids! {
    /// What the exit does with what was kept.
    Leave {
        /// Erase it first.
        Erase = "erase",
        /// Leave it on the device.
        Keep = "keep",
    }
}

ids! {
    /// Where answers are kept. Never part of a document: one that is not to be kept has no place to say so.
    Remember {
        /// On this device, until they expire.
        Device = "device",
        /// In memory, until the page is closed.
        Visit = "visit",
    }
}

/// The preferences that are part of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preferences {
    /// He, she or they, once chosen.
    pub partner: Option<Partner>,
    /// What leaving does.
    pub leave: Leave,
    /// Whether Shift three times leaves, too: only where the reader has switched it on.
    pub shift: bool,
    /// Where the reader was last.
    pub place: Option<Place>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { partner: None, leave: Leave::Erase, shift: false, place: None }
    }
}
