//! The changes log: dated observations, oldest first.
//!
//! | idea | file |
//! | --- | --- |
//! | an entry, and the list of them | here |
//! | the log as columns for a picture | [`timeline`] |
//! | what repeats in it | [`patterns`] |

pub mod patterns;
pub mod timeline;

use crate::domain::{answers::Answers, day::Day, ids, questions::turning_point};
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::Value;

ids! {
    /// Whose change was seen.
    Whose {
        /// The partner's.
        Theirs = "his",
        /// The reader's.
        Mine = "mine",
        /// Both's.
        Ours = "ours",
    }
}

ids! {
    /// What kind of change it was.
    Sort {
        /// Someone stepped back.
        Distance = "distance",
        /// Someone came close.
        Closeness = "closeness",
        /// Someone was short, or there was a quarrel.
        Tension = "tension",
        /// The two talked.
        Talk = "talk",
        /// Something happened: a turning point.
        Event = "event",
    }
}

/// One observation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub on: Day,
    /// Whose.
    pub whose: Whose,
    /// What kind.
    pub sort: Sort,
    /// A short note; it may be empty.
    pub note: String,
}

/// The most characters of a note.
pub const LONGEST_NOTE: usize = 280;

/// The most that the entries may take in the stored document, in bytes; the rest of it needs far less than what is left
/// of 2 MiB.
pub const ROOM: usize = 1_800_000;

/// What an entry takes in the stored document besides its note, in bytes, rounded up.
const FRAME: usize = 76;

impl Entry {
    /// About what it takes in the stored document, in bytes.
    fn bytes(&self) -> usize {
        let mut bytes = FRAME + self.note.len();
        for byte in self.note.bytes() {
            // As JSON writes it: a backslash before it, or `\u001f` in its place.
            bytes += match byte {
                b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 1,
                0..0x20 => 5,
                _ => 0,
            };
        }
        bytes
    }
}

/// The observations, by day; those of one day in the order in which they were noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    entries: Vec<Entry>,
    /// About what they take in the stored document.
    bytes: usize,
}

impl Log {
    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The number of an entry, if it is there.
    pub fn number(&self, entry: &Entry) -> Option<usize> {
        self.entries.iter().position(|other| other == entry)
    }

    /// Whether the reader has told of a turning point that the log does not know.
    pub fn misses_turning_point(&self, answers: &Answers) -> bool {
        answers.has(turning_point::EVENT) && !self.entries.iter().any(|entry| entry.sort == Sort::Event)
    }

    /// Adds an entry in its place. False where the log is full; nothing is changed then.
    #[must_use]
    pub fn add(&mut self, entry: Entry) -> bool {
        let fits = self.bytes + entry.bytes() <= ROOM;
        if fits {
            self.put(entry);
        }
        fits
    }

    /// Puts another entry in the place of this one; where that is no longer there, another tab has removed it, and the new
    /// one is added. False where the log is too full for it; nothing is changed then.
    #[must_use]
    pub fn change(&mut self, before: &Entry, entry: Entry) -> bool {
        let Some(number) = self.number(before) else { return self.add(entry) };
        let fits = entry.bytes() <= before.bytes() || self.bytes - before.bytes() + entry.bytes() <= ROOM;
        if fits {
            self.take(number);
            self.put(entry);
        }
        fits
    }

    /// Takes an entry away.
    pub fn remove(&mut self, entry: &Entry) {
        if let Some(number) = self.number(entry) {
            self.take(number);
        }
    }

    fn take(&mut self, number: usize) {
        self.bytes -= self.entries.remove(number).bytes();
    }

    /// In its place: at once where entries come in order, and still quick for ten thousand in none.
    fn put(&mut self, entry: Entry) {
        self.bytes += entry.bytes();
        let at = self.entries.partition_point(|other| other.on <= entry.on);
        self.entries.insert(at, entry);
    }

    /// Reads a log; nothing where it is not one. Entries out of order are put in order.
    pub(in crate::domain) fn decode(value: &Value) -> Option<Self> {
        let mut log = Self::default();
        for entry in value.as_array()? {
            log.put(decode(entry)?);
        }
        Some(log)
    }
}

impl Serialize for Log {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.entries)
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        members.serialize_entry("on", &self.on.to_string())?;
        members.serialize_entry("whose", self.whose.id())?;
        members.serialize_entry("kind", self.sort.id())?;
        if !self.note.is_empty() {
            members.serialize_entry("note", &self.note)?;
        }
        members.end()
    }
}

fn decode(value: &Value) -> Option<Entry> {
    let text = |name: &str| value.get(name).and_then(Value::as_str);
    Some(Entry {
        on: Day::parse(text("on")?)?,
        whose: Whose::from_id(text("whose")?)?,
        sort: Sort::from_id(text("kind")?)?,
        note: match value.get("note") {
            None => String::new(),
            Some(note) => note.as_str()?.to_owned(),
        },
    })
}
