//! The look over the reader's own words: what may hurt, why, and something gentler, to be taken or left.

use super::state::{State, whole_now};
use crate::{
    app::Context,
    domain::{
        Msg,
        tools::wording::{self, Finding},
    },
    i18n::{Key, key::wording as words},
    screens::controls::{ButtonVariant, actions, button, paragraph, subheading, text_paragraph},
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use std::cell::Cell;

/// What was found, and left open by the reader. It follows what is written; how much
/// there is to look at is said once the reader pauses.
pub(super) fn view(cx: Context, state: &State) -> El {
    let left = state.clone();
    let state = state.clone();
    // What there was to look at before, once this has been built.
    let before = Cell::new(None);
    let tell = move |title: Option<Key>| {
        let told = before.replace(Some(title));
        // Kind words are nothing to speak of, but that there are only kind words left is.
        if let (Some(told), Some(title)) = (told, title)
            && told != Some(title)
            && (told.is_some() || title != words::NONE)
        {
            cx.announce_soon(title);
        }
    };
    el("div").keyed_child(
        move || (whole_now(cx), left.with(|open| open.ignored.clone())),
        move || {
            let text = whole_now(cx);
            if text.trim().is_empty() || !wording::knows(&cx.lang()) {
                tell(None);
                cx.cancel_announcement();
                return empty();
            }
            let mut findings = wording::check(&text, &cx.lang());
            state.with(|open| findings.retain(|finding| !open.ignored.contains(&finding.phrase)));
            tell(Some(title(&findings)));
            check(cx, &state, &text, &findings)
        },
    )
}

fn title(findings: &[Finding]) -> Key {
    match findings.len() {
        0 => words::NONE,
        1 => words::ONE,
        2 => words::TWO,
        _ => words::SOME,
    }
}

fn check(cx: Context, state: &State, text: &str, findings: &[Finding]) -> El {
    let title = subheading(cx, 2, cx.t(title(findings))).attr("tabindex", "-1").attr("data-check", "");
    let mut check = el("section").class("callout check").part("check").child(title);
    if !findings.is_empty() {
        check = check.child(paragraph(cx, "small", words::INTRO));
    }
    for finding in findings {
        check = check.child(found(cx, state, text, finding));
    }
    check
}

fn found(cx: Context, state: &State, text: &str, finding: &Finding) -> El {
    let Some(texts) = words::KINDS.get(finding.kind as usize) else { return empty() };
    let quoted = text.get(finding.at.clone()).unwrap_or_default();
    let quoted = [("words", quoted)];
    let mut buttons = Vec::new();
    let gentler = match finding.gentler {
        Some(gentler) => {
            let gentler = cx.at(words::GENTLER, gentler as usize);
            buttons.push(accept(cx, finding, gentler.clone()).text(cx.fill(words::ACCEPT, &[("gentler", &gentler)])));
            cx.fill(words::INSTEAD, &[("gentler", &gentler)])
        }
        None => cx.fill(words::FRAME, &[("frame", &cx.t(texts.frame))]),
    };
    buttons.push(ignore(cx, state, finding.phrase).text(cx.fill(words::IGNORE, &quoted)));
    el("div")
        .class("finding")
        .attr("data-finding", finding.kind.id())
        .child(text_paragraph("strong", cx.t(texts.title)))
        .child(text_paragraph("", cx.fill(words::WROTE, &quoted)))
        .child(paragraph(cx, "", texts.why))
        .child(text_paragraph("", gentler))
        .child(actions(buttons))
}

/// Changes the words where they were written.
fn accept(cx: Context, finding: &Finding, gentler: String) -> El {
    let at = finding.at.clone();
    button("accept", ButtonVariant::Secondary, move || {
        if let Some((field, text)) = cx.session(|session| session.rewrite_conversation(&at, &gentler)) {
            cx.dispatch(Msg::Write(field, text));
            cx.focus("[data-check]");
        }
    })
}

/// Leaves this phrase as it is, wherever it stands, while the tool is open.
fn ignore(cx: Context, state: &State, phrase: &'static str) -> El {
    let state = state.clone();
    button("ignore", ButtonVariant::Link, move || {
        state.update(|open| open.ignored.push(phrase));
        cx.focus("[data-check]");
    })
}
