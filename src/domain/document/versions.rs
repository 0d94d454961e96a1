//! Whose changes a document holds: for each tab that has changed it, how many of that tab's changes are in it.
//!
//! Stored as `"by": [tab, count, tab, count, …]`, the last to change it last. It says nothing of the reader: a tab is a
//! random number for as long as a page is open.

use super::{Document, VersionVector};
use serde_json::Value;

/// The most tabs that a document names; far more than are open at once, and the longest silent one goes first.
const MOST: usize = 32;

/// Reads `by`. Lenient: what is none says nothing.
pub(super) fn decode(value: Option<Value>) -> VersionVector {
    let mut by = Vec::new();
    for pair in value.as_ref().and_then(Value::as_array).map_or(&[][..], Vec::as_slice).chunks_exact(2) {
        if let [tab, made] = pair
            && let (Some(tab), Some(made)) = (tab.as_u64(), made.as_u64())
        {
            by.push((tab, made));
        }
    }
    by
}

/// `by` as JSON.
pub(super) fn encode(by: &[(u64, u64)]) -> Value {
    let mut numbers: Vec<Value> = Vec::new();
    for (tab, made) in by {
        numbers.push((*tab).into());
        numbers.push((*made).into());
    }
    numbers.into()
}

impl Document {
    /// How many of a tab's changes are in it; nothing where it does not name the tab.
    pub fn made_by(&self, tab: u64) -> Option<u64> {
        self.by.iter().find(|(other, _)| *other == tab).map(|(_, made)| *made)
    }

    /// Says that so many changes of a tab are in it now, the last of all.
    pub(in crate::domain) fn count(&mut self, tab: u64, made: u64) {
        // Room for this one where the others are enough, or were too many.
        let mut spare = (self.by.len() + 1).saturating_sub(MOST);
        self.by.retain(|(other, _)| {
            let keeps = *other != tab && spare == 0;
            spare = spare.saturating_sub(1);
            keeps
        });
        self.by.push((tab, made));
    }

    /// Whether it holds a change of one of these tabs.
    pub(in crate::domain) fn holds_any_of(&self, tabs: &[(u64, u64)]) -> bool {
        tabs.iter().any(|(tab, _)| self.made_by(*tab) > Some(0))
    }
}
