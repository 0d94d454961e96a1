//! The summary of a tool's fields in sentences: to look at together, to copy, to print.

use super::{
    plain,
    takeaway::{copy, print},
};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::Key,
    screens::controls::{actions, paragraph, subheading, text_paragraph},
    view::element::{El, each, el},
};

/// A sentence about a field, with its value for `{text}` and `{date}`; nothing if the field is empty.
pub(super) fn line(cx: Context, field: Field, words: Key) -> Option<String> {
    let said = cx.session(|session| plain::values(cx, session, field)).join("; ");
    (!said.is_empty()).then(|| cx.fill(words, &[("text", &said), ("date", &said)]))
}

/// The sentence for the option that is picked.
pub(super) fn picked(cx: Context, field: Field, sentences: &[Key]) -> Option<String> {
    let chosen = cx.session(|session| session.options(field));
    chosen.first().map(|option| cx.at(sentences, *option))
}

/// The summary: its lines, or the text `empty` while there are none.
pub(super) fn piece(cx: Context, tool: Tool, title: Key, empty: Key, lines: fn(Context) -> Vec<String>) -> El {
    let below = move || {
        let lines = lines(cx);
        if lines.is_empty() {
            paragraph(cx, "soft", empty)
        } else {
            el("div").class("piece__lines").children(each(&lines, &|line| text_paragraph("piece__line", line.clone())))
        }
    };
    el("section")
        .class("callout piece")
        .child(subheading(cx, 1, cx.t(title)))
        .child(el("div").keyed_child(move || lines(cx), below))
        .child(actions(vec![copy(cx, move || lines(cx).join("\n\n")), print(cx, tool)]))
}
