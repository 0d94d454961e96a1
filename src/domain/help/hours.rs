//! When a line answers, in its own time zone.

/// The days of the week, as `helplines.json` names them.
const DAYS: [&str; 7] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/// What a clock on the wall shows: the day of the week from 0 for Monday, and the minutes since midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// From 0 for Monday to 6.
    pub day: usize,
    /// From 0 to 1,439.
    pub minutes: u32,
}

/// The hours of a line, as the build writes them: `Mo-Sa 14:00-20:00;Mo,We,Th 10:00-12:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// The hours themselves.
    written: &'static str,
    /// The time zone, as the IANA names it.
    pub zone: &'static str,
}

impl Clock {
    /// Reads a weekday and a time as browsers write them in English: `Mon 14:05`, `Mon, 14:05`. Nothing where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        let day = DAYS.iter().position(|day| text.starts_with(day))?;
        let minutes = minutes(text.rsplit(' ').next()?)?;
        (minutes < 24 * 60).then_some(Self { day, minutes })
    }
}

impl Hours {
    pub(super) fn new(written: &'static str, zone: &'static str) -> Option<Self> {
        (!written.is_empty()).then_some(Self { written, zone })
    }

    /// Whether the line answers when a clock in its zone shows this.
    pub fn are_open(self, clock: Clock) -> bool {
        self.spans().any(|(days, from, to)| {
            let covers = |range: &str| {
                let (first, last) = range.split_once('-').unwrap_or((range, range));
                place(first).zip(place(last)).is_some_and(|(first, last)| (first..=last).contains(&clock.day))
            };
            let since = minutes(from).zip(minutes(to));
            days.split(',').any(covers) && since.is_some_and(|(from, to)| (from..to).contains(&clock.minutes))
        })
    }

    /// The hours for readers; `name` says what a day is called, by its number.
    pub fn in_words(self, name: impl Fn(usize) -> String) -> String {
        let named = |day: &str| place(day).map(&name).unwrap_or_default();
        let range = |range: &str| range.split('-').map(named).collect::<Vec<_>>().join("–");
        let spans = self.spans().map(|(days, from, to)| {
            let days: Vec<String> = days.split(',').map(range).collect();
            format!("{} {from}–{to}", days.join(", "))
        });
        spans.collect::<Vec<_>>().join("; ")
    }

    /// The place that the zone is named after.
    pub fn place(self) -> String {
        self.zone.rsplit('/').next().unwrap_or_default().replace('_', " ")
    }

    fn spans(self) -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
        self.written.split(';').filter_map(|span| {
            let (days, times) = span.split_once(' ')?;
            let (from, to) = times.split_once('-')?;
            Some((days, from, to))
        })
    }
}

/// The number of a day by its name in the file.
fn place(name: &str) -> Option<usize> {
    DAYS.iter().position(|day| *day == name)
}

/// A time like `14:05` in minutes since midnight.
fn minutes(time: &str) -> Option<u32> {
    let (hours, minutes) = time.split_once(':')?;
    Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KUMMER: Hours = Hours { written: "Mo-Sa 14:00-20:00;Mo,We,Th 10:00-12:00", zone: "Europe/Berlin" };

    #[test]
    fn it_is_open_within_any_of_its_spans() {
        let table = [
            ("Mon 14:00", true),
            ("Mon, 10:30", true),
            ("Mon 12:00", false),
            ("Tue 10:30", false),
            ("Sat 19:59", true),
            ("Sat 20:00", false),
            ("Sun 15:00", false),
        ];
        for (clock, open) in table {
            assert_eq!(Clock::parse(clock).map(|clock| KUMMER.are_open(clock)), Some(open), "{clock}");
        }
        let late = Hours { written: "Mo-Fr 08:00-24:00", zone: "America/Santiago" };
        assert!(late.are_open(Clock { day: 4, minutes: 24 * 60 - 1 }));
    }

    #[test]
    fn a_clock_that_cannot_be_read_says_nothing() {
        for text in ["", "Mon", "Mon 24:00", "14:05", "Montag 14:05 Uhr", "Mon 2:05 PM"] {
            assert_eq!(Clock::parse(text), None, "{text}");
        }
    }

    #[test]
    fn hours_are_read_in_words() {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let name = |number: usize| days.get(number).copied().unwrap_or_default().to_owned();
        assert_eq!(KUMMER.in_words(name), "Monday–Saturday 14:00–20:00; Monday, Wednesday, Thursday 10:00–12:00");
        assert_eq!(KUMMER.place(), "Berlin");
    }
}
