//! How useful it was. It stays on the device, and says so.

use super::controls::{RadioGroup, paragraph, subheading};
use crate::{
    app::Context,
    domain::{Msg, Session, rating::BEST},
    i18n::key::rating,
    view::element::{El, el},
};

const STARS: &[u8] = &[1, 2, 3, 4, BEST];

/// What a note may hold, in characters: enough for a long thought, far from filling the storage.
const LONGEST: &str = "2000";

pub(super) fn view(cx: Context) -> El {
    let stars = RadioGroup {
        id: "stars",
        question: false,
        legend: cx.t(rating::LEGEND),
        all: STARS,
        ids: |star| ["1", "2", "3", "4", "5"].get(usize::from(star) - 1).copied().unwrap_or_default(),
        words: cx.all(rating::STARS),
    }
    .view(move || cx.session(Session::stars), move |stars| cx.dispatch(Msg::Rate(stars)));
    let note = el("textarea")
        .class("text-field")
        .attr("name", "note")
        .attr("rows", "3")
        .attr("maxlength", LONGEST)
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(move || cx.session(|session| session.comment().to_owned()))
        .on_input(move |note| cx.dispatch(Msg::Comment(note)));
    el("section")
        .class("plan")
        .attr("data-tool", "rating")
        .child(subheading(cx, 1, cx.t(rating::TITLE)))
        .child(stars)
        .child(el("label").class("labelled").child(el("span").class("strong").text(cx.t(rating::NOTE))).child(note))
        .child(paragraph(cx, "small", rating::PRIVATE))
}
