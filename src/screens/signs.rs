//! The checklist on one screen, with what it says below: at once, and never a command.

use super::controls::{Between, Weight, action, actions, paragraph, said, screen, subheading};
use crate::{
    app::{Ui, View},
    domain::{DAY, Effort, Mark, Millis, Msg, Place, Session, Sign, Verdict},
    i18n::key::{nav, signs as words},
    view::element::{El, each, el, empty},
};
use std::cell::Cell;

pub(super) fn view(ui: Ui) -> El {
    let stands_alone = ui.settings(|settings| settings.view == View::Signs);
    screen(
        ui,
        words::TITLE,
        vec![
            said(ui, "lead", words::INTRO),
            subheading(ui, 1, ui.say(words::SIGNS_HEADING)),
            el("div").class("fields").children(each(Sign::ALL, &|one| sign(ui, *one))),
            subheading(ui, 1, ui.say(words::EFFORTS_HEADING)),
            el("div").class("fields").children(each(Effort::ALL, &|one| effort(ui, *one))),
            verdict(ui),
            if stands_alone { empty() } else { actions(vec![action(ui, "back", Weight::Other, nav::TO_RESULT, Msg::Back)]) },
        ],
    )
}

fn missing(session: &Session) -> Vec<Effort> {
    session.document.signs.missing(&session.document.answers)
}

/// What the checklist says now. It stands below: that it is there, or has changed, is said, too.
fn verdict(ui: Ui) -> El {
    let said = Cell::new(ui.session(Session::verdict));
    let key = move || {
        let (verdict, missing) = ui.session(|session| (session.verdict(), missing(session)));
        let texts = verdict.and_then(|verdict| words::VERDICTS.get(verdict as usize));
        if said.replace(verdict) != verdict {
            texts.map_or_else(|| ui.tell_nothing_soon(), |texts| ui.tell_soon(texts.title));
        }
        (verdict, missing)
    };
    let says = move || ui.session(Session::verdict).map_or_else(empty, |verdict| says(ui, verdict, &ui.session(missing)));
    el("div").keyed_child(key, says)
}

fn sign(ui: Ui, sign: Sign) -> El {
    Between {
        id: sign.id(),
        question: true,
        asked: ui.at(words::SIGNS, sign as usize),
        all: Mark::ALL,
        ids: Mark::id,
        words: ui.all(words::MARKS),
    }
    .view(move || ui.session(|session| session.document.signs.sign(sign)), move |mark| ui.send(Msg::Mark(sign, mark)))
}

/// How long to wait before looking again.
const LOOK_AGAIN_IN: Millis = 28 * DAY;

/// What an effort can be marked with.
const MADE: &[Mark] = &[Mark::Yes, Mark::No];

fn effort(ui: Ui, effort: Effort) -> El {
    let mark = |made| if made { Mark::Yes } else { Mark::No };
    Between {
        id: effort.id(),
        question: true,
        asked: ui.at(words::EFFORTS, effort as usize),
        all: MADE,
        ids: Mark::id,
        words: vec![ui.at(words::MARKS, Mark::Yes as usize), ui.at(words::MARKS, Mark::No as usize)],
    }
    .view(
        move || ui.session(|session| session.document.signs.effort(effort, &session.document.answers).map(mark)),
        move |mark| ui.send(Msg::Note(effort, mark == Mark::Yes)),
    )
}

fn says(ui: Ui, verdict: Verdict, missing: &[Effort]) -> El {
    let Some(texts) = words::VERDICTS.get(verdict as usize) else { return empty() };
    let mut says = el("section")
        .class("callout")
        .part("verdict")
        .attr("data-verdict", verdict.id())
        .child(subheading(ui, 1, ui.say(texts.title)))
        .child(said(ui, "", texts.text));
    if verdict == Verdict::Watch {
        says = says.child(paragraph("strong", ui.fill(words::LOOK_AGAIN, &[("date", &ui.date(ui.now() + LOOK_AGAIN_IN))])));
    }
    if verdict == Verdict::TryFirst {
        let open = each(missing, &|effort| el("li").text(ui.at(words::EFFORTS, *effort as usize)));
        says = says.child(el("ul").children(open));
    }
    says = says
        .child(said(ui, "strong", words::SIT))
        .child(said(ui, "", texts.questions))
        .child(said(ui, "strong", words::OPTIONS))
        .child(said(ui, "", texts.options));
    if matches!(verdict, Verdict::Help | Verdict::Consider) {
        says = says.child(actions(vec![action(ui, "help", Weight::Main, nav::TO_HELP, Msg::Go(Place::Help))]));
    }
    says
}
