//! Earlier passes beside this one: what the answers point to now and then. It never says better or worse.

use super::{
    chart::{Row, level, picture, title},
    controls::{paragraph, subheading, text_paragraph},
};
use crate::{
    app::Context,
    domain::{Found, Level, Reading},
    i18n::key::compare,
    view::element::{El, el, empty},
};

/// How many earlier passes stand beside this one; more would not fit a phone.
const PASSES: usize = 3;

pub(super) fn view(cx: Context) -> El {
    let (earlier, now) = cx.session(|session| session.compared_readings(PASSES));
    let Some((at, then)) = earlier.last() else { return empty() };
    let mut rows = Vec::new();
    for reading in Reading::ALL {
        let mut levels: Vec<Option<Level>> = earlier.iter().map(|(_, found)| level(found, *reading)).collect();
        levels.push(level(&now, *reading));
        if levels.iter().any(Option::is_some) {
            rows.push(Row { title: title(cx, *reading), levels });
        }
    }
    let mut columns: Vec<String> = earlier.iter().map(|(at, _)| cx.fill(compare::THEN, &[("date", &cx.date(*at))])).collect();
    columns.push(cx.t(compare::NOW));
    el("section")
        .class("plan")
        .attr("data-compare", "")
        .child(subheading(cx, 1, cx.t(compare::TITLE)))
        .child(paragraph(cx, "", compare::INTRO))
        .child(changes(cx, &cx.date(*at), then, &now))
        .child(picture(cx, &cx.t(compare::PICTURE), &columns, &rows))
}

/// What more or fewer answers point to than last time.
fn changes(cx: Context, date: &str, then: &[Found], now: &[Found]) -> El {
    let mut list = el("ul");
    let mut same = true;
    for reading in Reading::ALL {
        let (before, after) = (level(then, *reading), level(now, *reading));
        if before != after {
            let change = if after > before { compare::MORE } else { compare::FEWER };
            list = list.child(el("li").text(cx.fill(change, &[("date", date), ("reading", &title(cx, *reading))])));
            same = false;
        }
    }
    if same { text_paragraph("", cx.fill(compare::SAME, &[("date", date)])) } else { list }
}
