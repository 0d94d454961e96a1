//! What every file here asks the browser for.

use crate::domain::Millis;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::console;

/// The time now.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // whole, positive and far below 2^53
pub(super) fn now() -> Millis {
    js_sys::Date::now() as Millis
}

/// A thing's member of this name. This way is there for other things, while one for each member would make the glue grow.
pub(super) fn member(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// One line for the author.
pub(super) fn warn(text: &str) {
    console::warn_1(&JsValue::from_str(&format!("[ebb] {text}")));
}
