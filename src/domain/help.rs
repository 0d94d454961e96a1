//! People to talk to. Facts with a source and a date; nothing here is guessed.

/// One helpline.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// The country, in its own or an English name.
    pub country: &'static str,
    /// The official name.
    pub name: &'static str,
    /// How to reach it.
    pub contact: &'static str,
    /// The official page that says so.
    pub source: &'static str,
    /// The day on which the source was read, as year-month-day.
    pub checked_on: &'static str,
}

/// The lines with an official source.
pub const LINES: &[Line] = &[
    Line {
        country: "USA",
        name: "National Domestic Violence Hotline",
        contact: "1-800-799-7233, TTY 1-800-787-3224, or text START to 88788",
        source: "https://ovc.ojp.gov/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "England",
        name: "National Domestic Abuse Helpline",
        contact: "0808 2000 247, day and night, free",
        source: "https://refuge.org.uk/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "Scotland",
        name: "Scotland’s Domestic Abuse and Forced Marriage Helpline",
        contact: "0800 027 1234, day and night, for everyone",
        source: "https://safer.scot/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "Deutschland",
        name: "Hilfetelefon „Gewalt gegen Frauen“",
        contact: "116 016, day and night, in many languages",
        source: "https://www.hilfetelefon.de/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "Italia",
        name: "1522 anti violenza e stalking",
        contact: "1522, day and night, free",
        source: "https://www.1522.eu/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "New Zealand",
        name: "Women’s Refuge Crisisline",
        contact: "0800 733 843, day and night",
        source: "https://womensrefuge.org.nz/",
        checked_on: "2026-11-23",
    },
    Line {
        country: "South Africa",
        name: "Gender-Based Violence Command Centre",
        contact: "0800 428 428, or dial *120*7867#, or text “help” to 31531",
        source: "https://gbv.org.za/",
        checked_on: "2026-11-23",
    },
];
