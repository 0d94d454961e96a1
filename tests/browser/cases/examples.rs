//! Named example readers, who come back to their answers: each sees what a kind and well-read friend would show them.

use serde_json::{Map, Value, json};

use crate::pages::Page;
use crate::questions::{LAST_OF_CORE, QUESTIONS, WAYS, is_asked};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![examples_see_what_they_should, examples_can_be_answered_by_hand, examples_can_be_tried_on_the_demo_page];

fn examples() -> Vec<Value> {
    serde_json::from_str(include_str!("../../examples.json")).expect("a list of readers")
}

fn named(id: &str) -> Value {
    examples().into_iter().find(|example| example["id"] == id).unwrap_or_else(|| panic!("no example {id}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} must be a text"))
}

fn members(value: &Value) -> &Map<String, Value> {
    value.as_object().unwrap_or_else(|| panic!("{value} must be an object"))
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap_or_else(|| panic!("{value} must be a list")).iter().map(text).collect()
}

/// A page in a browser that has kept the example's answers from an earlier visit.
fn page_of(example: &Value) -> Page {
    Page::quiz("").kept(&example["answers"], example.get("signs").unwrap_or(&json!({})))
}

/// Passes the gate with the example's answers. Where it is not clear, help comes first.
async fn pass_the_gate_as(reader: &Reader, example: &Value, then: &str) {
    reader.see_view("safety").await;
    for option in texts(&example["gate"]) {
        reader.choose("safety", option).await;
    }
    reader.press("next").await;
    if !texts(&example["gate"]).iter().all(|option| ["none", "skip"].contains(option)) {
        reader.see_help().await;
        reader.press("next").await;
    }
    let arrived = "return !!view && [view.dataset.view, view.querySelector('[data-question]')?.dataset.question].includes(given[0])";
    reader.wait_for(&format!("the {then} of {}", example["id"]), arrived, &[then]).await;
}

async fn sees_the_result(reader: &Reader, example: &Value) {
    let (id, expects) = (&example["id"], &example["expects"]);
    let readings = reader.readings().await;
    assert_eq!(readings.first().map(|(reading, _)| reading.as_str()), expects["first"].as_str(), "{id}: the first of {readings:?}");
    for expected in texts(&expects["shown"]) {
        assert!(readings.iter().any(|(reading, _)| reading == expected), "{id}: {expected} in {readings:?}");
    }
    assert!(readings.iter().all(|(_, level)| ["many", "some", "few"].contains(&level.as_str())), "{id}: {readings:?}");

    let ways = reader.ways().await;
    assert_eq!(ways.len(), WAYS.len(), "{id}: {ways:?}");
    for (list, times) in [("now", &["now"][..]), ("near", &["now", "next"]), ("aside", &["aside"])] {
        for expected in texts(&expects[list]) {
            let placed = ways.iter().any(|(way, when)| way == expected && times.contains(&when.as_str()));
            assert!(placed, "{id}: {expected} {list} in {ways:?}");
        }
    }
}

async fn sees_the_verdict(reader: &Reader, example: &Value) {
    reader.press("signs").await;
    reader.see_view("signs").await;
    if let Some(verdict) = example["expects"]["verdict"].as_str() {
        reader.see_verdict(verdict).await;
    }
    let said = reader.ask("return [...root.querySelectorAll('[data-verdict]')].map((it) => it.dataset.verdict)", &[]).await;
    let expected: Vec<&str> = example["expects"]["verdict"].as_str().into_iter().collect();
    assert_eq!(said, json!(expected), "{}: the verdicts", example["id"]);
}

async fn examples_see_what_they_should(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    for example in examples() {
        site.page("/", page_of(&example));
        reader.open("/").await;
        pass_the_gate_as(&reader, &example, "result").await;
        sees_the_result(&reader, &example).await;
        sees_the_verdict(&reader, &example).await;
        reader.all_quiet().await;
    }
}

async fn examples_can_be_answered_by_hand(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let example = named("push-and-pull");
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.press("start").await;
    pass_the_gate_as(&reader, &example, QUESTIONS[0]).await;
    let options = |question: &str| match &example["answers"][question] {
        Value::Null => Vec::new(),
        Value::String(option) => vec![option.as_str()],
        several => texts(several),
    };
    for question in QUESTIONS {
        if !is_asked(question, |id, option| options(id).contains(&option)) {
            continue;
        }
        reader.see_question(question).await;
        for option in options(question) {
            reader.choose(question, option).await;
        }
        for tick in ["tell", "ask", "talk", "boundaries", "space", "therapy"].into_iter().filter(|_| question == "tried") {
            let how = format!("tried-{tick}");
            for option in options(&how) {
                reader.choose("tried", tick).await;
                reader.choose(&how, option).await;
            }
        }
        reader.press("next").await;
        if question == LAST_OF_CORE {
            reader.see_view("result").await;
            reader.press("deeper").await;
        }
    }
    reader.see_view("result").await;
    sees_the_result(&reader, &example).await;
    reader.press("signs").await;
    for (sign, mark) in members(&example["signs"]) {
        reader.choose(sign, text(mark)).await;
    }
    reader.press("back").await;
    reader.see_view("result").await;
    sees_the_verdict(&reader, &example).await;
    let stored = reader.stored().await;
    assert_eq!((&stored["answers"], &stored["signs"]), (&example["answers"], &example["signs"]), "what was clicked is what is kept");
    reader.all_quiet().await;
}

async fn examples_can_be_tried_on_the_demo_page(stage: Stage) {
    let Stage { reader, .. } = stage;
    let example = named("afraid");
    reader.open("/ebb/").await;
    reader.see_view("start").await;
    let script = "const list = document.getElementById('examples'); return !list.disabled && [...list.options].map((one) => one.text)";
    let offered = reader.wait_for("the list of examples", script, &[]).await;
    let titles = examples().into_iter().map(|example| example["title"].clone());
    assert_eq!(offered, [json!("Your own answers")].into_iter().chain(titles).collect::<Value>());

    let choose = "const list = document.getElementById('examples'); list.value = given[0]; list.dispatchEvent(new Event('change'))";
    reader.ask(choose, &[""]).await;
    assert_eq!(reader.stored_text().await, Value::Null, "the reader's own answers are left alone");
    reader.ask(choose, &[text(&example["id"])]).await;
    pass_the_gate_as(&reader, &example, "result").await;
    sees_the_result(&reader, &example).await;
    sees_the_verdict(&reader, &example).await;
    assert_eq!(reader.stored().await["answers"], example["answers"]);
}
