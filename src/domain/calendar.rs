//! A day for the reader's own calendar: an iCalendar file (RFC 5545) with one event, as text.
//!
//! Whoever shares the calendar or the device sees it, so nothing in it tells more than the title does; and the same day
//! at the same moment makes the same file, for the domain has no chance to draw on.

use super::{DAY, Day, Millis};

/// The most octets of a line, without its end; a longer one goes on after a line end and a space.
const LINE: usize = 75;

/// A file for an event that lasts the whole day, and reminds of itself at nine in the morning. `now` is when it is made.
///
/// The event is marked as private, and leaves its day free for others.
pub fn event(day: Day, now: Millis, title: &str) -> String {
    let (first, next) = (compact(day), compact(day.plus(1)));
    let title = escape(title);
    let mut file = String::new();
    for line in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ebb//EN",
        "BEGIN:VEVENT",
        &format!("UID:{first}-{now}@ebb"),
        &format!("DTSTAMP:{}", moment(now)),
        &format!("DTSTART;VALUE=DATE:{first}"),
        &format!("DTEND;VALUE=DATE:{next}"),
        &format!("SUMMARY:{title}"),
        "CLASS:PRIVATE",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        &format!("DESCRIPTION:{title}"),
        // A whole day begins at midnight where the reader is.
        "TRIGGER:PT9H",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ] {
        fold(line, &mut file);
    }
    file
}

/// A day without its hyphens.
fn compact(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}{month:02}{day:02}")
}

/// A moment in UTC, to the second.
fn moment(at: Millis) -> String {
    let day = Day(i32::try_from(at / DAY).unwrap_or_default());
    let seconds = at % DAY / 1000;
    format!("{}T{:02}{:02}{:02}Z", compact(day), seconds / 3600, seconds / 60 % 60, seconds % 60)
}

/// A text as a value: what would end it is escaped, a line end of any kind becomes one, a tab a space, other
/// controls are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut before = ' ';
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' if before == '\r' => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
        before = letter;
    }
    escaped
}

/// Appends a line, folded between letters where it is too long.
fn fold(line: &str, into: &mut String) {
    let mut octets = 0;
    for letter in line.chars() {
        if octets + letter.len_utf8() > LINE {
            into.push_str("\r\n ");
            octets = 1;
        }
        octets += letter.len_utf8();
        into.push(letter);
    }
    into.push_str("\r\n");
}
