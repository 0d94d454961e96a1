//! What a screen reader is to be told soon, once nothing more happens: whoever types hears first what they type.

use super::store::Page;
use crate::i18n::Key;
use leptos::{leptos_dom::helpers::set_timeout, prelude::Update};
use std::{cell::Cell, rc::Rc, time::Duration};

/// How long nothing happens before it is said.
const PAUSE: Duration = Duration::from_secs(1);

/// What is to be said, and how often it was put off.
#[derive(Default)]
pub(super) struct Soon {
    status: Cell<Option<Key>>,
    turn: Cell<u32>,
}

impl Page {
    /// Says after a pause what has changed on the screen; only the last of several.
    pub(super) fn say_soon(self: &Rc<Self>, status: Key) {
        self.soon.status.set(Some(status));
        self.put_off();
    }

    /// Something more happens: what was to be said waits for the next pause.
    pub(super) fn put_off(self: &Rc<Self>) {
        let turn = self.soon.turn.get().wrapping_add(1);
        self.soon.turn.set(turn);
        if self.soon.status.get().is_none() {
            return;
        }
        let page = self.clone();
        let say = move || {
            if page.soon.turn.get() == turn
                && let Some(status) = page.soon.status.take()
            {
                page.shared.update(|shared| (shared.status, shared.quiet) = (Some(status), true));
            }
        };
        set_timeout(say, PAUSE);
    }

    /// It does not hold any more, or is said otherwise.
    pub(super) fn say_nothing_soon(&self) {
        self.soon.status.set(None);
    }
}
