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
    i18n::{Chunk, Key, Translations, key},
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

/// How long after the focus the reading cursor moves.
const CURSOR_DELAY: Duration = Duration::from_millis(150);

/// What belongs to one widget alone.
#[derive(Clone, Debug, PartialEq)]
pub struct WidgetState {
    /// Where the reader wants to be.
    pub place: Place,
    /// The theme of the site around it.
    pub site: Theme,
    /// The author's settings.
    pub settings: Settings,
}

/// The context of one widget. It is a handle that is `Copy`, so that closures can take it.
#[derive(Clone, Copy)]
pub struct Context(StoredValue<ContextData, LocalStorage>);

/// The data behind a context. The signals are reference-counted: leptos' arena would compile code for each type.
struct ContextData {
    store: Rc<Store>,
    widget: ArcRwSignal<WidgetState>,
    screen: ArcMemo<Screen>,
    root: ShadowRoot,
    translations: Rc<Translations>,
    emit: EmitEvent,
    waited: Cell<bool>,
}

impl Drop for ContextData {
    fn drop(&mut self) {
        // Unsubscribe, as `Subscription` in `view::dom` does.
        let subscriber = self.screen.to_any_subscriber();
        subscriber.clear_sources(&subscriber);
    }
}

impl Context {
    /// A context for a widget that is being mounted. Sets the place at which it begins.
    pub fn new(
        store: Rc<Store>,
        root: ShadowRoot,
        emit: EmitEvent,
        translations: Rc<Translations>,
        widget: ArcRwSignal<WidgetState>,
    ) -> Self {
        widget.update(|widget| widget.place = store.state.with_untracked(|state| state.session().resume_at(widget.settings.view.home())));
        let (state, mine) = (store.state.clone(), widget.clone());
        let screen = ArcMemo::new(move |_| state.with(|state| mine.with(|widget| state.screen(widget.place))));
        Self(StoredValue::new_local(ContextData { store, widget, screen, root, translations, emit, waited: Cell::default() }))
    }

    /// Reads the page's state. All reads are tracked if the caller is reactive.
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

    /// The theme: as the author has set it, else as the site's.
    pub fn theme(self) -> Theme {
        let widget = self.0.with_value(|data| data.widget.clone());
        widget.with(|widget| if widget.settings.theme == Theme::Auto { widget.site } else { widget.settings.theme })
    }

    /// The screen that the widget shows.
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
        // A tick later the new screen is there. A frame later the page could move under the reader's next tap.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            let Some(root) = self.0.try_with_value(|data| data.root.clone()) else { return };
            let Ok(Some(heading)) = root.query_selector(selector) else { return };
            let heading: HtmlElement = wasm_bindgen::JsCast::unchecked_into(heading);
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            // If it cannot take focus, it is still scrolled into view.
            let _ = heading.focus_with_options(&quietly);
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            heading.scroll_into_view_with_scroll_into_view_options(&nearest);
            self.move_reading_cursor(root, heading);
        });
    }

    /// Moves a screen reader's reading cursor to the focused heading. It follows the selection, which was in the button that is
    /// gone. After a delay, because the move would interrupt what is being read out.
    fn move_reading_cursor(self, root: ShadowRoot, heading: HtmlElement) {
        let Some(store) = self.0.try_with_value(|data| data.store.clone()) else { return };
        store.announcer.cancel();
        let move_cursor = move || {
            if root.active_element().as_ref() == Some(heading.as_ref()) {
                (store.host.read_from)(&heading);
            }
        };
        set_timeout(move_cursor, CURSOR_DELAY);
    }

    /// How the partner is spoken of: as the reader has chosen, else as the author has set.
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
        self.0.with_value(|data| data.translations.fill(key, partner, names))
    }

    /// The time now.
    pub fn now(self) -> Millis {
        self.0.with_value(|data| data.store.now())
    }

    /// Formats the day of a moment in the widget's language.
    pub fn date(self, at: Millis) -> String {
        self.0.with_value(|data| data.store.date(at, &data.translations.lang))
    }

    /// Formats a day of the calendar in the widget's language.
    pub fn day(self, day: Day) -> String {
        self.0.with_value(|data| (data.store.host.day)(day, &data.translations.lang))
    }

    /// The country that the reader is probably in, by what the browser says anyway.
    pub fn guess_country(self) -> Option<Country> {
        self.0.with_value(|data| guess(&(data.store.host.zone)(), &(data.store.host.languages)()))
    }

    /// Whether it is within these hours now; nothing where the browser cannot say what time it is there.
    pub fn is_open(self, hours: Hours) -> Option<bool> {
        let clock = self.0.with_value(|data| (data.store.host.clock)(hours.zone));
        Clock::parse(&clock).map(|clock| hours.are_open(clock))
    }

    /// Today in the reader's time zone.
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
        // A tick later, so that the same text is announced again.
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
        self.0.with_value(|data| data.translations.has(chunk))
    }

    /// Clears the failed download, so that screens request the chunk again.
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
        self.0.with_value(|data| data.store.fetch(&data.translations.lang, chunk));
    }

    /// The language of the texts.
    pub fn lang(self) -> String {
        self.0.with_value(|data| data.translations.lang.clone())
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
