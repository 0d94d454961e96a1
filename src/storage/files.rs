//! Files that the reader saves and picks, and the clipboard. Nothing leaves the device.
//!
//! A browser or a sandbox may refuse any of it. Then nothing happens, or the caller is told.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url, window};

/// The largest file that is read, in bytes: twice the size of the largest document.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// How long a blob URL stays valid for the browser to save it, in milliseconds.
const KEEP_URL: i32 = 30_000;

/// Saves a text as a file. `kind` is its MIME type. Does nothing if the browser refuses.
pub fn save(name: &str, kind: &str, text: &str) {
    let _ = try_save(name, kind, text);
}

fn try_save(name: &str, kind: &str, text: &str) -> Option<()> {
    let window = window()?;
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = window.document()?.create_element("a").ok()?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // If no timer can be set, the URL is valid as long as the page.
    let forget = Closure::once_into_js(move || _ = Url::revoke_object_url(&url));
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEEP_URL);
    Some(())
}

/// Copies a text to the clipboard. `done` gets whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().map(|window| window.navigator()).filter(|navigator| {
        // Pages without https have no clipboard.
        Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object())
    });
    let Some(navigator) = clipboard else { return done(false) };
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}

/// Reads the file that was picked in the input of a change event. `done` gets nothing if it is too large or cannot be read.
pub fn read(event: &Event, done: impl FnOnce(Option<String>) + 'static) {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else { return };
    if file.size() > LARGEST {
        return done(None);
    }
    let promise = file.text();
    // So that picking the same file again is a change.
    input.set_value("");
    spawn_local(async move { done(JsFuture::from(promise).await.ok().and_then(|text| text.as_string())) });
}
