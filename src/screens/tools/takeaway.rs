//! Buttons that copy, print or save what the reader wrote, or a reminder for their calendar. Everything is made on the device,
//! and no file name tells the topic.

use super::plain;
use crate::{
    app::Context,
    domain::{Day, DocumentSection, Session, Tool, calendar},
    i18n::{Key, key::tools as words},
    screens::controls::{ButtonVariant, button},
    storage::files,
    view::element::{El, el, empty},
};

/// A button that copies a text.
pub(super) fn copy(cx: Context, text: impl Fn() -> String + 'static) -> El {
    message_button(cx, "copy", words::COPY, move || {
        let told = move |worked| cx.announce(if worked { words::COPIED } else { words::NOT_COPIED });
        files::copy(&text(), told);
    })
}

/// A button that prints what is in a tool.
pub(super) fn print(cx: Context, tool: Tool) -> El {
    message_button(cx, "print", words::PRINT, move || {
        cx.print(cx.session(|session| plain::paper(cx, session, &[DocumentSection::Tool(tool)])));
    })
}

/// A button that prints everything.
pub(super) fn print_all(cx: Context) -> El {
    message_button(cx, "print", words::PRINT_ALL, move || {
        cx.print(cx.session(|session| plain::paper(cx, session, &session.sections())));
    })
}

/// A button that saves the document, to be imported later.
pub(super) fn export(cx: Context) -> El {
    message_button(cx, "export", words::EXPORT, move || {
        let document = cx.session(Session::export);
        files::save("notes.json", "application/json", &format!("{document}\n"));
    })
}

/// A button that saves everything in plain words.
pub(super) fn export_text(cx: Context) -> El {
    let save = message_button(cx, "export", words::EXPORT_TEXT, move || {
        files::save("notes.txt", "text/plain", &plain::all_text(cx));
    });
    save.attr("data-for", "text")
}

/// A button that saves a calendar file for a day; none while there is no day.
pub(super) fn reminder(cx: Context, day: impl Fn() -> Option<Day> + Copy + 'static) -> El {
    let save = move || day().map_or_else(empty, |day| message_button(cx, "save", words::REMIND, move || remind(cx, day)));
    el("div").keyed_child(day, save)
}

fn remind(cx: Context, day: Day) {
    let event = calendar::event(day, cx.now(), &cx.t(words::REMINDER_TITLE));
    files::save("reminder.ics", "text/calendar", &event);
}

fn message_button(cx: Context, name: &'static str, text: Key, act: impl Fn() + 'static) -> El {
    button(name, ButtonVariant::Secondary, act).text(cx.t(text))
}
