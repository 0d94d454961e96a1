//! What leaves the widget by the reader's own hand: a file, a copy, a print; and the file that comes back.
//!
//! All of it is made on the device. A browser or a sandbox may refuse any of it; then nothing happens, or the caller is
//! told.

use super::sheet;
use crate::components::{El, Then};
use js_sys::{Array, Reflect};
use leptos::{ev, leptos_dom::helpers::set_timeout, mount::mount_to, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, HtmlIFrameElement, HtmlInputElement, ShadowRoot, Url, window};

/// The largest file that is read, in bytes: twice what a document may take.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// How long a file's address is kept for the browser to fetch it.
const KEEP_URL: Duration = Duration::from_secs(30);

/// How long a frame is kept where no browser says that it has been printed.
const KEEP_FRAME: Duration = Duration::from_mins(1);

/// Hands a text over as a file. `kind` is its MIME type.
pub(super) fn save(name: &str, kind: &str, text: &str) {
    // Where the browser refuses, there is nothing to hand over.
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window()?.document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // A file's address that cannot be taken back goes with the page.
    set_timeout(move || _ = Url::revoke_object_url(&url), KEEP_URL);
    Some(())
}

/// Puts a text where the reader can paste it from; `done` is told whether that worked.
pub(super) fn copy(text: &str, done: Then<bool>) {
    let clipboard = window().map(|window| window.navigator()).filter(|navigator| {
        // A page without https has none.
        Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object())
    });
    let Some(navigator) = clipboard else { return done(false) };
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}

/// Reads the file that was picked; `done` gets nothing where it is too large or cannot be read.
pub(super) fn read(event: &ev::Event, done: Then<Option<String>>) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else { return };
    if file.size() > LARGEST {
        return done(None);
    }
    let promise = file.text();
    // The same file can be picked again.
    input.set_value("");
    spawn_local(async move { done(JsFuture::from(promise).await.ok().and_then(|text| text.as_string())) });
}

/// Prints a view by itself: in a frame of its own, so that neither the page's text nor its style comes along.
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
    sheet::adopt_in_frame(&inside, &paper)?;
    let body: HtmlElement = paper.body()?;
    let shown = mount_to(body, move || view);
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
