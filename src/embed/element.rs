//! What the loader (`js/`) calls, and what it gets.
//!
//! The loader defines `<ebb-quiz>`, fetches the wasm and the words, and calls [`start`] once and [`mount`] for each
//! element. The element owns the [`Mounted`]; freeing it takes the view down.

use super::{attributes, browser, host, leave, listeners, stylesheets};
use crate::{
    app::{Own, Page, Settings, Tell, Theme, Ui},
    i18n::{Part, Words},
    screens::{MERGE, quiz},
    view::Built,
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

/// What the loader hands to a new instance.
struct Handed {
    kept: Option<String>,
    keep: js_sys::Function,
    fetch: js_sys::Function,
    chance: f64,
}

thread_local! {
    static HANDED: OnceCell<Handed> = const { OnceCell::new() };
    static PAGE: OnceCell<(Rc<Page>, listeners::Listener)> = const { OnceCell::new() };
    static WORDS: RefCell<Vec<Rc<Words>>> = const { RefCell::new(Vec::new()) };
}

/// Starts the instance. `kept` is the last state of an instance that trapped, `keep` takes the like from this one. `fetch`
/// gets a later part of a language for [`add_part`], `chance` is a number from 0 to 1.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn start(kept: Option<String>, keep: js_sys::Function, fetch: js_sys::Function, chance: f64) {
    HANDED.with(|handed| handed.set(Handed { kept: kept.filter(|kept| !kept.is_empty()), keep, fetch, chance }).ok());
}

/// A widget's own state, and what keeps its view.
pub(super) type Shown = (ArcRwSignal<Own>, UnmountHandle<Built>);

/// A mounted widget. Freeing it unmounts the view.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub struct Mounted {
    element: HtmlElement,
    own: ArcRwSignal<Own>,
    _view: UnmountHandle<Built>,
}

/// Mounts a widget into an element's shadow root. `site` is as in [`Mounted::dress`].
///
/// # Errors
/// When the words are not a list of texts, or the root takes no styles.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn mount(element: HtmlElement, root: ShadowRoot, lang: &str, words: &str, site: &str) -> Result<Mounted, JsError> {
    let words = words_of(lang, words)?;
    let (own, view) = show(root, words, settings_of(&element), theme(site), host::tell(element.clone()))?;
    Ok(Mounted { element, own, _view: view })
}

/// Shows a widget in a shadow root, for as long as the handle lives.
pub(super) fn show(root: ShadowRoot, words: Rc<Words>, settings: Settings, site: Theme, tell: Tell) -> Result<Shown, JsError> {
    let page = page(&settings);
    stylesheets::adopt(&root)?;
    let own = ArcRwSignal::new(Own { place: settings.view.home(), site, settings });
    let (mine, inside) = (own.clone(), root.clone());
    let view = mount_to_renderer(root.unchecked_ref(), move || quiz(Ui::new(page, inside, tell, words, mine)));
    Ok((own, view))
}

#[cfg_attr(feature = "split", wasm_bindgen)]
impl Mounted {
    /// Reads the element's attributes again, and styles it where it has come into another document.
    pub fn update(&self) {
        stylesheets::put_on_again(browser::member(&self.element, "shadowRoot").unchecked_ref());
        let settings = settings_of(&self.element);
        self.own.update(|own| own.settings = settings);
    }

    /// Takes over whether the site is `light` or `dark`.
    pub fn dress(&self, site: &str) {
        let site = theme(site);
        if self.own.with_untracked(|own| own.site != site) {
            self.own.update(|own| own.site = site);
        }
    }
}

fn theme(site: &str) -> Theme {
    Theme::from_id(site).unwrap_or(Theme::Light)
}

fn settings_of(element: &HtmlElement) -> Settings {
    let (settings, lines) = attributes::read(|name| element.get_attribute(name));
    for line in lines {
        browser::say(&line);
    }
    settings
}

/// Adds a later part of a language's words, counted from 1; nothing where it could not be had. What code the part needs is
/// in place by then.
#[cfg_attr(feature = "split", wasm_bindgen)]
pub fn add_part(lang: &str, part: u8, json: &str) {
    let known = WORDS.with_borrow(|known| known.iter().find(|words| words.lang == lang).cloned());
    let part = if part == Part::Rest as u8 { Part::Rest } else { Part::Tools };
    let Some(words) = known.filter(|words| !words.has(part)) else { return };
    // Where it is no list of texts, the loader has said why.
    let came = words.add(part, json).is_ok() && words.has(part);
    PAGE.with(|page| {
        if let Some((page, _)) = page.get() {
            page.part_came(part, came);
        }
    });
}

fn words_of(lang: &str, json: &str) -> Result<Rc<Words>, JsError> {
    WORDS.with_borrow_mut(|known| {
        if let Some(words) = known.iter().find(|words| words.lang == lang) {
            return Ok(words.clone());
        }
        let words = Rc::new(Words::parse(lang, json).map_err(|error| JsError::new(&format!("the words cannot be read: {error}")))?);
        known.push(words.clone());
        Ok(words)
    })
}

/// The page's one state, opened with the first widget's settings.
fn page(settings: &Settings) -> Rc<Page> {
    PAGE.with(|page| {
        let (page, listener) = page.get_or_init(|| {
            let (kept, host) = HANDED.with(|handed| match handed.get() {
                Some(Handed { kept, keep, fetch, chance }) => (kept.clone(), host::host(keep.clone(), fetch.clone(), *chance)),
                // No loader: calling nothing does nothing. An empty function would need the page's leave to make code of text.
                None => (None, host::host(JsValue::UNDEFINED.unchecked_into(), JsValue::UNDEFINED.unchecked_into(), host::chance())),
            });
            let page = Rc::new(Page::open(settings, kept.as_deref(), host, MERGE));
            leave::prepare();
            page.go_on_leaving(settings);
            let listener = listeners::Listener::new(&page, settings);
            (page, listener)
        });
        listener.listen();
        page.clone()
    })
}
