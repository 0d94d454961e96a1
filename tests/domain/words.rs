//! The words: every language says everything, in the order in which the domain counts.

use ebb::{
    domain::{
        Effort, GateAnswer, GateQuestion, Level, Mark, Question, Reading, Section, Sign, Verdict, Way, When,
        document::{Leave, Partner},
        help::{Country, For, Note},
        rules::{COMES_BACK, Tip},
        screen::Faq,
        session::Remember,
    },
    words::{Words, key},
};
use serde_json::Value;

const ENGLISH: &str = include_str!("../../src/words/en.json");

fn english() -> Value {
    serde_json::from_str(ENGLISH).unwrap()
}

#[track_caller]
fn order(path: &str, ids: Vec<&str>) {
    let value = path.split('.').fold(english(), |value, name| value[name].clone());
    let names: Vec<&String> = value.as_object().unwrap_or_else(|| panic!("{path} is no object")).keys().collect();
    assert_eq!(names, ids, "{path}: the words must stand in the domain's order");
}

macro_rules! in_order {
    ($($path:literal: $kind:ident),+ $(,)?) => {
        $(order($path, $kind::ALL.iter().map(|one| one.id()).collect());)+
    };
}

#[test]
fn the_words_stand_in_the_domains_order() {
    in_order! {
        "start.partner": Partner, "start.remember": Remember, "start.leave": Leave,
        "safety.questions": GateQuestion, "safety.answers": GateAnswer,
        "help.for": For, "help.notes": Note, "help.countries": Country,
        "sections": Section, "questions": Question,
        "result.levels": Level, "result.short": Level, "tips": Tip, "faq.entries": Faq, "readings": Reading, "plan.when": When, "ways": Way,
        "signs.signs": Sign, "signs.efforts": Effort, "signs.marks": Mark, "signs.verdicts": Verdict,
    }
    for question in Question::ALL {
        order(&format!("questions.{}.options", question.id()), question.options().to_vec());
    }
}

#[test]
fn what_comes_back_has_other_words() {
    order("again", COMES_BACK.iter().map(|way| way.id()).collect());
}

fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Object(members) => members.values().for_each(|value| texts(value, into)),
        _ => panic!("{value} is neither a text nor an object"),
    }
}

#[test]
fn keys_find_their_texts() {
    let mut list = Vec::new();
    texts(&english(), &mut list);
    let (first, rest) = list.split_at(key::FIRST_PART);
    let words = Words::parse("en", &serde_json::to_string(first).unwrap()).unwrap();
    assert_eq!(words.say(key::review::TITLE, Partner::He), "", "its part has not come yet");
    assert!(!words.is_whole());
    words.add(&serde_json::to_string(rest).unwrap()).unwrap();
    assert!(words.is_whole());
    assert_eq!(words.say(key::nav::NEXT, Partner::He), english()["nav"]["next"]);
    assert_eq!(words.say(key::WAYS[Way::LetGo as usize].title, Partner::He), english()["ways"]["let-go"]["title"]);
    assert_eq!(words.say(key::start::TITLE, Partner::They), "When they pull away");
}

#[test]
fn every_form_has_three_sides() {
    let mut list = Vec::new();
    texts(&english(), &mut list);
    for text in list {
        for slot in text.split('{').skip(1) {
            let (slot, _) = slot.split_once('}').unwrap_or_else(|| panic!("an open brace in {text:?}"));
            assert!(matches!(slot.split('|').count(), 1 | 3), "{slot:?} in {text:?}");
        }
    }
}

#[test]
fn the_first_screen_tells_the_truth_in_sixty_words() {
    let english = english();
    let truth = english["start"]["truth"].as_str().unwrap();
    assert!(truth.split_whitespace().count() <= 60, "{truth}");
}
