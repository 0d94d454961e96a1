//! The functions that the loader (`js/`) calls.
//!
//! The loader defines `<ebb-quiz>`, fetches the wasm and the texts, and calls [`start`] once and [`mount`] for each
//! element. The element owns the [`Mounted`]; freeing it unmounts the view.

use super::{attributes, browser, host, leave, listeners, stylesheets};
use crate::{
    app::{Context, EmitEvent, Settings, Store, Theme, WidgetState},
    i18n::{Chunk, Translations},
    screens::{MERGE, quiz},
    view::ElementState,
};
use leptos::{
    mount::{UnmountHandle, mount_to_renderer},
    prelude::*,
};
use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// The arguments of [`start`].
struct LoaderArguments {
    snapshot: Option<String>,
    publish: js_sys::Function,
    fetch: js_sys::Function,
    random: f64,
}

thread_local! {
    static LOADER: OnceCell<LoaderArguments> = const { OnceCell::new() };
    static STORE: OnceCell<(Rc<Store>, listeners::Listener)> = const { OnceCell::new() };
    static TRANSLATIONS: RefCell<Vec<Rc<Translations>>> = const { RefCell::new(Vec::new()) };
}

/// Starts the instance. `snapshot` is the last one of an instance that trapped, `publish` takes those of this one. `fetch`
/// is called with a language and the number of a chunk to [add](add_chunk); `random` is from 0 to 1.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn start(snapshot: Option<String>, publish: js_sys::Function, fetch: js_sys::Function, random: f64) {
    let snapshot = snapshot.filter(|snapshot| !snapshot.is_empty());
    LOADER.with(|loader| loader.set(LoaderArguments { snapshot, publish, fetch, random }).ok());
}

/// A widget's own state, and the handle that unmounts its view when it is dropped.
pub(super) type Shown = (ArcRwSignal<WidgetState>, UnmountHandle<ElementState>);

/// A mounted widget. Freeing it unmounts the view.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub struct Mounted {
    element: HtmlElement,
    widget: ArcRwSignal<WidgetState>,
    _view: UnmountHandle<ElementState>,
}

/// Mounts a widget into an element's shadow root. `texts` are the first texts of `lang`, a JSON array; `site` is the theme of
/// the site, `light` or `dark`.
///
/// # Errors
/// When `texts` is no JSON, or the browser has no constructed style sheets.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn mount(element: HtmlElement, root: ShadowRoot, lang: &str, texts: &str, site: &str) -> Result<Mounted, JsError> {
    let translations = translations_of(lang, texts)?;
    let (widget, view) = show(root, translations, settings_of(&element), theme(site), host::emitter(element.clone()))?;
    Ok(Mounted { element, widget, _view: view })
}

/// Shows a widget in a shadow root, for as long as the handle lives.
pub(super) fn show(
    root: ShadowRoot,
    translations: Rc<Translations>,
    settings: Settings,
    site: Theme,
    emit: EmitEvent,
) -> Result<Shown, JsError> {
    let store = store(&settings);
    stylesheets::adopt_first(&root)?;
    let widget = ArcRwSignal::new(WidgetState { place: settings.view.home(), site, settings });
    let (mine, inside) = (widget.clone(), root.clone());
    let view = mount_to_renderer(root.unchecked_ref(), move || quiz(Context::new(store, inside, emit, translations, mine)));
    Ok((widget, view))
}

#[cfg_attr(feature = "split", wasm_bindgen)]
impl Mounted {
    /// Reads the element's attributes again, and adopts the style sheets again if it has moved to another document.
    pub fn update(&self) {
        stylesheets::adopt_again(browser::member(&self.element, "shadowRoot").unchecked_ref());
        let settings = settings_of(&self.element);
        self.widget.update(|widget| widget.settings = settings);
    }

    /// Sets the theme of the site around the widget, `light` or `dark`.
    #[cfg_attr(feature = "split", wasm_bindgen(js_name = theme))]
    pub fn set_site_theme(&self, site: &str) {
        let site = theme(site);
        if self.widget.with_untracked(|widget| widget.site != site) {
            self.widget.update(|widget| widget.site = site);
        }
    }
}

fn theme(site: &str) -> Theme {
    Theme::from_id(site).unwrap_or(Theme::Light)
}

fn settings_of(element: &HtmlElement) -> Settings {
    let (settings, lines) = attributes::read(|name| element.get_attribute(name));
    for line in lines {
        browser::warn(&line);
    }
    settings
}

/// Adds the texts of a chunk, a JSON array; an empty string if the download failed. Chunks count from 1. The code of the chunk
/// must be loaded.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn add_chunk(lang: &str, chunk: u8, json: &str) {
    let known = TRANSLATIONS.with_borrow(|known| known.iter().find(|translations| translations.lang == lang).cloned());
    let chunk = if chunk == Chunk::Rest as u8 { Chunk::Rest } else { Chunk::Tools };
    let Some(translations) = known.filter(|translations| !translations.has(chunk)) else { return };
    // The loader has told the author why a download failed.
    let loaded = translations.add(chunk, json).is_ok() && translations.has(chunk);
    STORE.with(|store| {
        if let Some((store, _)) = store.get() {
            store.on_chunk_loaded(chunk, loaded);
        }
    });
}

fn translations_of(lang: &str, json: &str) -> Result<Rc<Translations>, JsError> {
    TRANSLATIONS.with_borrow_mut(|known| {
        if let Some(translations) = known.iter().find(|translations| translations.lang == lang) {
            return Ok(translations.clone());
        }
        let translations =
            Rc::new(Translations::parse(lang, json).map_err(|error| JsError::new(&format!("the texts cannot be read: {error}")))?);
        known.push(translations.clone());
        Ok(translations)
    })
}

/// The page's store, opened with the first widget's settings.
fn store(settings: &Settings) -> Rc<Store> {
    STORE.with(|store| {
        let (store, listener) = store.get_or_init(|| {
            let (snapshot, host) = LOADER.with(|loader| match loader.get() {
                Some(LoaderArguments { snapshot, publish, fetch, random }) => {
                    (snapshot.clone(), host::host(publish.clone(), fetch.clone(), *random))
                }
                // No loader. `Function::new_no_args` would need a page that allows `eval`.
                None => (None, host::host(JsValue::UNDEFINED.unchecked_into(), JsValue::UNDEFINED.unchecked_into(), host::random())),
            });
            let store = Rc::new(Store::open(settings, snapshot.as_deref(), host, MERGE));
            leave::prepare();
            store.go_on_leaving(settings);
            let listener = listeners::Listener::new(&store, settings);
            (store, listener)
        });
        listener.listen();
        store.clone()
    })
}
