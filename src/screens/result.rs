//! The result: what may be going on, and what the reader could do.

use super::{
    compare,
    controls::{ButtonVariant, action, actions, check_again, held_back, paragraph, screen, text_paragraph},
    plan, rating, readings, trial,
};
use crate::{
    app::Context,
    domain::{Msg, Place, Question, Session, questions::hope},
    i18n::key::{help, nav, result},
    view::element::{El, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let (clear, more, leaves) = cx.session(|session| {
        let leaves = session.gate.is_clear() && session.has_chosen(hope::TO_LEAVE_WELL);
        (session.gate.is_clear(), session.more_questions(), leaves)
    });
    // What the reader says about readings changes them in place.
    let words = move || cx.session(|session| (session.contradicted().to_vec(), session.trials().to_vec()));
    screen(
        cx,
        if more.is_empty() { result::TITLE } else { result::SO_FAR },
        vec![
            el("div").keyed_child(words, move || explained(cx)),
            deeper(cx, more.len()),
            if clear { compare::view(cx) } else { empty() },
            if leaves { actions(vec![action(cx, "signs", ButtonVariant::Primary, nav::TO_SIGNS, Msg::Go(Place::Signs))]) } else { empty() },
            el("div").keyed_child(words, move || plan::view(cx)),
            rating::view(cx),
            paragraph(cx, "note", help::SELF),
            actions(vec![
                action(cx, "signs", ButtonVariant::Secondary, nav::TO_SIGNS, Msg::Go(Place::Signs)),
                action(cx, "tools", ButtonVariant::Secondary, nav::TO_TOOLS, Msg::Go(Place::Tools)),
                action(cx, "review", ButtonVariant::Secondary, nav::TO_REVIEW, Msg::Go(Place::Review)),
                action(cx, "faq", ButtonVariant::Secondary, nav::TO_FAQ, Msg::Go(Place::Faq)),
                action(cx, "help", ButtonVariant::Secondary, nav::TO_HELP, Msg::Go(Place::Help)),
                action(cx, "sources", ButtonVariant::Link, nav::TO_SOURCES, Msg::Go(Place::Sources)),
                action(cx, "restart", ButtonVariant::Link, nav::RESTART, Msg::Restart),
            ]),
        ],
    )
}

/// The readings; where they are held back, why.
fn explained(cx: Context) -> El {
    let clear = cx.session(|session| session.gate.is_clear());
    if clear {
        el("div")
            .class("fields")
            .child(care(cx))
            .child(asks(cx))
            .child(paragraph(cx, "note", result::NOTE))
            .child(trial::due(cx))
            .child(readings::view(cx))
    } else {
        held_back(cx, "help", result::HELD_BACK)
    }
}

/// Where it is not known how safe the reader is: people to talk to first, and the way back to the check.
fn care(cx: Context) -> El {
    let (takes_care, rough) = cx.session(|session| (session.takes_care(), session.is_rough()));
    if !takes_care {
        return empty();
    }
    let people = action(cx, "help", ButtonVariant::Secondary, nav::TO_HELP, Msg::Go(Place::Help));
    check_again(cx, if rough { result::ROUGH } else { result::OPEN }).child(actions(vec![people]))
}

/// What the reader wanted to know most is answered first, as far as it can be.
fn asks(cx: Context) -> El {
    let asked = cx.session(|session| Question::Asks.choices().find(|choice| session.has_chosen(*choice)));
    asked.map_or_else(empty, |choice| text_paragraph("lead", cx.at(result::ASKS, usize::from(choice.option))))
}

/// On with the questions, where there are more.
fn deeper(cx: Context, more: usize) -> El {
    let text = match more {
        0 => return empty(),
        _ if cx.session(Session::asks_anew) => result::ANEW,
        1 => result::MORE_ONE,
        _ => result::MORE_MANY,
    };
    let line = text_paragraph("", cx.fill(text, &[("number", &more.to_string())]));
    el("div").child(line).child(actions(vec![action(cx, "deeper", ButtonVariant::Primary, nav::GO_ON, Msg::Deeper)]))
}
