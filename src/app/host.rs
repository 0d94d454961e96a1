//! The browser, as far as Ebb may use it. The embed layer fills it in.

use crate::{
    domain::{Day, Millis},
    i18n::Chunk,
    view::element::El,
};
use std::rc::Rc;
use web_sys::{HtmlElement, ShadowRoot};

/// Called with the language and the chunk that are wanted.
pub(super) type Fetch = dyn Fn(&str, Chunk);

/// Called with what has kept the reader here, or with nothing to ask. Returns whether the page is still to be left.
pub type LeaveCallback = Rc<dyn Fn(Option<LeaveBlocked>) -> bool>;

/// The browser, as far as Ebb may use it.
pub struct Host {
    /// The time now.
    pub now: fn() -> Millis,
    /// Today in the reader's time zone.
    pub today: fn() -> Day,
    /// The ID of this tab, which no other has.
    pub tab: u64,
    /// The reader's languages, the preferred one first.
    pub languages: fn() -> Vec<String>,
    /// The reader's time zone, as the IANA names it; empty where the browser does not say.
    pub zone: fn() -> String,
    /// What a clock in a time zone shows now, as `Mon 14:05`; empty where the browser cannot say.
    pub clock: fn(&str) -> String,
    /// Formats the day of a moment in a language, which is a BCP 47 tag.
    pub date: fn(Millis, &str) -> String,
    /// Formats a day of the calendar in a language.
    pub day: fn(Day, &str) -> String,
    /// Prints a line for the author to the console. It never contains what the reader gave.
    pub warn: fn(&str),
    /// Replaces the page by this address. The callback is called if the page stays.
    pub leave: fn(&str, LeaveCallback),
    /// Publishes a snapshot of the state, which outlives this instance if it traps.
    pub publish: Box<dyn Fn(&str)>,
    /// Requests a later chunk: its texts in this language, and its code.
    pub fetch: Box<Fetch>,
    /// Adds a style sheet to a widget, once.
    pub adopt_stylesheet: fn(&ShadowRoot, &'static str),
    /// Prints a view by itself.
    pub print: fn(&ShadowRoot, El),
    /// Moves a screen reader's reading cursor to the start of an element.
    pub read_from: fn(&HtmlElement),
}

/// Why a page could not be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveBlocked {
    /// This page is in a frame, and the page around it may still be there.
    ByFrame,
    /// The browser has asked the reader, who has chosen to stay.
    ByReader,
}
