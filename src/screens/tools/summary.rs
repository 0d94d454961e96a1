//! What a tool comes to, in one readable piece that follows its fields: to look at together, to copy, to print.

use super::{
    plain,
    takeaway::{copy, print},
};
use crate::{
    app::Ui,
    domain::{Tool, tools::fields::Field},
    i18n::Key,
    screens::controls::{actions, paragraph, said, subheading},
    view::element::{El, each, el},
};

/// What is said of one field, with `{text}` and `{date}` filled in; nothing where it is empty.
pub(super) fn line(ui: Ui, field: Field, words: Key) -> Option<String> {
    let said = ui.session(|session| plain::said(ui, &session.document, field)).join("; ");
    (!said.is_empty()).then(|| ui.fill(words, &[("text", &said), ("date", &said)]))
}

/// A sentence of its own for the option that is picked.
pub(super) fn picked(ui: Ui, field: Field, sentences: &[Key]) -> Option<String> {
    let chosen = ui.session(|session| session.document.forms.chosen(field));
    chosen.first().map(|option| ui.at(sentences, *option))
}

/// The piece: its lines, or an invitation while there are none.
pub(super) fn piece(ui: Ui, tool: Tool, title: Key, empty: Key, lines: fn(Ui) -> Vec<String>) -> El {
    let below = move || {
        let lines = lines(ui);
        if lines.is_empty() {
            said(ui, "soft", empty)
        } else {
            el("div").class("piece__lines").children(each(&lines, &|line| paragraph("piece__line", line.clone())))
        }
    };
    el("section")
        .class("callout piece")
        .child(subheading(ui, 1, ui.say(title)))
        .child(el("div").keyed_child(move || lines(ui), below))
        .child(actions(vec![copy(ui, move || lines(ui).join("\n\n")), print(ui, tool)]))
}
