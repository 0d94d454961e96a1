//! What all widgets of one page share: the session, the store, and the news between them.

use super::{
    announce::Announcer,
    host::{Host, Stays},
    recovery,
    settings::Settings,
    state::Shared,
};
use crate::{
    domain::{
        Context, Day, Millis, Msg, News, Outcome, Place, Session, SyncedSession, erasing::WITHIN, help::guess, preferences::Remember,
        session::Notice,
    },
    i18n::{Key, Part, key},
    storage::{Loaded, Store},
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::*};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
    time::Duration,
};

/// What cannot be read is not touched, and the author and the reader are told.
fn left_alone(host: &Host, newer: bool, why: &str) -> Notice {
    (host.say)(&format!("what was saved before is left as it is: {why}."));
    if newer { Notice::Newer } else { Notice::Unreadable }
}

/// The code that takes in what other tabs do. It comes with a later part of the wasm.
#[derive(Clone, Copy)]
pub struct Merge {
    /// Whether it is here from the start.
    pub is_here: bool,
    /// Calls [`Page::take_in`], once it is here.
    pub call: fn(Rc<Page>, News),
}

/// The shared state of one page, and what it reaches the browser by.
pub struct Page {
    /// What all its widgets show.
    pub shared: ArcRwSignal<Shared>,
    store: Store,
    /// How long what is kept may last, as the first widget's author says.
    lasts: Millis,
    pub(super) host: Host,
    /// The device holds the document.
    stored: Cell<bool>,
    /// The line that was handed out last.
    handed: RefCell<String>,
    merge: Merge,
    /// The code that takes in what other tabs do is here.
    can_hear: Cell<bool>,
    /// It was not when something happened.
    missed: Cell<bool>,
    /// What is to be told once nothing more happens.
    pub(super) announcer: Rc<Announcer>,
}

impl Page {
    /// Opens the page's state with the first widget's settings. `kept` is what an instance that trapped has left behind.
    pub fn open(settings: &Settings, kept: Option<&str>, host: Host, merge: Merge) -> Self {
        let (store, lasts) = (Store::default(), settings.lasts());
        let mut shared = Shared::default();
        shared.session_mut().remember = Some(settings.remember);
        // Where the reader has chosen to keep nothing, a new instance keeps nothing, either.
        if kept.is_some_and(|kept| recovery::take_up(kept, &mut shared)) {
            store.erase();
        }
        let session = shared.session_mut();
        let mut stored = false;
        if session.remember == Some(Remember::Device) {
            match store.load((host.now)(), lasts) {
                Loaded::Saved(document) if document.rev >= session.document.rev => {
                    *session = Session { remember: session.remember, gate: session.gate, left: session.left, ..Session::resume(*document) };
                    stored = true;
                }
                Loaded::Saved(_) | Loaded::Nothing => {}
                Loaded::Blocked => session.notice = Some(Notice::Memory),
                Loaded::Foreign { newer, why } => session.notice = Some(left_alone(&host, newer, &why)),
            }
        }
        session.country = guess(&(host.languages)());
        shared.synced = SyncedSession::new(std::mem::take(session), host.tab);
        let (can_hear, stored) = (Cell::new(merge.is_here), Cell::new(stored));
        let (handed, missed) = Default::default();
        let shared = ArcRwSignal::new(shared);
        let announcer = Announcer::new(shared.clone());
        Self { shared, store, lasts, host, stored, handed, merge, can_hear, missed, announcer }
    }

    /// Leaves once more where an instance has trapped on the way out.
    pub fn go_on_leaving(self: &Rc<Self>, settings: &Settings) {
        if self.shared.with_untracked(|shared| shared.left) {
            self.leave(&settings.exit_url);
        }
    }

    fn leave(self: &Rc<Self>, url: &str) {
        let page = self.clone();
        (self.host.leave)(url, Rc::new(move |stays| page.stay(stays)));
    }

    /// What stays of a page that is being left, if it is.
    fn stay(self: &Rc<Self>, stays: Option<Stays>) -> bool {
        let left = self.shared.with_untracked(|shared| shared.left);
        match stays {
            Some(Stays::Around) if left => self.shared.update(|shared| shared.stuck = true),
            Some(Stays::Here) if left => self.come_back(),
            _ => {}
        }
        left
    }

    /// Decides a message once, and does what was decided: saves, erases, leaves. `place` is the sending widget's.
    pub fn send(self: &Rc<Self>, place: &mut Place, msg: Msg, settings: &Settings) -> Outcome {
        let context = Context { now: (self.host.now)(), lasts: settings.lasts(), home: settings.view.home() };
        let (tells, undoes) = (matches!(msg, Msg::Erase), matches!(msg, Msg::UndoErase));
        self.announcer.put_off();
        // What is decided is handed out before anybody hears of it: from here on it is done, if not by this instance.
        let outcome = self.shared.update_untracked(|shared| {
            let outcome = shared.synced.update(place, msg, context);
            (shared.status, shared.quiet) = (None, false);
            shared.left |= outcome.exit;
            outcome
        });
        if outcome.erase {
            self.stored.set(false);
            self.hand_out(true, true);
        }
        self.shared.notify();
        if outcome.erase || outcome.exit {
            self.announcer.cancel();
        }
        if outcome.erase {
            let erased = self.erase();
            if tells {
                self.say(if !erased {
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
                self.say(key::shell::UNDONE);
            }
        }
        self.hand_out(outcome.save || outcome.erase, false);
        if outcome.exit {
            self.leave(&settings.exit_url);
        }
        outcome
    }

    /// What was erased stays in memory as long as it can be taken back; says whether anything does.
    fn forget_later(self: &Rc<Self>) -> bool {
        let Some(until) = self.shared.with_untracked(|shared| shared.session().erased.as_ref().map(|erased| erased.until)) else {
            return false;
        };
        let page = self.clone();
        set_timeout(move || page.shared.update(|shared| shared.session_mut().forget_erased(until)), Duration::from_millis(WITHIN));
        true
    }

    /// Erases what is kept. False where the browser does not let us: then what it kept before it closed may still be there.
    fn erase(&self) -> bool {
        let erased = self.store.erase();
        self.stored.set(false);
        // What could not be read or overwritten is gone; storage that does not work still does not.
        self.shared.update(|shared| _ = shared.session_mut().notice.take_if(|notice| *notice != Notice::Memory));
        erased
    }

    fn save(&self) {
        let on_device = self.shared.with_untracked(|shared| shared.session().remember == Some(Remember::Device));
        let saved = on_device && self.store.save(&self.json());
        self.stored.set(saved);
        if on_device && !saved {
            self.shared.update(|shared| _ = shared.session_mut().notice.get_or_insert(Notice::Memory));
        }
    }

    fn json(&self) -> String {
        self.shared.with_untracked(|shared| shared.session().document.to_json())
    }

    /// Hands out what the next instance needs, should this one trap. `changed` says that the document has; `erases`, that the
    /// device's is about to go.
    fn hand_out(&self, changed: bool, erases: bool) {
        let (line, blank) = self.shared.with_untracked(|shared| (recovery::line(shared, erases), shared.session().document.is_blank()));
        // A long log takes long to write. Of a blank document, what was chosen on the first screen is nowhere else.
        if changed || blank || *self.handed.borrow() != line {
            let document = if self.stored.get() { String::new() } else { self.json() };
            (self.host.keep)(&format!("{line}\n{document}"));
            self.handed.replace(line);
        }
    }

    /// Hears of what other tabs have saved or erased.
    pub fn hear(self: &Rc<Self>, news: News) {
        if self.shared.with_untracked(|shared| shared.session().remember != Some(Remember::Device)) {
            return;
        }
        if self.can_hear.get() {
            return (self.merge.call)(self.clone(), news);
        }
        // The code for it comes with the first question. Till then only what cannot wait happens.
        self.missed.set(true);
        self.shared.update(|Shared { synced, .. }| {
            let session = &mut synced.session;
            if news == News::Erased {
                session.start_over();
                synced.forget_tabs();
            } else if session.document.is_blank()
                && let Loaded::Saved(document) = self.store.load(self.now(), self.lasts)
            {
                (session.document, session.started) = (*document, true);
            }
        });
        self.hand_out(true, false);
    }

    /// Takes in what other tabs have saved or erased.
    pub fn take_in(&self, news: News) {
        let stored = match self.store.load(self.now(), self.lasts) {
            Loaded::Saved(document) => Some(*document),
            Loaded::Foreign { newer, why } => {
                let notice = left_alone(&self.host, newer, &why);
                return self.shared.update(|shared| shared.session_mut().notice = Some(notice));
            }
            // A page that keeps nothing any more has nothing to compare, but it has something to erase.
            Loaded::Blocked if news != News::Erased => return,
            Loaded::Nothing | Loaded::Blocked => None,
        };
        let mut outcome = Outcome::default();
        self.shared.update(|shared| {
            let had = !shared.session().document.is_blank();
            outcome = shared.synced.hear(news, stored);
            if outcome.save {
                // What is done again brings along the time of when it was done.
                shared.session_mut().document.set_right(self.now(), self.lasts);
            }
            if had && shared.session().document.is_blank() {
                shared.status = Some(key::shell::ERASED);
            }
        });
        if outcome.erase {
            self.erase();
        }
        if outcome.save {
            self.save();
        }
        self.hand_out(true, false);
    }

    /// The time now.
    pub(super) fn now(&self) -> Millis {
        (self.host.now)()
    }

    /// The day that it is where the reader is.
    pub(super) fn today(&self) -> Day {
        (self.host.today)()
    }

    /// A day in the words of a language.
    pub(super) fn date(&self, at: Millis, lang: &str) -> String {
        (self.host.date)(at, lang)
    }

    /// Asks for a later part in a language.
    pub(super) fn fetch(&self, lang: &str, part: Part) {
        (self.host.fetch)(lang, part);
    }

    /// Forgets that it could not be had, so that it is asked for again.
    pub(super) fn try_again(&self) {
        self.shared.update(|shared| shared.missing = None);
    }

    /// A later part has come, or could not be had.
    pub fn part_came(self: &Rc<Self>, part: Part, came: bool) {
        self.shared.update(|shared| shared.missing = if came { shared.missing.filter(|missing| *missing != part) } else { Some(part) });
        self.can_hear.set(self.can_hear.get() || (came && part == Part::Rest));
        if self.can_hear.get() && self.missed.take() {
            self.hear(News::Changed);
        }
    }

    /// Tells a screen reader something.
    pub fn say(&self, status: Key) {
        self.announcer.announce(status);
    }

    /// Back from the browser's memory of left pages: what the reader left to be erased is not on it any more, and what was
    /// kept may have changed or come to its end meanwhile.
    pub fn come_back(self: &Rc<Self>) {
        self.shared.update(|shared| (shared.left, shared.stuck) = (false, false));
        self.hand_out(false, false);
        self.hear(News::Back);
    }
}
