//! The way out: the whole page is left, whatever is around it, and whatever would ask the reader to stay.

use super::browser::member;
use crate::app::Stays;
use js_sys::{Function, Reflect};
use leptos::leptos_dom::helpers::{queue_microtask, set_timeout};
use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
    time::Duration,
};
use wasm_bindgen::prelude::*;
use web_sys::{Event, Window, window};

/// How long a page around this one may take to go, until it is said that it may still be there.
const GOES: Duration = Duration::from_secs(2);

/// How long after the browser's question nothing must have come of leaving: then the reader has chosen to stay.
const STAYS: Duration = Duration::from_secs(3);

const BEFORE: &str = "onbeforeunload";

/// Hears what stays, and says whether the page is being left.
type Tell = Rc<dyn Fn(Option<Stays>) -> bool>;

thread_local! {
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
    static ASKED: OnceCell<Function> = const { OnceCell::new() };
    /// What the page, and the one around it, had been asked by before.
    static ASIDE: RefCell<Vec<(JsValue, JsValue)>> = const { RefCell::new(Vec::new()) };
}

/// Be among the first to be asked, long before anything is left: most browsers ask in the order of coming. Firefox asks those
/// first that capture, and remembers no page that listens.
pub(super) fn prepare() {
    if member(&js_sys::global(), "mozInnerScreenX").is_undefined()
        && let Some(window) = window()
    {
        listen(&window);
    }
}

/// Leaves the page without leaving it in the list that the back button walks: after everything that follows the state has
/// followed it, so that the page is blank by then. `tell` hears it if the page stays.
pub(super) fn leave(url: &str, tell: Tell) {
    TELL.set(Some(tell));
    let url = url.to_owned();
    queue_microtask(move || {
        let Some(own) = window() else { return };
        let top = member(&own, "top").unchecked_into::<Window>();
        for window in [&own, &top] {
            listen(window);
            let asks = member(window, BEFORE);
            // Of a page of another site neither can be had.
            if asks.is_function() && Reflect::set(window, &BEFORE.into(), &JsValue::NULL).is_ok() {
                ASIDE.with_borrow_mut(|aside| aside.push((window.into(), asks)));
            }
        }
        // Where a page forbids it, the screen is blank all the same.
        let goes = top.location().replace(&url).is_ok();
        if top != own {
            // Some browsers say so where a frame may not take the page around it away, others only write it down.
            set_timeout(|| _ = tells(Some(Stays::Around)), if goes { GOES } else { Duration::ZERO });
        }
    });
}

fn listen(window: &Window) {
    let make = || Closure::<dyn FnMut(Event)>::new(|event: Event| asked(&event)).into_js_value().unchecked_into();
    let _ = ASKED.with(|asked| window.add_event_listener_with_callback_and_bool("beforeunload", asked.get_or_init(make), true));
}

/// The browser asks the page whether to ask the reader. On the way out nobody is to be asked.
fn asked(event: &Event) {
    if !tells(None) {
        return;
    }
    event.stop_immediate_propagation();
    // What a listener before this one has said can be taken back in one of its two forms.
    let _ = Reflect::set(event, &"returnValue".into(), &"".into());
    if !member(event, "defaultPrevented").is_falsy() {
        // As long as the browser's question stands there, nothing goes on.
        set_timeout(|| set_timeout(stay_here, STAYS), Duration::ZERO);
    }
}

fn stay_here() {
    for (window, asks) in ASIDE.take() {
        let _ = Reflect::set(&window, &BEFORE.into(), &asks);
    }
    tells(Some(Stays::Here));
}

fn tells(stays: Option<Stays>) -> bool {
    TELL.with_borrow(Clone::clone).is_some_and(|tell| tell(stays))
}
