//! One way to reach somebody, read from the table that the build makes of `helplines.json`.

use super::{
    hours::Hours,
    kinds::{Country, For, Note},
};

/// The lines of every country that is shown. As one text it weighs half of what it would weigh as a list of structures.
const TABLE: &str = include_str!(concat!(env!("OUT_DIR"), "/helplines.txt"));

/// One way to reach somebody.
#[derive(Clone, Copy, Debug)]
pub struct Line {
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
    /// The app to write a message with, and the number to write to.
    pub message: Option<(&'static str, &'static str)>,
    /// The page with the chat.
    pub chat: Option<&'static str>,
    /// What must be known before trusting it.
    pub note: Option<Note>,
    /// Whether it is said to answer day and night.
    pub always: bool,
    /// When it answers, if that is known and not always.
    pub hours: Option<Hours>,
    /// Whether its source says that a call does not show on the bill.
    pub hidden: bool,
    /// Whether its source was read in a stored copy.
    pub copied: bool,
    /// The address of the official page that says so, an old one not always by https.
    pub source: &'static str,
    /// The page's own day, month or year, if it tells one.
    pub dated: Option<&'static str>,
    /// The day on which the source was read, as year-month-day.
    pub checked_on: &'static str,
}

/// Every line of a country, the most urgent first.
pub(super) fn all(country: Country) -> impl Iterator<Item = Line> {
    let lines = TABLE.lines().skip_while(move |line| *line != country.id()).skip(1);
    lines.map_while(Line::parse)
}

impl Line {
    /// Nothing where it is no line, but the next country.
    fn parse(line: &'static str) -> Option<Self> {
        let mut parts = line.split('\t');
        let mut marks = parts.next()?.bytes();
        let mut part = || parts.next().unwrap_or_default();
        let some = |part: &'static str| Some(part).filter(|part| !part.is_empty());
        let for_ = *For::ALL.get(place(marks.next()?))?;
        let note = Note::ALL.get(place(marks.next()?)).copied();
        let said = marks.next()?;
        let (name, region, call) = (part(), some(part()), some(part()));
        let (word, number) = (part(), some(part()));
        let (app, messaged) = (part(), some(part()));
        Some(Self {
            for_,
            name,
            region,
            call,
            text: number.map(|number| (word, number)),
            message: messaged.map(|number| (app, number)),
            chat: some(part()),
            note,
            always: said & 1 > 0,
            copied: said & 2 > 0,
            hidden: said & 4 > 0,
            hours: Hours::new(part(), part()),
            source: part(),
            dated: some(part()),
            checked_on: part(),
        })
    }
}

/// The place in a list that a letter stands for, and one beyond every list for what is no letter.
fn place(letter: u8) -> usize {
    usize::from(letter.wrapping_sub(b'a'))
}
