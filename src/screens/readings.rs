//! The readings beside each other, strongest first, each opened to what it rests on and what else it could mean.

use super::{
    chart::{Row, level, picture, title},
    controls::{because, folded, paragraph, said, subheading},
};
use crate::{
    app::Ui,
    domain::{Found, Reading, Session},
    i18n::{
        Key,
        key::{self, result},
    },
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    let found = ui.session(Session::readings);
    let first = found.first().map(|found| found.reading);
    let rows = each_row(ui, &found);
    el("div").class("readings").children(each(&found, &|found| reading(ui, found, first == Some(found.reading)))).child(picture(
        ui,
        &ui.say(result::PICTURE),
        &[ui.say(result::PICTURE_LEVEL)],
        &rows,
    ))
}

/// All readings side by side, those that nothing points to as well.
fn each_row(ui: Ui, found: &[Found]) -> Vec<Row> {
    let mut rows = Vec::new();
    for reading in Reading::ALL {
        rows.push(Row { title: title(ui, *reading), levels: vec![level(found, *reading)] });
    }
    rows
}

fn reading(ui: Ui, found: &Found, open: bool) -> El {
    let Some(words) = key::READINGS.get(found.reading as usize) else { return empty() };
    let mut why = folded(ui, result::WHY, &ui.say(words.title));
    if open {
        why = why.attr("open", "");
    }
    if !found.because.is_empty() {
        why = why.child(said(ui, "strong", result::BECAUSE)).child(because(ui, &found.because));
    }
    // A level is said only where there are answers to count.
    let nothing_said = found.because.is_empty();
    let level = if nothing_said { empty() } else { paragraph("level", ui.at(result::LEVELS, found.level as usize)) };
    el("article")
        .class("card")
        .part("reading")
        .attr("data-reading", found.reading.id())
        .attr("data-level", found.level.id())
        .child(subheading(ui, 1, ui.say(words.title)))
        .child(level)
        .child(said(ui, "", words.means))
        .child(why.child(labelled(ui, result::ALSO, words.also)).child(labelled(ui, result::MORE, words.more)))
}

fn labelled(ui: Ui, label: Key, text: Key) -> El {
    el("p").child(el("strong").text(ui.say(label))).text(format!(": {}", ui.say(text)))
}
