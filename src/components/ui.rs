//! A widget's hands: what every view is given to read state, say words and send messages.

use super::{
    page::{Page, Shared},
    settings::Settings,
};
use crate::{
    domain::{Choice, Msg, Place, Screen, Session, document::Partner},
    words::{Key, Words, key},
};
use leptos::{html::Custom, prelude::*};
use std::rc::Rc;
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

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

/// A widget's hands. Cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Ui {
    /// What the page's widgets share.
    pub shared: RwSignal<Shared>,
    /// What is this widget's own.
    pub own: RwSignal<Own>,
    /// What it shows.
    pub screen: Memo<Screen>,
    /// Its inner root.
    pub root: NodeRef<Custom<&'static str>>,
    held: StoredValue<Held, LocalStorage>,
}

/// What does not change as long as the widget is mounted.
struct Held {
    page: Rc<Page>,
    words: Rc<Words>,
    tell: Tell,
}

impl Ui {
    /// The hands of one widget, to be called where it is mounted.
    pub fn new(page: Rc<Page>, tell: Tell, words: Rc<Words>, own: ArcRwSignal<Own>) -> Self {
        let shared: RwSignal<Shared> = page.shared.clone().into();
        let own: RwSignal<Own> = own.into();
        own.update(|own| own.place = shared.with_untracked(|shared| shared.session.resume_at(own.settings.view.home())));
        Self {
            shared,
            own,
            screen: Memo::new(move |_| shared.with(|shared| own.with(|own| shared.screen(own.place)))),
            root: NodeRef::new(),
            held: StoredValue::new_local(Held { page, words, tell }),
        }
    }

    /// What the session says. Tracks it where the caller is reactive.
    pub fn session<T>(self, read: impl FnOnce(&Session) -> T) -> T {
        self.shared.with(|shared| read(&shared.session))
    }

    /// Sends a message, and moves focus where the reader's act has led.
    pub fn send(self, msg: Msg) {
        let before = self.screen.get_untracked();
        let mut own = self.own.get_untracked();
        let outcome = self.held.with_value(|held| held.page.send(&mut own.place, msg, &own.settings));
        self.own.set(own);
        if outcome.finished {
            self.held.with_value(|held| (held.tell)("ebb-finish"));
        }
        if !outcome.exit && self.screen.get_untracked() != before {
            self.follow();
        }
    }

    /// After a change of screen: focus to the new heading, and into view only where it is out of view.
    fn follow(self) {
        leptos::task::spawn_local(async move {
            leptos::task::tick().await;
            let Some(root) = self.root.get_untracked() else { return };
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
        chosen.unwrap_or_else(|| self.own.with(|own| own.settings.partner))
    }

    /// A text.
    pub fn say(self, key: Key) -> String {
        self.fill(key, &[])
    }

    /// A text with names filled in.
    pub fn fill(self, key: Key, names: &[(&str, &str)]) -> String {
        let partner = self.partner();
        self.held.with_value(|held| held.words.fill(key, partner, names))
    }

    /// The language of the words.
    pub fn lang(self) -> String {
        self.held.with_value(|held| held.words.lang.clone())
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
