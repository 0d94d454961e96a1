//! What the sections of the log have in common.

use crate::{
    app::Ui,
    i18n::Key,
    screens::controls::subheading,
    view::element::{El, el},
};

/// What changes whenever the log does.
pub(super) fn stamp(ui: Ui) -> (u64, u64, usize) {
    ui.session(|session| {
        let document = &session.document;
        (document.rev, document.at, document.log.entries().len())
    })
}

/// A part under its own heading, which can take focus under the given name.
pub(super) fn titled(ui: Ui, name: &'static str, title: Key) -> El {
    let title = subheading(ui, 1, ui.say(title)).attr("tabindex", "-1").attr("data-focus", name);
    el("section").class("tool__group").child(title)
}
