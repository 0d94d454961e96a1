//! The form tools: what is written and ticked comes back, and nothing else does.

use ebb::domain::{
    Document, Tool,
    tools::{
        fields::{Field, LONGEST, Takes},
        forms::Forms,
    },
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A document whose `tools` are these, as it would be stored.
fn stored(tools: Value) -> Value {
    let mut document = json!(Document::default());
    document["tools"] = tools;
    document
}

/// The number of the option with this ID.
pub(crate) fn option(field: Field, id: &str) -> usize {
    field.options().iter().position(|option| *option == id).unwrap_or_else(|| panic!("no {id} in {field:?}"))
}

#[test]
fn a_form_is_stored_by_the_names_of_its_fields() {
    let mut document = Document::default();
    document.forms.write(Field::SpaceMessage, "Take your time.");
    document.forms.write(Field::SpaceReturn, "2026-11-29");
    document.forms.tick(Field::SpaceContact, option(Field::SpaceContact, "one-line"), true);
    document.forms.tick(Field::SpaceCues, option(Field::SpaceCues, "jokes"), true);
    document.forms.tick(Field::SpaceCues, option(Field::SpaceCues, "writes-first"), true);
    let expected = json!({ "space": {
        "message": "Take your time.", "return": "2026-11-29", "contact": "one-line", "cues": ["jokes", "writes-first"],
    } });
    assert_eq!(json!(document)["tools"], expected);
    assert_eq!(Document::decode(stored(expected)).unwrap().forms, document.forms);
    assert_eq!(document.forms.chosen(Field::SpaceCues), [0, 3], "in the order in which they are shown");
}

#[test]
fn a_pick_replaces_the_one_before() {
    let mut forms = Forms::default();
    forms.tick(Field::BreakLong, 0, true);
    forms.tick(Field::BreakLong, 2, true);
    assert_eq!(forms.chosen(Field::BreakLong), [2]);
}

#[test]
fn what_is_taken_back_leaves_nothing() {
    let mut forms = Forms::default();
    forms.write(Field::TherapyAsk, "Once?");
    forms.tick(Field::TherapyForm, 1, true);
    forms.write(Field::TherapyAsk, "");
    assert!(!forms.has_none_of(Tool::Therapy));
    forms.tick(Field::TherapyForm, 1, false);
    assert!(forms.has_none_of(Tool::Therapy) && forms.is_empty());
}

#[test]
fn a_need_that_is_unpicked_keeps_its_ways() {
    let mut forms = Forms::default();
    forms.tick(Field::NeedsPicked, option(Field::NeedsPicked, "fun"), true);
    forms.tick(Field::NeedsFun, 0, true);
    forms.tick(Field::NeedsPicked, option(Field::NeedsPicked, "fun"), false);
    assert!(forms.has(Field::NeedsFun, 0));
}

#[test]
fn a_text_ends_at_the_longest() {
    let mut forms = Forms::default();
    forms.write(Field::CluesPlan, &"ä".repeat(LONGEST + 10));
    assert_eq!(forms.text(Field::CluesPlan).chars().count(), LONGEST);
}

#[test]
fn what_is_not_known_is_kept() {
    let tools = json!({
        "space": { "message": "a", "new-field": [1, { "b": null }], "cues": ["jokes", "new-cue"], "contact": "new-contact" },
        "new-tool": { "c": 1 },
    });
    let mut document = Document::decode(stored(tools.clone())).unwrap();
    assert_eq!(json!(document)["tools"], tools);
    assert_eq!(document.forms.chosen(Field::SpaceContact), [0; 0]);
    document.forms.tick(Field::SpaceCues, option(Field::SpaceCues, "jokes"), false);
    assert_eq!(json!(document)["tools"]["space"]["cues"], json!(["new-cue"]));
    assert_eq!(json!(document)["tools"]["new-tool"], tools["new-tool"]);
}

#[test]
fn what_is_no_form_is_refused() {
    let table = [
        json!({ "space": [] }),
        json!({ "space": "a" }),
        json!({ "space": { "message": 1 } }),
        json!({ "space": { "cues": "jokes" } }),
        json!({ "space": { "cues": [1] } }),
        json!({ "space": { "contact": ["none"] } }),
        json!({ "later": { "on": 20_261_129 } }),
    ];
    for tools in table {
        let error = Document::decode(stored(tools.clone())).expect_err(&tools.to_string());
        assert_eq!(error.to_string(), "`tools` must be objects of texts and lists of texts", "{tools}");
    }
}

#[test]
fn fields_are_told_apart() {
    for field in Field::ALL {
        let of_tool = Field::of(field.tool()).filter(|other| other.name() == field.name()).count();
        assert_eq!(of_tool, 1, "{field:?}");
        assert_eq!(field.id(), format!("{}.{}", field.tool().id(), field.name()));
        let mut options = field.options().to_vec();
        options.sort_unstable();
        options.dedup();
        assert_eq!(options.len(), field.options().len(), "{field:?}");
    }
}

/// One thing that a reader does in a form.
#[derive(Clone, Debug)]
enum Act {
    Write(Field, String),
    Tick(Field, usize, bool),
}

fn any_acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        (select(Field::ALL), "[ -~äß\\n]{0,12}").prop_map(|(field, text)| Act::Write(field, text)),
        (select(Field::ALL), 0..7_usize, any::<bool>()).prop_map(|(field, option, chosen)| Act::Tick(field, option, chosen)),
    ];
    proptest::collection::vec(act, 0..60)
}

fn acted(acts: &[Act]) -> Forms {
    let mut forms = Forms::default();
    for act in acts {
        match act {
            Act::Write(field, text) => forms.write(*field, text),
            Act::Tick(field, option, chosen) => forms.tick(*field, *option, *chosen),
        }
    }
    forms
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forms_come_back(acts in any_acts(), now in 0..1_u64 << 50) {
        let mut document = Document::default();
        document.forms = acted(&acts);
        document.touch(now, 1000);
        let text = document.to_json();
        prop_assert_eq!(Document::decode(serde_json::from_str(&text).unwrap()), Ok(document));
    }

    #[test]
    fn a_field_holds_what_was_last_given(acts in any_acts()) {
        let (mut texts, mut ticks) = (BTreeMap::new(), BTreeMap::new());
        for act in &acts {
            match act {
                Act::Write(field, text) if matches!(field.takes(), Takes::Text | Takes::Day) => {
                    texts.insert(field.id(), text.as_str());
                }
                Act::Tick(field, option, chosen) if *option < field.options().len() => {
                    let options: &mut Vec<usize> = ticks.entry(field.id()).or_default();
                    if matches!(field.takes(), Takes::Pick(_)) {
                        options.clear();
                    }
                    options.retain(|other| other != option);
                    if *chosen {
                        options.push(*option);
                    }
                }
                _ => {}
            }
        }
        let forms = acted(&acts);
        for field in Field::ALL {
            if field.options().is_empty() {
                prop_assert_eq!(forms.text(*field), texts.get(field.id()).copied().unwrap_or_default());
            }
            let mut chosen = ticks.get(field.id()).cloned().unwrap_or_default();
            chosen.sort_unstable();
            prop_assert_eq!(forms.chosen(*field), chosen);
        }
        for tool in Tool::ALL {
            let empty = Field::of(*tool).all(|field| forms.text(field).is_empty() && forms.chosen(field).is_empty());
            prop_assert_eq!(forms.has_none_of(*tool), empty);
        }
    }
}
