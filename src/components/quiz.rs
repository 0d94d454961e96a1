//! The frame around every screen: exit and erase, one status line, one notice, and the switch between screens.

use super::{
    help, limits,
    parts::{Weight, action},
    question, result, review, safety,
    settings::Theme,
    signs, start,
    ui::Ui,
};
use crate::{
    domain::{Msg, Screen, session::Notice},
    words::key::shell,
};
use leptos::{
    ev,
    html::{a, div, p},
    prelude::*,
};

/// The whole widget, for one root.
pub fn quiz(ui: Ui) -> AnyView {
    div()
        .node_ref(ui.root)
        // Session recorders are asked to look away.
        .class("ebb ph-no-capture fs-exclude sentry-mask")
        .attr("part", "root")
        .attr("data-sentry-mask", "")
        .attr("data-dd-privacy", "mask")
        .attr("data-clarity-mask", "true")
        .attr("data-hj-suppress", "")
        .attr("lang", ui.lang())
        .attr("dir", "ltr")
        .attr("data-theme", move || theme(ui))
        .attr("data-view", move || name(ui.screen.get()))
        .child(move || if ui.left.get() { blank(ui) } else { frame(ui) })
        .into_any()
}

fn theme(ui: Ui) -> &'static str {
    match ui.settings.with(|settings| settings.theme) {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
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
    }
}

/// What covers the page while it is being left.
fn blank(ui: Ui) -> AnyView {
    div().class("blank").attr("role", "alert").child(ui.say(shell::EXITING)).into_any()
}

fn frame(ui: Ui) -> AnyView {
    div()
        .class("frame")
        .child((
            div().class("bar").child((exit(ui, "exit"), action(ui, "erase", Weight::Quiet, shell::ERASE, Msg::Erase))),
            p().class("status")
                .attr("role", "status")
                .prop("textContent", move || ui.status.get().map(|key| ui.say(key)).unwrap_or_default()),
            move || notice(ui),
            div().class("screen").child(move || screen(ui)),
            div().class("foot").child((exit(ui, "exit exit--plain"), p().class("small").child(ui.say(shell::EXIT_HINT)))),
        ))
        .into_any()
}

/// The way out: a link, so that it works even when nothing else does.
fn exit(ui: Ui, class: &'static str) -> AnyView {
    let erases = Memo::new(move |_| ui.session.with(crate::domain::Session::leaving_erases));
    a().class(class)
        .attr("part", "exit")
        .attr("data-action", "exit")
        .attr("rel", "noreferrer nofollow")
        .attr("href", move || ui.settings.with(|settings| settings.exit_url.clone()))
        .on(ev::click, move |event| {
            event.prevent_default();
            ui.send(Msg::Exit);
        })
        .prop("textContent", move || ui.say(if erases.get() { shell::EXIT_ERASE } else { shell::EXIT_KEEP }))
        .into_any()
}

fn notice(ui: Ui) -> AnyView {
    let Some(notice) = ui.session.with(|session| session.notice) else { return ().into_any() };
    let text = match notice {
        Notice::Memory => shell::NOTICE_MEMORY,
        Notice::Unreadable => shell::NOTICE_UNREADABLE,
        Notice::Newer => shell::NOTICE_NEWER,
    };
    p().class("callout").attr("data-notice", notice.id()).child(ui.say(text)).into_any()
}

fn screen(ui: Ui) -> AnyView {
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
    })
}
