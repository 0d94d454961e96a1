//! Everything that is stored, in plain words: to look at, take along, bring back, and erase.

use super::{import, plain, takeaway};
use crate::{
    app::Context,
    domain::{DocumentSection, Msg, Session, preferences::Remember},
    i18n::key::{data as words, nav},
    screens::{
        controls::{ButtonVariant, action, actions, details, paragraph, screen, subheading, text_paragraph},
        start,
    },
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    screen(
        cx,
        words::TITLE,
        vec![
            el("div").child(move || kept(cx)),
            el("div").child(move || undo(cx)),
            el("div").child(move || sections(cx)),
            import::view(cx),
            el("div").class("fields").child(start::remember(cx)).child(start::leave(cx)).child(start::shift(cx)),
            actions(vec![
                action(cx, "erase", ButtonVariant::Secondary, words::ERASE_ALL, Msg::Erase),
                action(cx, "back", ButtonVariant::Secondary, nav::GO_ON, Msg::Next),
            ]),
        ],
    )
}

/// The most lines that are shown of a section. Files and prints have all of them.
const MOST_LINES: usize = 60;

/// Where it is kept, and until when.
fn kept(cx: Context) -> El {
    let (remember, exp, blank) = cx.session(|session| (session.remember, session.expires_at(), session.is_blank()));
    let text = match remember {
        _ if blank => cx.t(words::NOTHING),
        Some(Remember::Visit) => cx.t(words::KEPT_VISIT),
        _ => cx.fill(words::KEPT_DEVICE, &[("date", &cx.date(exp))]),
    };
    text_paragraph("lead", text)
}

/// The way back from the last thing that was taken away.
fn undo(cx: Context) -> El {
    if cx.session(|session| session.before.is_none()) {
        return empty();
    }
    el("div").class("callout").child(paragraph(cx, "", words::UNDO_NOTE)).child(actions(vec![action(
        cx,
        "undo",
        ButtonVariant::Secondary,
        words::UNDO,
        Msg::Undo,
    )]))
}

fn sections(cx: Context) -> El {
    let sections = cx.session(Session::sections);
    if sections.is_empty() {
        return empty();
    }
    let cards = each(&sections, &|section| card(cx, *section));
    el("div").class("readings").children(cards).child(actions(vec![
        takeaway::export(cx),
        takeaway::export_text(cx),
        takeaway::copy(cx, move || plain::all_text(cx)),
        takeaway::print_all(cx),
    ]))
}

fn card(cx: Context, section: DocumentSection) -> El {
    let name = plain::name(cx, section);
    let mut lines = cx.session(|session| plain::lines(cx, session, section, MOST_LINES + 1));
    let more = lines.len() > MOST_LINES;
    lines.truncate(MOST_LINES);
    let erase = action(cx, "remove", ButtonVariant::Link, words::ERASE_SECTION, Msg::EraseSection(section));
    el("section")
        .class("card")
        .attr("data-part", section.id())
        .child(subheading(cx, 1, name.clone()))
        .child(details(cx, words::SHOW, &name).child(plain::view(&lines)).child(if more {
            paragraph(cx, "small", words::MORE)
        } else {
            empty()
        }))
        .child(actions(vec![
            erase.attr("data-for", section.id()).attr("aria-label", cx.fill(words::ERASE_SECTION_NAMED, &[("part", &name)])),
        ]))
}
