//! People to talk to, by country: the most urgent first, each with its source and date.

use super::{
    controls::{ButtonVariant, action, actions, said, screen, subheading, unseen},
    start,
};
use crate::{
    app::Context,
    domain::{
        Msg,
        help::{Country, For, Line, lines},
    },
    i18n::key::{help, nav},
    view::element::{El, each, el, empty},
};

pub(super) fn view(cx: Context) -> El {
    screen(
        cx,
        help::TITLE,
        vec![
            // First thing for whom the safety check has led here: a way out that no hand need be moved for.
            if cx.session(|session| session.gate.is_clear()) { empty() } else { start::shift(cx) },
            said(cx, "lead", help::INTRO),
            said(cx, "note", help::DANGER),
            said(cx, "", help::CALLS),
            pick(cx),
            el("div").class("fields").child(move || people(cx)),
            said(cx, "", help::ELSEWHERE),
            said(cx, "", help::SELF),
            actions(vec![action(cx, "next", ButtonVariant::Secondary, nav::GO_ON, Msg::Next)]),
        ],
    )
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
    let mut entry = el("div").child(el("dt").class("strong").child(el("bdi").text(&name)));
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
