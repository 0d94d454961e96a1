//! The plan: all fourteen ways, each in its place in time, each with why it stands there.

use super::{
    parts::{Weight, action, actions, because, paragraph, subheading},
    ui::Ui,
};
use crate::{
    domain::{Msg, Place, Placed, Session, Way, When, plan::Aside},
    words::key::{self, nav, plan as words},
};
use leptos::{
    html::{article, details, section, summary, ul},
    prelude::*,
};

pub(super) fn view(ui: Ui) -> AnyView {
    let plan = ui.session.with_untracked(Session::plan);
    let groups: Vec<AnyView> = When::ALL
        .iter()
        .filter_map(|when| {
            let ways: Vec<AnyView> = plan.iter().filter(|placed| placed.when == *when).map(|placed| way(ui, placed)).collect();
            (!ways.is_empty()).then(|| {
                let heading = subheading(ui, 2, ui.at(words::WHEN, *when as usize));
                section().class("plan__group").child((heading, ways)).into_any()
            })
        })
        .collect();
    section()
        .class("plan")
        .attr("part", "plan")
        .child((subheading(ui, 1, ui.say(words::TITLE)), paragraph("", ui.say(words::INTRO)), groups))
        .into_any()
}

fn way(ui: Ui, placed: &Placed) -> AnyView {
    let Some(texts) = key::WAYS.get(placed.way as usize) else { return ().into_any() };
    let guide = if placed.changed { texts.again } else { texts.guide };
    let advice = placed.aside.is_none().then(|| {
        (
            paragraph("", ui.say(guide)),
            placed.with_notice.then(|| paragraph("note", ui.say(words::NOTICE))),
            placed.to_help.then(|| paragraph("note", ui.say(words::TO_HELP))),
        )
    });
    article()
        .class("way")
        .attr("part", "way")
        .attr("data-way", placed.way.id())
        .attr("data-when", placed.when.id())
        .child(details().attr("open", placed.when == When::Now).child((
            summary().class("way__title").child(ui.say(texts.title)),
            advice,
            why(ui, placed),
            tool(ui, placed),
        )))
        .into_any()
}

fn why(ui: Ui, placed: &Placed) -> AnyView {
    match placed.aside {
        Some(Aside::Safety) => paragraph("way__why", ui.say(words::SAFETY)),
        Some(Aside::TooSoon) => paragraph("way__why", ui.say(words::TOO_SOON)),
        None if placed.because.is_empty() => paragraph("way__why", ui.say(words::NO_BECAUSE)),
        None => (paragraph("because__title", ui.say(words::BECAUSE)), ul().class("because").child(because(ui, &placed.because))).into_any(),
    }
}

/// Where the way can be gone, here.
fn tool(ui: Ui, placed: &Placed) -> AnyView {
    if placed.to_help || placed.aside == Some(Aside::Safety) {
        actions(vec![action(ui, "help", Weight::Other, nav::TO_HELP, Msg::Go(Place::Help))])
    } else if placed.way == Way::LetGo {
        actions(vec![action(ui, "signs", Weight::Other, nav::TO_SIGNS, Msg::Go(Place::Signs))])
    } else {
        ().into_any()
    }
}
