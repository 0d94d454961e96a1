//! What the reader takes away and brings back by hand: files and the clipboard. All of it is made on the device.
//!
//! A browser or a sandbox may refuse any of it; then nothing happens, or the caller is told.

use js_sys::{Array, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Url, window};

/// The largest file that is read, in bytes: twice what a document may take.
const LARGEST: f64 = 4.0 * 1024.0 * 1024.0;

/// How long a file's address is kept for the browser to fetch it, in milliseconds.
const KEEP_URL: i32 = 30_000;

/// Hands a text over as a file. `kind` is its MIME type.
pub fn save(name: &str, kind: &str, text: &str) {
    // Where the browser refuses, there is nothing to hand over.
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
    // A file's address that cannot be taken back goes with the page.
    let forget = Closure::once_into_js(move || _ = Url::revoke_object_url(&url));
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(forget.unchecked_ref(), KEEP_URL);
    Some(())
}

/// Puts a text where the reader can paste it from; `done` is told whether that worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let clipboard = window().map(|window| window.navigator()).filter(|navigator| {
        // A page without https has none.
        Reflect::get(navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object())
    });
    let Some(navigator) = clipboard else { return done(false) };
    let promise = navigator.clipboard().write_text(text);
    spawn_local(async move { done(JsFuture::from(promise).await.is_ok()) });
}

/// Reads the file that was picked in an event's input; `done` gets nothing where it is too large or cannot be read.
pub fn read(event: &Event, done: impl FnOnce(Option<String>) + 'static) {
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
