//! People to talk to, by country: the most urgent first, each with its source and date.

use super::{
    controls::{Weight, action, actions, said, screen, subheading, unseen},
    start,
};
use crate::{
    app::Ui,
    domain::{
        Msg,
        help::{Country, For, Line, lines},
    },
    i18n::key::{help, nav},
    view::element::{El, each, el, empty},
};

pub(super) fn view(ui: Ui) -> El {
    screen(
        ui,
        help::TITLE,
        vec![
            // First thing for whom the safety check has led here: a way out that no hand need be moved for.
            if ui.session(|session| session.gate.is_clear()) { empty() } else { start::shift(ui) },
            said(ui, "lead", help::INTRO),
            said(ui, "note", help::DANGER),
            said(ui, "", help::CALLS),
            pick(ui),
            el("div").class("fields").child(move || people(ui)),
            said(ui, "", help::ELSEWHERE),
            said(ui, "", help::SELF),
            actions(vec![action(ui, "next", Weight::Other, nav::GO_ON, Msg::Next)]),
        ],
    )
}

/// The country: guessed on the device, and always the reader's to change.
fn pick(ui: Ui) -> El {
    let current = ui.session(|session| session.country);
    let none = el("option").attr("value", "").text(ui.say(help::PICK));
    let countries = each(Country::ALL, &|country| {
        let option = el("option").attr("value", country.id()).text(ui.at(help::COUNTRIES, *country as usize));
        if current == Some(*country) { option.attr("selected", "") } else { option }
    });
    let select = el("select").class("text-field").attr("name", "country").attr("autocomplete", "off").child(none).children(countries);
    let select = select.on_input(move |id| ui.send(Msg::SetCountry(Country::from_id(&id))));
    el("label").class("labelled").child(el("span").class("strong").text(ui.say(help::COUNTRY))).child(select)
}

fn people(ui: Ui) -> El {
    let Some(country) = ui.session(|session| session.country) else { return empty() };
    let here: Vec<Line> = lines(country, ui.now()).collect();
    let groups = each(For::ALL, &|for_| group(ui, *for_, &here));
    el("div").class("fields").attr("data-country", country.id()).children(groups)
}

fn group(ui: Ui, for_: For, here: &[Line]) -> El {
    let mut list = el("dl").class("lines");
    let mut is_empty = true;
    for one in here {
        if one.for_ == for_ {
            list = list.child(line(ui, one));
            is_empty = false;
        }
    }
    if is_empty {
        return empty();
    }
    el("section").child(subheading(ui, 1, ui.at(help::FOR, for_ as usize))).child(list)
}

fn line(ui: Ui, line: &Line) -> El {
    let mut name = line.name.to_owned();
    if let Some(region) = line.region {
        name = format!("{name} ({region})");
    }
    let mut entry = el("div").child(el("dt").class("strong").text(&name));
    if let Some(number) = line.call {
        let mut call = ui.fill(help::CALL, &[("number", number)]);
        if line.always {
            call = format!("{call}, {}", ui.say(help::ALWAYS));
        }
        let digits: String = number.chars().filter(|sign| sign.is_ascii_digit() || "+*#".contains(*sign)).collect();
        entry = entry.child(el("dd").child(el("a").attr("href", format!("tel:{digits}")).text(&call)));
    }
    if let Some((word, number)) = line.text {
        let text = if word.is_empty() { help::TEXT_ANY } else { help::TEXT };
        entry = entry.child(el("dd").text(ui.fill(text, &[("word", word), ("number", number)])));
    }
    if let Some(chat) = line.chat {
        entry = entry.child(el("dd").child(link(chat).text(ui.say(help::CHAT)).child(unseen(&name))));
    }
    if let Some(note) = line.note {
        entry = entry.child(el("dd").text(ui.at(help::NOTES, note as usize)));
    }
    let checked = ui.fill(if line.copied { help::COPIED } else { help::CHECKED }, &[("date", line.checked_on)]);
    let dated = line.dated.map(|date| format!(", {}", ui.fill(help::DATED, &[("date", date)]))).unwrap_or_default();
    entry.child(
        el("dd")
            .class("small")
            .child(link(line.source).text(ui.say(help::SOURCE)).child(unseen(&name)))
            .text(format!("{dated}, {checked}")),
    )
}

fn link(url: &str) -> El {
    el("a").attr("href", url).attr("rel", "noreferrer nofollow")
}
