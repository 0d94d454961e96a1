//! The tools, the list of them, and everything that is stored: what comes with the second part of the wasm.
//!
//! A tool's screen is a title, a few words, its fields, and what comes of them. Fields are one shape ([`field`]); what a
//! tool does beyond them is in its own file.

mod boundaries;
mod bring;
mod changes;
mod clues;
mod conversation;
mod data;
mod field;
mod later;
mod needs;
mod pause;
mod plain;
mod prepare;
mod shared;
mod space;
mod summary;
mod takeaway;
mod therapy;

use super::controls::{Weight, action, actions, said, screen, subheading};
use crate::{
    app::{Ui, View},
    domain::{Msg, Place, Screen, Tool},
    i18n::key::{nav, tools as words},
    view::element::{El, each, el, empty},
};

/// One of the screens of this part.
pub(super) fn view(ui: Ui, shown: Screen) -> El {
    match shown {
        Screen::Tool(tool) => one(ui, tool),
        Screen::Tools => list(ui),
        _ => data::view(ui),
    }
}

/// One tool; where it could be dangerous, the reason and the way to help in its place.
fn one(ui: Ui, tool: Tool) -> El {
    let Some(texts) = words::NAMES.get(tool as usize) else { return empty() };
    let (open, clear) = ui.session(|session| (tool.is_open(&session.gate), session.gate.is_clear()));
    let inside = if open {
        // Where the gate is not clear, help comes before the two lists, and nothing invites to them.
        let about = if clear || tool != Tool::Prepare { said(ui, "lead", texts.about) } else { empty() };
        el("div").class("tool__inside").child(about).children(inside(ui, tool))
    } else {
        shared::to_help(ui, Weight::Main, words::ASIDE)
    };
    let stands_alone = ui.settings(|settings| settings.view == View::Tool(tool));
    let back = if stands_alone { empty() } else { actions(vec![action(ui, "back", Weight::Other, words::BACK, Msg::Back)]) };
    screen(ui, texts.title, vec![el("section").class("tool").part("tool").attr("data-tool", tool.id()).child(inside), back])
}

fn inside(ui: Ui, tool: Tool) -> Vec<El> {
    match tool {
        Tool::Changes => changes::view(ui),
        Tool::Conversation => conversation::view(ui),
        Tool::Boundaries => boundaries::view(ui),
        Tool::Space => space::view(ui),
        Tool::Needs => needs::view(ui),
        Tool::Prepare => prepare::view(ui),
        Tool::Therapy => therapy::view(ui),
        Tool::Break => pause::view(ui),
        Tool::Clues => clues::view(ui),
        Tool::Later => later::view(ui),
    }
}

fn list(ui: Ui) -> El {
    let tools = each(Tool::ALL, &|tool| {
        let Some(texts) = words::NAMES.get(*tool as usize) else { return empty() };
        let open = ui.session(|session| tool.is_open(&session.gate));
        let below = if open { said(ui, "", texts.about) } else { said(ui, "soft", words::ASIDE) };
        el("li").class("card").child(subheading(ui, 1, ui.say(texts.title))).child(below).child(actions(vec![
            action(ui, "open", Weight::Other, words::OPEN, Msg::Go(Place::Tool(*tool)))
                .attr("data-for", tool.id())
                .child(el("span").class("unseen").text(format!(" {}", ui.say(texts.title)))),
        ]))
    });
    screen(
        ui,
        words::TITLE,
        vec![
            said(ui, "lead", words::INTRO),
            el("ul").class("tools").children(tools),
            actions(vec![
                action(ui, "back", Weight::Other, nav::TO_RESULT, Msg::Back),
                action(ui, "data", Weight::Other, words::TO_DATA, Msg::Go(Place::Data)),
            ]),
        ],
    )
}
