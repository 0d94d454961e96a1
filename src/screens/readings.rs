//! The readings beside each other, strongest first, each opened to what it rests on and what else it could mean.

use super::{
    chart::{Row, picture, title},
    controls::{ButtonVariant, action, actions, because, button, details, paragraph, subheading, text_paragraph, visually_hidden},
    trial,
};
use crate::{
    app::Context,
    domain::{Found, Msg, Place, Question, Reading, Session, reading::nothing_stands_out},
    i18n::{
        Key,
        key::{self, result},
    },
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let found = cx.session(Session::readings);
    let first = found.first().map(|found| found.reading);
    let rows = rows(cx, &found);
    el("div").class("readings").children(each(&found, &|found| reading(cx, found, first == Some(found.reading)))).child(picture(
        cx,
        &cx.t(result::PICTURE),
        &[cx.t(result::PICTURE_LEVEL)],
        &rows,
    ))
}

/// The readings of this reader, in their order. Those that nothing points to would only frighten.
fn rows(cx: Context, found: &[Found]) -> Vec<Row> {
    let mut rows = Vec::new();
    for one in found {
        rows.push(Row { title: title(cx, one.reading), levels: vec![Some(one.level)] });
    }
    rows
}

fn reading(cx: Context, found: &Found, open: bool) -> El {
    let Some(words) = key::READINGS.get(found.reading as usize) else { return empty() };
    let mut why = details(cx, result::WHY, &cx.t(words.title));
    if open {
        why = why.attr("open", "");
    }
    if !found.because.is_empty() {
        why = why.child(paragraph(cx, "strong", result::BECAUSE)).child(because(cx, &found.because));
    }
    // A level is said only where there are answers to count.
    let nothing = found.reading == Reading::CantTell && cx.session(|session| nothing_stands_out(session.answers()));
    let (title, means) = if nothing { (result::NOTHING, result::NOTHING_MEANS) } else { (words.title, words.means) };
    let nothing_said = found.because.is_empty();
    let level = if nothing_said { empty() } else { text_paragraph("level", cx.at(result::LEVELS, found.level as usize)) };
    let mut card = el("article");
    if found.contradicted {
        card = card.attr("data-contradicted", "");
    }
    card.class("card")
        .part("reading")
        .attr("data-reading", found.reading.id())
        .attr("data-level", found.level.id())
        .child(subheading(cx, 1, cx.t(title)))
        .child(level)
        .child(paragraph(cx, "", means))
        .child(why.child(labelled(cx, result::ALSO, words.also)).child(labelled(cx, result::MORE, words.more)))
        .child(trial::of(cx, found.reading))
        .child(not_us(cx, found))
}

/// The reader contradicts an explanation, or takes that back. Broken trust is a fact: there the answer can be changed.
fn not_us(cx: Context, found: &Found) -> El {
    let (reading, contradicted) = (found.reading, found.contradicted);
    let button = match reading {
        Reading::CantTell => return empty(),
        Reading::TrustBroken => action(cx, "change", ButtonVariant::Link, result::CHANGE_ANSWER, Msg::Go(Place::Question(Question::Event)))
            .attr("data-for", "event"),
        _ => button("not-us", ButtonVariant::Link, move || {
            cx.dispatch(Msg::NotUs(reading, !contradicted));
            // The card has moved, and the button with it.
            cx.focus("[data-heading]");
        })
        .attr("aria-pressed", if contradicted { "true" } else { "false" })
        .text(cx.t(if contradicted { result::NOT_US_UNDO } else { result::NOT_US }))
        .child(visually_hidden(&title(cx, reading))),
    };
    let said = if contradicted { paragraph(cx, "soft", result::NOT_US_SAID) } else { empty() };
    el("div").child(said).child(actions(vec![button]))
}

fn labelled(cx: Context, label: Key, text: Key) -> El {
    el("p").child(el("strong").text(cx.t(label))).text(format!(": {}", cx.t(text)))
}
