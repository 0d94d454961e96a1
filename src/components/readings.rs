//! The readings beside each other, strongest first, each opened to what it rests on and what else it could mean.

use super::{
    el::{El, each, el, nothing},
    parts::{because, paragraph, subheading},
    ui::Ui,
};
use crate::{
    domain::{Found, Session},
    words::{
        Key,
        key::{self, result},
    },
};

pub(super) fn view(ui: Ui) -> El {
    let found = ui.session(Session::readings);
    let first = found.first().map(|found| found.reading);
    el("div").class("readings").children(each(&found, &|found| reading(ui, found, first == Some(found.reading))))
}

fn reading(ui: Ui, found: &Found, open: bool) -> El {
    let Some(words) = key::READINGS.get(found.reading as usize) else { return nothing() };
    let mut why = el("details").child(el("summary").class("more").text(&ui.say(result::WHY)));
    if open {
        why = why.attr("open", "");
    }
    if !found.because.is_empty() {
        why = why.child(paragraph("strong", ui.say(result::BECAUSE))).child(because(ui, &found.because));
    }
    el("article")
        .class("card")
        .part("reading")
        .attr("data-reading", found.reading.id())
        .attr("data-level", found.level.id())
        .child(subheading(ui, 1, ui.say(words.title)))
        .child(paragraph("level", ui.at(result::LEVELS, found.level as usize)))
        .child(paragraph("", ui.say(words.means)))
        .child(why.child(labelled(ui, result::ALSO, words.also)).child(labelled(ui, result::MORE, words.more)))
}

fn labelled(ui: Ui, label: Key, text: Key) -> El {
    el("p").child(el("strong").text(&ui.say(label))).text(&format!(": {}", ui.say(text)))
}
