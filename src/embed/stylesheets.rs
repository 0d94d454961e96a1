//! The widget's style sheets: constructed ones, which a strict style policy allows, shared by all shadow roots of a document.
//! A constructed sheet belongs to one document. A widget that moves to another, as in a frame, adopts sheets of that one.

use super::browser::member;
use js_sys::{Array, Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, ShadowRoot, Window};

/// The sheet of the first screens.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

thread_local! {
    /// Every sheet: its style and the window that it was made in.
    static SHEETS: RefCell<Vec<(&'static str, JsValue, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// A shadow root or a document, with the property that `web-sys` lacks.
    type Styled;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Styled) -> Vec<CssStyleSheet>;

    #[wasm_bindgen(catch, method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Styled, sheets: Vec<CssStyleSheet>) -> Result<(), JsValue>;
}

/// Adopts the first screens' style in a shadow root.
///
/// # Errors
/// When the browser has no constructed style sheets.
pub(super) fn adopt_first(root: &ShadowRoot) -> Result<(), JsError> {
    try_adopt(root, STYLE).map_err(|_| JsError::new("this browser has no constructed style sheets"))
}

/// Adopts another style in a shadow root, once.
pub(super) fn adopt(root: &ShadowRoot, style: &'static str) {
    // If the browser has no constructed sheets, the first one has failed, and the widget is not shown.
    let _ = try_adopt(root, style);
}

/// Adopts every style again, for a shadow root that has moved to another document and so has lost them.
pub(super) fn adopt_again(root: &ShadowRoot) {
    for style in styles() {
        adopt(root, style);
    }
}

fn styles() -> Vec<&'static str> {
    SHEETS.with_borrow(|sheets| sheets.iter().map(|(style, ..)| *style).collect())
}

fn try_adopt(root: &ShadowRoot, style: &'static str) -> Result<(), JsValue> {
    let sheet = sheet(style, &member(&member(root, "ownerDocument"), "defaultView"))?;
    let styled = root.unchecked_ref::<Styled>();
    let mut adopted = styled.adopted_style_sheets();
    if adopted.contains(&sheet) {
        return Ok(());
    }
    adopted.push(sheet);
    styled.set_adopted_style_sheets(adopted)
}

/// The sheet of a style for the documents of a window. Made if there is none.
fn sheet(style: &'static str, window: &JsValue) -> Result<CssStyleSheet, JsValue> {
    SHEETS.with_borrow_mut(|sheets| {
        if let Some((.., sheet)) = sheets.iter().find(|(known, made, _)| *known == style && made == window) {
            return Ok(sheet.clone());
        }
        let make = member(window, "CSSStyleSheet").unchecked_into::<Function>();
        let sheet = Reflect::construct(&make, &Array::new())?.unchecked_into::<CssStyleSheet>();
        sheet.replace_sync(style)?;
        // Forget the sheets of frames that are gone.
        sheets.retain(|(_, window, _)| member(window, "closed").is_falsy());
        sheets.push((style, window.clone(), sheet.clone()));
        Ok(sheet)
    })
}

/// Adopts every style in a frame's document. Returns nothing if the browser cannot.
pub(super) fn adopt_in_frame(window: &Window, document: &Document) -> Option<()> {
    let mut adopted = Vec::new();
    for style in styles() {
        adopted.push(sheet(style, window).ok()?);
    }
    document.unchecked_ref::<Styled>().set_adopted_style_sheets(adopted).ok()
}
