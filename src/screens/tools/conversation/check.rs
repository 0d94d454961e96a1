//! The look over the reader's own words: what may hurt, why, and something gentler, to be taken or left.

use super::local::{Local, whole_now};
use crate::{
    app::Ui,
    domain::{
        Msg,
        tools::{
            draft,
            wording::{self, Finding},
        },
    },
    i18n::{Key, key::wording as words},
    screens::controls::{Weight, actions, paragraph, press, said, subheading},
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use std::cell::Cell;

/// What was found, and left open by the reader. It follows what is written; how much
/// there is to look at is said once the reader pauses.
pub(super) fn view(ui: Ui, local: &Local) -> El {
    let left = local.clone();
    let local = local.clone();
    // What there was to look at before, once this has been built.
    let before = Cell::new(None);
    let tell = move |title: Option<Key>| {
        let told = before.replace(Some(title));
        // Kind words are nothing to speak of, but that there are only kind words left is.
        if let (Some(told), Some(title)) = (told, title)
            && told != Some(title)
            && (told.is_some() || title != words::NONE)
        {
            ui.tell_soon(title);
        }
    };
    el("div").keyed_child(
        move || (whole_now(ui), left.with(|now| now.left.clone())),
        move || {
            let text = whole_now(ui);
            if text.trim().is_empty() || !wording::knows(&ui.lang()) {
                tell(None);
                ui.tell_nothing_soon();
                return empty();
            }
            let mut findings = wording::check(&text, &ui.lang());
            local.with(|now| findings.retain(|finding| !now.left.contains(&finding.phrase)));
            tell(Some(title(&findings)));
            check(ui, &local, &text, &findings)
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

fn check(ui: Ui, local: &Local, text: &str, findings: &[Finding]) -> El {
    let title = subheading(ui, 2, ui.say(title(findings))).attr("tabindex", "-1").attr("data-check", "");
    let mut check = el("section").class("callout check").part("check").child(title);
    if !findings.is_empty() {
        check = check.child(said(ui, "small", words::INTRO));
    }
    for finding in findings {
        check = check.child(found(ui, local, text, finding));
    }
    check
}

fn found(ui: Ui, local: &Local, text: &str, finding: &Finding) -> El {
    let Some(texts) = words::KINDS.get(finding.kind as usize) else { return empty() };
    let quoted = text.get(finding.at.clone()).unwrap_or_default();
    let quoted = [("words", quoted)];
    let mut buttons = Vec::new();
    let gentler = match finding.gentler {
        Some(gentler) => {
            let gentler = ui.at(words::GENTLER, gentler as usize);
            buttons.push(accept(ui, finding, gentler.clone()).text(ui.fill(words::ACCEPT, &[("gentler", &gentler)])));
            ui.fill(words::INSTEAD, &[("gentler", &gentler)])
        }
        None => ui.fill(words::FRAME, &[("frame", &ui.say(texts.frame))]),
    };
    buttons.push(ignore(ui, local, finding.phrase).text(ui.fill(words::IGNORE, &quoted)));
    el("div")
        .class("finding")
        .attr("data-finding", finding.kind.id())
        .child(paragraph("strong", ui.say(texts.title)))
        .child(paragraph("", ui.fill(words::WROTE, &quoted)))
        .child(said(ui, "", texts.why))
        .child(paragraph("", gentler))
        .child(actions(buttons))
}

/// Changes the words where they were written.
fn accept(ui: Ui, finding: &Finding, gentler: String) -> El {
    let at = finding.at.clone();
    press("accept", Weight::Other, move || {
        if let Some((field, text)) = ui.session(|session| draft::rewrite(&session.document.forms, &at, &gentler)) {
            ui.send(Msg::Write(field, text));
            ui.focus("[data-check]");
        }
    })
}

/// Leaves this phrase as it is, wherever it stands, while the tool is open.
fn ignore(ui: Ui, local: &Local, phrase: &'static str) -> El {
    let local = local.clone();
    press("ignore", Weight::Quiet, move || {
        local.update(|now| now.left.push(phrase));
        ui.focus("[data-check]");
    })
}
