//! The languages: every fault of a language's file is named with its key, and the tests' own two languages have none.

use serde_json::{Value, json};

use crate::pseudo;

#[path = "../../src/i18n/languages.rs"]
mod check;
#[path = "../../src/i18n/flatten.rs"]
mod flatten;

fn english() -> Value {
    serde_json::from_str(include_str!("../../src/i18n/en.json")).unwrap()
}

/// A small file that has something of everything.
fn small() -> Value {
    json!({
        "direction": "ltr",
        "nav": { "next": "Next", "progress": "Question {number} of {total}" },
        "wording": { "one": "One place", "two": "Two places", "some": "Some places" },
        "start": { "title": "When {he|she|they} {pulls|pulls|pull} away", "hint": "" },
    })
}

/// What is said of the small file where this value stands at this place.
#[track_caller]
fn says(place: &str, value: Value, expected: &[&str]) {
    let mut file = small();
    let (group, name) = place.rsplit_once('/').unwrap();
    let group = file.pointer_mut(group).unwrap().as_object_mut().unwrap();
    if value.is_null() {
        _ = group.shift_remove(name);
    } else {
        _ = group.insert(name.into(), value);
    }
    assert_eq!(check::faults(&small(), &file), expected, "{file}");
}

#[test]
fn every_fault_is_named_with_its_key() {
    let form = |forms: &str| json!(format!("Wenn {{{forms}}} geht"));
    for (place, value, expected) in [
        ("/nav/next", json!("Weiter"), vec![]),
        ("/nav/next", Value::Null, vec!["nav.next: the text is missing"]),
        ("/nav/next", json!(" "), vec!["nav.next: the text is empty"]),
        ("/nav/next", json!(3), vec!["nav.next must be a text or an object of texts"]),
        ("/nav/next", json!({ "a": "Weiter" }), vec!["nav.next.a: there is no such text in English", "nav.next: the text is missing"]),
        ("/nav/more", json!("Mehr"), vec!["nav.more: there is no such text in English"]),
        (
            "/nav",
            json!("Weiter"),
            vec!["nav: there is no such text in English", "nav.next: the text is missing", "nav.progress: the text is missing"],
        ),
        // Names are filled in, in any order and more than once.
        ("/nav/progress", json!("{total}: {number}, {total}"), vec![]),
        ("/nav/progress", json!("Frage {number}"), vec!["nav.progress: {total} is missing"]),
        (
            "/nav/progress",
            json!("{nummer} von {total}"),
            vec!["nav.progress: {number} is missing", "nav.progress: {nummer} is not in the English text"],
        ),
        ("/nav/next", json!("Weiter {number}"), vec!["nav.next: {number} is not in the English text"]),
        ("/nav/progress", json!("{number} {total"), vec!["nav.progress: a brace has no partner", "nav.progress: {total} is missing"]),
        ("/nav/next", json!("Weiter }"), vec!["nav.next: a brace has no partner"]),
        ("/nav/next", json!("} {a|b|c}"), vec!["nav.next: a brace has no partner"]),
        // How many there are is said by a text for each case.
        ("/wording/two", Value::Null, vec!["wording.two: the text is missing"]),
        // A language may do without the three forms, or need them where English does not.
        ("/start/title", json!("Wenn jemand geht"), vec![]),
        ("/nav/next", json!("Weiter mit {ihm|ihr|ihnen}"), vec![]),
        ("/start/title", form("er|sie|"), vec![]),
        ("/start/title", form("er|sie"), vec!["start.title: {er|sie} has 2 forms and needs three: he, she, they"]),
        ("/start/title", form("er|sie|es|sie"), vec!["start.title: {er|sie|es|sie} has 4 forms and needs three: he, she, they"]),
        ("/start/hint", json!("Auch hier."), vec![]),
        ("/direction", json!("rtl"), vec![]),
        ("/direction", json!("left"), vec!["direction: must be ltr or rtl"]),
    ] {
        says(place, value, &expected);
    }
}

#[test]
fn a_misplaced_text_is_told_where_it_belongs() {
    let mut file = small();
    let next = file["nav"].as_object_mut().unwrap().shift_remove("next").unwrap();
    file["start"]["next"] = next;
    assert_eq!(check::faults(&small(), &file), ["start.next: this text belongs at nav.next"]);
}

#[test]
fn all_faults_are_named_at_once() {
    let file = json!({ "direction": "ltr", "nav": { "next": "{a|b}", "progress": "" }, "start": small()["start"], "extra": "?" });
    let faults = check::faults(&small(), &file);
    assert_eq!(faults.len(), 6, "{faults:?}");
}

#[test]
fn a_folder_of_languages_is_read_whole_or_not_at_all() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("languages");
    std::fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, file: &Value| std::fs::write(folder.join(name), file.to_string()).unwrap();
    write("en.json", &small());
    write("de.json", &small());
    write("pt-BR.json", &small());
    let tags: Vec<String> = check::languages(&folder).unwrap().into_iter().map(|(tag, _)| tag).collect();
    assert_eq!(tags, ["en", "de", "pt-br"], "as the loader looks them up");

    write("de.json", &json!({ "direction": "ltr", "nav": { "next": "Weiter" }, "wording": small()["wording"] }));
    write("pt-BR.json", &json!({ "direction": "up", "nav": small()["nav"], "wording": small()["wording"], "start": small()["start"] }));
    let faults = check::languages(&folder).unwrap_err();
    let faults: Vec<&str> = faults.lines().map(|fault| fault.rsplit_once('/').unwrap().1).collect();
    let missing = |key: &str| format!("de.json: {key}: the text is missing");
    let de = ["nav.progress", "start.title", "start.hint"].map(missing);
    assert_eq!(faults, [&de[0], &de[1], &de[2], "pt-BR.json: direction: must be ltr or rtl"]);
}

#[test]
fn the_order_of_a_file_does_not_matter() {
    let mut file = json!({});
    for (name, group) in small().as_object().unwrap().iter().rev() {
        file[name] = match group {
            Value::Object(texts) => texts.iter().rev().map(|(name, text)| (name.clone(), text.clone())).collect(),
            text => text.clone(),
        };
    }
    assert_ne!(file.to_string(), small().to_string());
    assert_eq!(check::faults(&small(), &file), [""; 0]);
    assert_eq!(flatten::parts(&small(), &file), flatten::parts(&small(), &small()));
}

#[test]
fn names_are_framed_where_the_text_runs_from_right_to_left() {
    let english = json!({ "direction": "ltr", "call": "Call {number}, {he|she|they} {date}" });
    let file = json!({ "direction": "rtl", "call": "Call {number}, {he|she|they} {date}" });
    let framed = json!(["rtl", "Call \u{2068}{number}\u{2069}, {he|she|they} \u{2068}{date}\u{2069}"]);
    assert_eq!(flatten::parts(&english, &file).unwrap().concat(), framed.to_string() + "[][]");
    assert_eq!(flatten::parts(&english, &english).unwrap()[0], json!(["ltr", english["call"]]).to_string());
}

#[test]
fn the_made_up_languages_say_everything() {
    let english = english();
    for tag in pseudo::TAGS {
        let file = pseudo::language(&english, tag);
        assert_eq!(check::faults(&english, &file), [""; 0], "{tag}");
    }
}

#[test]
fn the_made_up_words_are_longer_by_two_fifths() {
    let english = english();
    let letters =
        |file: &Value| flatten::flatten(file).unwrap().iter().flat_map(|(_, text)| text.chars()).filter(|it| it.is_alphabetic()).count();
    let longer = letters(&pseudo::language(&english, "en-XA")) * 100 / letters(&english);
    assert!((135..=145).contains(&longer), "{longer} %");
}
