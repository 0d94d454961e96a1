//! What has the focus on the page, and where a screen reader's reading cursor is.

use super::browser::member;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, ShadowRoot, window};

/// Whether a field of the page has the focus, also one in an open shadow root: what the reader writes there must not be lost.
/// True as well for a custom element whose shadow root is closed, for it may contain a field.
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
        // The host itself has the focus.
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

/// Moves the selection, which reading cursors follow, to the start of an element.
pub(super) fn read_from(element: &HtmlElement) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let selection = member(&document, "getSelection").unchecked_into::<Function>().call0(&document).unwrap_or_default();
    // Without a selection, the cursor stays where it is.
    let _ = member(&selection, "collapse").unchecked_into::<Function>().call2(&selection, element, &0.into());
}
