//! Named example readers: the plan and the readings that a kind and well-read friend would give each of them.
//!
//! The same list feeds the browser tests and the demo page.

use ebb::domain::{Document, Gate, GateOption, Question, Reading, Session, Verdict, Way, When, rules::Tip};
use serde_json::{Value, json};
use std::collections::BTreeSet;

struct Example {
    id: String,
    title: String,
    session: Session,
    expects: Value,
}

fn examples() -> Vec<Example> {
    let list: Vec<Value> = serde_json::from_str(include_str!("../examples.json")).expect("a list of readers");
    list.iter().map(read).collect()
}

/// Goes the way that a stored document goes, so that a slip in the list is an error here.
fn read(example: &Value) -> Example {
    let id = text(&example["id"]).to_owned();
    for name in example.as_object().expect("an example").keys() {
        assert!(["id", "title", "gate", "answers", "signs", "expects"].contains(&name.as_str()), "{id} has {name}");
    }
    let signs = example.get("signs").cloned().unwrap_or_else(|| json!({}));
    let stored = json!({ "v": 2, "rev": 1, "at": 0, "exp": 1, "answers": example["answers"], "signs": signs });
    let document = Document::decode(stored.clone()).unwrap_or_else(|error| panic!("{id}: {error}"));
    // An ID that is not known would be kept, unread: only what was read is in `answers`.
    for question in example["answers"].as_object().expect("answers").keys() {
        let known = Question::from_id(question).unwrap_or_else(|| panic!("{id}: no {question}"));
        assert!(document.answers.get(known).is_some(), "{id} has an answer to {question} that is not known");
        assert!(document.answers.is_asked(known), "{id} answers {question}, which is not asked");
    }
    assert_eq!(json!(document)["answers"], stored["answers"], "{id} answers as a stored document would");
    let ticked = example["gate"].as_array().expect("a gate").iter();
    let ticked: Vec<GateOption> =
        ticked.map(|option| GateOption::from_id(text(option)).unwrap_or_else(|| panic!("{id}: no {option}"))).collect();
    let gate = Gate::passed_with(&ticked);
    let session = Session { gate, ..Session::resume(document) };
    Example { id, title: text(&example["title"]).to_owned(), session, expects: example["expects"].clone() }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} must be a text"))
}

impl Example {
    /// What a list among the expectations names.
    #[track_caller]
    fn expected<T>(&self, list: &str, from_id: fn(&str) -> Option<T>) -> Vec<T> {
        let ids = self.expects[list].as_array().unwrap_or_else(|| panic!("{} expects no {list}", self.id));
        ids.iter().map(|id| from_id(text(id)).unwrap_or_else(|| panic!("{}: no {id}", self.id))).collect()
    }

    /// The same of a list that may be missing.
    fn listed<T>(&self, list: &str, from_id: fn(&str) -> Option<T>) -> Vec<T> {
        if self.expects.get(list).is_some() { self.expected(list, from_id) } else { Vec::new() }
    }

    /// What one of the expectations names; null is nothing.
    #[track_caller]
    fn expected_one<T>(&self, name: &str, from_id: fn(&str) -> Option<T>) -> Option<T> {
        let id = self.expects.get(name).unwrap_or_else(|| panic!("{} expects no {name}", self.id)).as_str()?;
        Some(from_id(id).unwrap_or_else(|| panic!("{}: no {id}", self.id)))
    }

    fn first(&self) -> Option<Reading> {
        self.expected_one("first", Reading::from_id)
    }
}

#[test]
fn readings_are_as_expected() {
    for example in examples() {
        let found: Vec<Reading> = example.session.readings().iter().map(|found| found.reading).collect();
        assert_eq!(found.first().copied(), example.first(), "{}: the first of {found:?}", example.id);
        for reading in example.expected("shown", Reading::from_id) {
            assert!(found.contains(&reading), "{}: {reading:?} in {found:?}", example.id);
        }
    }
}

#[test]
fn plans_are_as_expected() {
    let lists: [(&str, &[When]); 4] = [
        ("now", &[When::Now]),
        ("near", &[When::Now, When::Next]),
        ("aside", &[When::Aside]),
        ("not-now", &[When::Next, When::Later, When::Aside]),
    ];
    for example in examples() {
        let plan: Vec<(Way, When)> = example.session.plan().iter().map(|placed| (placed.way, placed.when)).collect();
        for (list, times) in lists {
            for way in example.listed(list, Way::from_id) {
                assert!(times.iter().any(|when| plan.contains(&(way, *when))), "{}: {way:?} {list} in {plan:?}", example.id);
            }
        }
    }
}

#[test]
fn what_must_not_be_read_is_not_shown_or_not_first() {
    for example in examples() {
        let found: Vec<Reading> = example.session.readings().iter().map(|found| found.reading).collect();
        for reading in example.listed("not-shown", Reading::from_id) {
            assert!(!found.contains(&reading), "{}: {reading:?} in {found:?}", example.id);
        }
        for reading in example.listed("not-first", Reading::from_id) {
            assert_ne!(found.first(), Some(&reading), "{}", example.id);
        }
    }
}

#[test]
fn guides_add_what_is_expected() {
    for example in examples() {
        let tips: Vec<Tip> = example.session.plan().into_iter().flat_map(|placed| placed.tips).collect();
        for tip in example.listed("tips", Tip::from_id) {
            assert!(tips.contains(&tip), "{}: {tip:?} in {tips:?}", example.id);
        }
    }
}

#[test]
fn verdicts_are_as_expected() {
    for example in examples() {
        assert_eq!(example.session.verdict(), example.expected_one("verdict", Verdict::from_id), "{}", example.id);
    }
}

#[test]
fn who_may_not_be_safe_sees_no_readings_and_help() {
    for example in examples() {
        let held_back = (None, Some(Verdict::Help));
        let expected = (example.first(), example.expected_one("verdict", Verdict::from_id));
        assert_eq!(expected == held_back, !example.session.gate.is_clear(), "{}", example.id);
    }
}

#[test]
fn the_list_can_be_told_apart() {
    let examples = examples();
    assert!(examples.len() >= 60, "{} examples", examples.len());
    for part in [|example: &Example| example.id.clone(), |example: &Example| example.title.clone()] {
        let all: BTreeSet<String> = examples.iter().map(part).collect();
        assert_eq!(all.len(), examples.len(), "{all:?}");
    }
    for Example { id, title, .. } in &examples {
        assert!(id.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'), "{id}");
        assert!((1..=40).contains(&title.chars().count()), "{title} is to fit into one line on a phone");
    }
}

#[test]
fn the_list_covers_what_can_be_read_and_said() {
    let examples = examples();
    for reading in Reading::ALL {
        assert!(examples.iter().any(|example| example.first() == Some(*reading)), "{reading:?} is first for nobody");
    }
    for verdict in Verdict::ALL {
        assert!(examples.iter().any(|example| example.session.verdict() == Some(*verdict)), "{verdict:?} is for nobody");
    }
    let never: Vec<(&str, &str)> = Question::ALL
        .iter()
        .flat_map(|question| question.offered())
        .filter(|choice| !examples.iter().any(|example| example.session.document.answers.has(*choice)))
        .map(|choice| (choice.question.id(), choice.id()))
        .collect();
    assert_eq!(never, [], "chosen by nobody");
}
