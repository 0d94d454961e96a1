//! A widget's hands: what every view is given to read state, say words and send messages.

use super::{page::Page, settings::Settings};
use crate::{
    domain::{Choice, Msg, Place, Screen, Session, document::Partner, screen::screen},
    words::{Key, Words, key},
};
use leptos::{html::Div, prelude::*};
use std::{rc::Rc, sync::Arc};
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// Dispatches an event of this name, without any content, on the widget's element.
pub type Tell = Box<dyn Fn(&str)>;

/// A widget's hands. Cheap to copy into closures.
#[derive(Clone, Copy)]
pub struct Ui {
    /// The reader at work, shared by the page.
    pub session: RwSignal<Session>,
    /// Where this widget wants to be.
    pub place: RwSignal<Place>,
    /// What it shows there.
    pub screen: Memo<Screen>,
    /// What the author set.
    pub settings: RwSignal<Settings>,
    /// What a screen reader is told.
    pub status: RwSignal<Option<Key>>,
    /// The reader has left the page.
    pub left: RwSignal<bool>,
    /// The widget's inner root.
    pub root: NodeRef<Div>,
    words: StoredValue<Arc<Words>>,
    page: StoredValue<Rc<Page>, LocalStorage>,
    tell: StoredValue<Tell, LocalStorage>,
}

impl Ui {
    /// The hands of one widget, to be called where it is mounted.
    pub fn new(page: &Rc<Page>, tell: Tell, words: Arc<Words>, settings: ArcRwSignal<Settings>) -> Self {
        let session: RwSignal<Session> = page.session.clone().into();
        let settings: RwSignal<Settings> = settings.into();
        let home = settings.with_untracked(|settings| settings.view.home());
        let place = RwSignal::new(session.with_untracked(|session| session.resume_at(home)));
        Self {
            session,
            place,
            screen: Memo::new(move |_| session.with(|session| screen(session, place.get()))),
            settings,
            status: page.status.clone().into(),
            left: page.left.clone().into(),
            root: NodeRef::new(),
            words: StoredValue::new(words),
            page: StoredValue::new_local(page.clone()),
            tell: StoredValue::new_local(tell),
        }
    }

    /// Sends a message, and moves focus where the reader's act has led.
    pub fn send(self, msg: Msg) {
        let before = self.screen.get_untracked();
        let mut place = self.place.get_untracked();
        let outcome = self.settings.with_untracked(|settings| self.page.with_value(|page| page.send(&mut place, msg, settings)));
        self.place.set(place);
        if outcome.finished {
            self.tell.with_value(|tell| tell("ebb-finish"));
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
        let chosen = self.session.with(|session| session.document.reader.partner);
        chosen.unwrap_or_else(|| self.settings.with(|settings| settings.partner))
    }

    /// A text.
    pub fn say(self, key: Key) -> String {
        self.fill(key, &[])
    }

    /// A text with names filled in.
    pub fn fill(self, key: Key, names: &[(&str, &str)]) -> String {
        let partner = self.partner();
        self.words.with_value(|words| words.fill(key, partner, names))
    }

    /// The language of the words.
    pub fn lang(self) -> String {
        self.words.with_value(|words| words.lang.clone())
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
