//! What repeats in the log, as sentences about notes, each with the notes behind it.

use super::{list, section::titled};
use crate::{
    app::Context,
    domain::{Session, tools::log::patterns::Named},
    i18n::key::log as words,
    screens::controls::{paragraph, text_paragraph},
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    // Where the gate is not clear, nothing is read into what was noted.
    if !cx.session(|session| session.gate.is_clear()) {
        return empty();
    }
    let named = cx.session(Session::patterns);
    let section = titled(cx, "patterns", words::PATTERNS_TITLE);
    if named.is_empty() {
        return section.child(paragraph(cx, "", words::PATTERNS_NONE));
    }
    section
        .child(paragraph(cx, "", words::PATTERNS_INTRO))
        .child(el("ul").class("log__patterns").children(each(&named, &|named| pattern(cx, named))))
}

fn pattern(cx: Context, named: &Named) -> El {
    let Some(texts) = words::PATTERNS.get(named.pattern as usize) else { return empty() };
    let (later, earlier) = named.days.unwrap_or_default();
    let date = named.day.map(|day| cx.day(day)).unwrap_or_default();
    let slots = [
        ("count", &*named.count.to_string()),
        ("of", &*named.of.to_string()),
        ("later", &*later.to_string()),
        ("earlier", &*earlier.to_string()),
        ("date", &*date),
    ];
    let behind = el("details").child(el("summary").class("more").text(cx.t(words::PATTERNS_NOTES))).child(list::latest(
        cx,
        &named.rests_on,
        words::PATTERNS_LATEST,
    ));
    el("li")
        .class("card")
        .attr("data-pattern", named.pattern.id())
        .child(text_paragraph("strong", cx.fill(texts.text, &slots)))
        .child(paragraph(cx, "", texts.hint))
        .child(behind)
}
