//! The tools, the list of them, and everything that is stored: what comes with the second part of the wasm.
//!
//! A tool's screen is a title, a few words, its fields, and what comes of them. Fields are one shape ([`field`]); what a
//! tool does beyond them is in its own file.

mod boundaries;
mod changes;
mod clues;
mod conversation;
mod data;
mod field;
mod import;
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

use super::controls::{ButtonVariant, action, actions, check_again, held_back, paragraph, screen, subheading};
use crate::{
    app::{Context, View},
    domain::{Msg, Place, Screen, Tool},
    i18n::key::{nav, tools as words},
    view::element::{El, each, el, empty},
};

/// One of the screens of this part.
pub(super) fn view(cx: Context, shown: Screen) -> El {
    match shown {
        Screen::Tool(tool) => one(cx, tool),
        Screen::Tools => list(cx),
        _ => data::view(cx),
    }
}

/// One tool; where it could be dangerous, the reason and the way to help in its place.
fn one(cx: Context, tool: Tool) -> El {
    let Some(texts) = words::NAMES.get(tool as usize) else { return empty() };
    let (open, clear) = cx.session(|session| (tool.is_open(&session.gate), session.gate.is_clear()));
    let inside = if open {
        // Where the gate is not clear, help comes before the two lists, and nothing invites to them.
        let about = if clear || tool != Tool::Prepare { paragraph(cx, "lead", texts.about) } else { empty() };
        let care = cx.session(|session| tool.leads_to_the_partner() && session.takes_care());
        let care = if care { check_again(cx, words::CARE) } else { empty() };
        el("div").class("tool__inside").child(care).child(about).children(inside(cx, tool))
    } else {
        held_back(cx, "to-help", words::ASIDE)
    };
    let stands_alone = cx.settings(|settings| settings.view == View::Tool(tool));
    let back = if stands_alone { empty() } else { actions(vec![action(cx, "back", ButtonVariant::Secondary, words::BACK, Msg::Back)]) };
    screen(cx, texts.title, vec![el("section").class("tool").part("tool").attr("data-tool", tool.id()).child(inside), back])
}

fn inside(cx: Context, tool: Tool) -> Vec<El> {
    match tool {
        Tool::Changes => changes::view(cx),
        Tool::Conversation => conversation::view(cx),
        Tool::Boundaries => boundaries::view(cx),
        Tool::Space => space::view(cx),
        Tool::Needs => needs::view(cx),
        Tool::Prepare => prepare::view(cx),
        Tool::Therapy => therapy::view(cx),
        Tool::Break => pause::view(cx),
        Tool::Clues => clues::view(cx),
        Tool::Later => later::view(cx),
    }
}

fn list(cx: Context) -> El {
    let tools = each(Tool::ALL, &|tool| {
        let Some(texts) = words::NAMES.get(*tool as usize) else { return empty() };
        let open = cx.session(|session| tool.is_open(&session.gate));
        let below = if open { paragraph(cx, "", texts.about) } else { paragraph(cx, "soft", words::ASIDE) };
        el("li").class("card").child(subheading(cx, 1, cx.t(texts.title))).child(below).child(actions(vec![
            action(cx, "open", ButtonVariant::Secondary, words::OPEN, Msg::Go(Place::Tool(*tool)))
                .attr("data-for", tool.id())
                .child(el("span").class("unseen").text(format!(" {}", cx.t(texts.title)))),
        ]))
    });
    screen(
        cx,
        words::TITLE,
        vec![
            paragraph(cx, "lead", words::INTRO),
            el("ul").class("tools").children(tools),
            actions(vec![
                action(cx, "back", ButtonVariant::Secondary, nav::TO_RESULT, Msg::Back),
                action(cx, "data", ButtonVariant::Secondary, words::TO_DATA, Msg::Go(Place::Data)),
            ]),
        ],
    )
}
