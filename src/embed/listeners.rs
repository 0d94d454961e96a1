//! The browser's events that the store handles: Shift three times, changes in other tabs, a page that is shown again.
//!
//! There is one capturing listener of each kind on the window. So it also gets events that are stopped further down, such as the
//! letters between two presses of Shift, which the loader keeps from the page (`js/events.js`).

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

/// After how long presses of Shift have expired: a little more than [`ShiftCounter`] gives them.
const EXPIRY: Duration = Duration::from_millis(5100);

/// What the handlers need.
struct ListenerState {
    store: Rc<Store>,
    /// The first widget's: Shift leaves for its exit.
    settings: Settings,
    counter: Cell<ShiftCounter>,
}

type Handler = fn(&Rc<ListenerState>, &Event);

/// The handler for each kind of event.
const HANDLERS: [(&str, Handler); 5] = [
    ("keydown", on_key_down),
    ("keyup", on_key_up),
    ("storage", on_storage),
    ("pageshow", on_page_show),
    ("visibilitychange", on_visibility_change),
];

/// The one listener for all kinds of events. It calls the handler for the event's kind.
pub(super) struct Listener(Closure<dyn Fn(Event)>);

impl Listener {
    /// A listener that is not added yet. `settings` are those of the first widget.
    pub(super) fn new(store: &Rc<Store>, settings: &Settings) -> Self {
        let state = Rc::new(ListenerState { store: store.clone(), settings: settings.clone(), counter: Cell::default() });
        Self(Closure::new(move |event: Event| {
            let kind = event.type_();
            if let Some((_, handler)) = HANDLERS.iter().find(|(known, _)| *known == kind) {
                handler(&state, &event);
            }
        }))
    }

    /// Adds the listener to the window. Each widget calls this, for a page can lose its listeners (`document.open`); adding one
    /// twice does nothing.
    pub(super) fn listen(&self) {
        let Some(window) = window() else { return };
        for (kind, _) in HANDLERS {
            // Adding a listener to a window does not fail.
            let _ = window.add_event_listener_with_callback_and_bool(kind, self.0.as_ref().unchecked_ref(), true);
        }
    }
}

/// The `key` of a keyboard event or of a storage event.
fn key(event: &Event) -> Option<String> {
    member(event, "key").as_string()
}

fn is_shift(event: &Event) -> bool {
    key(event).as_deref() == Some("Shift")
}

/// Whether Alt, Ctrl or Meta is held: with Shift they switch the keyboard's layout, or are a shortcut.
fn has_modifier(event: &Event) -> bool {
    ["altKey", "ctrlKey", "metaKey"].iter().any(|name| !member(event, name).is_falsy())
}

/// Whether a press of Shift counts now: only if the reader has switched it on, and not in a field of the page.
fn counts(state: &Rc<ListenerState>) -> bool {
    state.store.state.with_untracked(|state| state.session().preferences().shift) && !focus::is_in_field_of_page()
}

fn on_key_down(state: &Rc<ListenerState>, event: &Event) {
    let mut count = state.counter.get();
    count.down(is_shift(event) && !has_modifier(event) && counts(state));
    state.counter.set(count);
}

fn on_key_up(state: &Rc<ListenerState>, event: &Event) {
    let mut count = state.counter.get();
    let step = count.up(is_shift(event), now());
    state.counter.set(count);
    match step {
        Step::Nothing => {}
        Step::More(presses) => {
            state.store.announce(if presses > 1 { shell::EXIT_TWO_MORE } else { shell::EXIT_ONE_MORE });
            expire(state.clone());
        }
        Step::Leave => {
            state.store.dispatch(&mut Place::FIRST.clone(), Msg::Exit, &state.settings);
        }
    }
}

/// Announces it if the presses so far expire.
fn expire(state: Rc<ListenerState>) {
    let check = move || {
        if state.counter.get().is_waiting() && state.counter.get().has_expired(now()) {
            state.counter.set(ShiftCounter::default());
            state.store.announce(shell::EXIT_EXPIRED);
        }
    };
    set_timeout(check, EXPIRY);
}

/// Another tab has changed the storage. There is no key if everything was cleared.
fn on_storage(state: &Rc<ListenerState>, event: &Event) {
    if key(event).is_none_or(|key| key == KEY) {
        state.store.on_storage_change(if member(event, "newValue").is_falsy() { StorageChange::Erased } else { StorageChange::Changed });
    }
}

fn on_page_show(state: &Rc<ListenerState>, event: &Event) {
    if !member(event, "persisted").is_falsy() {
        state.store.on_return();
    }
}

/// While it was hidden, the page may have been frozen, or what it shows may have expired.
fn on_visibility_change(state: &Rc<ListenerState>, event: &Event) {
    if event.target().is_some_and(|document| member(&document, "hidden").is_falsy()) {
        state.store.on_storage_change(StorageChange::Back);
    }
}
