//! The words: every language says everything, in the order in which the domain counts.

use ebb::{
    domain::{
        Effort, GateOption, Level, Mark, Question, Reading, Section, Sign, Verdict, Way, When,
        help::{Country, For, Note},
        preferences::Remember,
        preferences::{Leave, Partner},
        rules::{CAN_BE_TRIED, COMES_BACK, Faq, OwnAnswer, Reason, Tip},
        sections,
        tools::{
            Tool,
            fields::Field,
            log::{Sort, Whose, patterns::Pattern, timeline::Step},
            space::{Fit, Why},
            starters::Starter,
            wording::{Kind, Rephrase},
        },
        trial::Outcome,
    },
    i18n::{Chunk, Translations, key},
};
use serde_json::Value;

const ENGLISH: &str = include_str!("../../src/i18n/en.json");

fn english() -> Value {
    serde_json::from_str(ENGLISH).unwrap()
}

#[track_caller]
fn order(path: &str, ids: Vec<&str>) {
    let value = path.split('.').fold(english(), |value, name| value[name.replace('/', ".")].clone());
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
        "safety.options": GateOption, "trial.outcomes": Outcome, "trial.came": Outcome, "plan.reasons": Reason,
        "people.for": For, "people.notes": Note, "people.countries": Country,
        "sections": Section, "questions": Question,
        "result.levels": Level, "result.short": Level, "tips": Tip, "faq.entries": Faq, "faq.own": OwnAnswer, "readings": Reading, "plan.when": When, "ways": Way,
        "signs.signs": Sign, "signs.efforts": Effort, "signs.marks": Mark, "signs.verdicts": Verdict,
        "tools.names": Tool, "fields": Field, "log.whose": Whose, "log.sorts": Sort, "log.columns": Step, "log.steps": Step, "log.patterns": Pattern,
        "wording.kinds": Kind, "wording.gentler": Rephrase,
        "space.fits": Fit, "space.why": Why, "starters": Starter,
    }
    order("data.parts", sections::DocumentSection::all().map(sections::DocumentSection::id).collect());
    order("data.changes", sections::Change::ALL.iter().map(|change| change.id()).collect());
    let of_options = [
        ("conversation.not_ready", Field::ConversationNotReady),
        ("boundaries.rhythm", Field::BoundariesRhythm),
        ("needs_tool.steps", Field::NeedsGrow),
        ("pause.long", Field::BreakLong),
        ("clues_tool.behaviour", Field::CluesBehaviour),
        ("clues_tool.manner", Field::CluesManner),
        ("clues_tool.availability", Field::CluesAvailability),
    ];
    for (path, field) in of_options {
        order(path, field.options().to_vec());
    }
    order("conversation.since", Question::Since.options().to_vec());
    for field in Field::ALL {
        order(&format!("fields.{}.options", field.id().replace('.', "/")), field.options().to_vec());
    }
    for question in Question::ALL {
        order(&format!("questions.{}.options", question.id()), question.options().to_vec());
    }
}

#[test]
fn what_comes_back_has_other_words() {
    order("again", COMES_BACK.iter().map(|way| way.id()).collect());
    order("trial.how", CAN_BE_TRIED.iter().map(|reading| reading.id()).collect());
    order("result.asks", Question::Asks.options().to_vec());
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
    let [_, second, third] = key::CHUNKS;
    let json = |texts: &[String]| serde_json::to_string(texts).unwrap();
    let words = Translations::parse("en", &json(&list[..second])).unwrap();
    assert_eq!(words.t(key::review::TITLE, Partner::He), "", "its part has not come yet");
    words.add(Chunk::Tools, &json(&list[third..])).unwrap();
    assert!(words.has(Chunk::Tools) && !words.has(Chunk::Rest), "parts come in any order");
    words.add(Chunk::Rest, &json(&list[second..third])).unwrap();
    assert!(words.has(Chunk::Rest));
    assert_eq!(words.t(key::review::TITLE, Partner::He), english()["review"]["title"]);
    assert_eq!(words.t(key::data::TITLE, Partner::He), english()["data"]["title"]);
    assert_eq!(words.t(key::nav::NEXT, Partner::He), english()["nav"]["next"]);
    assert_eq!(words.t(key::WAYS[Way::LetGo as usize].title, Partner::He), english()["ways"]["let-go"]["title"]);
    assert_eq!(words.t(key::start::TITLE, Partner::They), "When they pull away");
}

/// A text with its forms for one partner.
fn in_form(text: &str, partner: Partner) -> String {
    let form = |(slot, rest): (&str, &str)| {
        let form = if slot.contains('|') { slot.split('|').nth(partner as usize).unwrap() } else { "" };
        format!("{form}{rest}")
    };
    text.split('{').enumerate().map(|(at, piece)| if at == 0 { piece.into() } else { form(piece.split_once('}').unwrap()) }).collect()
}

#[test]
fn each_form_has_its_verb() {
    let mut list = Vec::new();
    texts(&english(), &mut list);
    let one = ["do he", "do she", "are he", "are she", "have he", "have she", "he are", "she are", "he have", "she have"];
    let many = ["does they", "is they", "has they", "was they", "they is", "they has", "they does", "they was"];
    for text in list.iter().filter(|text| text.contains('|')) {
        for (partner, wrong) in [(Partner::He, &one[..]), (Partner::She, &one), (Partner::They, &many)] {
            let words = in_form(text, partner).to_lowercase();
            let words = format!(" {} ", words.split(|letter: char| !letter.is_alphabetic()).collect::<Vec<_>>().join(" "));
            let found = wrong.iter().find(|wrong| words.contains(&format!(" {wrong} ")));
            assert_eq!(found, None, "{text}");
        }
    }
}

#[test]
fn the_first_screen_tells_the_truth_in_sixty_words() {
    let english = english();
    let truth = english["start"]["truth"].as_str().unwrap();
    assert!(truth.split_whitespace().count() <= 60, "{truth}");
}
