//! People to talk to, by country: the most urgent first, each with its source and date.

use super::controls::{ButtonVariant, Fieldset, button, outside_link, paragraph, subheading, summary_heading, visually_hidden};
use crate::{
    app::Context,
    domain::{
        Kind, Msg,
        help::{Country, For, Line, lines},
    },
    i18n::key::people as words,
    storage::files,
    view::element::{El, each, el, empty},
};
use leptos::prelude::*;

/// The kinds that are never folded.
const URGENT: [For; 3] = [For::Danger, For::Abuse, For::Crisis];

/// The list, with the country to choose above it.
pub(super) fn view(cx: Context) -> El {
    // Once: the answer stays the same, and asking the browser for it is slow.
    let guessed = cx.guess_country();
    let country = move || cx.session(|session| session.country).or(guessed);
    let safe = move || cx.session(|session| session.gate.is_clear());
    el("div")
        .class("fields")
        .child(pick(cx, country()))
        .keyed_child(country, move || country().map_or_else(empty, |country| of_country(cx, country)))
        .keyed_child(safe, move || if safe() { empty() } else { beside(cx) })
}

/// What is good to know before such a call, where the safety check is not clear.
fn beside(cx: Context) -> El {
    el("div").class("fields").children(each(&[words::CALL_IS_LIKE, words::PHONE, words::TONIGHT], &|text| paragraph(cx, "", *text)))
}

/// The country: guessed on the device, and always the reader's to change.
fn pick(cx: Context, current: Option<Country>) -> El {
    let none = if current.is_some() { empty() } else { el("option").attr("value", "").text(cx.t(words::PICK)) };
    let countries = each(Country::ALL, &|country| {
        let option = el("option").attr("value", country.id()).text(cx.at(words::COUNTRIES, *country as usize));
        if current == Some(*country) { option.attr("selected", "") } else { option }
    });
    let select = el("select").class("text-field").attr("name", "country").attr("autocomplete", "off").child(none).children(countries);
    let select = select.on_input(move |id| cx.dispatch(Msg::SetCountry(Country::from_id(&id))));
    el("label").class("labelled").child(el("span").class("strong").text(cx.t(words::COUNTRY))).child(select)
}

fn of_country(cx: Context, country: Country) -> El {
    let here: Vec<Line> = lines(country, cx.now()).collect();
    let mut regions = Vec::new();
    for region in here.iter().filter_map(|line| line.region) {
        if !regions.contains(&region) {
            regions.push(region);
        }
    }
    let all = el("div").class("fields").attr("data-country", country.id());
    if regions.len() < 2 {
        return all.children(groups(cx, &here, None));
    }
    // The place is not kept, not even in the session: it is a look at a list.
    let chosen = ArcRwSignal::new(0);
    let (reads, places) = (chosen.clone(), regions.clone());
    let picker = region(cx, &regions, chosen);
    let groups = move || {
        let region = reads.get().checked_sub(1).and_then(|number: usize| places.get(number).copied());
        untrack(|| el("div").class("fields").children(groups(cx, &here, region)))
    };
    all.child(picker).child(groups)
}

/// Where in the country, where lines differ: one tap, from 1 for the first region; 0 is everywhere.
fn region(cx: Context, regions: &[&'static str], chosen: ArcRwSignal<usize>) -> El {
    let mut options = vec![("", cx.t(words::EVERYWHERE))];
    options.extend(regions.iter().map(|region| (*region, (*region).to_owned())));
    let legend = Some(el("span").text(cx.t(words::REGION)));
    let now = chosen.clone();
    Fieldset { id: "region", question: false, kind: Kind::Single, legend, hint: None, short: false, options }
        .view(move |number| now.get() == number, move |number, _| chosen.set(number))
}

/// The lines by kind: those that cannot wait, and the others folded.
fn groups(cx: Context, here: &[Line], region: Option<&str>) -> Vec<El> {
    let fits = |line: &&Line| region.is_none() || line.region.is_none() || line.region == region;
    each(For::ALL, &|kind| {
        let lines: Vec<El> = here.iter().filter(|line| line.for_ == *kind).filter(fits).map(|one| line(cx, one)).collect();
        if lines.is_empty() {
            return empty();
        }
        let list = el("dl").class("lines").children(lines);
        let title = cx.at(words::FOR, *kind as usize);
        if URGENT.contains(kind) {
            el("section").child(subheading(cx, 1, title)).child(list)
        } else {
            el("article").class("way").child(el("details").child(summary_heading(cx, 1, title)).child(list))
        }
    })
}

fn line(cx: Context, line: &Line) -> El {
    let mut name = line.name.to_owned();
    if let Some(region) = line.region {
        name = format!("{name} ({region})");
    }
    let mut entry = el("div").child(el("dt").class("strong").child(el("bdi").text(&name)));
    if let Some(number) = line.call {
        entry = entry.child(call(cx, line, number, &name));
    }
    if let Some(hours) = line.hours {
        let (words, place) = (hours.in_words(|day| cx.at(words::DAYS, day)), hours.place());
        entry = entry.child(el("dd").text(cx.fill(words::HOURS, &[("hours", &words), ("place", &place)])));
    }
    if let Some((word, number)) = line.text {
        let text = if word.is_empty() { words::TEXT_ANY } else { words::TEXT };
        entry = entry.child(el("dd").text(cx.fill(text, &[("word", word), ("number", number)])));
    }
    if let Some((app, number)) = line.message {
        entry = entry.child(el("dd").text(cx.fill(words::MESSAGE, &[("app", app), ("number", number)])));
    }
    if let Some(chat) = line.chat {
        entry = entry.child(el("dd").child(outside_link(chat).text(cx.t(words::CHAT)).child(visually_hidden(&name))));
    }
    if line.hidden {
        entry = entry.child(el("dd").text(cx.t(words::HIDDEN)));
    }
    if let Some(note) = line.note {
        entry = entry.child(el("dd").text(cx.at(words::NOTES, note as usize)));
    }
    entry.child(source(cx, line, &name))
}

/// A number: a link for a phone, and a copy for where there is none.
fn call(cx: Context, line: &Line, number: &'static str, name: &str) -> El {
    let mut call = cx.fill(words::CALL, &[("number", number)]);
    if line.always {
        call = format!("{call}, {}", cx.t(words::ALWAYS));
    } else if let Some(open) = line.hours.and_then(|hours| cx.is_open(hours)) {
        call = format!("{call}, {}", cx.t(if open { words::OPEN } else { words::CLOSED }));
    }
    let digits: String = number.chars().filter(|sign| sign.is_ascii_digit() || "+*#".contains(*sign)).collect();
    let copy = button("copy", ButtonVariant::Link, move || {
        files::copy(number, move |worked| cx.announce(if worked { words::COPIED } else { words::NOT_COPIED }));
    });
    el("dd")
        .class("lines__call")
        .child(el("a").attr("href", format!("tel:{digits}")).text(&call))
        .child(copy.text(cx.t(words::COPY)).child(visually_hidden(name)))
}

/// Who says so, how old it is, and when it was read. An address that is not secure is named, not linked: anyone on the way could
/// see that it is opened.
fn source(cx: Context, line: &Line, name: &str) -> El {
    let checked = cx.fill(if line.copied { words::COPIED_SOURCE } else { words::CHECKED }, &[("date", line.checked_on)]);
    let dated = line.dated.map(|date| format!(", {}", cx.fill(words::DATED, &[("date", date)]))).unwrap_or_default();
    let said_by = match line.source.strip_prefix("http://") {
        Some(place) => el("span").text(format!("{}: {}", cx.t(words::SOURCE), place.split('/').next().unwrap_or_default())),
        None => outside_link(line.source).text(cx.t(words::SOURCE)).child(visually_hidden(name)),
    };
    el("dd").class("small").child(said_by).text(format!("{dated}, {checked}"))
}
