//! What of the lines must be read again, the riskiest first, and what is missing.

use super::{
    check::{TRUSTED, lines, text},
    day::Day,
};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write};

/// The kinds that a reader in any country should find.
const FIRST: [&str; 3] = ["danger", "abuse", "crisis"];
/// How old a source is taken to be that does not tell its day, in years.
const UNKNOWN_AGE: i32 = 4;

/// One line of text for each line of help, and the gaps after them.
pub(super) fn report(file: &Value, shown: &[String], today: Day) -> String {
    let mut by_risk: Vec<(i32, &Value)> = lines(file).map(|line| (risk(line, today), line)).collect();
    by_risk.sort_by_key(|(risk, line)| (-risk, text(line, "id")));
    let mut report = String::from("Read again, the riskiest first: how bad it is if wrong, times how likely it is wrong.\n");
    for (risk, line) in by_risk {
        let days = days_left(line, today);
        let dated = match text(line, "source_date") {
            "" => "of an unknown day",
            date => date,
        };
        let copy = if line.get("stored_copy").is_some() { ", a stored copy" } else { "" };
        let _ = writeln!(
            report,
            "{risk:>4}  {}  {}, by {}, {dated}{copy}; hidden in {days} days  {}",
            text(line, "id"),
            text(line, "kind"),
            text(line, "said_by"),
            text(line, "source")
        );
    }
    let mut found: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in lines(file) {
        found.entry(text(line, "country")).or_default().push(text(line, "kind"));
    }
    report.push_str("No line for:\n");
    for (country, kinds) in found {
        let missing: Vec<&str> = FIRST.into_iter().filter(|kind| !kinds.contains(kind)).collect();
        if !missing.is_empty() {
            let hidden = if shown.iter().any(|id| id == country) { "" } else { " (not shown by the widget)" };
            let _ = writeln!(report, "      {country}  {}{hidden}", missing.join(", "));
        }
    }
    report
}

/// How bad it is if a line is wrong, times how likely it is wrong.
fn risk(line: &Value, today: Day) -> i32 {
    let bad = match text(line, "kind") {
        "danger" => 4,
        "abuse" | "crisis" => 3,
        _ => 2,
    };
    let year = text(line, "source_date").get(..4).and_then(|year| year.parse::<i32>().ok());
    let age = year.map_or(UNKNOWN_AGE, |year| today.civil().0 - year);
    let hearsay = match text(line, "said_by") {
        "itself" => 0,
        "government" => 1,
        _ => 3,
    };
    let soon = i32::from(days_left(line, today) < 60) * 10;
    bad * (1 + age + hearsay + soon + i32::from(line.get("stored_copy").is_some()))
}

fn days_left(line: &Value, today: Day) -> i32 {
    Day::parse(text(line, "read_on")).map_or(0, |read| read.0 + TRUSTED - today.0)
}
