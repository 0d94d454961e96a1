//! The browser, as the widget may use it.

use super::{
    browser::{member, now, warn},
    focus, leave, print, stylesheets,
};
use crate::{
    app::{EmitEvent, Host},
    domain::{DAY, Day, Millis},
    i18n::Chunk,
};
use js_sys::{Function, Reflect};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The browser behind the page. `keep` takes the last state out of the instance, `fetch` gets a later part, `chance` is
/// from 0 to 1.
pub(super) fn host(keep: Function, fetch: Function, chance: f64) -> Host {
    // Both are the loader's own, and do not throw; without a loader they are nothing, and calling that is an error.
    let keep = Box::new(move |state: &str| {
        let _ = keep.call1(&JsValue::NULL, &state.into());
    });
    let fetch = Box::new(move |lang: &str, chunk: Chunk| {
        let _ = fetch.call2(&JsValue::NULL, &lang.into(), &(chunk as u8).into());
    });
    Host {
        now,
        today,
        tab: tab(chance),
        languages,
        zone,
        clock,
        date,
        day,
        warn,
        leave: leave::leave,
        keep,
        fetch,
        adopt_stylesheet: stylesheets::adopt,
        print: print::print,
        read_from: focus::read_from,
    }
}

/// How a widget speaks to its host page.
pub(super) fn emitter(element: HtmlElement) -> EmitEvent {
    Box::new(move |name| {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            // What the host page's listeners do with it is theirs.
            let _ = element.dispatch_event(&event);
        }
    })
}

/// Chance for an app, which has no loader to hand it over. The tag's glue does not grow by it.
pub(super) fn chance() -> f64 {
    #[cfg(not(feature = "split"))]
    return js_sys::Math::random();
    #[cfg(feature = "split")]
    0.0
}

/// A name that no other tab has: of chance, and of the time for pages that have taken chance away.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 0 to 2^32
fn tab(chance: f64) -> u64 {
    (chance * 4_294_967_296.0) as u64 ^ (now() % (1 << 32))
}

/// The day that it is where the reader is.
fn today() -> Day {
    let date = js_sys::Date::new_0();
    let signed = |number: u32| i32::try_from(number).unwrap_or_default();
    Day::from_civil(signed(date.get_full_year()), signed(date.get_month()) + 1, signed(date.get_date()))
}

/// So many languages are read; some pages and extensions make up thousands.
const LANGUAGES: u32 = 20;

/// The reader's languages, the preferred one first. Some browsers name one only, and what stands here may have been put in the
/// place of what the browser says.
fn languages() -> Vec<String> {
    let navigator = member(&js_sys::global(), "navigator");
    let all = member(&navigator, "languages");
    let mut tags: Vec<_> = (0..LANGUAGES).filter_map(|number| member(&all, &number.to_string()).as_string()).collect();
    if tags.is_empty() {
        tags.extend(member(&navigator, "language").as_string());
    }
    tags
}

/// The reader's time zone.
fn zone() -> String {
    let zone = formatter("en", &[]).and_then(|formatter| {
        let options: Function = member(&formatter, "resolvedOptions").dyn_into()?;
        options.call0(&formatter)
    });
    zone.ok().and_then(|options| member(&options, "timeZone").as_string()).unwrap_or_default()
}

/// What a clock in a zone shows now, in English.
fn clock(zone: &str) -> String {
    let options = [("weekday", "short"), ("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23"), ("timeZone", zone)];
    let now = formatter("en", &options.map(|(name, value)| (name, value.into()))).and_then(|formatter| {
        let format: Function = member(&formatter, "format").dyn_into()?;
        format.call1(&JsValue::NULL, &js_sys::Date::now().into())
    });
    now.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// A moment's day in the words of a language.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn date(at: Millis, lang: &str) -> String {
    in_words(at as f64, lang, &JsValue::UNDEFINED)
}

/// A day of the calendar in the words of a language: the same day wherever the reader is.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn day(day: Day, lang: &str) -> String {
    in_words(f64::from(day.0) * DAY as f64, lang, &"UTC".into())
}

thread_local! {
    /// To make one takes a browser longer than all the rest: it is made anew only for another language or zone.
    static WRITER: RefCell<Option<(String, JsValue)>> = const { RefCell::new(None) };
}

/// `zone` is the reader's own where it is undefined.
fn in_words(at: f64, lang: &str, zone: &JsValue) -> String {
    let writes = format!("{lang} {}", zone.is_undefined());
    WRITER.with_borrow_mut(|writer| {
        if writer.as_ref().is_none_or(|(what, _)| *what != writes) {
            // A tag that the browser refuses is as good as English.
            let format = [lang, "en"].iter().find_map(|lang| writer_of(lang, zone).ok()).unwrap_or_default();
            *writer = Some((writes, format));
        }
        let words = writer.as_ref().and_then(|(_, format)| format.unchecked_ref::<Function>().call1(&JsValue::NULL, &at.into()).ok());
        // Without `Intl`, or with one that has been changed, the day as it is written everywhere.
        words.and_then(|words| words.as_string()).unwrap_or_else(|| in_numbers(at))
    })
}

/// As `2026-11-24`.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // far below 2^53, and few days
fn in_numbers(at: f64) -> String {
    Day((at / DAY as f64) as i32).to_string()
}

/// What writes days in a language, in words.
fn writer_of(lang: &str, zone: &JsValue) -> Result<JsValue, JsValue> {
    Reflect::get(&formatter(lang, &[("dateStyle", "long".into()), ("timeZone", zone.clone())])?, &"format".into())
}

/// The browser's own writer of times.
fn formatter(lang: &str, options: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let set = js_sys::Object::new();
    for (name, value) in options {
        Reflect::set(&set, &(*name).into(), value)?;
    }
    let make = member(&member(&js_sys::global(), "Intl"), "DateTimeFormat");
    Reflect::construct(&make.dyn_into::<Function>()?, &js_sys::Array::of2(&lang.into(), &set))
}
