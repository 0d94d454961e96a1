//! Ready for either outcome: two lists, a while on one's own, and people.

use super::{field::field, shared::group, takeaway::print};
use crate::{
    app::Context,
    domain::{Tool, tools::fields::Field},
    i18n::key::prepare as words,
    screens::controls::{actions, held_back, paragraph},
    view::element::{El, el},
};

pub(super) fn view(cx: Context) -> Vec<El> {
    if !cx.session(|session| session.gate.is_clear()) {
        return with_care(cx);
    }
    let lists = el("div").class("sides").child(field(cx, Field::PrepareDealBreakers)).child(field(cx, Field::PrepareMustHaves));
    vec![
        group(cx, words::LISTS, vec![paragraph(cx, "", words::LISTS_INTRO), lists]),
        group(cx, words::ALONE, vec![paragraph(cx, "", words::ALONE_INTRO), field(cx, Field::PrepareAlone)]),
        people(cx, paragraph(cx, "", words::PEOPLE_INTRO)),
        actions(vec![print(cx, Tool::Prepare)]),
    ]
}

/// Where the gate is not clear (rule 1): help first, and no plan. A list of what cannot go on, or a while on one's own in
/// writing, could be found on a shared phone and put the reader at risk: those fields are not shown, neither empty nor with
/// what was written before, and nothing is printed. Who to talk to stays, for talking to someone is the way out.
fn with_care(cx: Context) -> Vec<El> {
    vec![held_back(cx, "to-help", words::UNSAFE), people(cx, paragraph(cx, "note", words::UNSAFE_PEOPLE))]
}

fn people(cx: Context, intro: El) -> El {
    group(cx, words::PEOPLE, vec![intro, field(cx, Field::PreparePeople), field(cx, Field::PrepareAsk)])
}
