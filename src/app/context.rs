//! The context: what every screen is given to read state, translate texts and dispatch messages.

use super::{
    settings::{Settings, Theme},
    state::AppState,
    store::Store,
};
use crate::{
    domain::{
        Choice, Day, Millis, Msg, Place, Screen, Session,
        help::{Clock, Country, Hours, guess},
        preferences::Partner,
    },
    i18n::{Chunk, Key, Words, key},
    view::element::El,
};
use leptos::{
    leptos_dom::helpers::set_timeout,
    prelude::*,
    reactive::graph::{Subscriber, ToAnySubscriber},
};
use std::{cell::Cell, rc::Rc, time::Duration};
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

/// Dispatches an event of this name, without any content, on the widget's element.
pub type EmitEvent = Box<dyn Fn(&str)>;

/// How long after the focus the reading cursor follows.
const READS_ON: Duration = Duration::from_millis(150);

/// What belongs to one widget alone.
#[derive(Clone, Debug, PartialEq)]
pub struct WidgetState {
    /// The place that it is at.
    pub place: Place,
    /// Whether the site around it is light or dark.
    pub site: Theme,
    /// What the author set.
    pub settings: Settings,
}

/// The context of one widget. It is one word and `Copy`, for closures.
#[derive(Clone, Copy)]
pub struct Context(StoredValue<ContextData, LocalStorage>);

/// What a context points to. The signals are reference-counted: leptos' arena would need code of its own for each type.
struct ContextData {
    store: Rc<Store>,
    widget: ArcRwSignal<WidgetState>,
    screen: ArcMemo<Screen>,
    root: ShadowRoot,
    words: Rc<Words>,
    emit: EmitEvent,
    waited: Cell<bool>,
}

impl Drop for ContextData {
    fn drop(&mut self) {
        // As every effect of the view does (see `view::dom`).
        let subscriber = self.screen.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}

impl Context {
    /// The context of a widget, made where it is mounted.
    pub fn new(store: Rc<Store>, root: ShadowRoot, emit: EmitEvent, words: Rc<Words>, widget: ArcRwSignal<WidgetState>) -> Self {
        widget.update(|widget| widget.place = store.state.with_untracked(|state| state.session().resume_at(widget.settings.view.home())));
        let (state, mine) = (store.state.clone(), widget.clone());
        let screen = ArcMemo::new(move |_| state.with(|state| mine.with(|widget| state.screen(widget.place))));
        Self(StoredValue::new_local(ContextData { store, widget, screen, root, words, emit, waited: Cell::default() }))
    }

    /// Reads the page's state. This and the next three are tracked if the caller is reactive.
    pub fn state<T>(self, read: impl FnOnce(&AppState) -> T) -> T {
        self.0.with_value(|data| data.store.state.clone()).with(read)
    }

    /// Reads the session.
    pub fn session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.state(|state| read(state.session()))
    }

    /// Reads the author's settings.
    pub fn settings<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.0.with_value(|data| data.widget.clone()).with(|widget| read(&widget.settings))
    }

    /// Light or dark: as the author set, else as the site is.
    pub fn theme(self) -> Theme {
        let widget = self.0.with_value(|data| data.widget.clone());
        widget.with(|widget| if widget.settings.theme == Theme::Auto { widget.site } else { widget.settings.theme })
    }

    /// What the widget shows.
    pub fn screen(self) -> Screen {
        self.0.with_value(|data| data.screen.clone()).get()
    }

    /// Dispatches a message, and moves focus to the heading of the screen that it leads to.
    pub fn dispatch(self, msg: Msg) {
        let (store, widget) = self.0.with_value(|data| (data.store.clone(), data.widget.clone()));
        let before = untrack(|| self.screen());
        let mut after = widget.get_untracked();
        let outcome = store.dispatch(&mut after.place, msg, &after.settings);
        widget.set(after);
        if outcome.finished {
            self.0.with_value(|data| (data.emit)("ebb-finish"));
        }
        if !outcome.exit && untrack(|| self.screen()) != before {
            self.focus_heading();
        }
    }

    /// Moves focus to the heading of the new screen.
    fn focus_heading(self) {
        self.focus("[data-heading]");
    }

    /// Moves focus to the first match, and scrolls only if that is out of view.
    pub fn focus(self, selector: &'static str) {
        // After this tick what is new is there. Not a frame later: the page must not move under the next tap.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            let Some(root) = self.0.try_with_value(|data| data.root.clone()) else { return };
            let Ok(Some(heading)) = root.query_selector(selector) else { return };
            let heading: HtmlElement = wasm_bindgen::JsCast::unchecked_into(heading);
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            // A heading that cannot take focus is no reason to stop.
            let _ = heading.focus_with_options(&quietly);
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            heading.scroll_into_view_with_scroll_into_view_options(&nearest);
            self.read_on(root, heading);
        });
    }

    /// Moves a screen reader's reading cursor to what has the focus: it stays behind with the selection, which was in the button
    /// that is gone. After a moment, for it would interrupt what is being read.
    fn read_on(self, root: ShadowRoot, heading: HtmlElement) {
        let Some(store) = self.0.try_with_value(|data| data.store.clone()) else { return };
        store.announcer.cancel();
        let read = move || {
            if root.active_element().as_ref() == Some(heading.as_ref()) {
                (store.host.read_from)(&heading);
            }
        };
        set_timeout(read, READS_ON);
    }

    /// How the partner is spoken of. Tracks the reader's choice where the caller is reactive.
    pub fn partner(self) -> Partner {
        let chosen = self.session(|session| session.preferences().partner);
        chosen.unwrap_or_else(|| self.settings(|settings| settings.partner))
    }

    /// Translates a key.
    pub fn t(self, key: Key) -> String {
        self.fill(key, &[])
    }

    /// Translates a key, with placeholders filled in.
    pub fn fill(self, key: Key, names: &[(&str, &str)]) -> String {
        let partner = self.partner();
        self.0.with_value(|data| data.words.fill(key, partner, names))
    }

    /// The time now.
    pub fn now(self) -> Millis {
        self.0.with_value(|data| data.store.now())
    }

    /// A day as the reader writes it.
    pub fn date(self, at: Millis) -> String {
        self.0.with_value(|data| data.store.date(at, &data.words.lang))
    }

    /// A day of the calendar as the reader writes it.
    pub fn day(self, day: Day) -> String {
        self.0.with_value(|data| (data.store.host.day)(day, &data.words.lang))
    }

    /// The country whose lines of help are shown: the reader's choice, else a guess from what the browser says anyway.
    pub fn country(self) -> Option<Country> {
        let guessed = || self.0.with_value(|data| guess(&(data.store.host.zone)(), &(data.store.host.languages)()));
        self.session(|session| session.country).or_else(guessed)
    }

    /// Whether it is within these hours now; nothing where the browser cannot say what time it is there.
    pub fn is_open(self, hours: Hours) -> Option<bool> {
        let clock = self.0.with_value(|data| (data.store.host.clock)(hours.zone));
        Clock::parse(&clock).map(|clock| hours.are_open(clock))
    }

    /// The day that it is where the reader is.
    pub fn today(self) -> Day {
        self.0.with_value(|data| data.store.today())
    }

    /// Adopts another style sheet, once.
    pub fn adopt_stylesheet(self, style: &'static str) {
        self.0.with_value(|data| (data.store.host.adopt_stylesheet)(&data.root, style));
    }

    /// Prints a view by itself.
    pub fn print(self, view: El) {
        self.0.with_value(|data| (data.store.host.print)(&data.root, view));
    }

    /// Announces something to screen readers, in the status line.
    pub fn announce(self, status: Key) {
        let store = self.0.with_value(|data| data.store.clone());
        store.announcer.clear();
        // A tick later, so that the same words are read out again.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            store.announce(status);
        });
    }

    /// Announces a change on the screen after a pause.
    pub fn announce_soon(self, status: Key) {
        self.0.with_value(|data| data.store.announcer.clone()).announce_soon(status);
    }

    /// Cancels what is to be announced after the pause.
    pub fn cancel_announcement(self) {
        self.0.with_value(|data| data.store.announcer.cancel());
    }

    /// Whether a chunk is loaded.
    pub fn has(self, chunk: Chunk) -> bool {
        self.0.with_value(|data| data.words.has(chunk))
    }

    /// Requests it again after a failure.
    pub fn try_again(self) {
        let store = self.0.with_value(|data| data.store.clone());
        store.try_again();
    }

    /// Notes whether the screen waits for chunks. When the last one arrives, the focus of a reader who was waiting moves to the
    /// new heading.
    pub fn note_waiting(self, waits: bool) {
        let goes_on = self.0.with_value(|data| data.waited.replace(waits) && data.root.active_element().is_some());
        if goes_on {
            self.focus_heading();
        }
    }

    /// Requests a chunk.
    pub fn fetch(self, chunk: Chunk) {
        self.0.with_value(|data| data.store.fetch(&data.words.lang, chunk));
    }

    /// The language of the texts.
    pub fn lang(self) -> String {
        self.0.with_value(|data| data.words.lang.clone())
    }

    /// An option's text.
    pub fn option(self, choice: Choice) -> String {
        let question = key::QUESTIONS.get(choice.question as usize);
        let option = question.and_then(|question| question.options.get(usize::from(choice.option)));
        option.map(|key| self.t(*key)).unwrap_or_default()
    }

    /// The text at a number in a list of texts.
    pub fn at(self, list: &[Key], number: usize) -> String {
        list.get(number).map(|key| self.t(*key)).unwrap_or_default()
    }
}
