//! The stored document: what comes back, what is refused in which words, and that nothing is lost on the way.

mod clock;
mod mutated;
mod released;

use crate::readers::{any_document, choice};
use ebb::domain::{DecodeError, Document, Place, preferences::Partner};
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
        "v": 1, "rev": 1, "at": 5, "exp": 15,
        "answers": { "stage": "dating", "since": null, "his-signs": ["texts-less", "alone-more"] },
        "signs": {}, "tools": {}, "history": [], "rating": null,
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
        (json!({ "v": 2 }), "it was made by a newer version (format 2; this one reads 1)"),
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
        member in prop::sample::select(vec!["v", "rev", "at", "exp", "answers", "signs", "tools", "history", "rating", "reader"]),
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
