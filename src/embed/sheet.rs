//! The widget's style: one constructed sheet for all shadow roots, which a strict style policy allows.

use std::cell::OnceCell;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, ShadowRoot};

const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

#[wasm_bindgen]
extern "C" {
    /// A shadow root with the property that `web-sys` does not have yet.
    type Styled;

    #[wasm_bindgen(method, getter, js_name = adoptedStyleSheets)]
    fn adopted_style_sheets(this: &Styled) -> Vec<CssStyleSheet>;

    #[wasm_bindgen(method, setter, js_name = adoptedStyleSheets)]
    fn set_adopted_style_sheets(this: &Styled, sheets: Vec<CssStyleSheet>);
}

/// Adds the widget's style to a shadow root's own.
///
/// # Errors
/// When the browser has no constructed style sheets.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsError> {
    let made = || -> Result<CssStyleSheet, JsValue> {
        let sheet = CssStyleSheet::new()?;
        sheet.replace_sync(STYLE)?;
        Ok(sheet)
    };
    let sheet = SHEET.with(|slot| match slot.get() {
        Some(sheet) => Ok(sheet.clone()),
        None => made().map(|sheet| slot.get_or_init(|| sheet).clone()),
    });
    let sheet = sheet.map_err(|_| JsError::new("this browser has no constructed style sheets"))?;
    let styled = root.unchecked_ref::<Styled>();
    let mut sheets = styled.adopted_style_sheets();
    sheets.push(sheet);
    styled.set_adopted_style_sheets(sheets);
    Ok(())
}
