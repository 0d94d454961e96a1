//! The log over time: a small picture for each kind of entry, all in the same columns, and a table that says the same.

use super::section::titled;
use crate::{
    app::Context,
    domain::{
        Session,
        tools::log::{
            Sort,
            timeline::{Bucket, Step, Timeline},
        },
    },
    i18n::{Key, key::log as words},
    screens::controls::{details, paragraph},
    view::element::{El, each, el},
};

// The picture's own units; it grows with the column it stands in.
const WIDTH: usize = 320;
const LABEL: usize = 20;
/// Room above the columns for a number.
const NUMBER: usize = 14;
const HEIGHT: usize = 36;
const GAP: usize = 8;
const ROW: usize = LABEL + NUMBER + HEIGHT + GAP;
/// The broadest that a column is drawn.
const BROADEST: usize = 26;
/// From this width on, a number fits above a column.
const ROOM_FOR_NUMBERS: usize = 18;

pub(super) fn view(cx: Context) -> El {
    let line = cx.session(Session::timeline);
    let columns = words::COLUMNS.get(line.step as usize).copied().unwrap_or(words::PICTURE);
    titled(cx, "time", words::TIME_TITLE)
        .child(paragraph(cx, "", columns))
        .child(el("figure").class("figure").child(picture(cx, &line)).child(table(cx, &line)))
}

/// What a column is called.
fn name(cx: Context, step: Step, bucket: &Bucket) -> String {
    let text = words::STEPS.get(step as usize).copied().unwrap_or(words::WHEN);
    cx.fill(text, &[("date", &cx.day(bucket.first)), ("year", &bucket.first.civil().0.to_string())])
}

/// What the picture says of a column in little room.
fn short(cx: Context, step: Step, bucket: &Bucket) -> String {
    match step {
        Step::Year | Step::Decade => bucket.first.civil().0.to_string(),
        _ => cx.day(bucket.first),
    }
}

/// Where things stand in the picture.
struct Grid {
    /// A column's share of the width.
    wide: usize,
    /// How much of it is drawn.
    drawn: usize,
    /// What fills a column to the top.
    most: usize,
}

impl Grid {
    const fn middle(&self, column: usize) -> usize {
        column * self.wide + self.wide / 2
    }
}

fn picture(cx: Context, line: &Timeline) -> El {
    let wide = WIDTH / line.buckets.len().max(1);
    let grid = Grid { wide, drawn: if wide > BROADEST { BROADEST } else { wide.saturating_sub(2).max(1) }, most: line.most().max(1) };
    let mut rows = Vec::new();
    let mut top = 0;
    for sort in Sort::ALL {
        if line.buckets.iter().any(|bucket| bucket.count(*sort) > 0) {
            let row = if *sort == Sort::Event { marks(&grid, line, top) } else { columns(&grid, line, *sort, top) };
            rows.push(text(top + LABEL - 6, &cx.at(words::SORTS, *sort as usize)));
            rows.extend(row);
            top += if *sort == Sort::Event { LABEL + NUMBER + GAP } else { ROW };
        }
    }
    if let (Some(first), Some(last)) = (line.buckets.first(), line.buckets.last()) {
        rows.push(text(top + LABEL - 6, &short(cx, line.step, first)).attr("class", "log__when"));
        if first != last {
            let last = text(top + LABEL - 6, &short(cx, line.step, last));
            rows.push(moved(WIDTH, last.attr("class", "log__when").attr("text-anchor", "end")));
        }
    }
    el("svg:svg")
        .attr("role", "img")
        .class("picture log__picture")
        .attr("viewBox", format!("0 0 {WIDTH} {}", top + LABEL))
        .child(el("svg:title").text(cx.t(words::PICTURE)))
        // To be looked at: the table says the same, with the figures.
        .child(el("svg:g").attr("aria-hidden", "true").children(rows))
}

fn text(y: usize, text: &str) -> El {
    el("svg:text").attr("y", y.to_string()).text(text)
}

/// A text so far from where the picture begins; the text itself stays at 0, where the style sheet can turn it around.
fn moved(x: usize, text: El) -> El {
    el("svg:g").attr("transform", format!("translate({x})")).child(text)
}

/// One kind's columns on a line of their own.
fn columns(grid: &Grid, line: &Timeline, sort: Sort, top: usize) -> Vec<El> {
    let foot = top + LABEL + NUMBER + HEIGHT;
    let mut row = vec![bar("picture__track", 0, foot, WIDTH, 1)];
    for (column, bucket) in line.buckets.iter().enumerate() {
        let count = bucket.count(sort);
        if count > 0 {
            let height = (count * HEIGHT / grid.most).max(2);
            row.push(bar("picture__now", grid.middle(column) - grid.drawn / 2, foot - height, grid.drawn, height));
            if grid.wide >= ROOM_FOR_NUMBERS {
                let number = text(foot - height - 3, &count.to_string());
                row.push(moved(grid.middle(column), number.attr("class", "log__number")));
            }
        }
    }
    row
}

/// The turning points: a mark each, and a line up through everything above.
fn marks(grid: &Grid, line: &Timeline, top: usize) -> Vec<El> {
    let mut row = Vec::new();
    for (column, bucket) in line.buckets.iter().enumerate() {
        if bucket.count(Sort::Event) > 0 {
            let (x, y) = (grid.middle(column), top + LABEL);
            row.push(el("svg:path").class("log__turn").attr("d", format!("M{x} 0V{y}")));
            row.push(el("svg:path").class("picture__now").attr("d", format!("M{x} {y}l6 6-6 6-6-6z")));
        }
    }
    row
}

fn bar(class: &'static str, x: usize, y: usize, width: usize, height: usize) -> El {
    let mut bar = el("svg:rect").class(class);
    for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
        bar = bar.attr(name, value.to_string());
    }
    bar
}

/// Two columns, so that it fits a phone: when, and what was noted then.
fn table(cx: Context, line: &Timeline) -> El {
    let head = |text: Key| el("th").attr("scope", "col").text(cx.t(text));
    let body = each(&line.buckets, &|bucket| {
        el("tr").child(el("th").attr("scope", "row").text(name(cx, line.step, bucket))).child(el("td").text(figures(cx, bucket)))
    });
    details(cx, words::TABLE, &cx.t(words::PICTURE)).child(
        el("table")
            .child(el("caption").class("unseen").text(cx.t(words::PICTURE)))
            .child(el("thead").child(el("tr").child(head(words::WHEN)).child(head(words::WHAT))))
            .child(el("tbody").children(body)),
    )
}

/// A column's figures in words.
fn figures(cx: Context, bucket: &Bucket) -> String {
    if bucket.is_empty() {
        return cx.t(words::NOTHING);
    }
    let mut figures = String::new();
    for sort in Sort::ALL {
        let count = bucket.count(*sort);
        if count > 0 {
            if !figures.is_empty() {
                figures.push_str(", ");
            }
            figures.push_str(&cx.at(words::SORTS, *sort as usize));
            figures.push_str(": ");
            figures.push_str(&count.to_string());
        }
    }
    figures
}
