//! What a case has seen of the promises about privacy: written down for `cargo xtask prove`, and failed over at the end.

use serde_json::{Value, json};

use crate::stage::Stage;

/// Where the records go; nowhere in an ordinary run of the tests.
const FOLDER: &str = "EBB_PROOF";

/// Whether this run is a proof: then nothing is needed but the browsers.
pub(crate) fn is_wanted() -> bool {
    std::env::var_os(FOLDER).is_some()
}

/// One case's record. Where the case ends early, it says so.
pub(crate) struct Record {
    name: String,
    browser: String,
    findings: Vec<Value>,
    done: bool,
}

impl Record {
    pub(crate) fn begin(stage: &Stage, name: &str) -> Self {
        let told = stage.reader.client.capabilities().cloned().unwrap_or_default();
        let text = |name: &str| told.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let browser = format!("{} ({} {})", stage.engine.name(), text("browserName"), text("browserVersion"));
        Self { name: format!("{}-{name}", stage.engine.name()), browser, findings: Vec::new(), done: false }
    }

    /// One thing that must hold, what was looked at, and what does not hold.
    pub(crate) fn found(&mut self, check: &str, looked: String, wrong: Vec<String>) {
        self.findings.push(json!({"check": check, "looked": looked, "wrong": wrong}));
    }

    /// The end of the case.
    pub(crate) fn end(mut self) {
        self.done = true;
        let wrong: Vec<_> = self.findings.iter().filter(|finding| finding["wrong"] != json!([])).cloned().collect();
        drop(self);
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        if !self.done {
            let wrong = vec!["it ended early; the words of the test tell more".into()];
            self.found(&format!("The case {:?} came to its end", self.name), "no".into(), wrong);
        }
        let Some(folder) = std::env::var_os(FOLDER).map(std::path::PathBuf::from) else { return };
        let record = json!({"browser": self.browser, "findings": self.findings});
        // A record that cannot be written is missed by whoever reads the folder.
        let _ = std::fs::write(folder.join(format!("{}.json", self.name)), record.to_string());
        let _ = std::fs::write(folder.join("interfaces.txt"), interfaces());
    }
}

/// The network interfaces that there are from here.
fn interfaces() -> String {
    let table = std::fs::read_to_string("/proc/net/dev").unwrap_or_default();
    let names: Vec<_> = table.lines().filter_map(|line| line.split_once(':')).map(|(name, _)| name.trim()).collect();
    names.join(", ")
}
