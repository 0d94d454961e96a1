//! Imports a saved copy: the file is read on the device, what would change is shown, and nothing changes before the reader
//! confirms.

use super::plain;
use crate::{
    app::Context,
    domain::{DecodeError, Document, Msg},
    i18n::{Key, key::data as words},
    screens::controls::{ButtonVariant, actions, button, paragraph, subheading, text_paragraph},
    storage::files,
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use serde_json::Value;

/// The file that was picked.
#[derive(Clone, Debug, PartialEq)]
enum Picked {
    /// None yet, or it was discarded.
    Nothing,
    /// One that can be imported.
    Copy(Box<Document>),
    /// One that cannot be imported, and why.
    Refused(Key),
}

pub(super) fn view(cx: Context) -> El {
    let picked = ArcRwSignal::new(Picked::Nothing);
    let shown = picked.clone();
    let input = el("input").attr("type", "file").class("text-field").attr("name", "import").attr("accept", ".json,application/json").on(
        "change",
        {
            let picked = picked.clone();
            move |event| {
                let picked = picked.clone();
                files::read(&event, move |text| picked.set(parse(text)));
            }
        },
    );
    el("section")
        .class("card")
        .child(subheading(cx, 1, cx.t(words::BRING)))
        .child(el("label").class("labelled").child(el("span").text(cx.t(words::BRING_HINT))).child(input))
        .child(el("div").attr("aria-live", "polite").child(move || preview(cx, &shown)))
}

/// Reads a file's text.
fn parse(text: Option<String>) -> Picked {
    let Some(text) = text else { return Picked::Refused(words::TOO_LARGE) };
    let Ok(value) = serde_json::from_str::<Value>(&text) else { return Picked::Refused(words::NOT_OURS) };
    match Document::decode(value) {
        Ok(document) => Picked::Copy(Box::new(document)),
        Err(DecodeError::Newer(_)) => Picked::Refused(words::NEWER),
        Err(DecodeError::Shape { .. }) => Picked::Refused(words::NOT_OURS),
    }
}

fn preview(cx: Context, picked: &ArcRwSignal<Picked>) -> El {
    match picked.get() {
        Picked::Nothing => empty(),
        Picked::Refused(why) => untrack(|| {
            let discarded = picked.clone();
            let cancel = button("cancel", ButtonVariant::Secondary, move || discarded.set(Picked::Nothing)).text(cx.t(words::UNDERSTOOD));
            el("div").class("callout").attr("data-refused", "").child(paragraph(cx, "", why)).child(actions(vec![cancel]))
        }),
        Picked::Copy(document) => untrack(|| confirm(cx, picked.clone(), document)),
    }
}

fn confirm(cx: Context, picked: ArcRwSignal<Picked>, document: Box<Document>) -> El {
    let changes = cx.session(|session| session.changes_to(&document));
    let discarded = picked.clone();
    let cancel = button("cancel", ButtonVariant::Secondary, move || discarded.set(Picked::Nothing)).text(cx.t(words::LEAVE_IT));
    if changes.is_empty() {
        return el("div").class("callout").child(paragraph(cx, "", words::SAME)).child(actions(vec![cancel]));
    }
    let mut list = el("ul");
    for (section, change) in changes {
        let what = cx.fill(*words::CHANGES.get(change as usize).unwrap_or(&words::SAME), &[("part", &plain::name(cx, section))]);
        list = list.child(el("li").attr("data-change", change.id()).text(&what));
    }
    let import = move || {
        cx.dispatch(Msg::Import(document.clone()));
        picked.set(Picked::Nothing);
        cx.announce(words::BROUGHT);
    };
    let import_button = button("import", ButtonVariant::Primary, import);
    el("div")
        .class("callout")
        .child(text_paragraph("strong", cx.t(words::WOULD_CHANGE)))
        .child(list)
        .child(actions(vec![import_button.text(cx.t(words::USE_IT)), cancel]))
}
