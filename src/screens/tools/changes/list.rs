//! The observations, newest first, a page at a time: ten thousand of them open as quickly as twenty.

use super::{
    super::plain::what,
    desk::Desk,
    section::{stamp, titled},
};
use crate::{
    app::Context,
    domain::tools::log::Entry,
    i18n::{Key, key::log as words},
    screens::controls::{actions, paragraph, said},
    view::element::{El, each, el, empty},
};

/// How many entries a page holds.
const PAGE: usize = 20;

/// How many letters of a note name it in a button.
const SAID: usize = 40;

pub(super) fn view(desk: &Desk) -> El {
    let (cx, turning, listing) = (desk.cx, desk.clone(), desk.clone());
    let key = move || (stamp(cx), turning.draft().page);
    titled(cx, "list", words::LIST_TITLE).child(undo(desk)).child(el("div").keyed_child(key, move || page(&listing)))
}

/// The way back from the last removal, as long as there is one.
fn undo(desk: &Desk) -> El {
    let (cx, desk) = (desk.cx, desk.clone());
    let can = move || cx.session(|session| session.before.is_some());
    let button = move || if can() { actions(vec![desk.button("undo", words::UNDO, Desk::undo)]) } else { empty() };
    el("div").keyed_child(can, button)
}

fn page(desk: &Desk) -> El {
    let cx = desk.cx;
    let (page, entries, all) = cx.session(|session| {
        let entries = session.log_entries();
        // The last page may be gone by now.
        let page = desk.draft().page.min(entries.len().saturating_sub(1) / PAGE);
        let numbered = entries.iter().enumerate().rev().skip(page * PAGE).take(PAGE);
        let shown: Vec<(usize, Entry)> = numbered.map(|(number, entry)| (number, entry.clone())).collect();
        (page, shown, entries.len())
    });
    if entries.is_empty() {
        return said(cx, "", words::EMPTY);
    }
    let (first, last) = (page * PAGE + 1, page * PAGE + entries.len());
    let mut turns = Vec::new();
    if page > 0 {
        turns.push(desk.button("newer", words::NEWER, move |desk| desk.turn(page - 1)));
    }
    if last < all {
        turns.push(desk.button("older", words::OLDER, move |desk| desk.turn(page + 1)));
    }
    let names = [("from", &*first.to_string()), ("to", &*last.to_string()), ("all", &*all.to_string())];
    el("div")
        .class("log")
        .child(paragraph("small", cx.fill(words::SOME, &names)))
        .child(el("ul").class("log__entries").children(each(&entries, &|(number, entry)| item(desk, *number, entry))))
        .child(if turns.is_empty() { empty() } else { actions(turns) })
}

fn item(desk: &Desk, number: usize, entry: &Entry) -> El {
    let (told, changed, removed) = (Told::of(desk.cx, entry), entry.clone(), entry.clone());
    let buttons = vec![
        told.on(desk.button("change", words::CHANGE, move |desk| desk.change(&changed))),
        told.on(desk.button("remove", words::REMOVE, move |desk| desk.remove(&removed))),
    ];
    told.item().attr("data-entry", number.to_string()).child(actions(buttons))
}

/// An entry in words.
struct Told<'a> {
    day: String,
    what: String,
    note: &'a str,
}

impl<'a> Told<'a> {
    fn of(cx: Context, entry: &'a Entry) -> Self {
        Self { day: cx.day(entry.on), what: what(cx, entry), note: &entry.note }
    }

    fn item(&self) -> El {
        let day = el("p").child(el("span").class("strong").text(&self.day)).text(" ");
        let text = el("div").class("log__text").child(day.child(el("span").class("soft").text(&self.what)));
        let note = if self.note.is_empty() { empty() } else { paragraph("log__note", self.note.to_owned()) };
        el("li").class("log__entry").child(text.child(note))
    }

    /// A button that says to those who cannot see the entry beside it which one it means.
    fn on(&self, button: El) -> El {
        let end = self.note.char_indices().nth(SAID).map_or(self.note.len(), |(at, _)| at);
        let note = self.note.get(..end).unwrap_or_default();
        let name = format!(": {}, {} {note}", self.day, self.what);
        button.child(el("span").class("unseen").text(name.trim_end()))
    }
}

/// The latest of some entries, as a list to look at.
pub(super) fn latest(cx: Context, numbers: &[usize], more: Key) -> El {
    let entries: Vec<Entry> = cx.session(|session| {
        let all = session.log_entries();
        numbers.iter().rev().take(PAGE).filter_map(|number| all.get(*number)).cloned().collect()
    });
    let list = el("ul").class("log__entries").children(each(&entries, &|entry| Told::of(cx, entry).item()));
    let more = if entries.len() < numbers.len() { paragraph("small", cx.fill(more, &[("count", &PAGE.to_string())])) } else { empty() };
    el("div").class("log").child(list).child(more)
}
