//! Days, and the calendar file that is made of one: read back as RFC 5545 says.

use ebb::domain::{DAY, Day, Millis, calendar::event};
use proptest::prelude::*;

/// 2026-11-24, a quarter past nine and one second, UTC.
const NOW: Millis = 20_781 * DAY + 33_301_000;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text} is a day"))
}

#[test]
fn days_are_counted_from_1970() {
    let table = [
        ("1900-01-01", -25_567, 0),
        ("1969-12-31", -1, 2),
        ("1970-01-01", 0, 3),
        ("1999-12-31", 10_956, 4),
        ("2000-02-29", 11_016, 1),
        ("2000-03-01", 11_017, 2),
        ("2024-02-29", 19_782, 3),
        ("2026-11-24", 20_781, 1),
        ("2038-01-19", 24_855, 1),
        ("2100-02-28", 47_540, 6),
        ("2100-03-01", 47_541, 0),
        ("2200-12-31", 84_370, 2),
    ];
    for (text, number, weekday) in table {
        let day = day(text);
        assert_eq!((day.0, day.weekday(), day.to_string()), (number, weekday, text.to_owned()));
    }
}

#[test]
fn only_days_of_the_calendar_are_read() {
    let malformed = [
        "",
        "2026",
        "2026-11",
        "2026-11-24-1",
        "2026-11-24 ",
        " 2026-11-24",
        "2026-1-24",
        "2026-11-4",
        "26-11-24",
        "02026-11-24",
        "24.11.2026",
        "11/24/2026",
        "2026-00-10",
        "2026-13-10",
        "2026-11-00",
        "2026-11-31",
        "2026-11-32",
        "2025-02-29",
        "1900-02-29",
        "2100-02-29",
        "1899-12-31",
        "2201-01-01",
        "-026-11-24",
        "+026-11-24",
        "2026--1-24",
        "2026-11-2x",
        "٢٠٢٦-١١-٢٤",
        "２０２６-11-24",
        "2026–11–24",
    ];
    for text in malformed {
        assert_eq!(Day::parse(text), None, "{text:?}");
    }
}

#[test]
fn a_day_follows_the_day_before_for_three_centuries() {
    let (mut year, mut month, mut number) = (1900, 1, 1);
    let is_leap = |year: i32| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    for count in day("1900-01-01").0..=day("2200-12-31").0 {
        assert_eq!(Day(count).civil(), (year, month, number));
        let length = match month {
            2 if is_leap(year) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        number = if number == length { 1 } else { number + 1 };
        month = if number > 1 { month } else { month % 12 + 1 };
        year += i32::from(number == 1 && month == 1);
    }
}

/// Any day from 1900 to 2200.
pub(crate) fn any_day() -> impl Strategy<Value = Day> {
    (-25_567..=84_370).prop_map(Day)
}

/// A file's lines, unfolded; panics where a line is too long or does not end as it must.
fn lines(file: &str) -> Vec<String> {
    assert!(file.ends_with("\r\n") && !file.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CR LF, and only there");
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The value of the first line with this name, unescaped.
fn text(file: &str, name: &str) -> String {
    let lines = lines(file);
    let value = lines.iter().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_else(|| panic!("no {name} in {file}"));
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => panic!("{other:?} after a backslash in {value}"),
            },
            ';' | ',' => panic!("a bare {letter} in {value}"),
            _ => text.push(letter),
        }
    }
    text
}

#[test]
fn the_file_is_one_private_event_on_one_day() {
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Ebb//EN\r\nBEGIN:VEVENT\r\n\
        UID:20261231-1795511701000@ebb\r\nDTSTAMP:20261124T091501Z\r\n\
        DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Look again\r\nCLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Look again\r\nTRIGGER:PT9H\r\nEND:VALARM\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(event(day("2026-12-31"), NOW, "Look again"), expected);
}

#[test]
fn a_title_of_any_kind_comes_back() {
    let table = [
        ("a, b; c\\d", "a, b; c\\d"),
        ("two\r\nlines\nand\rmore", "two\nlines\nand\nmore"),
        ("no\u{7}\u{0}\u{7f} bells, a\ttab", "no bells, a tab"),
        ("", ""),
        ("\\n is not a line end", "\\n is not a line end"),
    ];
    for (title, read) in table {
        let file = event(day("2026-11-24"), NOW, title);
        assert_eq!((text(&file, "SUMMARY"), text(&file, "DESCRIPTION")), (read.to_owned(), read.to_owned()));
    }
}

#[test]
fn long_lines_are_folded_between_letters() {
    for letter in ["a", "é", "语", "🌊"] {
        for count in 60..80 {
            let title = letter.repeat(count);
            assert_eq!(text(&event(day("2026-11-24"), NOW, &title), "SUMMARY"), title);
        }
    }
}

proptest! {
    #[test]
    fn a_day_comes_back_from_its_text(day in any_day()) {
        prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
        let (year, month, number) = day.civil();
        prop_assert_eq!(Day::from_civil(year, month, number), day);
        prop_assert_eq!(day.plus(7).weekday(), day.weekday());
        prop_assert_eq!(day.is_weekend(), day.monday().plus(4) < day);
        prop_assert!(day.monday().weekday() == 0 && (0..7).contains(&(day.0 - day.monday().0)));
        prop_assert_eq!(Day::parse(&day.plus(1).to_string()).is_none(), day == Day(84_370));
    }

    #[test]
    fn text_that_is_no_day_is_refused_quietly(text in "[0-9-]{0,12}|\\PC{0,12}") {
        if let Some(day) = Day::parse(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn every_file_can_be_read(day in any_day(), now in 0..4_000_000_000_000u64, title in "\\PC{0,200}") {
        let file = event(day, now, &title);
        let lines = lines(&file);
        prop_assert_eq!(&text(&file, "SUMMARY"), &title);
        let of = |name: &str| lines.iter().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect::<Vec<_>>();
        let compact = |day: Day| day.to_string().replace('-', "");
        prop_assert_eq!(of("DTSTART;VALUE=DATE:"), vec![compact(day)]);
        prop_assert_eq!(of("DTEND;VALUE=DATE:").len(), 1);
        prop_assert_eq!(of("UID:"), vec![format!("{}-{now}@ebb", compact(day))]);
        prop_assert_eq!(of("BEGIN:"), ["VCALENDAR", "VEVENT", "VALARM"]);
        prop_assert_eq!(of("END:"), ["VALARM", "VEVENT", "VCALENDAR"]);
        prop_assert_eq!(event(day, now, &title), file);
    }
}
