//! People to talk to, by country. Facts with a source and a date; nothing here is guessed, and nothing old is shown.

mod guess;
mod hours;
mod kinds;
mod line;

use super::{DAY, Day, Millis};
pub use guess::guess;
pub use hours::{Clock, Hours};
pub use kinds::{Country, For, Note};
pub use line::Line;

/// For how many days a source is trusted after it was read.
const TRUSTED: u64 = 365;

/// The directory for countries without lines here: its name and its address.
pub fn directory() -> (&'static str, &'static str) {
    include_str!(concat!(env!("OUT_DIR"), "/directory.txt")).trim_end().split_once('\n').unwrap_or_default()
}

/// The lines of a country, the most urgent first, without those whose source was read too long ago.
pub fn lines(country: Country, now: Millis) -> impl Iterator<Item = Line> {
    line::all(country).filter(move |line| fresh(line.checked_on, now))
}

fn fresh(checked_on: &str, now: Millis) -> bool {
    day(checked_on).is_some_and(|read| now / DAY <= read + TRUSTED)
}

/// A day written as year-month-day: days since 1970, and none before.
fn day(date: &str) -> Option<u64> {
    Day::parse(date).and_then(|day| u64::try_from(day.0).ok())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test says what went wrong by panicking")]

    use super::*;
    use serde_json::Value;

    #[test]
    fn a_date_is_a_number_of_days() {
        let table = [
            ("1970-01-01", Some(0)),
            ("1970-03-01", Some(59)),
            ("1999-12-31", Some(10_956)),
            ("2000-02-29", Some(11_016)),
            ("2000-03-01", Some(11_017)),
            ("2024-02-29", Some(19_782)),
            ("2026-11-24", Some(20_781)),
            ("2100-03-01", Some(47_541)),
            ("1969-12-31", None),
            ("2026-02-29", None),
            ("2100-02-29", None),
            ("2026-04-31", None),
            ("2026-13-01", None),
            ("2026-00-01", None),
            ("2026-11-00", None),
            ("2026-11", None),
            ("2026-11-24-1", None),
            ("24 November 2026", None),
            ("99999999999-01-01", None),
            ("", None),
        ];
        for (date, expected) in table {
            assert_eq!(day(date), expected, "{date}");
        }
    }

    #[test]
    fn a_source_is_trusted_for_a_year() {
        let read = 20_781 * DAY;
        assert_eq!(day("2026-11-24"), Some(read / DAY));
        for (now, kept) in [(0, true), (read, true), (read + 366 * DAY - 1, true), (read + 366 * DAY, false), (u64::MAX, false)] {
            assert_eq!(fresh("2026-11-24", now), kept, "{now}");
        }
        assert!(!fresh("soon", read));
        assert!(lines(Country::Ireland, read).count() > 2);
        assert_eq!(Country::ALL.iter().flat_map(|&country| lines(country, u64::MAX)).count(), 0);
    }

    #[test]
    fn the_table_is_the_file() {
        let file: Value = serde_json::from_str(include_str!("helplines.json")).expect("helplines.json");
        let written = |country: Country| {
            let lines = file.get("lines").and_then(Value::as_array).expect("lines");
            let here = lines.iter().filter(move |line| line.get("country").and_then(Value::as_str) == Some(country.id()));
            here.map(|line| line.as_object().expect("a line")).collect::<Vec<_>>()
        };
        for &country in Country::ALL {
            let read: Vec<Line> = line::all(country).collect();
            assert_eq!(read.len(), written(country).len(), "{country:?}");
            for (line, written) in read.iter().zip(written(country)) {
                let text = |name: &str| written.get(name).and_then(Value::as_str);
                let way = written.get("text").map(|way| {
                    (way.get("word").and_then(Value::as_str).unwrap_or(""), way.get("number").and_then(Value::as_str).unwrap_or(""))
                });
                assert_eq!(
                    (Some(line.for_.id()), Some(line.name), line.region, line.call, line.text, line.chat),
                    (text("kind"), text("name"), text("region"), text("call"), way, text("chat")),
                );
                assert_eq!(
                    (line.note.map(Note::id), line.always, line.copied, Some(line.source), line.dated, Some(line.checked_on)),
                    (
                        text("note"),
                        text("hours") == Some("always"),
                        written.contains_key("stored_copy"),
                        text("source"),
                        text("source_date"),
                        text("read_on")
                    ),
                );
            }
        }
    }
}
