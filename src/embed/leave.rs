//! The way out: leaves the page, the one around it too, and silences whatever would ask the reader to stay.

use super::browser::member;
use crate::app::{LeaveBlocked, LeaveCallback};
use js_sys::{Function, Reflect};
use leptos::leptos_dom::helpers::{queue_microtask, set_timeout};
use std::{
    cell::{OnceCell, RefCell},
    time::Duration,
};
use wasm_bindgen::prelude::*;
use web_sys::{Event, Window, window};

/// How long the page around a frame may take to go before the reader is told that it may still be there.
const FRAME_TIMEOUT: Duration = Duration::from_secs(2);

/// How long after the browser's question the page must still be here before the reader counts as having chosen to stay.
const STAY_TIMEOUT: Duration = Duration::from_secs(3);

const HANDLER: &str = "onbeforeunload";

thread_local! {
    static CALLBACK: RefCell<Option<LeaveCallback>> = const { RefCell::new(None) };
    static LISTENER: OnceCell<Function> = const { OnceCell::new() };
    /// The `onbeforeunload` handlers that were taken away, with their windows.
    static REMOVED: RefCell<Vec<(JsValue, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Listens for `beforeunload` early, because most browsers call listeners in the order in which they were added. Not in Firefox:
/// it calls capturing listeners first anyway, and keeps no page with such a listener in its back/forward cache.
pub(super) fn prepare() {
    if member(&js_sys::global(), "mozInnerScreenX").is_undefined()
        && let Some(window) = window()
    {
        listen(&window);
    }
}

/// Replaces the page by `url`, so that the back button does not lead to it. First all effects run, so that the page is blank
/// by then. `callback` is called if the page stays.
pub(super) fn leave(url: &str, callback: LeaveCallback) {
    CALLBACK.set(Some(callback));
    let url = url.to_owned();
    queue_microtask(move || {
        let Some(own) = window() else { return };
        let top = member(&own, "top").unchecked_into::<Window>();
        for window in [&own, &top] {
            listen(window);
            let handler = member(window, HANDLER);
            // Both fail for a page of another site.
            if handler.is_function() && Reflect::set(window, &HANDLER.into(), &JsValue::NULL).is_ok() {
                REMOVED.with_borrow_mut(|removed| removed.push((window.into(), handler)));
            }
        }
        // Where a page forbids it, the screen is blank all the same.
        let goes = top.location().replace(&url).is_ok();
        if top != own {
            // If a frame may not replace the page around it, some browsers throw, others only print a line.
            set_timeout(|| _ = notify(Some(LeaveBlocked::ByFrame)), if goes { FRAME_TIMEOUT } else { Duration::ZERO });
        }
    });
}

fn listen(window: &Window) {
    let make = || Closure::<dyn FnMut(Event)>::new(|event: Event| on_before_unload(&event)).into_js_value().unchecked_into();
    let _ = LISTENER.with(|listener| window.add_event_listener_with_callback_and_bool("beforeunload", listener.get_or_init(make), true));
}

/// Keeps other listeners from having the browser ask the reader, while the reader is leaving.
fn on_before_unload(event: &Event) {
    if !notify(None) {
        return;
    }
    event.stop_immediate_propagation();
    // A listener before this one may have asked by `returnValue`, which can be undone, or by `preventDefault`, which cannot.
    let _ = Reflect::set(event, &"returnValue".into(), &"".into());
    if !member(event, "defaultPrevented").is_falsy() {
        // Timers stand still while the browser's question is open.
        set_timeout(|| set_timeout(on_reader_stays, STAY_TIMEOUT), Duration::ZERO);
    }
}

fn on_reader_stays() {
    for (window, handler) in REMOVED.take() {
        let _ = Reflect::set(&window, &HANDLER.into(), &handler);
    }
    notify(Some(LeaveBlocked::ByReader));
}

/// Calls the callback. Returns whether the page is still to be left.
fn notify(blocked: Option<LeaveBlocked>) -> bool {
    CALLBACK.with_borrow(Clone::clone).is_some_and(|callback| callback(blocked))
}
