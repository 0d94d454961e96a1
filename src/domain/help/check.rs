//! What must hold of `helplines.json` beyond its schema, and the table that the wasm carries of it. Shared by the build script
//! and xtask; a fault names its line.

use super::{day::Day, schema};
use serde_json::Value;
use std::{collections::BTreeSet, fmt::Write};

/// For how many days a source is trusted after it was read; the widget hides what is older.
pub(crate) const TRUSTED: i32 = 365;

/// A member that is a text, and an empty one otherwise.
pub(crate) fn text<'a>(line: &'a Value, name: &str) -> &'a str {
    line.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The lines of the file, in its order.
pub(crate) fn lines(file: &Value) -> impl Iterator<Item = &Value> {
    file.get("lines").and_then(Value::as_array).into_iter().flatten()
}

/// The numbers of a line, each with what it is for.
pub(crate) fn numbers(line: &Value) -> impl Iterator<Item = (&'static str, &str)> {
    let nested = |name| line.get(name).map_or("", |way| text(way, "number"));
    [("call", text(line, "call")), ("text", nested("text")), ("message", nested("message"))]
        .into_iter()
        .filter(|(_, number)| !number.is_empty())
}

/// Everything that is wrong with the file whatever the day; `shown` are the countries that the widget shows.
pub(crate) fn faults(file: &Value, rules: &Value, shown: &[&str], fits: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
    let mut faults = schema::faults(rules, file, fits);
    let kinds: Vec<&str> =
        rules.pointer("/$defs/kind/enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let urgency = |line: &Value| kinds.iter().position(|kind| *kind == text(line, "kind"));
    let mut ids = BTreeSet::new();
    let mut ways = BTreeSet::new();
    let mut countries = BTreeSet::new();
    let mut before: Option<&Value> = None;
    for line in lines(file) {
        let (id, country) = (text(line, "id"), text(line, "country"));
        let mut fault = |holds: bool, otherwise: &str| {
            if !holds {
                faults.push(format!("{id}: {otherwise}"));
            }
        };
        let is_shown = shown.contains(&country);
        fault(ids.insert(id), "another line has this ID");
        fault(id.starts_with(&format!("{}-", country.to_lowercase())), "the ID begins with another country");
        let first = before.is_none_or(|before| text(before, "country") != country);
        fault(!first || countries.insert(country), "its country stands in two places");
        fault(first || before.and_then(urgency) <= urgency(line), "a more urgent kind comes after a less urgent one");
        let begins = text(line, "kind") == "danger"
            && !text(line, "call").is_empty()
            && text(line, "note").is_empty()
            && text(line, "region").is_empty();
        let in_danger = text(line, "kind") == "danger";
        fault(!(first && is_shown && in_danger) || begins, "the first line for danger has a number that can be called as it stands");
        let chat = text(line, "chat");
        fault(!is_shown || chat.is_empty() || chat.starts_with("https://"), "the address of a chat is https");
        let reached = numbers(line).next().is_some() || !text(line, "chat").is_empty();
        fault(reached != (text(line, "note") == "app"), "there is no way to reach it, or an app with another way");
        for (way, number) in numbers(line) {
            let digits: String = number.chars().filter(char::is_ascii_digit).collect();
            let same = (country, text(line, "kind"), text(line, "note"), way, digits);
            fault(ways.insert(same), "another line of this kind has the same number");
        }
        fault(line.get("hours").is_none_or(Value::is_string) || line.get("zone").is_some(), "hours have no time zone");
        let read = text(line, "read_on");
        fault(Day::parse(read).is_some(), "`read_on` is no day of the calendar");
        fault(text(line, "source_date") <= read, "the source is of a later day than the one on which it was read");
        fault(read <= text(file, "version"), "it was read after the file’s version");
        let plain = line.as_object().into_iter().flatten().filter_map(|(_, value)| value.as_str());
        fault(
            plain.into_iter().all(|text| text.trim() == text && !text.contains(char::is_control)),
            "a text has blanks around it, or a tab in it",
        );
        before = Some(line);
    }
    faults
}

/// What the day of today says against the file: days to come, and sources that were read too long ago.
pub(crate) fn out_of_date(file: &Value, today: Day) -> Vec<String> {
    let mut faults = Vec::new();
    let directories = file.get("directories").and_then(Value::as_array).into_iter().flatten();
    for line in lines(file).chain(directories) {
        let (id, read) = (text(line, "id"), text(line, "read_on"));
        let Some(day) = Day::parse(read) else { continue };
        if day > today {
            faults.push(format!("{id}: it was read on a day to come, {read}"));
        }
        if today > day.plus(TRUSTED) {
            faults.push(format!("{id}: readers no longer see it; read its source again, then change `read_on`, now {read}"));
        }
    }
    faults
}

/// The lines of the countries that are shown, as `line.rs` reads them: after each country's ID its lines, their parts between tabs.
pub(crate) fn table(file: &Value, rules: &Value, shown: &[&str]) -> String {
    let mark = |list: &str, name: &str| {
        let names = rules.pointer(list).and_then(Value::as_array);
        let number = names.and_then(|names| names.iter().position(|other| other.as_str() == Some(name)));
        number.and_then(|number| u8::try_from(number).ok()).map_or('-', |number| char::from(b'a' + number))
    };
    let mut table = String::new();
    for country in shown {
        let _ = writeln!(table, "{country}");
        for line in lines(file).filter(|line| text(line, "country") == *country) {
            let always = u8::from(text(line, "hours") == "always");
            let copied = u8::from(line.get("stored_copy").is_some());
            let hidden = u8::from(text(line, "bill") == "hidden");
            let (way, message) = (line.get("text").unwrap_or(&Value::Null), line.get("message").unwrap_or(&Value::Null));
            let hours: Vec<String> = line.get("hours").and_then(Value::as_array).into_iter().flatten().map(span).collect();
            let marks = [
                mark("/$defs/kind/enum", text(line, "kind")),
                mark("/$defs/line/properties/note/enum", text(line, "note")),
                char::from(b'0' + always + 2 * copied + 4 * hidden),
            ];
            let parts = [
                &marks.iter().collect::<String>(),
                text(line, "name"),
                text(line, "region"),
                text(line, "call"),
                text(way, "word"),
                text(way, "number"),
                text(message, "app"),
                text(message, "number"),
                text(line, "chat"),
                &hours.join(";"),
                text(line, "zone"),
                text(line, "source"),
                text(line, "source_date"),
                text(line, "read_on"),
            ];
            let _ = writeln!(table, "{}", parts.join("\t"));
        }
    }
    table
}

/// The name and the address of the directory that the widget names, in a line each.
pub(crate) fn directory(file: &Value) -> String {
    let first = file.pointer("/directories/0").unwrap_or(&Value::Null);
    format!("{}\n{}\n", text(first, "name"), text(first, "address"))
}

/// Some days and the time between which a line answers on them, as `hours.rs` reads it.
fn span(hours: &Value) -> String {
    format!("{} {}-{}", text(hours, "days"), text(hours, "from"), text(hours, "to"))
}
