//! What the reader noticed last: facts to begin a talk with.

use super::log::{Entry, Log, Sort, Whose};

/// How many are offered.
const MOST: usize = 2;

/// The partner's newest observations that say something, newest first. A talk or an event is no change of theirs.
pub fn noticed(log: &Log) -> Vec<&Entry> {
    let mut found = Vec::new();
    for entry in log.entries().iter().rev() {
        let fits = entry.whose == Whose::Theirs && matches!(entry.sort, Sort::Distance | Sort::Tension | Sort::Closeness);
        if fits && !entry.note.trim().is_empty() && found.len() < MOST {
            found.push(entry);
        }
    }
    found
}
