//! The browser, as the widget may use it.

use crate::{
    components::{Host, Tell},
    domain::Millis,
};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, console, window};

/// The browser behind the page. `keep` takes the last state out of the instance.
pub(super) fn host(keep: js_sys::Function) -> Host {
    let keep = Box::new(move |state: &str| {
        // The loader's own function: it only assigns.
        let _ = keep.call1(&JsValue::NULL, &JsValue::from_str(state));
    });
    Host { now, say, leave, keep }
}

/// How a widget speaks to its host page.
pub(super) fn tell(element: HtmlElement) -> Tell {
    Box::new(move |name| {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            // What the host page's listeners do with it is theirs.
            let _ = element.dispatch_event(&event);
        }
    })
}

/// The time now.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, positive and far below 2^53
pub(super) fn now() -> Millis {
    js_sys::Date::now() as Millis
}

/// One line for the author.
pub(super) fn say(text: &str) {
    console::warn_1(&JsValue::from_str(&format!("[ebb] {text}")));
}

/// Leaves the page without leaving it in the list that the back button walks.
fn leave(url: &str) {
    if let Some(window) = window() {
        // Where a page forbids it, the screen is blank all the same.
        let _ = window.location().replace(url);
    }
}
