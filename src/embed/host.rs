//! The browser, as far as Ebb may use it.

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

/// The browser of this page. `publish` takes a snapshot, `fetch` requests a chunk, `random` is from 0 to 1.
pub(super) fn host(publish: Function, fetch: Function, random: f64) -> Host {
    // The loader's functions do not throw. Without a loader these are `undefined`; the error of calling that is ignored.
    let publish = Box::new(move |snapshot: &str| {
        let _ = publish.call1(&JsValue::NULL, &snapshot.into());
    });
    let fetch = Box::new(move |lang: &str, chunk: Chunk| {
        let _ = fetch.call2(&JsValue::NULL, &lang.into(), &(chunk as u8).into());
    });
    Host {
        now,
        today,
        tab: tab_id(random),
        languages,
        zone,
        clock,
        date,
        day,
        warn,
        leave: leave::leave,
        publish,
        fetch,
        adopt_stylesheet: stylesheets::adopt,
        print: print::print,
        read_from: focus::read_from,
    }
}

/// A function that dispatches events on a widget's element.
pub(super) fn emitter(element: HtmlElement) -> EmitEvent {
    Box::new(move |name| {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
            // Errors of the page's listeners are not ours.
            let _ = element.dispatch_event(&event);
        }
    })
}

/// A random number for an app, which has no loader to pass one. It would make the tag's glue grow, so it is left out there.
pub(super) fn random() -> f64 {
    #[cfg(not(feature = "split"))]
    return js_sys::Math::random();
    #[cfg(feature = "split")]
    0.0
}

/// An ID that no other tab has. The time is in it for pages that have replaced `Math.random`.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // from 0 to 2^32
fn tab_id(random: f64) -> u64 {
    (random * 4_294_967_296.0) as u64 ^ (now() % (1 << 32))
}

/// Today in the reader's time zone.
fn today() -> Day {
    let date = js_sys::Date::new_0();
    let signed = |number: u32| i32::try_from(number).unwrap_or_default();
    Day::from_civil(signed(date.get_full_year()), signed(date.get_month()) + 1, signed(date.get_date()))
}

/// The most languages that are read: some pages and extensions make up thousands.
const LANGUAGES: u32 = 20;

/// The reader's languages, the preferred one first. Some browsers name only one. A page may have replaced both properties,
/// by values of any type.
fn languages() -> Vec<String> {
    let navigator = member(&js_sys::global(), "navigator");
    let all = member(&navigator, "languages");
    let mut tags: Vec<_> = (0..LANGUAGES).filter_map(|number| member(&all, &number.to_string()).as_string()).collect();
    if tags.is_empty() {
        tags.extend(member(&navigator, "language").as_string());
    }
    tags
}

/// The reader's time zone, as the IANA names it.
fn zone() -> String {
    let zone = date_time_format("en", &[]).and_then(|format| {
        let options: Function = member(&format, "resolvedOptions").dyn_into()?;
        options.call0(&format)
    });
    zone.ok().and_then(|options| member(&options, "timeZone").as_string()).unwrap_or_default()
}

/// What a clock in a time zone shows now, in English.
fn clock(zone: &str) -> String {
    let options = [("weekday", "short"), ("hour", "2-digit"), ("minute", "2-digit"), ("hourCycle", "h23"), ("timeZone", zone)];
    let now = date_time_format("en", &options.map(|(name, value)| (name, value.into()))).and_then(|format| {
        let format: Function = member(&format, "format").dyn_into()?;
        format.call1(&JsValue::NULL, &js_sys::Date::now().into())
    });
    now.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Formats the day of a moment in the reader's time zone.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn date(at: Millis, lang: &str) -> String {
    format_date(at as f64, lang, &JsValue::UNDEFINED)
}

/// Formats a day of the calendar, which is the same day in every time zone.
#[allow(clippy::cast_precision_loss)] // far below 2^53
fn day(day: Day, lang: &str) -> String {
    format_date(f64::from(day.0) * DAY as f64, lang, &"UTC".into())
}

thread_local! {
    /// The last formatter with its language and zone. Making one is slow.
    static FORMATTER: RefCell<Option<(String, JsValue)>> = const { RefCell::new(None) };
}

/// Formats a time in milliseconds; `zone` is the reader's own if undefined.
fn format_date(at: f64, lang: &str, zone: &JsValue) -> String {
    let wanted = format!("{lang} {}", zone.is_undefined());
    FORMATTER.with_borrow_mut(|formatter| {
        if formatter.as_ref().is_none_or(|(made_for, _)| *made_for != wanted) {
            // English where the browser refuses the language.
            let format = [lang, "en"].iter().find_map(|lang| new_formatter(lang, zone).ok()).unwrap_or_default();
            *formatter = Some((wanted, format));
        }
        let text = formatter.as_ref().and_then(|(_, format)| format.unchecked_ref::<Function>().call1(&JsValue::NULL, &at.into()).ok());
        // The page may have removed or replaced `Intl`.
        text.and_then(|text| text.as_string()).unwrap_or_else(|| iso_date(at))
    })
}

/// Formats a time as `2026-11-24`.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // far below 2^53, and few days
fn iso_date(at: f64) -> String {
    Day((at / DAY as f64) as i32).to_string()
}

/// The `format` function of a new `Intl.DateTimeFormat` for days.
fn new_formatter(lang: &str, zone: &JsValue) -> Result<JsValue, JsValue> {
    Reflect::get(&date_time_format(lang, &[("dateStyle", "long".into()), ("timeZone", zone.clone())])?, &"format".into())
}

/// A new `Intl.DateTimeFormat`.
fn date_time_format(lang: &str, options: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let set = js_sys::Object::new();
    for (name, value) in options {
        Reflect::set(&set, &(*name).into(), value)?;
    }
    let make = member(&member(&js_sys::global(), "Intl"), "DateTimeFormat");
    Reflect::construct(&make.dyn_into::<Function>()?, &js_sys::Array::of2(&lang.into(), &set))
}
