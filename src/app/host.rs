//! The browser, as far as the widget may use it: what [`Store`](super::Page) is given by the embed layer.

use crate::{
    domain::{Day, Millis},
    i18n::Chunk,
    view::element::El,
};
use std::rc::Rc;
use web_sys::{HtmlElement, ShadowRoot};

/// Takes the language and the part that is wanted.
pub(super) type Fetch = dyn Fn(&str, Chunk);

/// Hears what stays of a page that was to be left, and says whether it is being left.
pub(super) type Heard = Rc<dyn Fn(Option<Stays>) -> bool>;

/// The browser, as far as Ebb may use it.
pub struct Host {
    /// The time now.
    pub now: fn() -> Millis,
    /// The day that it is where the reader is.
    pub today: fn() -> Day,
    /// A name for this page that no other tab has.
    pub tab: u64,
    /// The reader's languages, the preferred one first.
    pub languages: fn() -> Vec<String>,
    /// The reader's time zone, as the IANA names it; empty where the browser does not say.
    pub zone: fn() -> String,
    /// What a clock in a time zone shows now, as `Mon 14:05`; empty where the browser cannot say.
    pub clock: fn(&str) -> String,
    /// A day in the words of a language, which is a BCP 47 tag.
    pub date: fn(Millis, &str) -> String,
    /// A day of the calendar in the words of a language.
    pub day: fn(Day, &str) -> String,
    /// One line for the author in the console; never anything that the reader gave.
    pub warn: fn(&str),
    /// Leaves the page for this address, without a way back. The other hears it if the page stays, and says whether it is being left.
    pub leave: fn(&str, Heard),
    /// Keeps the last state where an instance that traps cannot take it along.
    pub keep: Box<dyn Fn(&str)>,
    /// Fetches a later part: its words in this language, and what code it needs.
    pub fetch: Box<Fetch>,
    /// Puts a further style on a widget, once.
    pub adopt_stylesheet: fn(&ShadowRoot, &'static str),
    /// Prints a view by itself.
    pub print: fn(&ShadowRoot, El),
    /// Lets a screen reader go on reading from the start of an element.
    pub read_from: fn(&HtmlElement),
}

/// What stays where a page was to be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stays {
    /// The page around this one, which is in a frame.
    Around,
    /// This page: the browser has asked the reader, who has chosen to stay.
    Here,
}
