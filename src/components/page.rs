//! What all widgets of one page share: the session, the store, and the news between them.

use super::settings::Settings;
use crate::{
    domain::{
        Context, Document, Millis, Msg, Outcome, Place, Screen, Session,
        help::guess,
        screen::screen,
        session::{Notice, Remember},
    },
    storage::{Loaded, Store},
    words::{Key, key},
};
use leptos::prelude::*;

/// The browser, as far as Ebb may use it.
pub struct Host {
    /// The time now.
    pub now: fn() -> Millis,
    /// The reader's languages, the preferred one first.
    pub languages: fn() -> Vec<String>,
    /// A day in the words of a language, which is a BCP 47 tag.
    pub date: fn(Millis, &str) -> String,
    /// One line for the author in the console; never anything that the reader gave.
    pub say: fn(&str),
    /// Leaves the page for this address, without a way back.
    pub leave: fn(&str),
    /// Keeps the last state where an instance that traps cannot take it along.
    pub keep: Box<dyn Fn(&str)>,
    /// Fetches the later words of this language.
    pub rest: Box<dyn Fn(&str)>,
}

/// What all widgets of one page show.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// The reader at work.
    pub session: Session,
    /// What a screen reader is told, once, after something happened.
    pub status: Option<Key>,
    /// The reader has left: every widget is blank.
    pub left: bool,
    /// Counts the answers of the loader about later words.
    pub words: u32,
}

impl Shared {
    /// What is shown to a reader who wants to be at `place`.
    pub fn screen(&self, place: Place) -> Screen {
        if self.left { Screen::Blank } else { screen(&self.session, place) }
    }
}

/// The shared state of one page, and what it reaches the browser by.
pub struct Page {
    /// What all its widgets show.
    pub shared: ArcRwSignal<Shared>,
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
        session.country = guess(&(host.languages)());
        Self { shared: ArcRwSignal::new(Shared { session, ..Shared::default() }), store, host }
    }

    /// Decides a message once, and does what was decided: saves, erases, leaves. `place` is the sending widget's.
    pub fn send(&self, place: &mut Place, msg: Msg, settings: &Settings) -> Outcome {
        let context = Context { now: (self.host.now)(), lasts: settings.lasts(), home: settings.view.home() };
        let tells = matches!(msg, Msg::Erase);
        let mut outcome = Outcome::default();
        self.shared.update(|shared| {
            outcome = shared.session.update(place, msg, context);
            shared.status = None;
            shared.left |= outcome.exit;
        });
        if outcome.erase {
            let erased = self.erase();
            if tells {
                self.say(if erased { key::shell::ERASED } else { key::shell::NOT_ERASED });
            }
        }
        if outcome.save {
            self.save();
        }
        if outcome.exit {
            (self.host.leave)(&settings.exit_url);
        }
        outcome
    }

    /// Erases what is kept. False where the browser does not let us: then what it kept before it closed may still be there.
    fn erase(&self) -> bool {
        let erased = self.store.erase();
        (self.host.keep)("");
        // What could not be read or overwritten is gone; storage that does not work still does not.
        self.shared.update(|shared| shared.session.notice = shared.session.notice.filter(|notice| *notice == Notice::Memory));
        erased
    }

    fn save(&self) {
        let (document, remember) = self.shared.with_untracked(|Shared { session, .. }| (session.document.encode(), session.remember));
        (self.host.keep)(&document.to_string());
        if remember == Some(Remember::Device) && !self.store.save(&document) {
            self.shared.update(|shared| shared.session.notice = shared.session.notice.or(Some(Notice::Memory)));
        }
    }

    /// Takes over what another tab has saved or erased.
    pub fn hear(&self) {
        let listens = |shared: &Shared| shared.session.remember == Some(Remember::Device) && shared.session.notice.is_none();
        if !self.shared.with_untracked(listens) {
            return;
        }
        let document = match self.store.load((self.host.now)()) {
            Loaded::Saved(document) => *document,
            Loaded::Nothing => Document::default(),
            Loaded::Foreign { .. } | Loaded::Blocked => return,
        };
        self.shared.update(|shared| {
            if document.is_blank() && !shared.session.document.is_blank() {
                shared.status = Some(key::shell::ERASED);
            }
            shared.session.take(document);
        });
    }

    /// The time now.
    pub(super) fn now(&self) -> Millis {
        (self.host.now)()
    }

    /// A day in the words of a language.
    pub(super) fn date(&self, at: Millis, lang: &str) -> String {
        (self.host.date)(at, lang)
    }

    /// Asks for the later words of a language.
    pub(super) fn fetch_words(&self, lang: &str) {
        (self.host.rest)(lang);
    }

    /// Forgets that they could not be had, so that they are asked for again.
    pub(super) fn try_words_again(&self) {
        self.shared.update(|shared| shared.words = 0);
    }

    /// Later words have come, or could not be had.
    pub fn words_came(&self) {
        self.shared.update(|shared| shared.words += 1);
    }

    /// Tells a screen reader something.
    pub fn say(&self, status: Key) {
        self.shared.update(|shared| shared.status = Some(status));
    }

    /// Back from the browser's memory of left pages: there is nothing of the reader's on it any more.
    pub fn come_back(&self) {
        self.shared.update(|shared| shared.left = false);
    }
}
