//! People to talk to, by country. Facts with a source and a date; nothing here is guessed, and nothing old is shown.

mod lines;

use super::{DAY, Day, Millis, ids};
pub use lines::LINES;

ids! {
    /// A country with at least an emergency line; the IDs are those of ISO 3166.
    Country {
        /// The United States.
        UnitedStates = "US",
        /// England, Scotland, Wales and Northern Ireland.
        UnitedKingdom = "GB",
        /// Ireland.
        Ireland = "IE",
        /// Germany.
        Germany = "DE",
        /// Austria.
        Austria = "AT",
        /// Switzerland.
        Switzerland = "CH",
        /// Italy.
        Italy = "IT",
        /// Spain.
        Spain = "ES",
        /// France.
        France = "FR",
        /// The Netherlands.
        Netherlands = "NL",
        /// Canada.
        Canada = "CA",
        /// Australia.
        Australia = "AU",
        /// New Zealand.
        NewZealand = "NZ",
        /// South Africa.
        SouthAfrica = "ZA",
        /// India.
        India = "IN",
    }
}

ids! {
    /// What a line is for, the most urgent first.
    For {
        /// Somebody is in danger now: the emergency number, and ways for a reader who cannot speak.
        Danger = "danger",
        /// Abuse by a partner or in the family.
        Abuse = "abuse",
        /// The reader may hurt themselves.
        Crisis = "crisis",
    }
}

ids! {
    /// What a reader must know before trusting a line; a line without it works as it stands.
    Note {
        /// Call, stay silent, and press 55 when a recorded voice asks; on a mobile phone.
        Press55 = "press-55",
        /// Works only after this text and the answers to its replies, so beforehand.
        Register = "register",
        /// Works only in some places; elsewhere a reply says so.
        Places = "places",
        /// Made for people who cannot hear.
        Deaf = "deaf",
        /// An app with this name; it has to be installed beforehand.
        App = "app",
    }
}

/// One way to reach somebody.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The country it serves.
    pub country: Country,
    /// What it is for.
    pub for_: For,
    /// The official name, in its own language.
    pub name: &'static str,
    /// The part of the country it serves, if not all of it.
    pub region: Option<&'static str>,
    /// The number to call.
    pub call: Option<&'static str>,
    /// The word to text, which may be empty, and the number to text it to.
    pub text: Option<(&'static str, &'static str)>,
    /// The page with the chat.
    pub chat: Option<&'static str>,
    /// What must be known before trusting it.
    pub note: Option<Note>,
    /// Whether it is said to answer day and night; if not, that is not known.
    pub always: bool,
    /// The official page that says so.
    pub source: &'static str,
    /// The day on which the source was read, as year-month-day.
    pub checked_on: &'static str,
}

/// For how many days a source is trusted after it was read.
const TRUSTED: u64 = 365;

/// The lines of a country, the most urgent first, without those whose source was read too long ago.
pub fn lines(country: Country, now: Millis) -> impl Iterator<Item = &'static Line> {
    LINES.iter().filter(move |line| line.country == country && fresh(line.checked_on, now))
}

fn fresh(checked_on: &str, now: Millis) -> bool {
    day(checked_on).is_some_and(|read| now / DAY <= read + TRUSTED)
}

/// A day written as year-month-day: days since 1970, and none before.
fn day(date: &str) -> Option<u64> {
    Day::parse(date).and_then(|day| u64::try_from(day.0).ok())
}

/// The country of a reader with these languages (BCP 47, the preferred one first), if they name one.
///
/// The first language that says anything decides: a region names a country, which may be one without lines here; a language spoken
/// almost only in one country names it too, unless the reader has a regional form of it further down.
pub fn guess(languages: &[String]) -> Option<Country> {
    for (language, region) in languages.iter().map(|tag| subtags(tag)) {
        let nearly = Country::ALL.iter().copied().find(|country| {
            matches!(country, Country::Germany | Country::Italy | Country::Netherlands) && language.eq_ignore_ascii_case(country.id())
        });
        if region.is_none() && nearly.is_none() {
            continue;
        }
        let regional =
            || languages.iter().map(|tag| subtags(tag)).find_map(|(other, region)| region.filter(|_| other.eq_ignore_ascii_case(language)));
        return match region.or_else(regional) {
            Some(region) => Country::ALL.iter().copied().find(|country| region.eq_ignore_ascii_case(country.id())),
            None => nearly,
        };
    }
    None
}

/// The language and the region of a tag like "de-AT" or "zh-Hant-TW"; what follows a subtag of one letter says neither.
fn subtags(tag: &str) -> (&str, Option<&str>) {
    let mut subtags = tag.split('-').take_while(|subtag| subtag.len() > 1);
    let language = subtags.next().unwrap_or_default();
    (language, subtags.find(|subtag| subtag.len() == 2 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(languages: &[&str]) -> Option<&'static str> {
        let languages: Vec<String> = languages.iter().map(|&tag| tag.to_owned()).collect();
        guess(&languages).map(Country::id)
    }

    #[test]
    fn the_language_names_the_country_or_nothing_does() {
        let table: &[(&[&str], Option<&str>)] = &[
            (&["en-GB"], Some("GB")),
            (&["en-US", "en"], Some("US")),
            (&["es-ES"], Some("ES")),
            (&["de-AT"], Some("AT")),
            (&["fr-CH"], Some("CH")),
            (&["EN-nz"], Some("NZ")),
            (&["de-Latn-DE"], Some("DE")),
            (&["de-DE-u-co-phonebk"], Some("DE")),
            (&["en-IN-x-gb"], Some("IN")),
            (&["it"], Some("IT")),
            (&["de"], Some("DE")),
            (&["NL"], Some("NL")),
            (&["de", "en-US"], Some("DE")),
            (&["de", "de-CH", "en-US"], Some("CH")),
            (&["en", "en-IE"], Some("IE")),
            (&["fr", "en-CA"], Some("CA")),
            (&["ga", "en-IE"], Some("IE")),
            (&["en"], None),
            (&["fr"], None),
            (&["es"], None),
            (&["es-419"], None),
            (&["nl-BE", "nl"], None),
            (&["nl", "nl-BE"], None),
            (&["pt-BR", "en-US"], None),
            (&["x-gb"], None),
            (&["-", "de_DE"], None),
            (&[""], None),
            (&[], None),
        ];
        for &(languages, country) in table {
            assert_eq!(guessed(languages), country, "{languages:?}");
        }
    }

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
    fn every_line_has_a_source_a_date_and_a_way() {
        for line in LINES {
            assert!(line.source.starts_with("https://"), "{line:?}");
            assert!(day(line.checked_on).is_some(), "{line:?}");
            assert!(line.chat.is_none_or(|chat| chat.starts_with("https://")), "{line:?}");
            let ways = line.call.is_some() || line.text.is_some() || line.chat.is_some();
            assert_eq!(ways, line.note != Some(Note::App), "{line:?}");
            let numbers = line.call.into_iter().chain(line.text.map(|(_, number)| number));
            assert!(numbers.flat_map(str::chars).all(|letter| letter.is_ascii_digit() || letter == ' ' || letter == '-'), "{line:?}");
        }
    }

    #[test]
    fn every_country_begins_with_a_number_to_call_in_danger() {
        for &country in Country::ALL {
            let of_country: Vec<&Line> = LINES.iter().filter(|line| line.country == country).collect();
            let first = of_country.first();
            let calls = |first: &&Line| first.for_ == For::Danger && first.call.is_some() && first.note.is_none() && first.region.is_none();
            assert!(first.copied().is_some_and(|first| calls(&first)), "{country:?}: {first:?}");
            assert!(of_country.is_sorted_by_key(|line| line.for_), "{country:?}");
        }
        assert!(LINES.is_sorted_by_key(|line| line.country), "in the order of the countries");
    }

    #[test]
    fn no_source_was_read_more_than_a_year_ago() {
        let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let now = since_1970.map(|since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX));
        for line in LINES {
            assert!(now.as_ref().is_ok_and(|now| fresh(line.checked_on, *now)), "read the source again, then change checked_on: {line:?}");
        }
    }
}
