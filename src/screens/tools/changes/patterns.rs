//! What repeats in the log, as sentences about notes, each with the notes behind it.

use super::{list, section::titled};
use crate::{
    app::Ui,
    domain::tools::log::patterns::Named,
    i18n::key::log as words,
    screens::controls::{paragraph, said},
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    // Where the gate is not clear, nothing is read into what was noted.
    if !ui.session(|session| session.gate.is_clear()) {
        return empty();
    }
    let named = ui.session(crate::domain::Session::patterns);
    let section = titled(ui, "patterns", words::PATTERNS_TITLE);
    if named.is_empty() {
        return section.child(said(ui, "", words::PATTERNS_NONE));
    }
    section
        .child(said(ui, "", words::PATTERNS_INTRO))
        .child(el("ul").class("log__patterns").children(each(&named, &|named| pattern(ui, named))))
}

fn pattern(ui: Ui, named: &Named) -> El {
    let Some(texts) = words::PATTERNS.get(named.pattern as usize) else { return empty() };
    let (later, earlier) = named.days.unwrap_or_default();
    let date = named.day.map(|day| ui.day(day)).unwrap_or_default();
    let slots = [
        ("count", &*named.count.to_string()),
        ("of", &*named.of.to_string()),
        ("later", &*later.to_string()),
        ("earlier", &*earlier.to_string()),
        ("date", &*date),
    ];
    let behind = el("details").child(el("summary").class("more").text(ui.say(words::PATTERNS_NOTES))).child(list::latest(
        ui,
        &named.rests_on,
        words::PATTERNS_LATEST,
    ));
    el("li")
        .class("card")
        .attr("data-pattern", named.pattern.id())
        .child(paragraph("strong", ui.fill(texts.text, &slots)))
        .child(said(ui, "", texts.hint))
        .child(behind)
}
