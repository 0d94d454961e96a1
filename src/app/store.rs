//! The store: what all widgets of one page share, and what is done after a message.

use super::{announce::Announcer, host::Host, recovery, settings::Settings, state::AppState};
use crate::{
    domain::{
        Day, Millis, Msg, Outcome, Place, StorageChange, SyncedSession, UpdateContext, erasing::WITHIN, preferences::Remember,
        session::Notice,
    },
    i18n::{Chunk, Key, key},
    storage::{DeviceStore, Loaded},
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

/// Stored data that cannot be read is left as it is; the author gets a line, the reader a notice.
fn left_alone(host: &Host, newer: bool, why: &str) -> Notice {
    (host.warn)(&format!("what was saved before is left as it is: {why}."));
    if newer { Notice::Newer } else { Notice::Unreadable }
}

/// The code that merges what other tabs have stored. It is in a later chunk of the wasm.
#[derive(Clone, Copy)]
pub struct Merge {
    /// Whether it is loaded from the start.
    pub is_here: bool,
    /// Calls [`Store::merge_stored`]. Traps if the code is not loaded.
    pub call: fn(Rc<Store>, StorageChange),
}

/// The state of one page, shared by its widgets, and its effects.
pub struct Store {
    /// What all widgets show.
    pub state: ArcRwSignal<AppState>,
    device: DeviceStore,
    /// How long a document may be kept, by the settings of the first widget.
    lasts: Millis,
    pub(super) host: Host,
    /// Whether the stored document is the session's.
    stored: Cell<bool>,
    /// The line of the last snapshot.
    published: RefCell<String>,
    merge: Merge,
    /// Whether the code that merges is loaded.
    can_merge: Cell<bool>,
    /// Whether the storage has changed before that.
    missed: Cell<bool>,
    pub(super) announcer: Rc<Announcer>,
}

impl Store {
    /// Opens the store with the first widget's settings. `snapshot` is the last one of an instance that trapped.
    pub fn open(settings: &Settings, snapshot: Option<&str>, host: Host, merge: Merge) -> Self {
        let (device, lasts) = (DeviceStore::default(), settings.lasts());
        let mut state = AppState::default();
        state.session_mut().remember = Some(settings.remember);
        // The instance before may have trapped while it was erasing.
        if snapshot.is_some_and(|snapshot| recovery::restore(snapshot, &mut state)) {
            device.erase();
        }
        let session = state.session_mut();
        let mut stored = false;
        if session.remember == Some(Remember::Device) {
            match device.load((host.now)(), lasts) {
                Loaded::Saved(document) => stored = session.resume_newer(*document),
                Loaded::Nothing => {}
                Loaded::Blocked => session.notice = Some(Notice::Memory),
                Loaded::Foreign { newer, why } => session.notice = Some(left_alone(&host, newer, &why)),
            }
        }
        state.synced = SyncedSession::new(std::mem::take(session), host.tab);
        let (can_merge, stored) = (Cell::new(merge.is_here), Cell::new(stored));
        let (published, missed) = Default::default();
        let state = ArcRwSignal::new(state);
        let announcer = Announcer::new(state.clone());
        Self { state, device, lasts, host, stored, published, merge, can_merge, missed, announcer }
    }

    /// Decides a message and does what was decided: saves, erases, leaves. `place` and `settings` are the sending widget's.
    pub fn dispatch(self: &Rc<Self>, place: &mut Place, msg: Msg, settings: &Settings) -> Outcome {
        let context = UpdateContext { now: (self.host.now)(), lasts: settings.lasts(), home: settings.view.home() };
        let (tells, undoes) = (matches!(msg, Msg::Erase), matches!(msg, Msg::UndoErase));
        self.announcer.postpone();
        // An erasure is published before the views are notified: if one of them traps, the next instance erases.
        let outcome = self.state.update_untracked(|state| {
            let outcome = state.synced.update(place, msg, context);
            (state.status, state.quiet) = (None, false);
            state.left |= outcome.exit;
            outcome
        });
        if outcome.erase {
            self.stored.set(false);
            self.publish_snapshot(true, true);
        }
        self.state.notify();
        if outcome.erase || outcome.exit {
            self.announcer.cancel();
        }
        if outcome.erase {
            let erased = self.erase();
            if tells {
                self.announce(if !erased {
                    key::shell::NOT_ERASED
                } else if self.forget_later() {
                    key::shell::ERASED_FOR_NOW
                } else {
                    key::shell::ERASED
                });
            }
        }
        if outcome.save {
            self.save();
            if undoes {
                self.announce(key::shell::UNDONE);
            }
        }
        self.publish_snapshot(outcome.save || outcome.erase, false);
        if outcome.exit {
            self.leave(&settings.exit_url);
        }
        outcome
    }

    /// Forgets what was erased once erasing can no longer be undone. Returns whether it can be undone now.
    fn forget_later(self: &Rc<Self>) -> bool {
        let Some(until) = self.state.with_untracked(|state| state.session().erased.as_ref().map(|erased| erased.until)) else {
            return false;
        };
        let store = self.clone();
        set_timeout(move || store.state.update(|state| state.session_mut().forget_erased(until)), Duration::from_millis(WITHIN));
        true
    }

    /// Erases what is stored. Returns false if removal fails; old data may remain.
    fn erase(&self) -> bool {
        let erased = self.device.erase();
        self.stored.set(false);
        // The notices about unreadable data are settled; the one about storage that does not work is not.
        self.state.update(|state| _ = state.session_mut().notice.take_if(|notice| *notice != Notice::Memory));
        erased
    }

    fn save(&self) {
        let on_device = self.state.with_untracked(|state| state.session().remember == Some(Remember::Device));
        let json = || self.state.with_untracked(|state| state.session().to_store().to_json());
        let saved = on_device && self.device.save(&json());
        self.stored.set(saved);
        if on_device && !saved {
            self.state.update(|state| _ = state.session_mut().notice.get_or_insert(Notice::Memory));
        }
    }

    fn json(&self) -> String {
        self.state.with_untracked(|state| state.session().to_json())
    }

    /// Publishes what the next instance needs if this one traps. `changed`: the document has changed; `erases`: the stored one
    /// is about to be removed.
    pub(super) fn publish_snapshot(&self, changed: bool, erases: bool) {
        let (line, blank) = self.state.with_untracked(|state| (recovery::snapshot(state, erases), state.session().is_blank()));
        // Only if needed, for a long log takes long to write. A blank document is not stored, but it has the reader's preferences.
        if changed || blank || *self.published.borrow() != line {
            let is_stored = self.stored.get() && self.state.with_untracked(|state| state.session().held.is_none());
            let document = if is_stored { String::new() } else { self.json() };
            (self.host.publish)(&format!("{line}\n{document}"));
            self.published.replace(line);
        }
    }

    /// Another tab has stored or erased something, or may have.
    pub fn on_storage_change(self: &Rc<Self>, change: StorageChange) {
        if self.state.with_untracked(|state| state.session().remember != Some(Remember::Device)) {
            return;
        }
        if self.can_merge.get() {
            return (self.merge.call)(self.clone(), change);
        }
        // The code that merges comes with the first question. Until then, only follow an erasure or a first document.
        self.missed.set(true);
        self.state.update(|AppState { synced, .. }| {
            let session = &mut synced.session;
            if change == StorageChange::Erased {
                session.start_over();
                synced.forget_tabs();
            } else if session.is_blank()
                && let Loaded::Saved(document) = self.device.load(self.now(), self.lasts)
            {
                session.take_over(*document);
            }
        });
        self.publish_snapshot(true, false);
    }

    /// Merges what other tabs have stored or erased into the session.
    pub fn merge_stored(&self, change: StorageChange) {
        let stored = match self.device.load(self.now(), self.lasts) {
            Loaded::Saved(document) => Some(*document),
            Loaded::Foreign { newer, why } => {
                let notice = left_alone(&self.host, newer, &why);
                return self.state.update(|state| state.session_mut().notice = Some(notice));
            }
            // If storage has stopped working there is nothing to merge, but an erasure must be followed.
            Loaded::Blocked if change != StorageChange::Erased => return,
            Loaded::Nothing | Loaded::Blocked => None,
        };
        let mut outcome = Outcome::default();
        self.state.update(|state| {
            let had = !state.session().is_blank();
            outcome = state.synced.merge(change, stored);
            if outcome.save {
                // Repeated changes carry the time at which they were first made.
                state.session_mut().correct_expiry(self.now(), self.lasts);
            }
            if had && state.session().is_blank() {
                state.status = Some(key::shell::ERASED);
            }
        });
        if outcome.erase {
            self.erase();
        }
        if outcome.save {
            self.save();
        }
        self.publish_snapshot(true, false);
    }

    /// The time now.
    pub(super) fn now(&self) -> Millis {
        (self.host.now)()
    }

    /// Today in the reader's time zone.
    pub(super) fn today(&self) -> Day {
        (self.host.today)()
    }

    /// Formats the day of a moment in a language.
    pub(super) fn date(&self, at: Millis, lang: &str) -> String {
        (self.host.date)(at, lang)
    }

    /// Requests a chunk in a language.
    pub(super) fn fetch(&self, lang: &str, chunk: Chunk) {
        (self.host.fetch)(lang, chunk);
    }

    /// Clears the failure, so that the chunk is requested again.
    pub(super) fn try_again(&self) {
        self.state.update(|state| state.missing = None);
    }

    /// A chunk has arrived (`loaded`), or its download has failed.
    pub fn on_chunk_loaded(self: &Rc<Self>, chunk: Chunk, loaded: bool) {
        self.state.update(|state| state.missing = if loaded { state.missing.filter(|missing| *missing != chunk) } else { Some(chunk) });
        self.can_merge.set(self.can_merge.get() || (loaded && chunk == Chunk::Rest));
        if self.can_merge.get() && self.missed.take() {
            self.on_storage_change(StorageChange::Changed);
        }
    }

    /// Announces something to screen readers, in the status line.
    pub fn announce(&self, status: Key) {
        self.announcer.announce(status);
    }
}
