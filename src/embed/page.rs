//! What the page's one state hears from the browser: Shift, other tabs, the way back. One listener of each kind.

use super::host::now;
use crate::{
    components::{Page, Settings},
    domain::{
        Msg, Place,
        leaving::{ShiftCounter, Step},
    },
    storage::KEY,
    words::key::shell,
};
use leptos::{
    ev,
    leptos_dom::helpers::{WindowListenerHandle, set_timeout, window_event_listener},
};
use std::{cell::Cell, rc::Rc, time::Duration};

/// When a press of Shift no longer waits for the next, with a moment to spare.
const WAIT: Duration = Duration::from_millis(5100);

const SHIFT: &str = "Shift";

/// Listens for as long as the handles live. `settings` are the first widget's: Shift leaves for its exit.
pub(super) fn listen(page: &Rc<Page>, settings: &Settings) -> Vec<WindowListenerHandle> {
    let counter = Rc::new(Cell::new(ShiftCounter::default()));
    vec![key_down(&counter), key_up(page, counter, settings.clone()), storage(page.clone()), way_back(page.clone())]
}

fn key_down(counter: &Rc<Cell<ShiftCounter>>) -> WindowListenerHandle {
    let counter = counter.clone();
    window_event_listener(ev::keydown, move |event| {
        let mut count = counter.get();
        count.down(event.key() == SHIFT);
        counter.set(count);
    })
}

fn key_up(page: &Rc<Page>, counter: Rc<Cell<ShiftCounter>>, settings: Settings) -> WindowListenerHandle {
    let page = page.clone();
    window_event_listener(ev::keyup, move |event| {
        let mut count = counter.get();
        let step = count.up(event.key() == SHIFT, now());
        counter.set(count);
        match step {
            Step::Nothing => {}
            Step::More(presses) => {
                page.say(if presses > 1 { shell::EXIT_TWO_MORE } else { shell::EXIT_ONE_MORE });
                expire(page.clone(), counter.clone());
            }
            Step::Leave => {
                page.send(&mut Place::FIRST.clone(), Msg::Exit, &settings);
            }
        }
    })
}

/// Says so when presses have waited in vain.
fn expire(page: Rc<Page>, counter: Rc<Cell<ShiftCounter>>) {
    let check = move || {
        if counter.get().is_waiting() && counter.get().has_expired(now()) {
            counter.set(ShiftCounter::default());
            page.say(shell::EXIT_EXPIRED);
        }
    };
    set_timeout(check, WAIT);
}

/// What another tab has done; no key means that everything was cleared.
fn storage(page: Rc<Page>) -> WindowListenerHandle {
    window_event_listener(ev::storage, move |event| {
        if event.key().is_none_or(|key| key == KEY) {
            page.hear();
        }
    })
}

fn way_back(page: Rc<Page>) -> WindowListenerHandle {
    window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            page.come_back();
        }
    })
}
