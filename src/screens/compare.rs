//! Earlier passes beside this one: what the answers point to now and then. It never says better or worse.

use super::{
    chart::{Row, level, picture, title},
    controls::{paragraph, said, subheading},
};
use crate::{
    app::Ui,
    domain::{Found, Level, Millis, Reading, reading::readings},
    i18n::key::compare,
    view::element::{El, el, empty},
};

/// How many earlier passes stand beside this one; more would not fit a phone.
const PASSES: usize = 3;

pub(super) fn view(ui: Ui) -> El {
    let (earlier, now): (Vec<(Millis, Vec<Found>)>, _) = ui.session(|session| {
        let history = &session.document.history;
        let last = history.iter().skip(history.len().saturating_sub(PASSES));
        (last.map(|pass| (pass.at, readings(&pass.answers, &session.gate))).collect(), session.readings())
    });
    let Some((at, then)) = earlier.last() else { return empty() };
    let mut rows = Vec::new();
    for reading in Reading::ALL {
        let mut levels: Vec<Option<Level>> = earlier.iter().map(|(_, found)| level(found, *reading)).collect();
        levels.push(level(&now, *reading));
        if levels.iter().any(Option::is_some) {
            rows.push(Row { title: title(ui, *reading), levels });
        }
    }
    let mut columns: Vec<String> = earlier.iter().map(|(at, _)| ui.fill(compare::THEN, &[("date", &ui.date(*at))])).collect();
    columns.push(ui.say(compare::NOW));
    el("section")
        .class("plan")
        .attr("data-compare", "")
        .child(subheading(ui, 1, ui.say(compare::TITLE)))
        .child(said(ui, "", compare::INTRO))
        .child(changes(ui, &ui.date(*at), then, &now))
        .child(picture(ui, &ui.say(compare::PICTURE), &columns, &rows))
}

/// What more or fewer answers point to than last time.
fn changes(ui: Ui, date: &str, then: &[Found], now: &[Found]) -> El {
    let mut list = el("ul");
    let mut same = true;
    for reading in Reading::ALL {
        let (before, after) = (level(then, *reading), level(now, *reading));
        if before != after {
            let change = if after > before { compare::MORE } else { compare::FEWER };
            list = list.child(el("li").text(ui.fill(change, &[("date", date), ("reading", &title(ui, *reading))])));
            same = false;
        }
    }
    if same { paragraph("", ui.fill(compare::SAME, &[("date", date)])) } else { list }
}
