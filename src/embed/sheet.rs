//! The widget's style: constructed sheets, each made once for all shadow roots, which a strict style policy allows.

use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, ShadowRoot, Window};

/// The sheet of the first screens.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/first.css"));

thread_local! {
    /// Every style that was put on, with its sheet.
    static SHEETS: RefCell<Vec<(&'static str, CssStyleSheet)>> = const { RefCell::new(Vec::new()) };
}

#[wasm_bindgen]
extern "C" {
    /// A shadow root with the property that `web-sys` does not have yet.
    type Styled;

    /// A frame's window, whose documents take only sheets that it has made itself.
    type Framed;

    #[wasm_bindgen(method, getter, js_name = CSSStyleSheet)]
    fn css_style_sheet(this: &Framed) -> js_sys::Function;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Styled) -> Vec<CssStyleSheet>;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Styled, sheets: Vec<CssStyleSheet>);
}

/// Puts the first screens' style on a shadow root.
///
/// # Errors
/// When the browser has no constructed style sheets.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsError> {
    try_put_on(root, STYLE).map_err(|_| JsError::new("this browser has no constructed style sheets"))
}

/// Puts a further style on a shadow root, once.
pub(super) fn put_on(root: &ShadowRoot, style: &'static str) {
    // The first one has gone well.
    let _ = try_put_on(root, style);
}

fn try_put_on(root: &ShadowRoot, style: &'static str) -> Result<(), JsValue> {
    let known = SHEETS.with_borrow(|sheets| sheets.iter().find(|(known, _)| *known == style).map(|(_, sheet)| sheet.clone()));
    let sheet = if let Some(sheet) = known {
        sheet
    } else {
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(style)?;
        SHEETS.with_borrow_mut(|sheets| sheets.push((style, sheet.clone())));
        sheet
    };
    let styled = root.unchecked_ref::<Styled>();
    let mut worn = styled.adopted_style_sheets();
    if !worn.contains(&sheet) {
        worn.push(sheet);
        styled.set_adopted_style_sheets(worn);
    }
    Ok(())
}

/// Styles a frame's document like the widget; nothing where the browser cannot.
pub(super) fn adopt_in_frame(window: &Window, document: &Document) -> Option<()> {
    let make = window.unchecked_ref::<Framed>().css_style_sheet();
    let mut worn = Vec::new();
    for style in SHEETS.with_borrow(|sheets| sheets.iter().map(|(style, _)| *style).collect::<Vec<_>>()) {
        let sheet: CssStyleSheet = js_sys::Reflect::construct(&make, &js_sys::Array::new()).ok()?.unchecked_into();
        sheet.replace_sync(style).ok()?;
        worn.push(sheet);
    }
    document.unchecked_ref::<Styled>().set_adopted_style_sheets(worn);
    Some(())
}
