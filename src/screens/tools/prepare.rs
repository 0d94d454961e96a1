//! Ready for either outcome: two lists, a while on one's own, and people.

use super::{
    field::field,
    shared::{group, to_help},
    takeaway::print,
};
use crate::{
    app::Ui,
    domain::{Tool, tools::fields::Field},
    i18n::key::prepare as words,
    screens::controls::{Weight, actions, said},
    view::element::{El, el},
};

pub(super) fn view(ui: Ui) -> Vec<El> {
    if !ui.session(|session| session.gate.is_clear()) {
        return with_care(ui);
    }
    let lists = el("div").class("sides").child(field(ui, Field::PrepareDealBreakers)).child(field(ui, Field::PrepareMustHaves));
    vec![
        group(ui, words::LISTS, vec![said(ui, "", words::LISTS_INTRO), lists]),
        group(ui, words::ALONE, vec![said(ui, "", words::ALONE_INTRO), field(ui, Field::PrepareAlone)]),
        people(ui, said(ui, "", words::PEOPLE_INTRO)),
        actions(vec![print(ui, Tool::Prepare)]),
    ]
}

/// Where the gate is not clear (rule 1): help first, and no plan. A list of what cannot go on, or a while on one's own in
/// writing, could be found on a shared phone and put the reader at risk: those fields are not shown, neither empty nor with
/// what was written before, and nothing is printed. Who to talk to stays, for talking to someone is the way out.
fn with_care(ui: Ui) -> Vec<El> {
    vec![to_help(ui, Weight::Main, words::UNSAFE), people(ui, said(ui, "note", words::UNSAFE_PEOPLE))]
}

fn people(ui: Ui, intro: El) -> El {
    group(ui, words::PEOPLE, vec![intro, field(ui, Field::PreparePeople), field(ui, Field::PrepareAsk)])
}
