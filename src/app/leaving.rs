//! Leaving the page, and what happens if it stays after all.

use super::{host::LeaveBlocked, settings::Settings, store::Store};
use crate::domain::StorageChange;
use leptos::prelude::*;
use std::rc::Rc;

impl Store {
    /// Leaves again if the instance before this one trapped while it was leaving.
    pub fn go_on_leaving(self: &Rc<Self>, settings: &Settings) {
        if self.is_leaving() {
            self.leave(&settings.exit_url);
        }
    }

    pub(super) fn leave(self: &Rc<Self>, url: &str) {
        let store = self.clone();
        let callback = move |blocked| {
            let is_leaving = store.is_leaving();
            match blocked {
                Some(LeaveBlocked::ByFrame) if is_leaving => store.state.update(|state| state.stuck = true),
                Some(LeaveBlocked::ByReader) if is_leaving => store.on_return(),
                _ => {}
            }
            is_leaving
        };
        (self.host.leave)(url, Rc::new(callback));
    }

    fn is_leaving(&self) -> bool {
        self.state.with_untracked(|state| state.left)
    }

    /// The reader is here again, as from the back/forward cache: what was stored may have changed or expired meanwhile.
    pub fn on_return(self: &Rc<Self>) {
        self.state.update(|state| (state.left, state.stuck) = (false, false));
        self.publish_snapshot(false, false);
        self.on_storage_change(StorageChange::Back);
    }
}
