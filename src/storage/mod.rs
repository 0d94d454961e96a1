//! The only room that knows `localStorage`: one key, one document, one write per change. What the reader takes along by
//! hand is in [`files`].
//!
//! Storage can be blocked, missing or full, from the start or from any moment on, and `gloo_storage` throws past Rust where
//! it is, or traps. So it reads and removes right after a probe that has done the same for itself, and it never writes: that
//! is done where every failure comes back as one. After any, Ebb goes on in memory, and says so once.

pub mod files;
mod probe;

use crate::domain::{DecodeError, Document, Millis};
use gloo_storage::{LocalStorage, Storage, errors::StorageError};
use serde_json::Value;
use std::cell::Cell;
use web_sys::Storage as Stored;

/// Ebb's one key. It says nothing of the topic.
pub const KEY: &str = "ebb:1";

/// What was found on the device.
#[derive(Clone, Debug, PartialEq)]
pub enum Loaded {
    /// Nothing, or something that had expired and is erased now.
    Nothing,
    /// A document.
    Saved(Box<Document>),
    /// Something that this version must not touch; the sentence says why.
    Foreign {
        /// A newer version made it.
        newer: bool,
        /// Why it cannot be read, without any of its content.
        why: String,
    },
    /// Storage cannot be used.
    Blocked,
}

/// The device's storage, as long as it works.
#[derive(Debug, Default)]
pub struct DeviceStore {
    state: Cell<State>,
    /// Something of ours is known to be there.
    holds: Cell<bool>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// Not tried yet: nothing has been read or written.
    #[default]
    Untried,
    Works,
    /// Blocked, or holding what must not be overwritten.
    Closed,
}

impl DeviceStore {
    /// Reads what is kept, and corrects its end where a wrong clock has written it: it may be that the reader only looks in.
    /// Something that cannot be read stays as it is, and closes the store to writing.
    pub fn load(&self, now: Millis, lasts: Millis) -> Loaded {
        // What worked before may not work now.
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
                // Where it cannot be written, it is corrected at the next look.
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

    /// Keeps a document's JSON. False when it could not be kept; the store is then closed and memory must do.
    #[must_use]
    pub fn save(&self, document: &str) -> bool {
        if !self.works() {
            return false;
        }
        let saved = probe::storage().is_some_and(|storage| storage.set_item(KEY, document).is_ok());
        self.holds.set(saved || self.holds.get());
        if !saved {
            // What failed once is probed again before it is trusted; a full disk keeps the older document.
            self.state.set(if probe::works() { State::Untried } else { State::Closed });
        }
        saved
    }

    /// Removes what is kept, whatever it is, and opens the store again. False where something is kept that the browser
    /// does not let us remove.
    pub fn erase(&self) -> bool {
        // No probe: a storage that is full takes nothing, but gives everything back.
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
