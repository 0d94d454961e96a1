//! What the page's one state hears from the browser: Shift, other tabs, the way back. One listener of each kind, on the
//! window and before all others: what a page keeps to itself further down is heard all the same, such as the letters between
//! two presses of Shift, which the loader keeps from the page (`js/events.js`).

use super::{
    browser::{member, now},
    focus,
};
use crate::{
    app::{Settings, Store},
    domain::{
        Msg, Place, StorageChange,
        leaving::{ShiftCounter, Step},
    },
    i18n::key::shell,
    storage::KEY,
};
use leptos::{leptos_dom::helpers::set_timeout, prelude::WithUntracked};
use std::{cell::Cell, rc::Rc, time::Duration};
use wasm_bindgen::prelude::*;
use web_sys::{Event, window};

/// When a press of Shift no longer waits for the next, with a moment to spare.
const WAIT: Duration = Duration::from_millis(5100);

/// Whoever listens, with what it needs for all that it hears: so one kind of listener is enough.
struct Listening {
    store: Rc<Store>,
    /// The first widget's: Shift leaves for its exit.
    settings: Settings,
    counter: Cell<ShiftCounter>,
}

/// What is done with an event.
type Handler = fn(&Rc<Listening>, &Event);

/// What is done with an event of each kind.
const HANDLERS: [(&str, Handler); 5] =
    [("keydown", key_down), ("keyup", key_up), ("storage", storage), ("pageshow", way_back), ("visibilitychange", sight)];

/// The one listener for all kinds of events.
pub(super) struct Listener(Closure<dyn Fn(Event)>);

impl Listener {
    /// A listener that is not on the window yet.
    pub(super) fn new(store: &Rc<Store>, settings: &Settings) -> Self {
        let listening = Rc::new(Listening { store: store.clone(), settings: settings.clone(), counter: Cell::default() });
        Self(Closure::new(move |event: Event| {
            let kind = event.type_();
            if let Some((_, handler)) = HANDLERS.iter().find(|(known, _)| *known == kind) {
                handler(&listening, &event);
            }
        }))
    }

    /// Listens; once, however often it is called. A page can lose its listeners (`document.open`), so each widget calls it.
    pub(super) fn listen(&self) {
        let Some(window) = window() else { return };
        for (kind, _) in HANDLERS {
            // Adding a listener to a window does not fail.
            let _ = window.add_event_listener_with_callback_and_bool(kind, self.0.as_ref().unchecked_ref(), true);
        }
    }
}

/// A keyboard's key, or storage's.
fn key(event: &Event) -> Option<String> {
    member(event, "key").as_string()
}

fn is_shift(event: &Event) -> bool {
    key(event).as_deref() == Some("Shift")
}

/// Shift with Alt, Ctrl or Meta held goes round the keyboard's layouts, or is a shortcut.
fn is_held_down(event: &Event) -> bool {
    ["altKey", "ctrlKey", "metaKey"].iter().any(|name| !member(event, name).is_falsy())
}

/// Whether a press of Shift counts now: only once the reader has switched it on, and never where they write something else.
fn counts(listening: &Rc<Listening>) -> bool {
    listening.store.state.with_untracked(|state| state.session().preferences().shift) && !focus::is_in_field_of_page()
}

fn key_down(listening: &Rc<Listening>, event: &Event) {
    let mut count = listening.counter.get();
    count.down(is_shift(event) && !is_held_down(event) && counts(listening));
    listening.counter.set(count);
}

fn key_up(listening: &Rc<Listening>, event: &Event) {
    let mut count = listening.counter.get();
    let step = count.up(is_shift(event), now());
    listening.counter.set(count);
    match step {
        Step::Nothing => {}
        Step::More(presses) => {
            listening.store.announce(if presses > 1 { shell::EXIT_TWO_MORE } else { shell::EXIT_ONE_MORE });
            expire(listening.clone());
        }
        Step::Leave => {
            listening.store.dispatch(&mut Place::FIRST.clone(), Msg::Exit, &listening.settings);
        }
    }
}

/// Says so when presses have waited in vain.
fn expire(listening: Rc<Listening>) {
    let check = move || {
        if listening.counter.get().is_waiting() && listening.counter.get().has_expired(now()) {
            listening.counter.set(ShiftCounter::default());
            listening.store.announce(shell::EXIT_EXPIRED);
        }
    };
    set_timeout(check, WAIT);
}

/// What another tab has done; no key means that everything was cleared.
fn storage(listening: &Rc<Listening>, event: &Event) {
    if key(event).is_none_or(|key| key == KEY) {
        listening.store.on_storage_change(if member(event, "newValue").is_falsy() {
            StorageChange::Erased
        } else {
            StorageChange::Changed
        });
    }
}

fn way_back(listening: &Rc<Listening>, event: &Event) {
    if !member(event, "persisted").is_falsy() {
        listening.store.on_return();
    }
}

/// Out of sight, a page may have been put to sleep, or have outlasted what it shows.
fn sight(listening: &Rc<Listening>, event: &Event) {
    if event.target().is_some_and(|document| member(&document, "hidden").is_falsy()) {
        listening.store.on_storage_change(StorageChange::Back);
    }
}
