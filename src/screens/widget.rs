//! The frame around every screen: exit and erase, one status line, one notice, and the switch between screens.

use super::{
    controls::{Weight, action, actions, masked, press, said, title},
    help, lazy, limits, question, safety, start,
};
use crate::{
    app::Ui,
    domain::{Msg, Place, Screen, Session, session::Notice},
    i18n::{Part, key::shell},
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

/// The whole widget, for one root.
pub fn quiz(ui: Ui) -> El {
    // A reader who comes back may need the later words at once.
    if untrack(|| ui.session(|session| session.started)) {
        ui.fetch(Part::Rest);
    }
    masked("ebb")
        .part("root")
        .attr("role", "region")
        // The same on every screen, and it tells nobody what this is about.
        .attr("aria-label", ui.say(shell::NAME))
        .attr("lang", ui.lang())
        .attr("dir", "ltr")
        .attr("data-theme", move || ui.theme().id())
        .attr("data-view", move || if waits(ui) { "waiting" } else { name(ui.screen()) })
        // The frame stays as it is; what is live in it follows the state by itself.
        .child(untrack(|| frame(ui)))
}

fn name(screen: Screen) -> &'static str {
    match screen {
        Screen::Start => "start",
        Screen::Safety { .. } => "safety",
        Screen::Question(_) => "question",
        Screen::Review => "review",
        Screen::Result => "result",
        Screen::Signs => "signs",
        Screen::Help => "help",
        Screen::Limits => "limits",
        Screen::Faq => "faq",
        Screen::Sources => "sources",
        Screen::Tools => "tools",
        Screen::Tool(tool) => tool.id(),
        Screen::Data => "data",
        Screen::Blank => "blank",
    }
}

fn frame(ui: Ui) -> El {
    let bar = el("div").class("bar").child(exit(ui, "exit"));
    let status = el("p")
        // What is to be seen where it has changed is only heard.
        .attr("class", move || if ui.shared(|shared| shared.quiet) { "status unseen" } else { "status" })
        .attr("role", "status")
        .text(move || ui.shared(|shared| shared.status).map(|key| ui.say(key)).unwrap_or_default());
    let foot = el("div").class("foot").child(exit(ui, "exit exit--plain")).keyed_child(move || has_shift(ui), move || hint(ui));
    let foot = foot.child(action(ui, "data", Weight::Quiet, shell::DATA, Msg::Go(Place::Data)));
    // After the content, and quiet: one Enter must not be all that it takes.
    let foot = foot.child(action(ui, "erase", Weight::Quiet, shell::ERASE, Msg::Erase));
    let news = el("div").class("news").child(status).keyed_child(move || can_undo(ui), move || undo(ui));
    el("div")
        .class("frame")
        .child(bar)
        .child(news)
        .child(move || notice(ui))
        .child(el("div").class("screen").child(move || screen(ui)))
        .child(foot)
}

fn can_undo(ui: Ui) -> bool {
    ui.session(|session| session.erased.is_some())
}

/// The way back after everything was erased, while there is one.
fn undo(ui: Ui) -> El {
    if !can_undo(ui) {
        return empty();
    }
    let act = move || {
        ui.send(Msg::UndoErase);
        // The button is gone, and with it what had the focus.
        ui.focus("[data-heading]");
    };
    press("undo-erase", Weight::Other, act).text(ui.say(shell::UNDO))
}

fn has_shift(ui: Ui) -> bool {
    ui.session(|session| session.document.preferences.shift)
}

/// The other way out, for a reader who has switched it on.
fn hint(ui: Ui) -> El {
    if has_shift(ui) { said(ui, "small", shell::EXIT_HINT) } else { empty() }
}

/// The way out: a link, so that it works even when nothing else does.
fn exit(ui: Ui, class: &'static str) -> El {
    let erases = move || ui.session(Session::leaving_erases);
    el("a")
        .class(class)
        .part("exit")
        .attr("data-action", "exit")
        .attr("rel", "noreferrer nofollow")
        .attr("href", move || ui.settings(|settings| settings.exit_url.clone()))
        .attr("aria-label", move || ui.say(if erases() { shell::EXIT_ERASE_NAMED } else { shell::EXIT_KEEP_NAMED }))
        // With keys held, too: a new tab would leave this one as it is.
        .on("click", move |event| leave(ui, &event))
        .on("auxclick", move |event| {
            if is_middle(&event) {
                leave(ui, &event);
            }
        })
        .text(move || ui.say(if erases() { shell::EXIT_ERASE } else { shell::EXIT_KEEP }))
}

fn leave(ui: Ui, event: &Event) {
    ui.send(Msg::Exit);
    // Last: where the wasm fails on the way, the browser follows the link by itself.
    event.prevent_default();
}

/// The middle button would open the way out in a tab of its own; any other but the first opens a menu.
fn is_middle(event: &Event) -> bool {
    event.unchecked_ref::<MouseEvent>().button() == 1
}

fn notice(ui: Ui) -> El {
    let Some(notice) = ui.session(|session| session.notice) else { return empty() };
    let text = match notice {
        Notice::Memory => shell::NOTICE_MEMORY,
        Notice::Unreadable => shell::NOTICE_UNREADABLE,
        Notice::Newer => shell::NOTICE_NEWER,
    };
    untrack(|| el("p").class("callout").attr("data-notice", notice.id()).text(ui.say(text)))
}

fn screen(ui: Ui) -> El {
    let screen = ui.screen();
    let waits = waits(ui);
    ui.note_waiting(waits);
    // What comes after a question is asked for while it is shown.
    let wanted: &[Part] = if matches!(screen, Screen::Question(_)) { &[Part::Rest] } else { needs(screen) };
    for part in wanted.iter().filter(|part| !ui.has(**part)) {
        // Nothing by itself after a failure, which may be of the other part: the reader has a button for that.
        if untrack(|| ui.shared(|shared| shared.missing)).is_none() {
            ui.fetch(*part);
        }
    }
    if waits {
        return waiting(ui);
    }
    // Only the screen itself is tracked here: an answer must not rebuild the question under the reader's finger.
    untrack(|| match (screen, needs(screen).last()) {
        (Screen::Start, _) => start::view(ui),
        (Screen::Safety { again }, _) => safety::view(ui, again),
        (Screen::Question(question), _) => question::view(ui, question),
        (Screen::Help, _) => help::view(ui),
        (Screen::Limits, _) => limits::view(ui),
        (_, Some(part)) => lazy::view(ui, screen, *part),
        (_, None) => blank(ui),
    })
}

/// The later parts that a screen needs; the last is its own.
fn needs(screen: Screen) -> &'static [Part] {
    match screen {
        Screen::Start | Screen::Safety { .. } | Screen::Question(_) | Screen::Help | Screen::Limits | Screen::Blank => &[],
        Screen::Review | Screen::Result | Screen::Signs | Screen::Faq | Screen::Sources => &[Part::Rest],
        Screen::Tools | Screen::Tool(_) | Screen::Data => &[Part::Rest, Part::Tools],
    }
}

/// Whether the screen must wait for its parts. Tracked as long as it must.
fn waits(ui: Ui) -> bool {
    if needs(ui.screen()).iter().all(|part| ui.has(*part)) {
        return false;
    }
    // Read only to be told when they come.
    ui.shared(|_| ());
    true
}

/// Until the screen's parts are there.
fn waiting(ui: Ui) -> El {
    // Tracked: it is shown until an answer comes, and offers another try when the answer was no.
    let in_vain = ui.shared(|shared| shared.missing).is_some();
    untrack(|| {
        let again = press("again", Weight::Other, move || ui.try_again()).text(ui.say(shell::AGAIN));
        el("div").child(title(ui, if in_vain { shell::NO_WORDS } else { shell::WAITING })).child(if in_vain {
            actions(vec![again])
        } else {
            empty()
        })
    })
}

/// What covers the page while it is being left.
fn blank(ui: Ui) -> El {
    let says = move || ui.say(if ui.shared(|shared| shared.stuck) { shell::EXIT_STUCK } else { shell::EXITING });
    el("div").class("blank").attr("role", "alert").text(says)
}
