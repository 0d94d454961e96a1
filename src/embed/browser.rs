//! Browser functions that several files here use.

use crate::domain::Millis;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::console;

/// The time now, in milliseconds since 1970.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, positive and far below 2^53
pub(super) fn now() -> Millis {
    js_sys::Date::now() as Millis
}

/// The property `name` of an object; undefined if there is none. A binding for each property would make the glue grow.
pub(super) fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Prints a line for the author to the console.
pub(super) fn warn(text: &str) {
    console::warn_1(&JsValue::from_str(&format!("[ebb] {text}")));
}
