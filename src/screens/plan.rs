//! The plan: all fourteen ways, each in its place in time, each with why it stands there.

use super::controls::{Weight, action, actions, because, folding, paragraph, said, subheading, unseen};
use crate::{
    app::Ui,
    domain::{Msg, Place, Placed, Session, Tool, Way, When, plan::Aside, rules::COMES_BACK},
    i18n::key::{self, nav, plan as words},
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    let plan = ui.session(Session::plan);
    el("section")
        .class("plan")
        .part("plan")
        .child(subheading(ui, 1, ui.say(words::TITLE)))
        .child(said(ui, "", words::INTRO))
        .children(each(When::ALL, &|when| group(ui, *when, &plan)))
}

fn group(ui: Ui, when: When, plan: &[Placed]) -> El {
    let mut ways = Vec::new();
    for placed in plan {
        if placed.when == when {
            ways.push(way(ui, placed));
        }
    }
    if ways.is_empty() {
        return empty();
    }
    el("div").class("plan__group").child(subheading(ui, 2, ui.at(words::WHEN, when as usize))).children(ways)
}

fn way(ui: Ui, placed: &Placed) -> El {
    let Some(texts) = key::WAYS.get(placed.way as usize) else { return empty() };
    let mut inside = el("details").child(folding(ui, 3, texts.title));
    if placed.when == When::Now {
        inside = inside.attr("open", "");
    }
    if placed.aside.is_none() {
        inside = guide(ui, placed, inside);
    }
    if placed.with_notice && placed.aside.is_none() {
        inside = inside.child(said(ui, "note", words::NOTICE));
    }
    if placed.to_help {
        inside = inside.child(said(ui, "note", words::TO_HELP));
    }
    el("article").class("way").part("way").attr("data-way", placed.way.id()).attr("data-when", placed.when.id()).child(tool(
        ui,
        placed,
        why(ui, placed, inside),
    ))
}

/// What to do, in words that fit this reader.
fn guide(ui: Ui, placed: &Placed, inside: El) -> El {
    let Some(texts) = key::WAYS.get(placed.way as usize) else { return inside };
    let again = COMES_BACK.iter().position(|way| *way == placed.way).filter(|_| placed.changed);
    let guide = again.and_then(|number| key::AGAIN.get(number)).unwrap_or(&texts.guide);
    let mut inside = inside.child(said(ui, "", *guide));
    for tip in &placed.tips {
        inside = inside.child(paragraph("", ui.at(key::TIPS, *tip as usize)));
    }
    match ui.settings(|settings| settings.article.clone()) {
        Some(article) => {
            let link = el("a")
                .attr("href", article.replace("{way}", placed.way.id()))
                .text(ui.say(words::READ_MORE))
                .child(unseen(&ui.say(texts.title)));
            inside.child(el("p").child(link))
        }
        None => inside,
    }
}

fn why(ui: Ui, placed: &Placed, inside: El) -> El {
    let reason = match placed.aside {
        Some(Aside::Safety) => words::SAFETY,
        Some(Aside::TooSoon) => words::TOO_SOON,
        None if placed.because.is_empty() && placed.to_help => return inside,
        None if placed.because.is_empty() => words::NO_BECAUSE,
        None => return inside.child(said(ui, "strong", words::BECAUSE)).child(because(ui, &placed.because)),
    };
    inside.child(said(ui, "soft", reason))
}

fn title(ui: Ui, way: Way) -> String {
    key::WAYS.get(way as usize).map(|words| ui.say(words.title)).unwrap_or_default()
}

/// Where the way can be gone, here.
fn tool(ui: Ui, placed: &Placed, inside: El) -> El {
    if placed.to_help || placed.aside == Some(Aside::Safety) {
        inside.child(actions(vec![action(ui, "to-help", Weight::Other, nav::TO_HELP, Msg::Go(Place::Help))]))
    } else if placed.way == Way::LetGo {
        inside.child(actions(vec![action(ui, "to-signs", Weight::Other, nav::TO_SIGNS, Msg::Go(Place::Signs))]))
    } else if let Some(tool) = Tool::of(placed.way).filter(|_| placed.aside.is_none()) {
        let open = action(ui, "open", Weight::Other, words::OPEN, Msg::Go(Place::Tool(tool))).attr("data-for", tool.id());
        inside.child(actions(vec![open.child(unseen(&title(ui, placed.way)))]))
    } else {
        inside
    }
}
