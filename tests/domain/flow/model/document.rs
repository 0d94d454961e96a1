//! What a reader gave, as the stored document says it.

use std::collections::{BTreeMap, BTreeSet};

use ebb::domain::{Kind, Question};
use serde_json::{Value, json};

pub(crate) const SAFETY: [&str; 4] = ["safety-afraid", "safety-controlled", "safety-hurt", "safety-pressured"];
pub(crate) const SIGNS: [&str; 3] = ["needs-unmet", "more-pain", "paths-diverge"];

/// Each effort, and the questions that show that it was made, or, the last of them, that it was not.
pub(crate) const EFFORTS: [(&str, &[&str]); 3] =
    [("talked", &["tried-tell", "tried-ask", "tried-talk"]), ("gave-space", &["tried-space"]), ("set-boundaries", &["tried-boundaries"])];

type Answers = BTreeMap<&'static str, BTreeSet<&'static str>>;

/// Everything that is kept, but for the times.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ModelDocument {
    /// Each question that was seen, with what was chosen.
    pub(crate) answers: Answers,
    pub(crate) signs: BTreeMap<&'static str, &'static str>,
    pub(crate) passes: Vec<Answers>,
    /// Who to talk to, in the order of picking.
    pub(crate) people: Vec<&'static str>,
    pub(crate) ask: &'static str,
    /// The days of what was noted, in their order.
    pub(crate) jotted: Vec<&'static str>,
    pub(crate) stars: &'static str,
    pub(crate) note: &'static str,
    pub(crate) partner: &'static str,
    pub(crate) leave: &'static str,
    /// `on`, or nothing.
    pub(crate) shift: &'static str,
    pub(crate) place: Option<&'static str>,
}

impl Default for ModelDocument {
    fn default() -> Self {
        let (answers, signs, passes) = Default::default();
        let (people, jotted) = Default::default();
        Self { answers, signs, passes, people, ask: "", jotted, stars: "", note: "", partner: "", leave: "erase", shift: "", place: None }
    }
}

/// A saved copy that the reader brings back.
pub(crate) const COPIES: [&str; 2] = [
    r#"{"v":1,"rev":4,"at":1000,"exp":9999999999999,"answers":{"stage":"dating","since":null},"signs":{"needs-unmet":"yes"},
        "reader":{"partner":"she","leave":"keep","shift":true,"place":null}}"#,
    r#"{"v":1,"rev":9,"at":1000,"exp":9999999999999,"answers":{},"history":[{"at":1000,"answers":{"since":"weeks"}}],
        "tools":{"prepare":{"ask":"a walk"},"changes":[{"on":"2024-02-29","whose":"his","kind":"distance"}]},"rating":{"stars":4,"note":"thanks"}}"#,
];

/// What is in it.
pub(crate) fn copy(number: usize) -> ModelDocument {
    let one = |question, option| BTreeMap::from([(question, BTreeSet::from([option]))]);
    if number == 0 {
        let mut answers = one("stage", "dating");
        answers.insert("since", BTreeSet::new());
        let signs = BTreeMap::from([("needs-unmet", "yes")]);
        ModelDocument { answers, signs, partner: "she", leave: "keep", shift: "on", ..ModelDocument::default() }
    } else {
        let passes = vec![one("since", "weeks")];
        ModelDocument { passes, ask: "a walk", jotted: vec!["2024-02-29"], stars: "4", note: "thanks", ..ModelDocument::default() }
    }
}

pub(crate) fn questions() -> impl Iterator<Item = &'static str> {
    Question::ALL.iter().map(|question| question.id())
}

/// Whether only one option of a question can be chosen at a time.
fn is_single(question: &str) -> bool {
    Question::from_id(question).is_none_or(|question| question.kind() == Kind::Single)
}

impl ModelDocument {
    /// Whether there is nothing to keep; choices about the widget itself are not enough.
    pub(crate) fn is_blank(&self) -> bool {
        let choices = Self { partner: self.partner, leave: self.leave, shift: self.shift, place: self.place, ..Self::default() };
        *self == choices
    }

    /// The parts that hold something.
    pub(crate) fn parts(&self) -> Vec<&'static str> {
        let there = [
            ("answers", !self.answers.is_empty()),
            ("signs", !self.signs.is_empty()),
            ("history", !self.passes.is_empty()),
            ("rating", !self.stars.is_empty() || !self.note.is_empty()),
            ("changes", !self.jotted.is_empty()),
            ("prepare", !self.people.is_empty() || !self.ask.is_empty()),
        ];
        there.into_iter().filter_map(|(part, there)| there.then_some(part)).collect()
    }

    /// Whether another holds the same in every part.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        Self { partner: other.partner, leave: other.leave, shift: other.shift, place: other.place, ..self.clone() } == *other
    }

    pub(crate) fn has(&self, question: &str, option: &str) -> bool {
        self.answers.get(question).is_some_and(|chosen| chosen.contains(option))
    }

    /// Whether an effort was made, as the checklist shows it: as it was marked, else as the answers say, else unknown.
    pub(crate) fn effort(&self, effort: &str) -> &'static str {
        let (_, shown) = EFFORTS.iter().find(|(id, _)| *id == effort).copied().unwrap_or_default();
        match self.signs.get(effort) {
            Some(mark) => mark,
            None if shown.iter().any(|id| self.has(id, "helped") || self.has(id, "no-change")) => "yes",
            None if shown.last().is_some_and(|id| self.has(id, "not-yet")) => "no",
            None => "",
        }
    }

    pub(crate) fn see(&mut self, question: &'static str, skips: bool) {
        let chosen = self.answers.entry(question).or_default();
        if skips {
            chosen.clear();
        }
    }

    pub(crate) fn tap(&mut self, id: &'static str, option: &'static str) {
        match id {
            "partner" => self.partner = option,
            "leave" => self.leave = option,
            "shift" => self.shift = if self.shift.is_empty() { option } else { "" },
            "stars" => self.stars = option,
            "people" if self.people.contains(&option) => self.people.retain(|other| *other != option),
            "people" => self.people.push(option),
            _ if questions().any(|question| question == id) => {
                let chosen = self.answers.entry(id).or_default();
                if !is_single(id) && chosen.remove(option) {
                    return;
                }
                // "None of these" and the rest exclude each other.
                chosen.retain(|other| !is_single(id) && option != "none" && *other != "none");
                chosen.insert(option);
            }
            _ => _ = self.signs.insert(id, option),
        }
    }

    pub(crate) fn write(&mut self, name: &str, text: &'static str) {
        if name == "ask" {
            self.ask = text;
        } else {
            self.note = text;
        }
    }

    pub(crate) fn jot(&mut self, day: &'static str) {
        self.jotted.push(day);
        self.jotted.sort_unstable();
    }

    pub(crate) fn forget(&mut self, part: &str) {
        match part {
            "answers" => (self.answers, self.place) = Default::default(),
            "signs" => self.signs.clear(),
            "history" => self.passes.clear(),
            "rating" => (self.stars, self.note) = ("", ""),
            "prepare" => (self.people, self.ask) = (Vec::new(), ""),
            _ => self.jotted.clear(),
        }
    }

    /// Another round: the answers so far become an earlier one, if there are any.
    pub(crate) fn begin_again(&mut self) {
        let answers = std::mem::take(&mut self.answers);
        if answers.values().any(|chosen| !chosen.is_empty()) {
            self.passes.push(answers);
        }
        self.signs.clear();
        self.place = Some(super::FIRST);
    }

    /// The document, without its times and its count of changes.
    pub(crate) fn document(&self) -> Value {
        let text = |text: &str| if text.is_empty() { Value::Null } else { text.into() };
        let mut tools = json!({});
        if !self.people.is_empty() {
            tools["prepare"]["people"] = json!(self.people);
        }
        if !self.ask.is_empty() {
            tools["prepare"]["ask"] = json!(self.ask);
        }
        if !self.jotted.is_empty() {
            tools["changes"] = self.jotted.iter().map(|day| json!({"on": day, "whose": "his", "kind": "distance"})).collect();
        }
        let rated = !self.stars.is_empty() || !self.note.is_empty();
        let mut reader = json!({"partner": text(self.partner), "leave": self.leave, "place": self.place});
        if !self.shift.is_empty() {
            reader["shift"] = true.into();
        }
        json!({
            "v": 1,
            "answers": answers(&self.answers),
            "signs": self.signs,
            "tools": tools,
            "history": self.passes.iter().map(|pass| json!({"answers": answers(pass)})).collect::<Vec<_>>(),
            "rating": rated.then(|| json!({"stars": self.stars.parse::<u8>().ok(), "note": self.note})),
            "reader": reader,
        })
    }
}

/// Answers as the document writes them: one ID, a list of them in the order of the options, or null.
fn answers(answers: &Answers) -> Value {
    let mut written = json!({});
    for question in Question::ALL {
        let Some(chosen) = answers.get(question.id()) else { continue };
        let ids: Vec<_> = question.options().iter().filter(|option| chosen.contains(*option)).collect();
        written[question.id()] = match ids.as_slice() {
            [] => Value::Null,
            [one] if is_single(question.id()) => json!(one),
            ids => json!(ids),
        };
    }
    written
}
