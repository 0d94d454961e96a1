//! Where the reader is on the page: what has the focus, and where the reading cursor is.

use super::browser::member;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ShadowRoot, window};

/// Whether a field has the focus that is none of ours, in whatever open shadow roots: what is being written there must not be
/// lost. What cannot be looked into, such as an element with a closed root, may hold one.
pub(super) fn is_in_field_of_page() -> bool {
    let Some(document) = window().and_then(|window| window.document()) else { return false };
    let mut active = member(&document, "activeElement");
    loop {
        let root = member(&active, "shadowRoot");
        if root.is_falsy() {
            return is_field(&active);
        }
        if matches!(root.unchecked_ref::<ShadowRoot>().query_selector(".ebb[data-view]"), Ok(Some(_))) {
            return false;
        }
        let inner = member(&root, "activeElement");
        // The host itself has it.
        if inner.is_falsy() {
            return is_field(&active);
        }
        active = inner;
    }
}

fn is_field(element: &JsValue) -> bool {
    let name = member(element, "localName").as_string().unwrap_or_default();
    let is_closed = name.contains('-') && member(element, "shadowRoot").is_falsy();
    matches!(name.as_str(), "input" | "textarea" | "select") || is_closed || !member(element, "isContentEditable").is_falsy()
}

/// Puts the selection, which a reading cursor follows, to the start of an element.
pub(super) fn read_from(element: &HtmlElement) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let selection = member(&document, "getSelection").unchecked_into::<Function>().call0(&document).unwrap_or_default();
    // Where there is none, the cursor stays where it is.
    let _ = member(&selection, "collapse").unchecked_into::<Function>().call2(&selection, element, &0.into());
}
