//! People to talk to, by country: the most urgent first, each with its source and date.

use super::{
    controls::{ButtonVariant, action, actions, said, screen, subheading, unseen},
    start,
};
use crate::{
    app::Context,
    domain::{
        GateOption, Msg,
        help::{Country, For, Line, lines},
    },
    i18n::key::{help, nav, safety},
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    let (safe, unsure, hurt) = cx.session(|session| {
        let gate = &session.gate;
        (gate.is_clear(), gate.said_only(GateOption::Unsure), gate.said(GateOption::Hurt))
    });
    screen(
        cx,
        help::TITLE,
        vec![
            // First thing for whom the safety check has led here: a way out that no hand need be moved for.
            if safe { empty() } else { start::shift(cx) },
            if unsure { said(cx, "strong", help::UNSURE_TITLE) } else { empty() },
            said(cx, "lead", if unsure { help::UNSURE } else { help::INTRO }),
            if hurt { said(cx, "strong", help::NECK) } else { empty() },
            said(cx, "note", help::DANGER),
            said(cx, "", help::CALLS),
            pick(cx),
            el("div").class("fields").child(move || people(cx)),
            said(cx, "", help::ELSEWHERE),
            said(cx, "", help::SELF),
            if safe { empty() } else { safe_path(cx) },
            actions(vec![action(cx, "next", ButtonVariant::Secondary, if safe { nav::GO_ON } else { help::GO_ON }, Msg::Next)]),
        ],
    )
}

/// What is good to know where the safety check is not clear, and what becomes of what was saved before.
fn safe_path(cx: Context) -> El {
    let path = el("div")
        .class("fields")
        .child(said(cx, "", help::CALL_IS_LIKE))
        .child(said(cx, "", help::PHONE))
        .child(said(cx, "", help::TONIGHT))
        .child(actions(vec![action(cx, "check-safety", ButtonVariant::Link, safety::CHECK, Msg::CheckSafety)]));
    if cx.session(|session| session.held.as_ref().is_none_or(|held| held.is_blank())) {
        return path;
    }
    let left = move || cx.session(|session| session.gate.leaves_stored);
    path.child(said(cx, "note", help::STORED))
        .child(actions(vec![
            action(cx, "erase", ButtonVariant::Secondary, help::DELETE, Msg::Erase),
            action(cx, "leave-stored", ButtonVariant::Secondary, help::LEAVE, Msg::LeaveStored(true)),
        ]))
        .child(el("div").keyed_child(left, move || if left() { said(cx, "", help::LEFT) } else { empty() }))
}

/// The country: guessed on the device, and always the reader's to change.
fn pick(cx: Context) -> El {
    let current = cx.session(|session| session.country);
    let none = el("option").attr("value", "").text(cx.t(help::PICK));
    let countries = each(Country::ALL, &|country| {
        let option = el("option").attr("value", country.id()).text(cx.at(help::COUNTRIES, *country as usize));
        if current == Some(*country) { option.attr("selected", "") } else { option }
    });
    let select = el("select").class("text-field").attr("name", "country").attr("autocomplete", "off").child(none).children(countries);
    let select = select.on_input(move |id| cx.dispatch(Msg::SetCountry(Country::from_id(&id))));
    el("label").class("labelled").child(el("span").class("strong").text(cx.t(help::COUNTRY))).child(select)
}

fn people(cx: Context) -> El {
    let Some(country) = cx.session(|session| session.country) else { return empty() };
    let here: Vec<Line> = lines(country, cx.now()).collect();
    let groups = each(For::ALL, &|for_| group(cx, *for_, &here));
    el("div").class("fields").attr("data-country", country.id()).children(groups)
}

fn group(cx: Context, for_: For, here: &[Line]) -> El {
    let mut list = el("dl").class("lines");
    let mut is_empty = true;
    for one in here {
        if one.for_ == for_ {
            list = list.child(line(cx, one));
            is_empty = false;
        }
    }
    if is_empty {
        return empty();
    }
    el("section").child(subheading(cx, 1, cx.at(help::FOR, for_ as usize))).child(list)
}

fn line(cx: Context, line: &Line) -> El {
    let mut name = line.name.to_owned();
    if let Some(region) = line.region {
        name = format!("{name} ({region})");
    }
    let mut entry = el("div").child(el("dt").class("strong").text(&name));
    if let Some(number) = line.call {
        let mut call = cx.fill(help::CALL, &[("number", number)]);
        if line.always {
            call = format!("{call}, {}", cx.t(help::ALWAYS));
        }
        let digits: String = number.chars().filter(|sign| sign.is_ascii_digit() || "+*#".contains(*sign)).collect();
        entry = entry.child(el("dd").child(el("a").attr("href", format!("tel:{digits}")).text(&call)));
    }
    if let Some((word, number)) = line.text {
        let text = if word.is_empty() { help::TEXT_ANY } else { help::TEXT };
        entry = entry.child(el("dd").text(cx.fill(text, &[("word", word), ("number", number)])));
    }
    if let Some(chat) = line.chat {
        entry = entry.child(el("dd").child(link(chat).text(cx.t(help::CHAT)).child(unseen(&name))));
    }
    if let Some(note) = line.note {
        entry = entry.child(el("dd").text(cx.at(help::NOTES, note as usize)));
    }
    let checked = cx.fill(if line.copied { help::COPIED } else { help::CHECKED }, &[("date", line.checked_on)]);
    let dated = line.dated.map(|date| format!(", {}", cx.fill(help::DATED, &[("date", date)]))).unwrap_or_default();
    entry.child(
        el("dd").class("small").child(link(line.source).text(cx.t(help::SOURCE)).child(unseen(&name))).text(format!("{dated}, {checked}")),
    )
}

fn link(url: &str) -> El {
    el("a").attr("href", url).attr("rel", "noreferrer nofollow")
}
