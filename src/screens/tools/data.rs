//! Everything that is stored, in plain words: to look at, take along, bring back, and erase.

use super::{bring, plain, takeaway};
use crate::{
    app::Ui,
    domain::{Msg, Part, preferences::Remember},
    i18n::key::{data as words, nav},
    screens::{
        controls::{Weight, action, actions, folded, paragraph, said, screen, subheading},
        start,
    },
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    screen(
        ui,
        words::TITLE,
        vec![
            el("div").child(move || kept(ui)),
            el("div").child(move || undo(ui)),
            el("div").child(move || parts(ui)),
            bring::view(ui),
            el("div").class("fields").child(start::remember(ui)).child(start::leave(ui)).child(start::shift(ui)),
            actions(vec![
                action(ui, "erase", Weight::Other, words::ERASE_ALL, Msg::Erase),
                action(ui, "back", Weight::Other, nav::GO_ON, Msg::Next),
            ]),
        ],
    )
}

/// A part that is longer is shown in its tool, and whole in every file.
const MOST_LINES: usize = 60;

/// Where it is kept, and until when.
fn kept(ui: Ui) -> El {
    let (remember, exp, blank) = ui.session(|session| (session.remember, session.document.exp, session.document.is_blank()));
    let text = match remember {
        _ if blank => ui.say(words::NOTHING),
        Some(Remember::Visit) => ui.say(words::KEPT_VISIT),
        _ => ui.fill(words::KEPT_DEVICE, &[("date", &ui.date(exp))]),
    };
    paragraph("lead", text)
}

/// The way back from the last thing that was taken away.
fn undo(ui: Ui) -> El {
    if ui.session(|session| session.before.is_none()) {
        return empty();
    }
    el("div").class("callout").child(said(ui, "", words::UNDO_NOTE)).child(actions(vec![action(
        ui,
        "undo",
        Weight::Other,
        words::UNDO,
        Msg::Undo,
    )]))
}

fn parts(ui: Ui) -> El {
    let there = plain::there(ui);
    if there.is_empty() {
        return empty();
    }
    let cards = each(&there, &|part| card(ui, *part));
    el("div").class("readings").children(cards).child(actions(vec![
        takeaway::export(ui),
        takeaway::export_text(ui),
        takeaway::copy(ui, move || all_text(ui)),
        takeaway::print_all(ui),
    ]))
}

fn all_text(ui: Ui) -> String {
    let there = plain::there(ui);
    ui.session(|session| plain::text(ui, &session.document, &there))
}

fn card(ui: Ui, part: Part) -> El {
    let name = plain::name(ui, part);
    let mut lines = ui.session(|session| plain::lines(ui, &session.document, part, MOST_LINES + 1));
    let more = lines.len() > MOST_LINES;
    lines.truncate(MOST_LINES);
    let erase = action(ui, "remove", Weight::Quiet, words::ERASE_PART, Msg::ErasePart(part));
    el("section")
        .class("card")
        .attr("data-part", part.id())
        .child(subheading(ui, 1, name.clone()))
        .child(folded(ui, words::SHOW, &name).child(plain::view(&lines)).child(if more { said(ui, "small", words::MORE) } else { empty() }))
        .child(actions(vec![erase.attr("data-for", part.id()).attr("aria-label", ui.fill(words::ERASE_PART_NAMED, &[("part", &name)]))]))
}
