//! `cargo xtask helplines`: whether `helplines.json` is right, and what of it must be read again, the riskiest first.

#[path = "../../../src/domain/help/check.rs"]
#[allow(dead_code, reason = "the build makes the table")]
mod check;
#[path = "../../../src/domain/day.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses all of it")]
mod day;
mod numbers;
mod report;
#[path = "../../../src/domain/help/schema.rs"]
mod schema;

use crate::outcome::Result;
use day::Day;
use regex::Regex;
use serde_json::Value;
use std::time::{SystemTime, UNIX_EPOCH};

/// The file as it ships.
pub(crate) const FILE: &str = include_str!("../../../src/domain/help/helplines.json");
/// Its schema, which ships beside it.
pub(crate) const SCHEMA: &str = include_str!("../../../src/domain/help/helplines.schema.json");
const WORDS: &str = include_str!("../../../src/i18n/en.json");

/// Prints the report.
///
/// # Errors
/// Names each line that is wrong, and says what of it is.
pub(crate) fn helplines() -> Result<()> {
    let (file, today) = (json(FILE)?, today()?);
    print!("{}", report::report(&file, &shown()?, today));
    let faults = faults(&file, today)?;
    if faults.is_empty() { Ok(()) } else { Err(format!("helplines.json has {} faults:\n{}", faults.len(), faults.join("\n"))) }
}

/// Everything that is wrong with the file, today.
fn faults(file: &Value, today: Day) -> Result<Vec<String>> {
    let shown = shown()?;
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    let fits = |pattern: &str, text: &str| Regex::new(pattern).is_ok_and(|pattern| pattern.is_match(text));
    let mut faults = check::faults(file, &json(SCHEMA)?, &shown, &fits);
    faults.extend(check::out_of_date(file, today));
    faults.extend(check::lines(file).flat_map(numbers::faults));
    Ok(faults)
}

/// The countries that the widget shows: those whose name it knows.
fn shown() -> Result<Vec<String>> {
    let words = json(WORDS)?;
    let names = words.pointer("/people/countries").and_then(Value::as_object);
    Ok(names.into_iter().flatten().map(|(id, _)| id.clone()).collect())
}

fn json(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| format!("helplines: {error}"))
}

fn today() -> Result<Day> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|error| error.to_string())?;
    i32::try_from(since.as_secs() / 86_400).map(Day).map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test says what went wrong by panicking")]

    use super::*;
    use serde_json::json;

    type Change = fn(&mut Value);

    /// The faults after a change to the line with this ID.
    fn after(id: &str, change: impl FnOnce(&mut Value)) -> Vec<String> {
        let mut file = json(FILE).unwrap();
        let lines = file["lines"].as_array_mut().unwrap();
        change(lines.iter_mut().find(|line| line["id"] == id).unwrap());
        faults(&file, Day::parse("2026-11-26").unwrap()).unwrap()
    }

    #[test]
    fn the_file_is_right_today() {
        assert_eq!(faults(&json(FILE).unwrap(), today().unwrap()).unwrap(), Vec::<String>::new());
    }

    #[test]
    fn a_bad_line_is_named() {
        let changes: &[(&str, Change)] = &[
            ("`source` is missing", |line| drop(line.as_object_mut().unwrap().remove("source"))),
            ("is not written as", |line| line["source"] = json!("a leaflet")),
            ("a day to come", |line| line["read_on"] = json!("2027-01-01")),
            ("no day of the calendar", |line| line["read_on"] = json!("2026-02-30")),
            ("readers no longer see it", |line| line["read_on"] = json!("2025-11-25")),
            ("of a later day", |line| line["source_date"] = json!("2027")),
            ("\"gossip\" is not known", |line| line["kind"] = json!("gossip")),
            ("cannot be dialled in DE", |line| line["call"] = json!("0800 12")),
            ("is not written as", |line| line["call"] = json!("HELP")),
            ("`fax` is not known", |line| line["fax"] = json!("1")),
            ("no way to reach it", |line| {
                let line = line.as_object_mut().unwrap();
                line.retain(|name, _| !["call", "chat"].contains(&name.as_str()));
            }),
            ("another line of this kind has the same number", |line| line["call"] = json!("0800 1239900")),
            ("hours have no time zone", |line| line["hours"] = json!([{"days": "Mo-Fr", "from": "09:00", "to": "17:00"}])),
            ("fits none of the ways", |line| line["hours"] = json!("mostly")),
            ("the address of a chat is https", |line| line["chat"] = json!("http://example.org/")),
        ];
        for (expected, change) in changes {
            let id = "de-hilfetelefon-gewalt-gegen-frauen";
            let of_kind = |line: &mut Value| {
                change(line);
                // The only other line with that number is one for men.
                if *expected == "another line of this kind has the same number" {
                    line["kind"] = json!("men");
                }
            };
            let faults = after(id, of_kind);
            assert!(faults.iter().any(|fault| fault.contains(expected)), "{expected}: {faults:?}");
            assert!(faults.iter().all(|fault| fault.starts_with("de-")), "{expected}: {faults:?}");
        }
    }

    #[test]
    fn a_bad_directory_is_named() {
        let mut file = json(FILE).unwrap();
        file["directories"][0]["address"] = json!("http://example.org/");
        file["directories"][0]["read_on"] = json!("2025-01-01");
        let faults = faults(&file, Day::parse("2026-11-26").unwrap()).unwrap();
        assert!(faults.len() == 2 && faults.iter().all(|fault| fault.starts_with("world-lila-help")), "{faults:?}");
    }

    #[test]
    fn a_country_begins_with_its_number_in_danger() {
        let faults = after("us-911", |line| line["note"] = json!("places"));
        assert_eq!(faults, ["us-911: the first line for danger has a number that can be called as it stands"]);
    }
}
