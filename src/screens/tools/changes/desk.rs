//! The reader's desk: the form as it is being filled in, and the page of the list that lies open. None of it is kept.

use crate::{
    app::Context,
    domain::{
        Day, Msg,
        tools::log::{Entry, Sort, Whose},
    },
    i18n::{Key, key::log as words},
    screens::controls::{ButtonVariant, press},
    view::element::El,
};
use leptos::prelude::*;

/// The form, and the open page.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// Counts how often the form was filled in by other than the reader's hand: then it is built anew. A date field that
    /// followed every key would lose what is half typed.
    pub(super) filled: u32,
    /// What the day's field holds.
    pub(super) on: String,
    /// The numbers of the options: whose, and of what kind.
    pub(super) picked: [usize; 2],
    /// The note.
    pub(super) note: String,
    /// What is wrong with the day.
    pub(super) wrong: Option<Key>,
    /// The entry that is being changed; a new one is written where there is none.
    pub(super) changes: Option<Entry>,
    /// The open page of the list, counted from the newest.
    pub(super) page: usize,
}

impl Draft {
    /// The entry as it stands in the form.
    fn entry(&self) -> Option<Entry> {
        let [whose, sort] = self.picked;
        Some(Entry {
            on: Day::parse(&self.on)?,
            whose: Whose::ALL.get(whose).copied()?,
            sort: Sort::ALL.get(sort).copied()?,
            note: self.note.trim().to_owned(),
        })
    }
}

/// The desk, to be handed to whatever acts on it.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) cx: Context,
    draft: ArcRwSignal<Draft>,
}

impl Desk {
    /// A desk with an empty form, on today's page.
    pub(super) fn new(cx: Context) -> Self {
        Self { cx, draft: ArcRwSignal::new(Draft { on: cx.today().to_string(), ..Draft::default() }) }
    }

    /// What lies on it; tracked where the caller is reactive.
    pub(super) fn draft(&self) -> Draft {
        self.draft.get()
    }

    /// Lets the reader's hand change it.
    pub(super) fn write(&self, change: &dyn Fn(&mut Draft)) {
        self.draft.update(change);
    }

    /// Fills the form in, and moves focus to it.
    fn fill(&self, on: Day, picked: [usize; 2], note: &str, changes: Option<Entry>) {
        self.draft.update(|draft| {
            *draft = Draft {
                filled: draft.filled + 1,
                on: on.to_string(),
                picked,
                note: note.to_owned(),
                wrong: None,
                changes,
                page: draft.page,
            }
        });
    }

    /// Clears the form, for a new entry.
    fn clear(&self) {
        self.fill(self.cx.today(), [0, 0], "", None);
    }

    /// Puts an entry into the form.
    pub(super) fn change(&self, entry: &Entry) {
        self.fill(entry.on, [entry.whose as usize, entry.sort as usize], &entry.note, Some(entry.clone()));
        self.cx.focus("[data-focus=form]");
    }

    /// Makes the form ready for a turning point.
    pub(super) fn begin_event(&self) {
        self.fill(self.cx.today(), [Whose::Ours as usize, Sort::Event as usize], "", None);
        self.cx.focus("[name=on]");
    }

    /// Leaves the entry that was being changed as it was.
    pub(super) fn cancel(&self) {
        self.clear();
        self.cx.focus("[data-focus=list]");
    }

    /// Adds what is in the form, or puts it in the place of the entry that is being changed. Where that cannot be, the
    /// form stays as it is.
    pub(super) fn keep(&self) {
        let (cx, draft) = (self.cx, self.draft.get_untracked());
        let Some(entry) = draft.entry() else {
            let wrong = if draft.on.is_empty() { words::DAY_MISSING } else { words::DAY_WRONG };
            self.draft.update(|draft| draft.wrong = Some(wrong));
            cx.announce(wrong);
            cx.focus("[name=on]");
            return;
        };
        cx.dispatch(draft.changes.clone().map_or_else(|| Msg::LogAdd(entry.clone()), |before| Msg::LogChange(before, entry.clone())));
        if untrack(|| cx.session(|session| session.full)) {
            cx.announce(words::FULL);
        } else if draft.changes.is_some() {
            self.clear();
            cx.announce(words::CHANGED);
            cx.focus("[data-focus=list]");
        } else {
            // Day and kind stay: the next thing is often of the same day. The list shows what has just come.
            self.draft.update(|draft| (draft.note, draft.page) = (String::new(), 0));
            cx.announce(words::ADDED);
        }
    }

    /// Removes an entry at once; it can be taken back.
    pub(super) fn remove(&self, entry: &Entry) {
        self.cx.dispatch(Msg::LogRemove(entry.clone()));
        self.cx.announce(words::REMOVED);
        self.cx.focus("[data-action=undo]");
    }

    /// Takes the last removal back.
    pub(super) fn undo(&self) {
        self.cx.dispatch(Msg::Undo);
        self.cx.announce(words::UNDONE);
        self.cx.focus("[data-focus=list]");
    }

    /// Opens another page.
    pub(super) fn turn(&self, page: usize) {
        self.draft.update(|draft| draft.page = page);
        self.cx.focus("[data-focus=list]");
    }

    /// A button that acts on it.
    pub(super) fn button(&self, name: &'static str, text: Key, act: impl Fn(&Self) + 'static) -> El {
        let desk = self.clone();
        let variant = if matches!(name, "add" | "save") { ButtonVariant::Primary } else { ButtonVariant::Secondary };
        press(name, variant, move || act(&desk)).text(self.cx.t(text))
    }
}
