//! The state of the log's editor: the form as it is being filled in, and the open page of the list. None of it is stored.

use crate::{
    app::Context,
    domain::{
        Day, Msg,
        tools::log::{Entry, Sort, Whose},
    },
    i18n::{Key, key::log as words},
    screens::controls::{ButtonVariant, button},
    view::element::El,
};
use leptos::prelude::*;

/// The contents of the form, and the open page.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// Counts how often the form was filled in by the editor: then it is rebuilt. Were its date field bound to the state, it would
    /// lose a half-typed date.
    pub(super) filled: u32,
    /// The value of the date field.
    pub(super) on: String,
    /// The numbers of the chosen options: whose, and of what kind.
    pub(super) picked: [usize; 2],
    /// The note.
    pub(super) note: String,
    /// The error at the date field.
    pub(super) wrong: Option<Key>,
    /// The entry that is being changed; none while a new one is written.
    pub(super) changes: Option<Entry>,
    /// The open page of the list, counted from the newest.
    pub(super) page: usize,
}

impl Draft {
    /// The entry in the form; nothing if its date is missing or invalid.
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

/// The editor, shared by its form, its list and their buttons.
#[derive(Clone)]
pub(super) struct LogEditor {
    pub(super) cx: Context,
    draft: ArcRwSignal<Draft>,
}

impl LogEditor {
    /// An editor with an empty form and the newest page.
    pub(super) fn new(cx: Context) -> Self {
        Self { cx, draft: ArcRwSignal::new(Draft { on: cx.today().to_string(), ..Draft::default() }) }
    }

    /// The state; tracked if the caller is reactive.
    pub(super) fn draft(&self) -> Draft {
        self.draft.get()
    }

    /// Changes the state as the reader types or chooses.
    pub(super) fn edit(&self, change: &dyn Fn(&mut Draft)) {
        self.draft.update(change);
    }

    /// Fills the form in.
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

    /// Discards the change of an entry.
    pub(super) fn cancel(&self) {
        self.clear();
        self.cx.focus("[data-focus=list]");
    }

    /// Adds the entry in the form, or replaces the one that is being changed. If that fails, the form stays as it is.
    pub(super) fn submit(&self) {
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
            // Day and kind stay, for the next entry is often of the same day. The list shows the page with the new one.
            self.draft.update(|draft| (draft.note, draft.page) = (String::new(), 0));
            cx.announce(words::ADDED);
        }
    }

    /// Removes an entry at once; that can be undone.
    pub(super) fn remove(&self, entry: &Entry) {
        self.cx.dispatch(Msg::LogRemove(entry.clone()));
        self.cx.announce(words::REMOVED);
        self.cx.focus("[data-action=undo]");
    }

    /// Undoes the last removal.
    pub(super) fn undo(&self) {
        self.cx.dispatch(Msg::Undo);
        self.cx.announce(words::UNDONE);
        self.cx.focus("[data-focus=list]");
    }

    /// Opens another page of the list.
    pub(super) fn open_page(&self, page: usize) {
        self.draft.update(|draft| draft.page = page);
        self.cx.focus("[data-focus=list]");
    }

    /// A button that calls a method of the editor.
    pub(super) fn button(&self, name: &'static str, text: Key, act: impl Fn(&Self) + 'static) -> El {
        let editor = self.clone();
        let variant = if matches!(name, "add" | "save") { ButtonVariant::Primary } else { ButtonVariant::Secondary };
        button(name, variant, move || act(&editor)).text(self.cx.t(text))
    }
}
