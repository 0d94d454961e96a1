//! Prints a view from a frame, so that neither the page's text nor its style is printed.

use super::stylesheets;
use crate::view::El;
use leptos::{leptos_dom::helpers::set_timeout, mount::mount_to_renderer};
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlIFrameElement, ShadowRoot, window};

/// How long a frame is kept if the browser sends no `afterprint`.
const KEEP_FRAME: Duration = Duration::from_mins(1);

/// Prints a view. Does nothing if the browser or a sandbox refuses.
pub(super) fn print(root: &ShadowRoot, view: El) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let Ok(frame) = document.create_element("iframe").map(JsCast::unchecked_into::<HtmlIFrameElement>) else { return };
    for (name, value) in [("class", "paper-frame"), ("tabindex", "-1"), ("aria-hidden", "true")] {
        // Only an invalid name is an error.
        let _ = frame.set_attribute(name, value);
    }
    let (held, mut view) = (frame.clone(), Some(view));
    // A frame that has not loaded yet would lose its content.
    let fill = Closure::once_into_js(move || {
        if let Some(view) = view.take() {
            set_timeout(move || _ = fill(&held, view), Duration::ZERO);
        }
    });
    frame.set_onload(Some(fill.unchecked_ref()));
    let _ = root.append_child(&frame);
}

fn fill(frame: &HtmlIFrameElement, view: El) -> Option<()> {
    let (inside, paper) = (frame.content_window()?, frame.content_document()?);
    stylesheets::adopt_in_frame(&inside, &paper)?;
    let body: HtmlElement = paper.body()?;
    let shown = mount_to_renderer(&body, move || view);
    // `print` may return before the browser has printed. The frame holds what the reader wrote, so it goes as soon as it can.
    let gone = frame.clone();
    let done = Closure::once_into_js(move || {
        drop(shown);
        gone.remove();
    });
    inside.set_onafterprint(Some(done.unchecked_ref()));
    let left = frame.clone();
    set_timeout(move || left.remove(), KEEP_FRAME);
    if inside.print().is_err() {
        frame.remove();
    }
    Some(())
}
