//! The changes log: a form for one observation, the list of them, the picture, and what repeats.
//!
//! The form and the open page are on the [`desk`] and kept nowhere; everything else follows the log.

mod desk;
mod form;
mod list;
mod patterns;
mod timeline;

use super::takeaway::print;
use crate::{
    app::Ui,
    domain::{Tool, tools::log::Entry},
    i18n::{Key, key::log as words},
    screens::controls::{actions, subheading},
    view::element::{El, el, nothing},
};
use desk::Desk;

pub(super) fn view(ui: Ui) -> Vec<El> {
    let desk = Desk::new(ui);
    vec![
        form::turning_point(&desk),
        form::view(&desk),
        list::view(&desk),
        of_the_log(ui, timeline::view),
        of_the_log(ui, patterns::view),
        of_the_log(ui, |ui| actions(vec![print(ui, Tool::Changes)])),
    ]
}

/// What changes whenever the log does.
fn stamp(ui: Ui) -> String {
    ui.session(|session| {
        let document = &session.document;
        format!("{} {} {}", document.rev, document.at, document.log.entries().len())
    })
}

/// What is drawn from the whole log; nothing while there is nothing in it.
fn of_the_log(ui: Ui, view: fn(Ui) -> El) -> El {
    let drawn = move || if ui.session(|session| session.document.log.is_empty()) { nothing() } else { view(ui) };
    el("div").live_child_of(Box::new(move || stamp(ui)), Box::new(drawn))
}

/// A part under its own heading, which can take focus under the given name.
fn titled(ui: Ui, name: &'static str, title: Key) -> El {
    let title = subheading(ui, 1, ui.say(title)).attr("tabindex", "-1").attr("data-focus", name);
    el("section").class("tool__group").child(title)
}

/// Whose an entry is, and of what kind.
pub(super) fn what(ui: Ui, entry: &Entry) -> String {
    format!("{}, {}", ui.at(words::WHOSE, entry.whose as usize), ui.at(words::SORTS, entry.sort as usize))
}
