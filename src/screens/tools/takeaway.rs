//! What a reader takes along: a copy, a print, a file, a reminder in their own calendar. All of it is made on the device,
//! and no name of a file tells what it is about.

use super::plain;
use crate::{
    app::Ui,
    domain::{Day, Part, Tool, calendar},
    i18n::{Key, key::tools as words},
    screens::controls::{Weight, press},
    storage::files,
    view::element::{El, el, empty},
};

/// A button that copies a text.
pub(super) fn copy(ui: Ui, text: impl Fn() -> String + 'static) -> El {
    button(ui, "copy", words::COPY, move || {
        let told = move |worked| ui.tell(if worked { words::COPIED } else { words::NOT_COPIED });
        files::copy(&text(), told);
    })
}

/// A button that prints what is in a tool.
pub(super) fn print(ui: Ui, tool: Tool) -> El {
    button(ui, "print", words::PRINT, move || ui.print(ui.session(|session| plain::paper(ui, &session.document, &[Part::Tool(tool)]))))
}

/// A button that prints everything.
pub(super) fn print_all(ui: Ui) -> El {
    button(ui, "print", words::PRINT_ALL, move || {
        let there = plain::there(ui);
        ui.print(ui.session(|session| plain::paper(ui, &session.document, &there)));
    })
}

/// A button that saves the document, to be brought back later.
pub(super) fn export(ui: Ui) -> El {
    button(ui, "export", words::EXPORT, move || {
        let document = ui.session(|session| serde_json::to_string_pretty(&session.document).unwrap_or_default());
        files::save("notes.json", "application/json", &format!("{document}\n"));
    })
}

/// A button that saves everything in plain words.
pub(super) fn export_text(ui: Ui) -> El {
    let save = button(ui, "export", words::EXPORT_TEXT, move || {
        let there = plain::there(ui);
        let text = ui.session(|session| plain::text(ui, &session.document, &there));
        files::save("notes.txt", "text/plain", &text);
    });
    save.attr("data-for", "text")
}

/// A button that saves a calendar file for a day; there only while there is one.
pub(super) fn reminder(ui: Ui, day: impl Fn() -> Option<Day> + Copy + 'static) -> El {
    let save = move || day().map_or_else(empty, |day| button(ui, "save", words::REMIND, move || remind(ui, day)));
    el("div").keyed_child(day, save)
}

fn remind(ui: Ui, day: Day) {
    let event = calendar::event(day, ui.now(), &ui.say(words::REMINDER_TITLE));
    files::save("reminder.ics", "text/calendar", &event);
}

fn button(ui: Ui, name: &'static str, text: Key, act: impl Fn() + 'static) -> El {
    press(name, Weight::Other, act).text(ui.say(text))
}
