//! What was looked at, and what was found.

use serde_json::Value;

/// One thing that was looked at.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    /// What must hold.
    pub(super) check: String,
    /// What was looked at, in figures.
    pub(super) looked: String,
    /// What does not hold: empty where all is well.
    pub(super) wrong: Vec<String>,
}

impl Finding {
    pub(super) fn new(check: &str) -> Self {
        Self { check: check.into(), looked: String::new(), wrong: Vec::new() }
    }

    pub(super) fn wrong(&mut self, what: String) {
        self.wrong.push(what);
    }

    pub(super) fn looked(self, looked: String) -> Self {
        Self { looked, ..self }
    }

    pub(super) fn line(&self) -> String {
        let wrong = self.wrong.iter().map(|wrong| format!("\n    {wrong}")).collect::<Vec<_>>().concat();
        format!("{} {} ({}){wrong}", if self.wrong.is_empty() { "✓" } else { "✗" }, self.check, self.looked)
    }
}

/// What one browser has shown.
pub(super) struct Witness {
    /// Its name and version.
    pub(super) browser: String,
    pub(super) findings: Vec<Finding>,
}

/// Everything that a report says.
pub(super) struct Proof {
    pub(super) manifest: Value,
    pub(super) files: Vec<Finding>,
    pub(super) witnesses: Vec<Witness>,
    /// Where the browsers ran: what there was of a network.
    pub(super) network: Finding,
}

impl Proof {
    pub(super) fn all(&self) -> impl Iterator<Item = &Finding> {
        let seen = self.witnesses.iter().flat_map(|witness| &witness.findings);
        self.files.iter().chain(seen).chain(std::iter::once(&self.network))
    }
}
