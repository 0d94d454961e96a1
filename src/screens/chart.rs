//! A picture of levels, and a table that says the same.

use super::controls::details;
use crate::{
    app::Context,
    domain::{Found, Level, Reading},
    i18n::key::{self, result},
    view::element::{El, each, el},
};

/// One reading's levels, a level for each column; nothing where no answer points its way.
pub(super) struct Row {
    /// What it is called.
    pub(super) title: String,
    /// Its levels.
    pub(super) levels: Vec<Option<Level>>,
}

/// A reading's name where there is little room.
pub(super) fn title(cx: Context, reading: Reading) -> String {
    key::READINGS.get(reading as usize).map(|words| cx.t(words.short)).unwrap_or_default()
}

/// The level of a reading, if it was found.
pub(super) fn level(found: &[Found], reading: Reading) -> Option<Level> {
    found.iter().find(|found| found.reading == reading).map(|found| found.level)
}

// The picture's own units; it grows with the column it stands in.
const WIDTH: usize = 320;
const LABEL: usize = 20;
const BAR: usize = 10;
const GAP: usize = 14;

/// Bars beside each other, one step for each level; the columns' names are those of the table.
pub(super) fn picture(cx: Context, title: &str, columns: &[String], rows: &[Row]) -> El {
    let row_height = LABEL + columns.len() * (BAR + 3) + GAP;
    let svg = el("svg:svg")
        .attr("role", "img")
        .class("picture")
        .attr("viewBox", format!("0 0 {WIDTH} {}", rows.len() * row_height))
        .child(el("svg:title").text(title));
    // To be looked at: the table says the same, with the figures.
    let mut drawn = el("svg:g").attr("aria-hidden", "true");
    for (number, row) in rows.iter().enumerate() {
        let top = number * row_height;
        drawn = drawn.child(el("svg:text").attr("y", (top + LABEL - 6).to_string()).text(&row.title));
        for (column, level) in row.levels.iter().enumerate() {
            let top = top + LABEL + column * (BAR + 3);
            drawn = drawn.child(bar("picture__track", top, WIDTH));
            let class = if column + 1 == columns.len() { "picture__now" } else { "picture__then" };
            drawn = drawn.child(bar(class, top, steps(*level) * WIDTH / 3));
        }
    }
    el("figure").class("figure").child(svg.child(drawn)).child(table(cx, title, columns, rows))
}

fn steps(level: Option<Level>) -> usize {
    level.map_or(0, |level| level as usize + 1)
}

fn bar(class: &'static str, top: usize, width: usize) -> El {
    el("svg:rect").class(class).attr("y", top.to_string()).attr("width", width.to_string()).attr("height", BAR.to_string()).attr("rx", "5")
}

fn table(cx: Context, title: &str, columns: &[String], rows: &[Row]) -> El {
    let head = el("tr").child(el("th").attr("scope", "col").text(cx.t(result::PICTURE_READING)));
    let head = head.children(each(columns, &|column| el("th").attr("scope", "col").text(column)));
    let body = each(rows, &|row| {
        let levels = each(&row.levels, &|level| el("td").text(word(cx, *level)));
        el("tr").child(el("th").attr("scope", "row").text(&row.title)).children(levels)
    });
    details(cx, result::PICTURE_TABLE, title).child(
        el("table").child(el("caption").class("unseen").text(title)).child(el("thead").child(head)).child(el("tbody").children(body)),
    )
}

fn word(cx: Context, level: Option<Level>) -> String {
    level.map_or_else(|| cx.t(result::NO_LEVEL), |level| cx.at(result::SHORT, level as usize))
}
