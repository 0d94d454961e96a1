//! A widget's hands: what every view is given to read state, say words and send messages.

use super::{
    page::{Page, Shared},
    settings::Settings,
};
use crate::{
    domain::{Choice, Millis, Msg, Place, Screen, Session, document::Partner},
    words::{Key, Words, key},
};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, ShadowRoot};

/// Dispatches an event of this name, without any content, on the widget's element.
pub type Tell = Box<dyn Fn(&str)>;

/// What belongs to one widget alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    /// Where it wants to be.
    pub place: Place,
    /// What the author set.
    pub settings: Settings,
}

/// A widget's hands: one word, to be copied into closures.
#[derive(Clone, Copy)]
pub struct Ui(StoredValue<Held, LocalStorage>);

/// What the hands hold. The signals are counted ones: leptos' arena would need code of its own for each of them.
struct Held {
    page: Rc<Page>,
    own: ArcRwSignal<Own>,
    screen: ArcMemo<Screen>,
    root: ShadowRoot,
    words: Rc<Words>,
    tell: Tell,
    waited: Cell<bool>,
}

impl Ui {
    /// The hands of one widget, to be called where it is mounted.
    pub fn new(page: Rc<Page>, root: ShadowRoot, tell: Tell, words: Rc<Words>, own: ArcRwSignal<Own>) -> Self {
        own.update(|own| own.place = page.shared.with_untracked(|shared| shared.session.resume_at(own.settings.view.home())));
        let (shared, mine) = (page.shared.clone(), own.clone());
        let screen = ArcMemo::new(move |_| shared.with(|shared| mine.with(|own| shared.screen(own.place))));
        Self(StoredValue::new_local(Held { page, own, screen, root, words, tell, waited: Cell::default() }))
    }

    /// What the page's widgets share. It and the next three are tracked where the caller is reactive.
    pub fn shared<T>(self, read: impl FnOnce(&Shared) -> T) -> T {
        self.0.with_value(|held| held.page.shared.clone()).with(read)
    }

    /// What the session says.
    pub fn session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.shared(|shared| read(&shared.session))
    }

    /// What the author set.
    pub fn settings<T>(self, read: impl FnOnce(&Settings) -> T) -> T {
        self.0.with_value(|held| held.own.clone()).with(|own| read(&own.settings))
    }

    /// What the widget shows.
    pub fn screen(self) -> Screen {
        self.0.with_value(|held| held.screen.clone()).get()
    }

    /// Sends a message, and moves focus where the reader's act has led.
    pub fn send(self, msg: Msg) {
        let (page, own) = self.0.with_value(|held| (held.page.clone(), held.own.clone()));
        let before = untrack(|| self.screen());
        let mut after = own.get_untracked();
        let outcome = page.send(&mut after.place, msg, &after.settings);
        own.set(after);
        if outcome.finished {
            self.0.with_value(|held| (held.tell)("ebb-finish"));
        }
        if !outcome.exit && untrack(|| self.screen()) != before {
            self.follow();
        }
    }

    /// After a change of screen: focus to the new heading, and into view only where it is out of view.
    fn follow(self) {
        // After this tick the new screen is there. Not a frame later: the page must not move under the next tap.
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            let Some(root) = self.0.try_with_value(|held| held.root.clone()) else { return };
            let Ok(Some(heading)) = root.query_selector("[data-heading]") else { return };
            let heading: HtmlElement = wasm_bindgen::JsCast::unchecked_into(heading);
            let quietly = FocusOptions::new();
            quietly.set_prevent_scroll(true);
            // A heading that cannot take focus is no reason to stop.
            let _ = heading.focus_with_options(&quietly);
            let nearest = ScrollIntoViewOptions::new();
            nearest.set_block(ScrollLogicalPosition::Nearest);
            heading.scroll_into_view_with_scroll_into_view_options(&nearest);
        });
    }

    /// How the partner is spoken of. Tracks the reader's choice where the caller is reactive.
    pub fn partner(self) -> Partner {
        let chosen = self.session(|session| session.document.reader.partner);
        chosen.unwrap_or_else(|| self.settings(|settings| settings.partner))
    }

    /// A text.
    pub fn say(self, key: Key) -> String {
        self.fill(key, &[])
    }

    /// A text with names filled in.
    pub fn fill(self, key: Key, names: &[(&str, &str)]) -> String {
        let partner = self.partner();
        self.0.with_value(|held| held.words.fill(key, partner, names))
    }

    /// The time now.
    pub fn now(self) -> Millis {
        self.0.with_value(|held| held.page.now())
    }

    /// A day as the reader writes it.
    pub fn date(self, at: Millis) -> String {
        self.0.with_value(|held| held.page.date(at, &held.words.lang))
    }

    /// Whether the words of the later screens are there.
    pub fn has_all_words(self) -> bool {
        self.0.with_value(|held| held.words.is_whole())
    }

    /// Asks for them once more after a failure.
    pub fn try_words_again(self) {
        let page = self.0.with_value(|held| held.page.clone());
        page.try_words_again();
    }

    /// Notes whether the screen waits for its words. When it has waited long enough, the focus of a reader who was
    /// waiting goes on to the new heading.
    pub fn note_waiting(self, waits: bool) {
        let goes_on = self.0.with_value(|held| held.waited.replace(waits) && !waits && held.root.active_element().is_some());
        if goes_on {
            self.follow();
        }
    }

    /// Asks for them.
    pub fn fetch_words(self) {
        self.0.with_value(|held| held.page.fetch_words(&held.words.lang));
    }

    /// The language of the words.
    pub fn lang(self) -> String {
        self.0.with_value(|held| held.words.lang.clone())
    }

    /// An option's words.
    pub fn option(self, choice: Choice) -> String {
        let question = key::QUESTIONS.get(choice.question as usize);
        let option = question.and_then(|question| question.options.get(usize::from(choice.option)));
        option.map(|key| self.say(*key)).unwrap_or_default()
    }

    /// The text at a number in a list of texts.
    pub fn at(self, list: &[Key], number: usize) -> String {
        list.get(number).map(|key| self.say(*key)).unwrap_or_default()
    }
}
