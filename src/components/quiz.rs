//! The frame around every screen: exit and erase, one status line, one notice, and the switch between screens.

use super::{
    el::{El, el, nothing},
    help, limits,
    parts::{Weight, action, paragraph},
    question, result, review, safety, signs, start,
    ui::Ui,
};
use crate::{
    domain::{Msg, Screen, Session, session::Notice},
    words::key::shell,
};
use leptos::prelude::*;

/// The whole widget, for one root.
pub fn quiz(ui: Ui) -> AnyView {
    el("div")
        // Session recorders are asked to look away.
        .class("ebb ph-no-capture fs-exclude sentry-mask")
        .part("root")
        .attr("data-sentry-mask", "")
        .attr("data-dd-privacy", "mask")
        .attr("data-clarity-mask", "true")
        .attr("data-hj-suppress", "")
        .attr("lang", &ui.lang())
        .attr("dir", "ltr")
        .live_attr("data-theme", Box::new(move || ui.own.with(|own| own.settings.theme.id().to_owned())))
        .live_attr("data-view", Box::new(move || name(ui.screen.get()).to_owned()))
        .child(frame(ui))
        .view_as(ui.root)
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
        Screen::Blank => "blank",
    }
}

fn frame(ui: Ui) -> El {
    let bar = el("div").class("bar").child(exit(ui, "exit")).child(action(ui, "erase", Weight::Quiet, shell::ERASE, Msg::Erase));
    let status = el("p")
        .class("status")
        .attr("role", "status")
        .live_text(Box::new(move || ui.shared.with(|shared| shared.status).map(|key| ui.say(key)).unwrap_or_default()));
    let foot = el("div").class("foot").child(exit(ui, "exit exit--plain")).child(paragraph("small", ui.say(shell::EXIT_HINT)));
    el("div")
        .class("frame")
        .child(bar)
        .child(status)
        .live_child(Box::new(move || notice(ui)))
        .child(el("div").class("screen").live_child(Box::new(move || screen(ui))))
        .child(foot)
}

/// The way out: a link, so that it works even when nothing else does.
fn exit(ui: Ui, class: &'static str) -> El {
    el("a")
        .class(class)
        .part("exit")
        .attr("data-action", "exit")
        .attr("rel", "noreferrer nofollow")
        .live_attr("href", Box::new(move || ui.own.with(|own| own.settings.exit_url.clone())))
        .on_click(Box::new(move |event| {
            event.prevent_default();
            ui.send(Msg::Exit);
        }))
        .live_text(Box::new(move || ui.say(if ui.session(Session::leaving_erases) { shell::EXIT_ERASE } else { shell::EXIT_KEEP })))
}

fn notice(ui: Ui) -> El {
    let Some(notice) = ui.session(|session| session.notice) else { return nothing() };
    let text = match notice {
        Notice::Memory => shell::NOTICE_MEMORY,
        Notice::Unreadable => shell::NOTICE_UNREADABLE,
        Notice::Newer => shell::NOTICE_NEWER,
    };
    untrack(|| el("p").class("callout").attr("data-notice", notice.id()).text(&ui.say(text)))
}

fn screen(ui: Ui) -> El {
    let screen = ui.screen.get();
    // Only the screen itself is tracked here: an answer must not rebuild the question under the reader's finger.
    untrack(|| match screen {
        Screen::Start => start::view(ui),
        Screen::Safety { again } => safety::view(ui, again),
        Screen::Question(question) => question::view(ui, question),
        Screen::Review => review::view(ui),
        Screen::Result => result::view(ui),
        Screen::Signs => signs::view(ui),
        Screen::Help => help::view(ui),
        Screen::Limits => limits::view(ui),
        Screen::Blank => blank(ui),
    })
}

/// What covers the page while it is being left.
fn blank(ui: Ui) -> El {
    el("div").class("blank").attr("role", "alert").text(&ui.say(shell::EXITING))
}
