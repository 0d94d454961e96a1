//! The plan: all fourteen ways, each in its place in time, each with why it stands there.

use super::controls::{ButtonVariant, action, actions, because, paragraph, subheading, summary_heading, text_paragraph, visually_hidden};
use crate::{
    app::Context,
    domain::{
        Msg, Place, Placed, Session, Tool, Way, When,
        rules::{COMES_BACK, Reason},
    },
    i18n::key::{self, nav, plan as words},
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let plan = cx.session(Session::plan);
    el("section")
        .class("plan")
        .part("plan")
        .child(subheading(cx, 1, cx.t(words::TITLE)))
        .child(paragraph(cx, "", words::INTRO))
        .children(each(When::ALL, &|when| group(cx, *when, &plan)))
}

fn group(cx: Context, when: When, plan: &[Placed]) -> El {
    let mut ways = Vec::new();
    for placed in plan {
        if placed.when == when {
            ways.push(way(cx, placed));
        }
    }
    if ways.is_empty() {
        return empty();
    }
    el("div").class("plan__group").child(subheading(cx, 2, cx.at(words::WHEN, when as usize))).children(ways)
}

fn way(cx: Context, placed: &Placed) -> El {
    let Some(texts) = key::WAYS.get(placed.way as usize) else { return empty() };
    let mut inside = el("details").child(summary_heading(cx, 3, cx.t(texts.title)));
    if placed.when == When::Now {
        inside = inside.attr("open", "");
    }
    if placed.when != When::Aside {
        inside = guide(cx, placed, inside);
    }
    if placed.with_notice && placed.when != When::Aside {
        inside = inside.child(paragraph(cx, "note", words::NOTICE));
    }
    if placed.to_help {
        inside = inside.child(paragraph(cx, "note", words::TO_HELP));
    }
    el("article").class("way").part("way").attr("data-way", placed.way.id()).attr("data-when", placed.when.id()).child(tool(
        cx,
        placed,
        why(cx, placed, inside),
    ))
}

/// What to do, in words that fit this reader.
fn guide(cx: Context, placed: &Placed, inside: El) -> El {
    let Some(texts) = key::WAYS.get(placed.way as usize) else { return inside };
    let again = COMES_BACK.iter().position(|way| *way == placed.way).filter(|_| placed.changed);
    let guide = again.and_then(|number| key::AGAIN.get(number)).unwrap_or(&texts.guide);
    let mut inside = inside.child(paragraph(cx, "", *guide));
    for tip in &placed.tips {
        inside = inside.child(text_paragraph("", cx.at(key::TIPS, *tip as usize)));
    }
    match cx.settings(|settings| settings.article.clone()) {
        Some(article) => {
            let link = el("a")
                .attr("href", article.replace("{way}", placed.way.id()))
                .text(cx.t(words::READ_MORE))
                .child(visually_hidden(&cx.t(texts.title)));
            inside.child(el("p").child(link))
        }
        None => inside,
    }
}

fn why(cx: Context, placed: &Placed, inside: El) -> El {
    let inside = match placed.reason {
        Some(reason) => inside.child(text_paragraph("soft", cx.at(words::REASONS, reason as usize))),
        None => inside,
    };
    match (placed.because.is_empty(), placed.reason) {
        (_, Some(Reason::Safety)) => inside,
        (true, _) if placed.to_help || placed.reason.is_some() => inside,
        (true, _) => inside.child(paragraph(cx, "soft", words::NO_BECAUSE)),
        (false, _) => inside.child(paragraph(cx, "strong", words::BECAUSE)).child(because(cx, &placed.because)),
    }
}

fn title(cx: Context, way: Way) -> String {
    key::WAYS.get(way as usize).map(|words| cx.t(words.title)).unwrap_or_default()
}

/// Where the way can be gone, here.
fn tool(cx: Context, placed: &Placed, inside: El) -> El {
    if placed.to_help || placed.reason == Some(Reason::Safety) {
        inside.child(actions(vec![action(cx, "to-help", ButtonVariant::Secondary, nav::TO_HELP, Msg::Go(Place::Help))]))
    } else if placed.way == Way::LetGo {
        inside.child(actions(vec![action(cx, "to-signs", ButtonVariant::Secondary, nav::TO_SIGNS, Msg::Go(Place::Signs))]))
    } else if placed.when == When::Aside {
        inside
    } else {
        let tools = cx.session(|session| Tool::all_of(placed.way, session.answers()));
        inside.child(actions(each(&tools, &|tool| {
            let open = action(cx, "open", ButtonVariant::Secondary, words::OPEN, Msg::Go(Place::Tool(*tool))).attr("data-for", tool.id());
            open.child(visually_hidden(&title(cx, placed.way)))
        })))
    }
}
