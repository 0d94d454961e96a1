//! How useful it was. It stays on the device, and says so.

use super::controls::{Between, said, subheading};
use crate::{
    app::Ui,
    domain::{Msg, rating::BEST},
    i18n::key::rating,
    view::element::{El, el},
};

const STARS: &[u8] = &[1, 2, 3, 4, BEST];

/// What a note may hold, in characters: enough for a long thought, far from filling the storage.
const LONGEST: &str = "2000";

pub(super) fn view(ui: Ui) -> El {
    let stars = Between {
        id: "stars",
        question: false,
        asked: ui.say(rating::LEGEND),
        all: STARS,
        ids: |star| ["1", "2", "3", "4", "5"].get(usize::from(star) - 1).copied().unwrap_or_default(),
        words: ui.all(rating::STARS),
    }
    .view(move || ui.session(|session| session.document.rating.stars), move |stars| ui.send(Msg::Rate(stars)));
    let note = el("textarea")
        .class("text-field")
        .attr("name", "note")
        .attr("rows", "3")
        .attr("maxlength", LONGEST)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(move || ui.session(|session| session.document.rating.note.clone()))
        .on_input(move |note| ui.send(Msg::Comment(note)));
    el("section")
        .class("plan")
        .attr("data-tool", "rating")
        .child(subheading(ui, 1, ui.say(rating::TITLE)))
        .child(stars)
        .child(el("label").class("labelled").child(el("span").class("strong").text(ui.say(rating::NOTE))).child(note))
        .child(said(ui, "small", rating::PRIVATE))
}
