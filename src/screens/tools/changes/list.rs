//! The entries, newest first, a page at a time, so that ten thousand of them open as quickly as twenty.

use super::{
    super::plain::what,
    editor::LogEditor,
    section::{log_version, titled},
};
use crate::{
    app::Context,
    domain::tools::log::Entry,
    i18n::{Key, key::log as words},
    screens::controls::{actions, paragraph, text_paragraph},
    view::element::{El, each, el, empty},
};

/// How many entries a page holds.
const PAGE: usize = 20;

/// How many characters of a note are in the accessible name of its buttons.
const NAME_LENGTH: usize = 40;

pub(super) fn view(editor: &LogEditor) -> El {
    let (cx, turning, listing) = (editor.cx, editor.clone(), editor.clone());
    let key = move || (log_version(cx), turning.draft().page);
    titled(cx, "list", words::LIST_TITLE).child(undo(editor)).child(el("div").keyed_child(key, move || page(&listing)))
}

/// Undoes the last removal, while that is possible.
fn undo(editor: &LogEditor) -> El {
    let (cx, editor) = (editor.cx, editor.clone());
    let can = move || cx.session(|session| session.before.is_some());
    let button = move || if can() { actions(vec![editor.button("undo", words::UNDO, LogEditor::undo)]) } else { empty() };
    el("div").keyed_child(can, button)
}

fn page(editor: &LogEditor) -> El {
    let cx = editor.cx;
    let (page, entries, all) = cx.session(|session| {
        let entries = session.log_entries();
        // The open page may be gone by now.
        let page = editor.draft().page.min(entries.len().saturating_sub(1) / PAGE);
        let numbered = entries.iter().enumerate().rev().skip(page * PAGE).take(PAGE);
        let shown: Vec<(usize, Entry)> = numbered.map(|(number, entry)| (number, entry.clone())).collect();
        (page, shown, entries.len())
    });
    if entries.is_empty() {
        return paragraph(cx, "", words::EMPTY);
    }
    let (first, last) = (page * PAGE + 1, page * PAGE + entries.len());
    let mut turns = Vec::new();
    if page > 0 {
        turns.push(editor.button("newer", words::NEWER, move |editor| editor.open_page(page - 1)));
    }
    if last < all {
        turns.push(editor.button("older", words::OLDER, move |editor| editor.open_page(page + 1)));
    }
    let names = [("from", &*first.to_string()), ("to", &*last.to_string()), ("all", &*all.to_string())];
    el("div")
        .class("log")
        .child(text_paragraph("small", cx.fill(words::SOME, &names)))
        .child(el("ul").class("log__entries").children(each(&entries, &|(number, entry)| item(editor, *number, entry))))
        .child(if turns.is_empty() { empty() } else { actions(turns) })
}

fn item(editor: &LogEditor, number: usize, entry: &Entry) -> El {
    let (text, changed, removed) = (EntryText::of(editor.cx, entry), entry.clone(), entry.clone());
    let buttons = vec![
        text.name(editor.button("change", words::CHANGE, move |editor| editor.change(&changed))),
        text.name(editor.button("remove", words::REMOVE, move |editor| editor.remove(&removed))),
    ];
    text.item().attr("data-entry", number.to_string()).child(actions(buttons))
}

/// An entry as text.
struct EntryText<'a> {
    day: String,
    what: String,
    note: &'a str,
}

impl<'a> EntryText<'a> {
    fn of(cx: Context, entry: &'a Entry) -> Self {
        Self { day: cx.day(entry.on), what: what(cx, entry), note: &entry.note }
    }

    fn item(&self) -> El {
        let day = el("p").child(el("span").class("strong").text(&self.day)).text(" ");
        let text = el("div").class("log__text").child(day.child(el("span").class("soft").text(&self.what)));
        let note = if self.note.is_empty() { empty() } else { text_paragraph("log__note", self.note.to_owned()) };
        el("li").class("log__entry").child(text.child(note))
    }

    /// Adds to a button's accessible name which entry it is for.
    fn name(&self, button: El) -> El {
        let end = self.note.char_indices().nth(NAME_LENGTH).map_or(self.note.len(), |(at, _)| at);
        let note = self.note.get(..end).unwrap_or_default();
        let name = format!(": {}, {} {note}", self.day, self.what);
        button.child(el("span").class("unseen").text(name.trim_end()))
    }
}

/// A list of the latest of these entries; `more` says that there are others.
pub(super) fn latest(cx: Context, numbers: &[usize], more: Key) -> El {
    let entries: Vec<Entry> = cx.session(|session| {
        let all = session.log_entries();
        numbers.iter().rev().take(PAGE).filter_map(|number| all.get(*number)).cloned().collect()
    });
    let list = el("ul").class("log__entries").children(each(&entries, &|entry| EntryText::of(cx, entry).item()));
    let more =
        if entries.len() < numbers.len() { text_paragraph("small", cx.fill(more, &[("count", &PAGE.to_string())])) } else { empty() };
    el("div").class("log").child(list).child(more)
}
