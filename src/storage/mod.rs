//! The only folder that uses `localStorage`: one key, one document, one write per change. Files and the clipboard are in
//! [`files`].
//!
//! Storage can be blocked, missing or full, at any time, and `gloo_storage` then throws a JavaScript error through Rust, or
//! traps. So it is used only to read and remove, right after a probe has done both without an error. Writing goes through
//! `web_sys`, which returns errors. After an error Ebb goes on in memory, and the reader gets one notice.

pub mod files;
mod probe;

use crate::domain::{DecodeError, Document, Millis};
use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use serde_json::Value;
use std::cell::Cell;
use web_sys::Storage as Stored;

/// The one key. It does not tell the topic.
pub const KEY: &str = "ebb:1";

/// What was found on the device.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Nothing, or a document that had expired and is now erased.
    Nothing,
    /// A document.
    Saved(Box<Document>),
    /// Something that this version cannot read and must not overwrite.
    Foreign {
        /// A newer version made it.
        newer: bool,
        /// Why, for the author; nothing of its content.
        why: String,
    },
    /// Storage cannot be used.
    Blocked,
}

/// The device's storage, as long as it works.
#[derive(Debug, Default)]
pub struct DeviceStore {
    state: Cell<State>,
    /// Whether something is known to be stored.
    holds: Cell<bool>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Not probed yet.
    #[default]
    Untried,
    Works,
    /// Blocked, or holding something that must not be overwritten.
    Closed,
}

impl DeviceStore {
    /// Reads what is stored at the time `now`; `lasts` is how long a document may be kept. Corrects an expiry date that a wrong
    /// clock has set, and stores it, for the reader may change nothing else. What cannot be read stays, and blocks writing.
    pub fn load(&self, now: Millis, lasts: Millis) -> Loaded {
        // Storage that worked before may not work now.
        let works = self.state.get() == State::Works && probe::works() || self.state.get() == State::Untried && self.works();
        if !works {
            return Loaded::Blocked;
        }
        let mut loaded = match LocalStorage::get::<Value>(KEY) {
            Ok(value) => decode(value),
            Err(StorageError::KeyNotFound(_)) => Loaded::Nothing,
            Err(StorageError::SerdeError(error)) if error.is_eof() && error.column() == 0 => Loaded::Nothing,
            Err(StorageError::SerdeError(error)) => {
                Loaded::Foreign { newer: false, why: format!("it is not JSON (line {}, column {})", error.line(), error.column()) }
            }
            Err(StorageError::JsError(_)) => Loaded::Blocked,
        };
        if let Loaded::Saved(document) = &mut loaded {
            if document.set_right(now, lasts) {
                // If this fails, the date is corrected again at the next load.
                let _ = probe::storage().map(|storage| storage.set_item(KEY, &document.to_json()));
            } else if document.is_expired(now) {
                loaded = Loaded::Nothing;
            }
        }
        match loaded {
            Loaded::Foreign { .. } => {
                self.state.set(State::Closed);
                self.holds.set(true);
            }
            Loaded::Blocked => self.state.set(State::Closed),
            Loaded::Nothing => LocalStorage::delete(KEY),
            Loaded::Saved(_) => self.holds.set(true),
        }
        loaded
    }

    /// Stores a document's JSON. Returns false if that fails; the document is then in memory only.
    #[must_use]
    pub fn save(&self, document: &str) -> bool {
        if !self.works() {
            return false;
        }
        let saved = probe::storage().is_some_and(|storage| storage.set_item(KEY, document).is_ok());
        self.holds.set(saved || self.holds.get());
        if !saved {
            // Probe again before the next use. If the disk is full, the older document stays.
            self.state.set(if probe::works() { State::Untried } else { State::Closed });
        }
        saved
    }

    /// Removes what is stored, readable or not, and allows writing again. Returns false if removal fails; old data may remain.
    pub fn erase(&self) -> bool {
        // Without a probe, which writes: that fails if the storage is full, while removing works.
        let gone = |storage: Stored| storage.remove_item(KEY).is_ok() && !matches!(storage.get_item(KEY), Ok(Some(_)));
        if probe::storage().is_some_and(gone) {
            self.state.set(State::Untried);
            self.holds.set(false);
        }
        !self.holds.get()
    }

    fn works(&self) -> bool {
        if self.state.get() == State::Untried {
            self.state.set(if probe::works() { State::Works } else { State::Closed });
        }
        self.state.get() == State::Works
    }
}

fn decode(value: Value) -> Loaded {
    match Document::decode(value) {
        Ok(document) => Loaded::Saved(Box::new(document)),
        Err(error) => Loaded::Foreign { newer: matches!(error, DecodeError::Newer(_)), why: error.to_string() },
    }
}
