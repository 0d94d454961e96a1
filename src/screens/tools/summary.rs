//! What a tool comes to, in one readable piece that follows its fields: to look at together, to copy, to print.

use super::{
    plain,
    takeaway::{copy, print},
};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::Key,
    screens::controls::{actions, paragraph, said, subheading},
    view::element::{El, each, el},
};

/// What is said of one field, with `{text}` and `{date}` filled in; nothing where it is empty.
pub(super) fn line(cx: Context, field: Field, words: Key) -> Option<String> {
    let said = cx.session(|session| plain::values(cx, session, field)).join("; ");
    (!said.is_empty()).then(|| cx.fill(words, &[("text", &said), ("date", &said)]))
}

/// A sentence of its own for the option that is picked.
pub(super) fn picked(cx: Context, field: Field, sentences: &[Key]) -> Option<String> {
    let chosen = cx.session(|session| session.options(field));
    chosen.first().map(|option| cx.at(sentences, *option))
}

/// The piece: its lines, or an invitation while there are none.
pub(super) fn piece(cx: Context, tool: Tool, title: Key, empty: Key, lines: fn(Context) -> Vec<String>) -> El {
    let below = move || {
        let lines = lines(cx);
        if lines.is_empty() {
            said(cx, "soft", empty)
        } else {
            el("div").class("piece__lines").children(each(&lines, &|line| paragraph("piece__line", line.clone())))
        }
    };
    el("section")
        .class("callout piece")
        .child(subheading(cx, 1, cx.t(title)))
        .child(el("div").keyed_child(move || lines(cx), below))
        .child(actions(vec![copy(cx, move || lines(cx).join("\n\n")), print(cx, tool)]))
}
