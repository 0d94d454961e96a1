//! The checklist on one screen, with what it says below: at once, and never a command.

use super::{
    parts::{Field, Weight, action, actions, paragraph, subheading, title},
    settings::View,
    ui::Ui,
};
use crate::{
    domain::{Effort, Kind, Mark, Msg, Place, Session, Sign, Verdict},
    words::key::{nav, signs as words},
};
use leptos::{
    html::{div, li, section, ul},
    prelude::*,
};

pub(super) fn view(ui: Ui) -> AnyView {
    let signs: Vec<AnyView> = Sign::ALL.iter().map(|one| sign(ui, *one)).collect();
    let efforts: Vec<AnyView> = Effort::ALL.iter().map(|one| effort(ui, *one)).collect();
    let verdict = Memo::new(move |_| ui.session.with(|session| (session.verdict(), missing(session))));
    let stands_alone = ui.settings.with_untracked(|settings| settings.view == View::Signs);
    let way_back = (!stands_alone).then(|| actions(vec![action(ui, "back", Weight::Other, nav::TO_RESULT, Msg::Back)]));
    div()
        .child((
            title(ui, move || ui.say(words::TITLE)),
            paragraph("lead", ui.say(words::INTRO)),
            subheading(ui, 1, ui.say(words::SIGNS_HEADING)),
            signs,
            subheading(ui, 1, ui.say(words::EFFORTS_HEADING)),
            efforts,
            move || verdict.get().0.map(|said| says(ui, said, &verdict.get().1)),
            way_back,
        ))
        .into_any()
}

fn missing(session: &Session) -> Vec<Effort> {
    session.document.signs.missing(&session.document.answers)
}

fn sign(ui: Ui, sign: Sign) -> AnyView {
    let options = Mark::ALL.iter().map(|mark| (mark.id(), ui.at(words::MARKS, *mark as usize))).collect();
    let legend = ui.at(words::SIGNS, sign as usize).into_any();
    Field { id: sign.id(), question: true, kind: Kind::Single, legend, hint: None, short: true, options }.view(
        move |number| ui.session.with(|session| session.document.signs.sign(sign).as_ref() == Mark::ALL.get(number)),
        move |number, _| {
            if let Some(mark) = Mark::ALL.get(number) {
                ui.send(Msg::Mark(sign, *mark));
            }
        },
    )
}

/// What an effort can be marked with.
const MADE: [Mark; 2] = [Mark::Yes, Mark::No];

fn effort(ui: Ui, effort: Effort) -> AnyView {
    let options = MADE.iter().map(|mark| (mark.id(), ui.at(words::MARKS, *mark as usize))).collect();
    let legend = ui.at(words::EFFORTS, effort as usize).into_any();
    Field { id: effort.id(), question: true, kind: Kind::Single, legend, hint: None, short: true, options }.view(
        move |number| {
            let made = ui.session.with(|session| session.document.signs.effort(effort, &session.document.answers));
            made.is_some_and(|made| made == (MADE.get(number) == Some(&Mark::Yes)))
        },
        move |number, _| ui.send(Msg::Note(effort, MADE.get(number) == Some(&Mark::Yes))),
    )
}

fn says(ui: Ui, verdict: Verdict, missing: &[Effort]) -> AnyView {
    let Some(texts) = words::VERDICTS.get(verdict as usize) else { return ().into_any() };
    let open = (verdict == Verdict::TryFirst).then(|| {
        let open: Vec<AnyView> = missing.iter().map(|effort| li().child(ui.at(words::EFFORTS, *effort as usize)).into_any()).collect();
        ul().child(open)
    });
    let help = (verdict == Verdict::Help).then(|| actions(vec![action(ui, "help", Weight::Main, nav::TO_HELP, Msg::Go(Place::Help))]));
    section()
        .class("callout")
        .attr("part", "verdict")
        .attr("data-verdict", verdict.id())
        .child((subheading(ui, 1, ui.say(texts.title)), paragraph("", ui.say(texts.text)), open, help))
        .into_any()
}
