//! The country that a reader is probably in, found out on the device from what the browser says anyway.

use super::Country;

/// The time zones of each country, as tzdata's `zone.tab` and `backward` name them; `America/Indiana/` is all that begins so.
const ZONES: &str = include_str!("zones.txt");

/// Languages that are spoken almost only in one country.
const AT_HOME: &[(&str, Country)] = &[
    ("da", Country::Denmark),
    ("de", Country::Germany),
    ("fi", Country::Finland),
    ("it", Country::Italy),
    ("ja", Country::Japan),
    ("ko", Country::SouthKorea),
    ("nb", Country::Norway),
    ("nl", Country::Netherlands),
    ("nn", Country::Norway),
    ("no", Country::Norway),
    ("pl", Country::Poland),
    ("sv", Country::Sweden),
    ("tr", Country::Turkey),
];

/// The country of a reader in this time zone (IANA, or empty) with these languages (BCP 47, the preferred one first).
///
/// The zone says where the device is; many browsers name `en-US` wherever they are. Where the zone names no country with lines here,
/// the first language that says anything decides: a region names a country, which may be one without lines; a language
/// that is spoken almost only in one country names that, unless the reader has a regional form of it further down.
pub fn guess(zone: &str, languages: &[String]) -> Option<Country> {
    of_zone(zone).or_else(|| of_languages(languages))
}

fn of_zone(zone: &str) -> Option<Country> {
    let is_named = |name: &str| name == zone || (name.ends_with('/') && zone.starts_with(name));
    ZONES.lines().find_map(|line| {
        let mut words = line.split(' ');
        let country = Country::from_id(words.next()?)?;
        words.any(is_named).then_some(country)
    })
}

fn of_languages(languages: &[String]) -> Option<Country> {
    for (language, region) in languages.iter().map(|tag| subtags(tag)) {
        let at_home = AT_HOME.iter().find(|(name, _)| language.eq_ignore_ascii_case(name)).map(|(_, country)| *country);
        if region.is_none() && at_home.is_none() {
            continue;
        }
        let regional =
            || languages.iter().map(|tag| subtags(tag)).find_map(|(other, region)| region.filter(|_| other.eq_ignore_ascii_case(language)));
        return match region.or_else(regional) {
            Some(region) => Country::ALL.iter().copied().find(|country| region.eq_ignore_ascii_case(country.id())),
            None => at_home,
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

    fn guessed(zone: &str, languages: &[&str]) -> Option<&'static str> {
        let languages: Vec<String> = languages.iter().map(|&tag| tag.to_owned()).collect();
        guess(zone, &languages).map(Country::id)
    }

    #[test]
    fn the_time_zone_decides_where_it_names_a_country() {
        let table: &[(&str, &[&str], Option<&str>)] = &[
            ("Europe/Dublin", &["en-US"], Some("IE")),
            ("America/New_York", &["es-MX"], Some("US")),
            ("America/Indiana/Knox", &[], Some("US")),
            ("America/Argentina/Ushuaia", &["es"], Some("AR")),
            ("Australia/Lord_Howe", &[], Some("AU")),
            ("Asia/Calcutta", &["en-GB"], Some("IN")),
            ("Europe/Luxembourg", &["de-DE"], Some("DE")),
            ("UTC", &["en-GB"], Some("GB")),
            ("Etc/GMT+5", &["en"], None),
            ("Australia", &[], None),
            ("America/Ind", &[], None),
            ("US", &[], None),
            ("", &["sv"], Some("SE")),
        ];
        for &(zone, languages, country) in table {
            assert_eq!(guessed(zone, languages), country, "{zone} {languages:?}");
        }
    }

    #[test]
    fn every_country_has_its_zones() {
        for (line, country) in ZONES.lines().zip(Country::ALL) {
            assert_eq!(line.split_once(' ').map(|(id, _)| id), Some(country.id()));
        }
        assert_eq!(ZONES.lines().count(), Country::ALL.len());
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
            (&["nl-BE", "nl"], Some("BE")),
            (&["nl", "nl-BE"], Some("BE")),
            (&["pt-BR", "en-US"], Some("BR")),
            (&["fr-LU", "de"], None),
            (&["ja"], Some("JP")),
            (&["nb"], Some("NO")),
            (&["sv", "sv-FI"], Some("FI")),
            (&["x-gb"], None),
            (&["-", "de_DE"], None),
            (&[""], None),
            (&[], None),
        ];
        for &(languages, country) in table {
            assert_eq!(guessed("", languages), country, "{languages:?}");
        }
    }
}
