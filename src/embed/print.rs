//! Printing a view by itself: in a frame of its own, so that neither the page's text nor its style comes along.

use super::stylesheets;
use crate::view::El;
use leptos::{leptos_dom::helpers::set_timeout, mount::mount_to_renderer};
use std::time::Duration;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlIFrameElement, ShadowRoot, window};

/// How long a frame is kept where no browser says that it has been printed.
const KEEP_FRAME: Duration = Duration::from_mins(1);

/// Prints a view; where a browser or a sandbox refuses, nothing happens.
pub(super) fn print(root: &ShadowRoot, view: El) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    let Ok(frame) = document.create_element("iframe").map(JsCast::unchecked_into::<HtmlIFrameElement>) else { return };
    for (name, value) in [("class", "paper-frame"), ("tabindex", "-1"), ("aria-hidden", "true")] {
        // These names are good ones.
        let _ = frame.set_attribute(name, value);
    }
    let (held, mut view) = (frame.clone(), Some(view));
    // Only a loaded frame keeps what is put into it.
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
    // Where a browser prints in its own time, the frame must be there until it has. It holds what the reader wrote, and
    // goes as soon as it can.
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
