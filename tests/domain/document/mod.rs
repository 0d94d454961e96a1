//! The stored document: what comes back, what is refused in which words, and that nothing is lost on the way.

mod clock;
mod mutated;
mod released;

use crate::readers::{any_document, choice};
use ebb::domain::{DecodeError, Document, Place, Question, Reading, preferences::Partner};
use proptest::prelude::*;
use serde_json::{Value, json};

fn decode(value: Value) -> Result<Document, DecodeError> {
    Document::decode(value)
}

fn with(member: &str, value: Value) -> Value {
    let mut document = json!(Document::default());
    document[member] = value;
    document
}

#[test]
fn the_document_is_what_the_contract_says() {
    let mut document = Document::default();
    document.choose(choice("stage.dating"), true);
    document.choose(choice("his-signs.alone-more"), true);
    document.choose(choice("his-signs.texts-less"), true);
    document.skip(ebb::domain::Question::Since);
    document.preferences.partner = Some(Partner::They);
    document.preferences.place = Some(Place::Review);
    document.touch(5, 10);
    let expected = json!({
        "v": 2, "rev": 1, "at": 5, "exp": 15,
        "answers": { "stage": "dating", "since": null, "his-signs": ["texts-less", "alone-more"] },
        "signs": {}, "tools": {}, "tests": [], "contradicted": [], "history": [], "rating": null,
        "reader": { "partner": "they", "leave": "erase", "place": "review" },
    });
    assert_eq!(json!(document), expected);
    assert_eq!(decode(expected), Ok(document));
}

#[test]
fn what_is_refused_is_named() {
    let table = [
        (json!([]), "`document` must be an object"),
        (json!({}), "`v` must be the number of a known version"),
        (json!({ "v": "1" }), "`v` must be the number of a known version"),
        (json!({ "v": 0 }), "`v` must be the number of a known version"),
        (json!({ "v": 3 }), "it was made by a newer version (format 3; this one reads 2)"),
        (json!({ "v": 1 }), "`rev` must be a whole number"),
        (with("rev", json!(-1)), "`rev` must be a whole number"),
        (with("at", json!("today")), "`at` must be a whole number of milliseconds"),
        (with("exp", json!(1.5)), "`exp` must be a whole number of milliseconds"),
        (with("answers", json!([])), "`answers` must be an object"),
        (with("answers", json!({ "stage": 1 })), "`answers` must be texts, lists of texts, or null"),
        (with("answers", json!({ "clues": [null] })), "`answers` must be texts, lists of texts, or null"),
        (with("signs", json!("yes")), "`signs` must be an object"),
        (with("signs", json!({ "more-pain": "maybe" })), "`signs` must be known signs and efforts with yes, unsure or no"),
        (with("tools", json!(0)), "`tools` must be an object"),
        (with("tools", json!({ "space": [] })), "`tools` must be objects of texts and lists of texts"),
        (with("tools", json!({ "space": { "message": 1 } })), "`tools` must be objects of texts and lists of texts"),
        (with("tools", json!({ "space": { "cues": "jokes" } })), "`tools` must be objects of texts and lists of texts"),
        (with("tools", json!({ "changes": {} })), "`tools.changes` must be a list of dated entries"),
        (
            with("tools", json!({ "changes": [{ "on": "2026-02-30", "whose": "his", "kind": "talk" }] })),
            "`tools.changes` must be a list of dated entries",
        ),
        (with("tests", json!({})), "`tests` must be a list"),
        (with("contradicted", json!("push-pull")), "`contradicted` must be a list"),
        (with("history", json!({})), "`history` must be a list of passes"),
        (with("history", json!([1])), "`history` must be a list of passes"),
        (with("reader", json!(true)), "`reader` must be an object"),
    ];
    for (value, sentence) in table {
        let error = decode(value.clone()).expect_err(&value.to_string());
        assert_eq!(error.to_string(), sentence, "{value}");
    }
}

#[test]
fn what_is_not_known_is_kept() {
    let mut value = with("answers", json!({ "stage": "dating", "new-question": ["a"], "clues": ["none", "new-clue"] }));
    value["tools"] = json!({ "space": { "message": "x", "new-field": 1 }, "new-tool": [1], "needs": { "picked": ["fun", "new-need"] } });
    value["new-member"] = json!({ "deep": [1, 2, 3] });
    let document = decode(value.clone()).unwrap();
    assert!(document.answers.has(choice("stage.dating")));
    assert_eq!(json!(document), value);
}

#[test]
fn readings_and_trials_that_are_not_known_are_kept() {
    let known = json!({ "reading": "push-pull", "from": "2026-11-01", "until": "2026-11-15", "outcome": "better" });
    let later = json!({ "reading": "new-reading", "from": "2026-11-01", "until": "2026-11-15", "outcome": null });
    let mut value = with("tests", json!([known, later, { "reading": "push-pull", "from": "soon" }, 7]));
    value["contradicted"] = json!(["needs-space", "new-reading", 1]);
    let document = decode(value.clone()).unwrap();
    assert_eq!(document.trials.len(), 1);
    assert_eq!(document.contradicted, [Reading::NeedsSpace]);
    assert_eq!(json!(document), value);
    assert!(!document.is_blank());
}

#[test]
fn what_was_tried_is_said_by_how_it_went() {
    let mut document = Document::default();
    document.choose(choice("tried.tell"), true);
    document.choose(choice("tried.talk"), true);
    document.choose(choice("tried-talk.refused"), true);
    assert_eq!(json!(document)["answers"], json!({ "tried-tell": null, "tried-talk": "refused" }));
    document.choose(choice("tried.tell"), false);
    assert_eq!(json!(document)["answers"], json!({ "tried-talk": "refused" }));
    document.choose(choice("tried.none"), true);
    assert!(json!(document)["answers"].as_object().unwrap().values().all(|how| how == "not-yet"));
    assert_eq!(json!(document)["answers"].as_object().unwrap().len(), 6);
    let read = decode(json!(document)).unwrap();
    assert!(read.answers.has(choice("tried.none")));
    document.skip(Question::Tried);
    assert_eq!(json!(document)["answers"], json!({ "tried": null }));
    assert_eq!(decode(json!(document)), Ok(document));
}

#[test]
fn answers_of_the_first_version_that_have_lost_their_meaning_are_asked_again() {
    let mut value = with(
        "answers",
        json!({
            "stage": "committed", "said": "other-reason", "his-life": ["health"], "my-moves": ["checked-more"], "couple": ["milestone"],
            "my-needs-said": "clearly", "tried-tell": null, "tried-talk": "not-yet",
        }),
    );
    value["v"] = json!(1);
    value["signs"] = json!({ "talked": "no", "gave-space": "yes" });
    value["reader"] = json!({ "place": "clues" });
    let mut document = decode(value).unwrap();
    for question in [Question::Said, Question::HisLife, Question::MyMoves, Question::Couple] {
        assert!(document.answers.is_due(question), "{question:?}");
    }
    assert!(document.answers.is_due(Question::Responds) && !document.answers.is_due(Question::Stage));
    assert_eq!(document.preferences.place, Some(Place::Result));
    assert_eq!(json!(document)["signs"], json!({ "gave-space": "yes" }), "a no is asked again");
    assert!(!document.answers.has(choice("tried.tell")), "skipped is not tried");
    let counted = document.answers.counted();
    for path in ["couple.baby", "said.unsure", "my-moves.watched-my-phone"] {
        assert!(counted.has(choice(path)), "{path}");
    }
    assert_eq!(decode(json!(document)).as_ref(), Ok(&document), "and that is kept");
    for question in [Question::Said, Question::MyMoves, Question::Couple] {
        document.answers.see(question);
    }
    assert!(!document.answers.counted().has(choice("couple.baby")), "a milestone is one, once it was seen again");
    assert!(document.answers.has(choice("my-moves.watched-my-phone")) && document.answers.has(choice("said.unsure")));
    assert!(document.answers.is_due(Question::HisLife) && !document.answers.is_due(Question::Couple));
}

#[test]
fn an_answer_replaces_what_was_not_known() {
    let mut document = decode(with("answers", json!({ "clues": ["new-clue"] }))).unwrap();
    document.choose(choice("clues.none"), true);
    assert_eq!(json!(document)["answers"], json!({ "clues": ["none"] }));
}

#[test]
fn hostile_names_are_only_names() {
    let document = decode(with("answers", json!({ "__proto__": "x", "constructor": ["y"] }))).unwrap();
    assert!(document.answers.is_empty());
}

#[test]
fn time_ends() {
    let mut document = Document::default();
    document.touch(100, 50);
    assert!(!document.is_expired(149));
    assert!(document.is_expired(150));
}

/// Any JSON, not too deep.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
        prop::sample::select(vec!["yes", "no", "dating", "none", "texts-less", "result"]).prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, |inner| {
        let names = prop_oneof![
            "[a-z-]{0,10}",
            prop::sample::select(vec![
                "v", "rev", "answers", "signs", "stage", "clues", "history", "reader", "place", "changes", "space", "on", "cues"
            ])
            .prop_map(String::from),
        ];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(names, inner, 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_given_comes_back(document in any_document(), now in 0..1u64 << 50) {
        let mut document = document;
        document.touch(now, 1000);
        let text = document.to_json();
        prop_assert_eq!(decode(serde_json::from_str(&text).unwrap()), Ok(document));
    }

    #[test]
    fn any_json_has_a_defined_end(value in any_json()) {
        if let Ok(document) = decode(value) {
            prop_assert_eq!(decode(json!(document)), Ok(document));
        }
    }

    #[test]
    fn one_member_gone_wrong_has_a_defined_end(
        member in prop::sample::select(vec!["v", "rev", "at", "exp", "answers", "signs", "tools", "history", "rating", "reader", "tests", "contradicted", "outdated"]),
        value in any_json(),
    ) {
        if let Ok(document) = decode(with(member, value)) {
            prop_assert_eq!(decode(json!(document)), Ok(document));
        }
    }

    #[test]
    fn broken_text_is_an_error_and_not_a_panic(cut in 0..400usize, byte: u8, at in 0..400usize) {
        let mut document = Document::default();
        document.choose(choice("stage.dating"), true);
        let mut bytes = document.to_json().into_bytes();
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length.saturating_sub(cut % length));
        if let Ok(value) = serde_json::from_slice::<Value>(&bytes) {
            let _ = decode(value);
        }
    }
}
