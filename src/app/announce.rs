//! What a screen reader is told: at once, or once nothing more happens, for whoever types hears first what they type.

use super::state::AppState;
use crate::i18n::Key;
use leptos::{
    leptos_dom::helpers::set_timeout,
    prelude::{ArcRwSignal, Update},
};
use std::{cell::Cell, rc::Rc, time::Duration};

/// How long nothing happens before it is said.
const PAUSE: Duration = Duration::from_secs(1);

/// Tells a screen reader what has happened, by the status line that all widgets of the page show.
pub(super) struct Announcer {
    state: ArcRwSignal<AppState>,
    /// What is to be said after a pause.
    waiting: Cell<Option<Key>>,
    /// How often it was put off.
    turn: Cell<u32>,
}

impl Announcer {
    /// An announcer for the widgets that show this state.
    pub(super) fn new(state: ArcRwSignal<AppState>) -> Rc<Self> {
        Rc::new(Self { state, waiting: Cell::default(), turn: Cell::default() })
    }

    /// Says something at once.
    pub(super) fn announce(&self, status: Key) {
        self.state.update(|state| (state.status, state.quiet) = (Some(status), false));
    }

    /// Takes back what was said last.
    pub(super) fn clear(&self) {
        self.state.update(|state| state.status = None);
    }

    /// Says after a pause what has changed on the screen; only the last of several.
    pub(super) fn announce_soon(self: &Rc<Self>, status: Key) {
        self.waiting.set(Some(status));
        self.put_off();
    }

    /// Something more happens: what was to be said waits for the next pause.
    pub(super) fn put_off(self: &Rc<Self>) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        if self.waiting.get().is_none() {
            return;
        }
        let announcer = self.clone();
        let say = move || {
            if announcer.turn.get() == turn
                && let Some(status) = announcer.waiting.take()
            {
                announcer.state.update(|state| (state.status, state.quiet) = (Some(status), true));
            }
        };
        set_timeout(say, PAUSE);
    }

    /// What waits does not hold any more, or is said otherwise.
    pub(super) fn cancel(&self) {
        self.waiting.set(None);
    }
}
