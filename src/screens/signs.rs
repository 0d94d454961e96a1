//! The checklist on one screen, with what it says below: at once, and never a command.

use super::controls::{ButtonVariant, RadioGroup, action, actions, paragraph, screen, subheading, text_paragraph};
use crate::{
    app::{Context, View},
    domain::{DAY, Effort, Mark, Millis, Msg, Place, Session, Sign, Verdict},
    i18n::key::{nav, signs as words},
    view::element::{El, each, el, empty},
};
use std::cell::Cell;

pub(super) fn view(cx: Context) -> El {
    let stands_alone = cx.settings(|settings| settings.view == View::Signs);
    screen(
        cx,
        words::TITLE,
        vec![
            paragraph(cx, "lead", words::INTRO),
            subheading(cx, 1, cx.t(words::SIGNS_HEADING)),
            el("div").class("fields").children(each(Sign::ALL, &|one| sign(cx, *one))),
            subheading(cx, 1, cx.t(words::EFFORTS_HEADING)),
            el("div").class("fields").children(each(Effort::ALL, &|one| effort(cx, *one))),
            verdict(cx),
            if stands_alone { empty() } else { actions(vec![action(cx, "back", ButtonVariant::Secondary, nav::TO_RESULT, Msg::Back)]) },
        ],
    )
}

/// What the checklist says now. It stands below: that it is there, or has changed, is said, too.
fn verdict(cx: Context) -> El {
    let said = Cell::new(cx.session(Session::verdict));
    let key = move || {
        let (verdict, missing) = cx.session(|session| (session.verdict(), session.to_try()));
        let texts = verdict.and_then(|verdict| words::VERDICTS.get(verdict as usize));
        if said.replace(verdict) != verdict {
            texts.map_or_else(|| cx.cancel_announcement(), |texts| cx.announce_soon(texts.title));
        }
        (verdict, missing)
    };
    let says = move || cx.session(Session::verdict).map_or_else(empty, |verdict| says(cx, verdict, &cx.session(Session::to_try)));
    el("div").keyed_child(key, says)
}

fn sign(cx: Context, sign: Sign) -> El {
    RadioGroup {
        id: sign.id(),
        question: true,
        legend: cx.at(words::SIGNS, sign as usize),
        all: Mark::ALL,
        ids: Mark::id,
        words: cx.all(words::MARKS),
    }
    .view(move || cx.session(|session| session.sign(sign)), move |mark| cx.dispatch(Msg::Mark(sign, mark)))
}

/// How long to wait before looking again.
const LOOK_AGAIN_IN: Millis = 28 * DAY;

/// What an effort can be marked with.
const MADE: &[Mark] = &[Mark::Yes, Mark::No];

fn effort(cx: Context, effort: Effort) -> El {
    let mark = |made| if made { Mark::Yes } else { Mark::No };
    RadioGroup {
        id: effort.id(),
        question: true,
        legend: cx.at(words::EFFORTS, effort as usize),
        all: MADE,
        ids: Mark::id,
        words: vec![cx.at(words::MARKS, Mark::Yes as usize), cx.at(words::MARKS, Mark::No as usize)],
    }
    .view(move || cx.session(|session| session.effort(effort).map(mark)), move |mark| cx.dispatch(Msg::Note(effort, mark == Mark::Yes)))
    .child(el("div").keyed_child(
        move || is_taken(cx, effort),
        move || {
            if is_taken(cx, effort) { paragraph(cx, "small", words::TAKEN) } else { empty() }
        },
    ))
}

/// Whether the mark comes from the answers.
fn is_taken(cx: Context, effort: Effort) -> bool {
    cx.session(|session| session.is_effort_taken_over(effort))
}

fn says(cx: Context, verdict: Verdict, missing: &[Effort]) -> El {
    let Some(texts) = words::VERDICTS.get(verdict as usize) else { return empty() };
    let mut says = el("section")
        .class("callout")
        .part("verdict")
        .attr("data-verdict", verdict.id())
        .child(subheading(cx, 1, cx.t(texts.title)))
        .child(paragraph(cx, "", texts.text));
    if matches!(verdict, Verdict::Watch | Verdict::Unclear) {
        says = says.child(text_paragraph("strong", cx.fill(words::LOOK_AGAIN, &[("date", &cx.date(cx.now() + LOOK_AGAIN_IN))])));
    }
    if verdict == Verdict::TryFirst {
        let open = each(missing, &|effort| el("li").text(cx.at(words::EFFORTS, *effort as usize)));
        says = if missing.is_empty() {
            says.child(paragraph(cx, "", words::OWE_NOTHING))
        } else {
            says.child(paragraph(cx, "", words::COULD_TRY)).child(el("ul").children(open))
        };
    }
    says = says
        .child(paragraph(cx, "strong", words::SIT))
        .child(paragraph(cx, "", texts.questions))
        .child(paragraph(cx, "strong", words::OPTIONS))
        .child(paragraph(cx, "", texts.options));
    if matches!(verdict, Verdict::Help | Verdict::Consider) {
        says = says.child(actions(vec![action(cx, "help", ButtonVariant::Primary, nav::TO_HELP, Msg::Go(Place::Help))]));
    }
    says
}
