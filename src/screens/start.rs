//! The first screen: what this is, how long it takes, what is kept and where, and the reader's choices about that.

use super::controls::{ButtonVariant, RadioGroup, action, actions, paragraph, screen, text_paragraph};
use crate::{
    app::Context,
    domain::{
        Msg, Place, Session,
        preferences::{Leave, Partner, Remember},
    },
    i18n::key::{nav, start},
    view::element::{El, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let days = cx.settings(|settings| settings.expires.to_string());
    let due = cx.session(|session| session.is_something_due(cx.today()));
    let begun = !cx.session(Session::is_blank);
    screen(
        cx,
        start::TITLE,
        vec![
            if due { paragraph(cx, "note", start::DUE) } else { empty() },
            paragraph(cx, "lead", start::LEAD),
            paragraph(cx, "", start::NOTE),
            text_paragraph("small", cx.fill(start::TRUTH, &[("days", &days)])),
            actions(vec![action(cx, "start", ButtonVariant::Primary, if begun { nav::GO_ON } else { start::GO }, Msg::Start)]),
            partner(cx),
            remember(cx),
            leave(cx),
            shift(cx),
            actions(vec![action(cx, "limits", ButtonVariant::Link, start::LIMITS, Msg::Go(Place::Limits))]),
        ],
    )
}

fn partner(cx: Context) -> El {
    RadioGroup {
        id: "partner",
        question: false,
        legend: cx.t(start::PARTNER_LEGEND),
        all: Partner::ALL,
        ids: Partner::id,
        words: cx.all(start::PARTNER),
    }
    .view(move || Some(cx.partner()), move |partner| cx.dispatch(Msg::SetPartner(partner)))
}

/// Where answers are kept.
pub(super) fn remember(cx: Context) -> El {
    RadioGroup {
        id: "remember",
        question: false,
        legend: cx.t(start::REMEMBER_LEGEND),
        all: Remember::ALL,
        ids: Remember::id,
        words: cx.all(start::REMEMBER),
    }
    .view(move || cx.session(|session| session.remember), move |remember| cx.dispatch(Msg::SetRemember(remember)))
}

/// What leaving does.
pub(super) fn leave(cx: Context) -> El {
    RadioGroup {
        id: "leave",
        question: false,
        legend: cx.t(start::LEAVE_LEGEND),
        all: Leave::ALL,
        ids: Leave::id,
        words: cx.all(start::LEAVE),
    }
    .view(move || cx.session(|session| Some(session.preferences().leave)), move |leave| cx.dispatch(Msg::SetLeave(leave)))
}

/// Whether Shift three times leaves, too. Off until the reader wants it: a screen reader keeps the letter of Shift+H.
pub(super) fn shift(cx: Context) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .class("option__input")
        .attr("name", "shift")
        .attr("value", "on")
        .attr("autocomplete", "off")
        .checked(move || cx.session(|session| session.preferences().shift))
        .on_change(move |on| cx.dispatch(Msg::SetShift(on)));
    el("label").class("option").part("option").child(input).child(el("span").class("option__text").text(cx.t(start::SHIFT)))
}
