//! The frame around every screen: exit and erase, one status line, one notice, and the switch between screens.

use super::{
    controls::{ButtonVariant, action, actions, button, masked, paragraph, title, try_again},
    help, lazy, question, safety, start,
};
use crate::{
    app::Context,
    domain::{Msg, Place, Screen, Session, questions::Section, session::Notice},
    i18n::{
        Chunk,
        key::{DIRECTION, shell},
    },
    view::element::{El, el, empty},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, MouseEvent};

/// The whole widget, for one root.
pub fn quiz(cx: Context) -> El {
    // A reader who comes back may need a later chunk at once.
    if untrack(|| cx.session(|session| session.started)) {
        cx.fetch(Chunk::Rest);
    }
    masked("ebb")
        .part("root")
        .attr("role", "region")
        // The same on every screen, and it tells nobody what this is about.
        .attr("aria-label", cx.t(shell::NAME))
        .attr("lang", cx.lang())
        .attr("dir", cx.t(DIRECTION))
        .attr("data-theme", move || cx.theme().id())
        .attr("data-view", move || if waits(cx) { "waiting" } else { name(cx.screen()) })
        // Built once: only its dynamic values change.
        .child(untrack(|| frame(cx)))
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

fn frame(cx: Context) -> El {
    let bar = el("div").class("bar").child(exit(cx, "exit"));
    let status = el("p")
        // Hidden from sight if the change can be seen elsewhere.
        .attr("class", move || if cx.state(|state| state.quiet) { "status unseen" } else { "status" })
        .attr("role", "status")
        .text(move || cx.state(|state| state.status).map(|key| cx.t(key)).unwrap_or_default());
    let foot = el("div").class("foot").child(exit(cx, "exit exit--plain")).keyed_child(move || has_shift(cx), move || hint(cx));
    let foot = foot.child(action(cx, "data", ButtonVariant::Link, shell::DATA, Msg::Go(Place::Data)));
    // After the content, and quiet: one Enter must not be all that it takes.
    let foot = foot.child(action(cx, "erase", ButtonVariant::Link, shell::ERASE, Msg::Erase));
    let news = el("div").class("news").child(status).keyed_child(move || can_undo(cx), move || undo(cx));
    el("div")
        .class("frame")
        .child(bar)
        .child(news)
        .child(move || notice(cx))
        .child(el("div").class("screen").child(move || screen(cx)))
        .child(foot)
}

fn can_undo(cx: Context) -> bool {
    cx.session(|session| session.erased.is_some())
}

/// Undoes that everything was erased, while that is possible.
fn undo(cx: Context) -> El {
    if !can_undo(cx) {
        return empty();
    }
    let act = move || {
        cx.dispatch(Msg::UndoErase);
        // The button that had the focus is gone.
        cx.focus("[data-heading]");
    };
    button("undo-erase", ButtonVariant::Secondary, act).text(cx.t(shell::UNDO))
}

fn has_shift(cx: Context) -> bool {
    cx.session(|session| session.preferences().shift)
}

/// The hint that pressing Shift three times leaves, too, if the reader has switched that on.
fn hint(cx: Context) -> El {
    if has_shift(cx) { paragraph(cx, "small", shell::EXIT_HINT) } else { empty() }
}

/// The exit: a link, so that it works even if the wasm does not.
fn exit(cx: Context, class: &'static str) -> El {
    let erases = move || cx.session(Session::leaving_erases);
    el("a")
        .class(class)
        .part("exit")
        .attr("data-action", "exit")
        .attr("rel", "noreferrer nofollow")
        .attr("href", move || cx.settings(|settings| settings.exit_url.clone()))
        .attr("aria-label", move || cx.t(if erases() { shell::EXIT_ERASE_NAMED } else { shell::EXIT_KEEP_NAMED }))
        // Also with modifier keys: a new tab would leave this one open.
        .on("click", move |event| leave(cx, &event))
        .on("auxclick", move |event| {
            if is_middle(&event) {
                leave(cx, &event);
            }
        })
        .text(move || cx.t(if erases() { shell::EXIT_ERASE } else { shell::EXIT_KEEP }))
}

fn leave(cx: Context, event: &Event) {
    cx.dispatch(Msg::Exit);
    // At the end: if `dispatch` traps, the browser follows the link.
    event.prevent_default();
}

/// Whether the middle button was pressed, which would open the exit in a new tab.
fn is_middle(event: &Event) -> bool {
    event.unchecked_ref::<MouseEvent>().button() == 1
}

fn notice(cx: Context) -> El {
    let Some(notice) = cx.session(|session| session.notice) else { return empty() };
    let text = match notice {
        Notice::Memory => shell::NOTICE_MEMORY,
        Notice::Unreadable => shell::NOTICE_UNREADABLE,
        Notice::Newer => shell::NOTICE_NEWER,
    };
    untrack(|| el("p").class("callout").attr("data-notice", notice.id()).text(cx.t(text)))
}

fn screen(cx: Context) -> El {
    let screen = cx.screen();
    let waits = waits(cx);
    cx.note_waiting(waits);
    // The chunk after a question is fetched while the question is shown.
    let wanted: &[Chunk] = if matches!(screen, Screen::Question(_)) { &[Chunk::Rest] } else { needs(screen) };
    for chunk in wanted.iter().filter(|chunk| !cx.has(**chunk)) {
        // After a failure, of this or the other chunk, only the reader's button fetches again.
        if untrack(|| cx.state(|state| state.missing)).is_none() {
            cx.fetch(*chunk);
        }
    }
    if waits {
        return waiting(cx);
    }
    // Only the screen is tracked: an answer must not rebuild the question.
    untrack(|| match (screen, needs(screen).last()) {
        (Screen::Start, _) => start::view(cx),
        (Screen::Safety { again }, _) => safety::view(cx, again),
        (Screen::Question(question), None) => question::view(cx, question),
        (Screen::Help, _) => help::view(cx),
        (_, Some(chunk)) => lazy::view(cx, screen, *chunk),
        (_, None) => blank(cx),
    })
}

/// The chunks that a screen needs; the last one contains it.
fn needs(screen: Screen) -> &'static [Chunk] {
    match screen {
        Screen::Question(question) if question.section() != Section::About => &[Chunk::Rest],
        Screen::Start | Screen::Safety { .. } | Screen::Question(_) | Screen::Help | Screen::Blank => &[],
        Screen::Limits | Screen::Review | Screen::Result | Screen::Signs | Screen::Faq | Screen::Sources => &[Chunk::Rest],
        Screen::Tools | Screen::Tool(_) | Screen::Data => &[Chunk::Rest, Chunk::Tools],
    }
}

/// Whether the screen waits for chunks. Tracked while it does.
fn waits(cx: Context) -> bool {
    if needs(cx.screen()).iter().all(|chunk| cx.has(*chunk)) {
        return false;
    }
    // Tracks the state, which changes when a chunk arrives.
    cx.state(|_| ());
    true
}

/// What is shown while the screen waits for chunks.
fn waiting(cx: Context) -> El {
    // Tracked: after a failed download there is a button to try again.
    let in_vain = cx.state(|state| state.missing).is_some();
    untrack(|| {
        let again = try_again(cx);
        el("div").child(title(cx, if in_vain { shell::NO_WORDS } else { shell::WAITING })).child(if in_vain {
            actions(vec![again])
        } else {
            empty()
        })
    })
}

/// What is shown while the page is being left.
fn blank(cx: Context) -> El {
    let says = move || cx.t(if cx.state(|state| state.stuck) { shell::EXIT_STUCK } else { shell::EXITING });
    el("div").class("blank").attr("role", "alert").text(says)
}
