//! The browser, as the widget may use it.

use crate::{
    components::{Host, Tell},
    domain::Millis,
};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement, console, window};

/// The browser behind the page. `keep` takes the last state out of the instance, `rest` fetches later words.
pub(super) fn host(keep: js_sys::Function, rest: js_sys::Function) -> Host {
    Host { now, languages, date, say, leave, keep: tells(keep), rest: tells(rest) }
}

/// One of the loader's own functions; they do not throw.
fn tells(function: js_sys::Function) -> Box<dyn Fn(&str)> {
    Box::new(move |text| {
        let _ = function.call1(&JsValue::NULL, &JsValue::from_str(text));
    })
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

/// The reader's languages, the preferred one first.
fn languages() -> Vec<String> {
    window().map(|window| window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()).unwrap_or_default()
}

/// A day in the words of a language.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn date(at: Millis, lang: &str) -> String {
    let options = js_sys::Object::new();
    // A plain object takes any property.
    let _ = js_sys::Reflect::set(&options, &"dateStyle".into(), &"long".into());
    js_sys::Date::new(&(at as f64).into()).to_locale_date_string(lang, &options).into()
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
