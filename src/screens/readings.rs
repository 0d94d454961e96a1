//! The readings beside each other, strongest first, each opened to what it rests on and what else it could mean.

use super::{
    chart::{Row, level, picture, title},
    controls::{because, folded, paragraph, said, subheading},
};
use crate::{
    app::Context,
    domain::{Found, Reading, Session},
    i18n::{
        Key,
        key::{self, result},
    },
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let found = cx.session(Session::readings);
    let first = found.first().map(|found| found.reading);
    let rows = each_row(cx, &found);
    el("div").class("readings").children(each(&found, &|found| reading(cx, found, first == Some(found.reading)))).child(picture(
        cx,
        &cx.t(result::PICTURE),
        &[cx.t(result::PICTURE_LEVEL)],
        &rows,
    ))
}

/// All readings side by side, those that nothing points to as well.
fn each_row(cx: Context, found: &[Found]) -> Vec<Row> {
    let mut rows = Vec::new();
    for reading in Reading::ALL {
        rows.push(Row { title: title(cx, *reading), levels: vec![level(found, *reading)] });
    }
    rows
}

fn reading(cx: Context, found: &Found, open: bool) -> El {
    let Some(words) = key::READINGS.get(found.reading as usize) else { return empty() };
    let mut why = folded(cx, result::WHY, &cx.t(words.title));
    if open {
        why = why.attr("open", "");
    }
    if !found.because.is_empty() {
        why = why.child(said(cx, "strong", result::BECAUSE)).child(because(cx, &found.because));
    }
    // A level is said only where there are answers to count.
    let nothing_said = found.because.is_empty();
    let level = if nothing_said { empty() } else { paragraph("level", cx.at(result::LEVELS, found.level as usize)) };
    el("article")
        .class("card")
        .part("reading")
        .attr("data-reading", found.reading.id())
        .attr("data-level", found.level.id())
        .child(subheading(cx, 1, cx.t(words.title)))
        .child(level)
        .child(said(cx, "", words.means))
        .child(why.child(labelled(cx, result::ALSO, words.also)).child(labelled(cx, result::MORE, words.more)))
}

fn labelled(cx: Context, label: Key, text: Key) -> El {
    el("p").child(el("strong").text(cx.t(label))).text(format!(": {}", cx.t(text)))
}
