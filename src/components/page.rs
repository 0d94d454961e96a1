//! What all widgets of one page share: the session, the store, and the news between them.

use super::settings::Settings;
use crate::{
    domain::{
        Document, Millis, Msg, Outcome, Place, Session,
        session::{Context, Notice, Remember},
    },
    storage::{Loaded, Store},
    words::{Key, key},
};
use leptos::prelude::*;

/// The browser, as far as Ebb may use it.
pub struct Host {
    /// The time now.
    pub now: fn() -> Millis,
    /// One line for the author in the console; never anything that the reader gave.
    pub say: fn(&str),
    /// Leaves the page for this address, without a way back.
    pub leave: fn(&str),
    /// Keeps the last state where an instance that traps cannot take it along.
    pub keep: Box<dyn Fn(&str)>,
}

/// The shared state of one page.
pub struct Page {
    /// The reader at work.
    pub session: ArcRwSignal<Session>,
    /// What a screen reader is told, once, after something happened.
    pub status: ArcRwSignal<Option<Key>>,
    /// The reader has left: every widget is blank.
    pub left: ArcRwSignal<bool>,
    store: Store,
    host: Host,
}

impl Page {
    /// Opens the page's state. `kept` is what an instance that trapped has left behind.
    pub fn open(remember: Remember, kept: Option<&str>, host: Host) -> Self {
        let store = Store::default();
        let left_behind = kept.and_then(|kept| serde_json::from_str(kept).ok()).and_then(|value| Document::decode(value).ok());
        let mut session = left_behind.map_or_else(Session::default, Session::resume);
        if remember == Remember::Device {
            match store.load((host.now)()) {
                Loaded::Saved(document) if document.rev >= session.document.rev => session = Session::resume(*document),
                Loaded::Saved(_) | Loaded::Nothing => {}
                Loaded::Blocked => session.notice = Some(Notice::Memory),
                Loaded::Foreign { newer, why } => {
                    (host.say)(&format!("what was saved before is left as it is: {why}."));
                    session.notice = Some(if newer { Notice::Newer } else { Notice::Unreadable });
                }
            }
        }
        session.remember = Some(remember);
        Self { session: ArcRwSignal::new(session), status: ArcRwSignal::new(None), left: ArcRwSignal::new(false), store, host }
    }

    /// Decides a message once, and does what was decided: saves, erases, leaves. `place` is the sending widget's.
    pub fn send(&self, place: &mut Place, msg: Msg, settings: &Settings) -> Outcome {
        let context = Context { now: (self.host.now)(), lasts: settings.lasts(), home: settings.view.home() };
        let erased = matches!(msg, Msg::Erase);
        let mut outcome = Outcome::default();
        self.session.update(|session| outcome = session.update(place, msg, context));
        self.status.set(erased.then_some(key::shell::ERASED));
        if outcome.exit {
            self.left.set(true);
        }
        if outcome.erase {
            self.erase();
        }
        if outcome.save {
            self.save();
        }
        if outcome.exit {
            (self.host.leave)(&settings.exit_url);
        }
        outcome
    }

    fn erase(&self) {
        self.store.erase();
        (self.host.keep)("");
        let storage_fails = self.session.with_untracked(|session| session.notice == Some(Notice::Memory));
        if !storage_fails {
            self.session.update(|session| session.notice = None);
        }
    }

    fn save(&self) {
        let (document, remember) = self.session.with_untracked(|session| (session.document.clone(), session.remember));
        (self.host.keep)(&document.encode().to_string());
        if remember == Some(Remember::Device) && !self.store.save(&document) {
            self.session.update(|session| session.notice = session.notice.or(Some(Notice::Memory)));
        }
    }

    /// Takes over what another tab has saved or erased.
    pub fn hear(&self) {
        let listens = |session: &Session| session.remember == Some(Remember::Device) && session.notice.is_none();
        if !self.session.with_untracked(listens) {
            return;
        }
        let document = match self.store.load((self.host.now)()) {
            Loaded::Saved(document) => *document,
            Loaded::Nothing => Document::default(),
            Loaded::Foreign { .. } | Loaded::Blocked => return,
        };
        let erased = document.is_blank() && self.session.with_untracked(|session| !session.document.is_blank());
        if erased {
            self.status.set(Some(key::shell::ERASED));
        }
        self.session.update(|session| session.take(document));
    }

    /// Back from the browser's memory of left pages: there is nothing of the reader's on it any more.
    pub fn come_back(&self) {
        self.left.set(false);
    }
}
