//! An earlier pass beside this one: what the answers point to now and then. It never says better or worse.

use super::{
    el::{El, el, nothing},
    parts::{paragraph, said, subheading},
    picture::{Row, picture},
    ui::Ui,
};
use crate::{
    domain::{Found, Level, Reading, reading::readings},
    words::key::{self, compare},
};

pub(super) fn view(ui: Ui) -> El {
    let passes = ui.session(|session| {
        let then = session.document.history.last()?;
        Some((then.at, readings(&then.answers, &session.gate), session.readings()))
    });
    let Some((at, then, now)) = passes else { return nothing() };
    let date = ui.date(at);
    let mut rows = Vec::new();
    let mut changes = Vec::new();
    for reading in Reading::ALL {
        let title = key::READINGS.get(*reading as usize).map(|words| ui.say(words.short)).unwrap_or_default();
        let levels = [level(&then, *reading), level(&now, *reading)];
        let names = [("date", date.as_str()), ("reading", title.as_str())];
        if levels[1] > levels[0] {
            changes.push(el("li").text(&ui.fill(compare::MORE, &names)));
        } else if levels[1] < levels[0] {
            changes.push(el("li").text(&ui.fill(compare::FEWER, &names)));
        }
        if levels != [None, None] {
            rows.push(Row { title, levels: levels.to_vec() });
        }
    }
    let same = changes.is_empty();
    let changes = if same { paragraph("", ui.fill(compare::SAME, &[("date", &date)])) } else { el("ul").children(changes) };
    let columns = [ui.fill(compare::THEN, &[("date", &date)]), ui.say(compare::NOW)];
    el("section")
        .class("plan")
        .attr("data-compare", "")
        .child(subheading(ui, 1, ui.say(compare::TITLE)))
        .child(said(ui, "", compare::INTRO))
        .child(changes)
        .child(picture(ui, &ui.say(compare::PICTURE), &columns, &rows))
}

fn level(found: &[Found], reading: Reading) -> Option<Level> {
    found.iter().find(|found| found.reading == reading).map(|found| found.level)
}
