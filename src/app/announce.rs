//! Announces events to screen readers: at once, or after a pause, because a screen reader first reads out what is typed.

use super::state::AppState;
use crate::i18n::Key;
use leptos::{
    leptos_dom::helpers::set_timeout,
    prelude::{ArcRwSignal, Update},
};
use std::{cell::Cell, rc::Rc, time::Duration};

/// How long after the last message an announcement waits.
const PAUSE: Duration = Duration::from_secs(1);

/// Announces through the status line, which all widgets of the page show.
pub(super) struct Announcer {
    state: ArcRwSignal<AppState>,
    /// What is announced after the pause.
    waiting: Cell<Option<Key>>,
    /// Counts the timers; only the last one may announce.
    timer: Cell<u32>,
}

impl Announcer {
    /// An announcer for the widgets that show this state.
    pub(super) fn new(state: ArcRwSignal<AppState>) -> Rc<Self> {
        Rc::new(Self { state, waiting: Cell::default(), timer: Cell::default() })
    }

    /// Announces something at once.
    pub(super) fn announce(&self, status: Key) {
        self.state.update(|state| (state.status, state.quiet) = (Some(status), false));
    }

    /// Clears the status line.
    pub(super) fn clear(&self) {
        self.state.update(|state| state.status = None);
    }

    /// Announces a change on the screen after the pause. Replaces an announcement that still waits.
    pub(super) fn announce_soon(self: &Rc<Self>, status: Key) {
        self.waiting.set(Some(status));
        self.postpone();
    }

    /// Starts the pause anew.
    pub(super) fn postpone(self: &Rc<Self>) {
        let timer = self.timer.get().wrapping_add(1);
        self.timer.set(timer);
        if self.waiting.get().is_none() {
            return;
        }
        let announcer = self.clone();
        let announce = move || {
            if announcer.timer.get() == timer
                && let Some(status) = announcer.waiting.take()
            {
                announcer.state.update(|state| (state.status, state.quiet) = (Some(status), true));
            }
        };
        set_timeout(announce, PAUSE);
    }

    /// Drops what waits.
    pub(super) fn cancel(&self) {
        self.waiting.set(None);
    }
}
