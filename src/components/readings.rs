//! The readings beside each other, strongest first, each opened to what it rests on and what else it could mean.

use super::{
    parts::{because, paragraph, subheading},
    ui::Ui,
};
use crate::{
    domain::Found,
    words::key::{self, result},
};
use leptos::{
    html::{article, div, p, strong, ul},
    prelude::*,
};

pub(super) fn view(ui: Ui) -> AnyView {
    let found = ui.session.with_untracked(crate::domain::Session::readings);
    let readings: Vec<AnyView> = found.iter().map(|found| reading(ui, found)).collect();
    div().class("readings").child(readings).into_any()
}

fn reading(ui: Ui, found: &Found) -> AnyView {
    let Some(words) = key::READINGS.get(found.reading as usize) else { return ().into_any() };
    let rests_on = (!found.because.is_empty())
        .then(|| (paragraph("because__title", ui.say(result::BECAUSE)), ul().class("because").child(because(ui, &found.because))));
    let labelled = |label, text| p().child((strong().child(ui.say(label)), ": ", ui.say(text))).into_any();
    article()
        .class("card")
        .attr("part", "reading")
        .attr("data-reading", found.reading.id())
        .attr("data-level", found.level.id())
        .child((
            subheading(ui, 1, ui.say(words.title)),
            p().class("level").child(ui.at(result::LEVELS, found.level as usize)),
            paragraph("", ui.say(words.means)),
            rests_on,
            labelled(result::ALSO, words.also),
            labelled(result::MORE, words.more),
        ))
        .into_any()
}
