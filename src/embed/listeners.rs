//! What the page's one state hears from the browser: Shift, other tabs, the way back. One listener of each kind, on the
//! window and before all others: what a page keeps to itself further down is heard all the same, such as the letters between
//! two presses of Shift, which the loader keeps from the page (`js/events.js`).

use super::{
    browser::{member, now},
    focus,
};
use crate::{
    app::{Page, Settings},
    domain::{
        Msg, News, Place,
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
struct Ear {
    page: Rc<Page>,
    /// The first widget's: Shift leaves for its exit.
    settings: Settings,
    counter: Cell<ShiftCounter>,
}

/// What is done with an event.
type Hear = fn(&Rc<Ear>, &Event);

/// What is done with an event of each kind.
const HEARD: [(&str, Hear); 5] =
    [("keydown", key_down), ("keyup", key_up), ("storage", storage), ("pageshow", way_back), ("visibilitychange", sight)];

/// The one listener for all kinds of events.
pub(super) struct Listener(Closure<dyn Fn(Event)>);

impl Listener {
    /// A listener that is not on the window yet.
    pub(super) fn new(page: &Rc<Page>, settings: &Settings) -> Self {
        let ear = Rc::new(Ear { page: page.clone(), settings: settings.clone(), counter: Cell::default() });
        Self(Closure::new(move |event: Event| {
            let kind = event.type_();
            if let Some((_, hear)) = HEARD.iter().find(|(known, _)| *known == kind) {
                hear(&ear, &event);
            }
        }))
    }

    /// Listens; once, however often it is called. A page can lose its listeners (`document.open`), so each widget calls it.
    pub(super) fn listen(&self) {
        let Some(window) = window() else { return };
        for (kind, _) in HEARD {
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
fn counts(ear: &Rc<Ear>) -> bool {
    ear.page.shared.with_untracked(|shared| shared.session().document.preferences.shift) && !focus::is_in_field_of_page()
}

fn key_down(ear: &Rc<Ear>, event: &Event) {
    let mut count = ear.counter.get();
    count.down(is_shift(event) && !is_held_down(event) && counts(ear));
    ear.counter.set(count);
}

fn key_up(ear: &Rc<Ear>, event: &Event) {
    let mut count = ear.counter.get();
    let step = count.up(is_shift(event), now());
    ear.counter.set(count);
    match step {
        Step::Nothing => {}
        Step::More(presses) => {
            ear.page.say(if presses > 1 { shell::EXIT_TWO_MORE } else { shell::EXIT_ONE_MORE });
            expire(ear.clone());
        }
        Step::Leave => {
            ear.page.send(&mut Place::FIRST.clone(), Msg::Exit, &ear.settings);
        }
    }
}

/// Says so when presses have waited in vain.
fn expire(ear: Rc<Ear>) {
    let check = move || {
        if ear.counter.get().is_waiting() && ear.counter.get().has_expired(now()) {
            ear.counter.set(ShiftCounter::default());
            ear.page.say(shell::EXIT_EXPIRED);
        }
    };
    set_timeout(check, WAIT);
}

/// What another tab has done; no key means that everything was cleared.
fn storage(ear: &Rc<Ear>, event: &Event) {
    if key(event).is_none_or(|key| key == KEY) {
        ear.page.hear(if member(event, "newValue").is_falsy() { News::Erased } else { News::Changed });
    }
}

fn way_back(ear: &Rc<Ear>, event: &Event) {
    if !member(event, "persisted").is_falsy() {
        ear.page.come_back();
    }
}

/// Out of sight, a page may have been put to sleep, or have outlasted what it shows.
fn sight(ear: &Rc<Ear>, event: &Event) {
    if event.target().is_some_and(|document| member(&document, "hidden").is_falsy()) {
        ear.page.hear(News::Back);
    }
}
