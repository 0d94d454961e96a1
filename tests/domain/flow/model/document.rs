//! What a reader gave, as the stored document says it.

use std::collections::{BTreeMap, BTreeSet};

use ebb::domain::{Kind, Question};
use serde_json::{Value, json};

pub(crate) const SIGNS: [&str; 3] = ["needs-unmet", "more-pain", "paths-diverge"];

/// Each effort, and the question that shows whether it was made.
pub(crate) const EFFORTS: [(&str, &str); 3] =
    [("talked", "tried-talk"), ("gave-space", "tried-space"), ("set-boundaries", "tried-boundaries")];

/// What can be ticked as tried, with the question how it went.
pub(crate) const TRIED: [(&str, &str); 6] = [
    ("tell", "tried-tell"),
    ("ask", "tried-ask"),
    ("talk", "tried-talk"),
    ("boundaries", "tried-boundaries"),
    ("space", "tried-space"),
    ("therapy", "tried-therapy"),
];

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
    /// It was begun when other questions were asked.
    pub(crate) older: bool,
}

impl Default for ModelDocument {
    fn default() -> Self {
        let (answers, signs, passes) = Default::default();
        let (people, jotted) = Default::default();
        Self {
            answers,
            signs,
            passes,
            people,
            ask: "",
            jotted,
            stars: "",
            note: "",
            partner: "",
            leave: "erase",
            shift: "",
            place: None,
            older: false,
        }
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
        let choices = ModelDocument { partner: "she", leave: "keep", shift: "on", ..ModelDocument::default() };
        ModelDocument { answers, signs, place: Some("result"), older: true, ..choices }
    } else {
        let passes = vec![one("since", "weeks")];
        ModelDocument { passes, ask: "a walk", jotted: vec!["2024-02-29"], stars: "4", note: "thanks", ..ModelDocument::default() }
    }
}

pub(crate) fn questions() -> impl Iterator<Item = &'static str> {
    Question::ALL.iter().map(|question| question.id())
}

/// Whether a question stands on the screen of another.
fn is_part(id: &str) -> bool {
    TRIED.iter().any(|(_, part)| *part == id)
}

/// Whether a question belongs to the first round, which ends with what is hoped for.
pub(crate) fn is_core(id: &str) -> bool {
    questions().take_while(|other| *other != "repeats").any(|other| other == id)
}

/// Whether only one option of a question can be chosen at a time.
fn is_single(question: &str) -> bool {
    Question::from_id(question).is_none_or(|question| question.kind() == Kind::Single)
}

impl ModelDocument {
    /// Whether there is nothing to keep; choices about the widget itself are not enough.
    pub(crate) fn is_blank(&self) -> bool {
        let choices =
            Self { partner: self.partner, leave: self.leave, shift: self.shift, place: self.place, older: self.older, ..Self::default() };
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
        let same = Self { partner: other.partner, leave: other.leave, shift: other.shift, place: other.place, ..self.clone() };
        Self { older: other.older, ..same } == *other
    }

    pub(crate) fn has(&self, question: &str, option: &str) -> bool {
        self.answers.get(question).is_some_and(|chosen| chosen.contains(option))
    }

    /// Whether an effort was made, as the checklist shows it: as it was marked, else as the answers say, else unknown.
    pub(crate) fn effort(&self, effort: &str) -> &'static str {
        let (_, shown) = EFFORTS.iter().find(|(id, _)| *id == effort).copied().unwrap_or_default();
        match self.signs.get(effort) {
            Some(mark) => mark,
            None if self.has("stage", "ended") => "",
            None if self.has(shown, "not-yet") => "no",
            None if self.answers.get(shown).is_some_and(|how| !how.is_empty()) => "yes",
            None => "",
        }
    }

    /// Whether a question is asked of this reader.
    fn is_asked(&self, id: &str) -> bool {
        let over = self.has("stage", "ended");
        match id {
            "since" | "said" | "his-signs" | "his-life" | "clues" | "conflict" | "openness" | "tried" => !over,
            "responds" => self.has("my-needs-said", "clearly"),
            "couple" => ["dating", "committed", "living-together", "break"].iter().any(|stage| self.has("stage", stage)),
            "repeats" | "repair" => !self.has("stage", "talking"),
            "turning-point" => over || !self.has("since", "always"),
            _ => true,
        }
    }

    /// What this reader is asked, in order.
    pub(crate) fn path(&self) -> Vec<&'static str> {
        questions().filter(|id| !is_part(id) && self.is_asked(id)).collect()
    }

    /// What was not asked yet.
    pub(crate) fn due(&self) -> Vec<&'static str> {
        let seen =
            |id: &str| self.answers.contains_key(id) || (id == "tried" && TRIED.iter().any(|(_, part)| self.answers.contains_key(part)));
        self.path().into_iter().filter(|id| !seen(id)).collect()
    }

    /// Whether something is ticked as tried.
    pub(crate) fn is_tried(&self, part: &str) -> bool {
        self.answers.get(part).is_some_and(|how| !how.contains("not-yet"))
    }

    /// Ticks something as tried, or takes that back; "none" says of each that it was not tried yet.
    fn try_out(&mut self, tick: &'static str) {
        let none = TRIED.iter().all(|(_, part)| self.has(part, "not-yet"));
        self.answers.entry("tried").or_default();
        if tick == "none" || none {
            for (_, part) in TRIED {
                self.answers.remove(part);
                if tick == "none" && !none {
                    self.answers.insert(part, BTreeSet::from(["not-yet"]));
                }
            }
        }
        if let Some((_, part)) = TRIED.iter().find(|(id, _)| *id == tick) {
            if self.is_tried(part) {
                self.answers.remove(part);
            } else {
                self.answers.insert(part, BTreeSet::new());
            }
        }
    }

    pub(crate) fn see(&mut self, question: &'static str, skips: bool) {
        let chosen = self.answers.entry(question).or_default();
        if skips {
            chosen.clear();
            if question == "tried" {
                self.answers.retain(|id, _| !is_part(id));
            }
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
            "tried" => self.try_out(option),
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
            "answers" => (self.answers, self.place, self.older) = Default::default(),
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
        if answers.iter().any(|(id, chosen)| is_part(id) || !chosen.is_empty()) {
            self.passes.push(answers);
        }
        self.signs.clear();
        self.place = Some(super::FIRST);
        self.older = false;
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
        let mut document = json!({
            "v": 2,
            "tests": [],
            "contradicted": [],
            "answers": answers(&self.answers),
            "signs": self.signs,
            "tools": tools,
            "history": self.passes.iter().map(|pass| json!({"answers": answers(pass)})).collect::<Vec<_>>(),
            "rating": rated.then(|| json!({"stars": self.stars.parse::<u8>().ok(), "note": self.note})),
            "reader": reader,
        });
        if self.older {
            document["older"] = true.into();
        }
        document
    }
}

/// Answers as the document writes them: one ID, a list of them in the order of the options, or null.
fn answers(answers: &Answers) -> Value {
    let mut written = json!({});
    for question in Question::ALL {
        let Some(chosen) = answers.get(question.id()) else { continue };
        if question.id() == "tried" && TRIED.iter().any(|(_, part)| answers.contains_key(part)) {
            continue;
        }
        let ids: Vec<_> = question.options().iter().filter(|option| chosen.contains(*option)).collect();
        written[question.id()] = match ids.as_slice() {
            [] => Value::Null,
            [one] if is_single(question.id()) => json!(one),
            ids => json!(ids),
        };
    }
    written
}
