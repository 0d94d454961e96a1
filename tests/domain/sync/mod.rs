//! Several tabs on one document: whatever they do at once, and however late they hear of each other, they come to rest on
//! the same, nothing that one of them alone has given is lost, and nothing comes back that was erased.

mod browser;
mod readings;

use crate::readers::choice;
use browser::{Browser, decoded};
use ebb::domain::{
    Choice, Day, Document, DocumentSection, Msg, Place, Question, StorageChange,
    preferences::Partner,
    tools::{
        fields::{Field, Takes},
        log::{Entry, Sort, Whose},
    },
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn entry(note: String) -> Entry {
    Entry { on: Day(20_000), whose: Whose::Ours, sort: Sort::Talk, note }
}

#[derive(Clone, Debug)]
enum Step {
    Chooses(usize, Choice, bool),
    Writes(usize, Field),
    Notes(usize),
    Removes(usize, usize),
    Meets(usize, Msg),
    Hears(usize, usize),
}

fn any_step(tabs: usize) -> impl Strategy<Value = Step> {
    // What was tried is ticked by way of how it went: two questions, one truth.
    let choices: Vec<Choice> = Question::ALL.iter().filter(|one| **one != Question::Tried).flat_map(|one| one.choices()).collect();
    let texts: Vec<Field> = Field::ALL.iter().copied().filter(|field| matches!(field.takes(), Takes::Text)).collect();
    // What several of them may touch: only that they agree on it is asked for.
    let met = vec![
        Msg::Rate(1),
        Msg::Rate(5),
        Msg::SetPartner(Partner::They),
        Msg::SetPartner(Partner::She),
        Msg::Comment("one".into()),
        Msg::Comment("other".into()),
        Msg::Next,
        Msg::Back,
        Msg::Go(Place::Result),
    ];
    prop_oneof![
        4 => (0..tabs, select(choices), any::<bool>()).prop_map(|(tab, choice, chosen)| Step::Chooses(tab, choice, chosen)),
        3 => (0..tabs, select(texts)).prop_map(|(tab, field)| Step::Writes(tab, field)),
        3 => (0..tabs).prop_map(Step::Notes),
        1 => (0..tabs, 0..50usize).prop_map(|(tab, which)| Step::Removes(tab, which)),
        2 => (0..tabs, select(met)).prop_map(|(tab, msg)| Step::Meets(tab, msg)),
        6 => (0..tabs, 0..50usize).prop_map(|(tab, which)| Step::Hears(tab, which)),
    ]
}

/// What each thing should be in the end: the last that was given to it by the one tab that touches it.
#[derive(Default)]
struct Given {
    choices: BTreeMap<String, bool>,
    texts: BTreeMap<usize, String>,
    notes: Vec<(usize, String)>,
}

fn steps(browser: &mut Browser, given: &mut Given, steps: &[Step]) {
    let tabs = browser.tabs.len();
    for (number, step) in steps.iter().enumerate() {
        match step.clone() {
            Step::Chooses(tab, choice, chosen) if choice.question as usize % tabs == tab => {
                browser.does(tab, Msg::Choose(choice, chosen));
                for other in choice.question.choices() {
                    let has = browser.tabs[tab].synced.session.document.answers.has(other);
                    given.choices.insert(format!("{}.{}", other.question.id(), other.id()), has);
                }
            }
            Step::Writes(tab, field) if field as usize % tabs == tab => {
                browser.does(tab, Msg::Write(field, format!("text {number}")));
                given.texts.insert(field as usize, format!("text {number}"));
            }
            Step::Notes(tab) => {
                browser.does(tab, Msg::LogAdd(entry(format!("note {number}"))));
                given.notes.push((tab, format!("note {number}")));
            }
            Step::Removes(tab, which) => {
                let mine: Vec<usize> = (0..given.notes.len()).filter(|note| given.notes[*note].0 == tab).collect();
                let Some(note) = mine.get(which % mine.len().max(1)) else { continue };
                let (_, note) = given.notes.remove(*note);
                assert!(browser.tabs[tab].synced.session.document.log.entries().contains(&entry(note.clone())), "a tab has its own notes");
                browser.does(tab, Msg::LogRemove(entry(note)));
            }
            Step::Meets(tab, msg) => browser.does(tab, msg),
            Step::Hears(tab, which) => browser.hears(tab, which),
            Step::Chooses(..) | Step::Writes(..) => {}
        }
    }
}

fn is_all_there(document: &Document, given: &Given) -> Result<(), TestCaseError> {
    for (path, has) in &given.choices {
        prop_assert_eq!(document.answers.has(choice(path)), *has, "{}", path);
    }
    for (field, text) in &given.texts {
        prop_assert_eq!(document.forms.text(Field::ALL[*field]), text);
    }
    let mut notes: Vec<&str> = document.log.entries().iter().map(|entry| entry.note.as_str()).collect();
    let mut expected: Vec<&str> = given.notes.iter().map(|(_, note)| note.as_str()).chain(["from the start"]).collect();
    notes.sort_unstable();
    expected.sort_unstable();
    prop_assert_eq!(notes, expected);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_all_agree(
        (tabs, script) in (2..4usize).prop_flat_map(|tabs| (Just(tabs), prop::collection::vec(any_step(tabs), 0..120))),
        at_once: bool,
    ) {
        let (mut browser, mut given) = (Browser::new(tabs, at_once), Given::default());
        // Whoever takes the last thing away erases, and that all tabs follow: here something is always left.
        browser.does(0, Msg::LogAdd(entry("from the start".into())));
        browser.rests();
        // Where each process has its own view, news come in their order.
        let script: Vec<Step> = script
            .into_iter()
            .map(|step| match step {
                Step::Hears(tab, which) => Step::Hears(tab, if at_once { which } else { 0 }),
                step => step,
            })
            .collect();
        steps(&mut browser, &mut given, &script);
        browser.rests();
        let document = browser.agrees()?;
        is_all_there(&document, &given)?;
    }

    #[test]
    fn what_was_erased_stays_so(
        (tabs, before, after) in (2..4usize).prop_flat_map(|tabs| {
            let steps = || prop::collection::vec(any_step(tabs), 0..40);
            (Just(tabs), steps(), steps())
        }),
        by in 0..3usize,
        asleep: bool,
        at_once: bool,
    ) {
        let mut browser = Browser::new(tabs, at_once);
        let in_order = |steps: Vec<Step>| steps.into_iter().filter_map(|step| match step {
            Step::Hears(tab, _) => Some(Step::Hears(tab, 0)),
            Step::Removes(..) => None,
            step => Some(step),
        }).collect::<Vec<_>>();
        browser.does(0, Msg::LogAdd(entry("from before".into())));
        steps(&mut browser, &mut Given::default(), &in_order(before));
        browser.does(by % tabs, Msg::Erase);
        let sleeper = (by + 1) % tabs;
        let awake = |step: &Step| match step {
            Step::Chooses(tab, ..) | Step::Writes(tab, _) | Step::Notes(tab) | Step::Meets(tab, _) | Step::Hears(tab, _) => *tab != sleeper,
            Step::Removes(..) => false,
        };
        let after = in_order(after).into_iter().filter(|step| !asleep || awake(step)).collect::<Vec<_>>();
        steps(&mut browser, &mut Given::default(), &after);
        if asleep {
            // One that has heard of nothing since then looks when it comes back.
            browser.tabs[sleeper].notices.clear();
            browser.tabs[sleeper].sees.clone_from(&browser.stored);
            browser.looks(sleeper, StorageChange::Back);
        }
        browser.rests();
        let document = browser.agrees()?;
        prop_assert!(document.log.entries().iter().all(|entry| entry.note != "from before"), "{:?}", browser.stored);
    }
}

fn two() -> Browser {
    let mut browser = Browser::new(2, true);
    browser.does(0, Msg::Choose(choice("stage.dating"), true));
    browser.rests();
    browser
}

#[test]
fn a_document_says_whose_changes_it_holds() {
    let mut browser = two();
    browser.does(1, Msg::Rate(3));
    browser.rests();
    browser.does(0, Msg::Rate(4));
    let stored = decoded(browser.stored.as_deref().unwrap());
    assert_eq!(stored.rev, 3);
    assert_eq!(json!(stored)["by"], json!([100_010, 1, 100_000, 2]), "the last one last");
}

#[test]
fn thirty_two_tabs_are_enough() {
    let mut browser = two();
    for _ in 0..40 {
        browser.now += 1;
        browser.tabs[1] = browser.opened(1);
        browser.does(1, Msg::Rate(3));
    }
    let by = json!(decoded(browser.stored.as_deref().unwrap()))["by"].as_array().unwrap().len();
    assert_eq!(by, 2 * 32);
}

#[test]
fn what_was_removed_here_can_be_taken_back_although_the_page_was_out_of_sight() {
    let mut browser = two();
    browser.does(0, Msg::LogAdd(entry("kept".into())));
    browser.does(0, Msg::LogRemove(entry("kept".into())));
    browser.looks(0, StorageChange::Back);
    browser.does(0, Msg::Undo);
    browser.rests();
    assert_eq!(browser.agrees().unwrap().log.entries().len(), 1);
}

#[test]
fn what_comes_back_after_all_was_taken_away_is_not_taken_for_erased() {
    let mut browser = Browser::new(2, true);
    browser.does(0, Msg::LogAdd(entry("kept".into())));
    browser.rests();
    browser.does(0, Msg::EraseSection(DocumentSection::Tool(ebb::domain::Tool::Changes)));
    assert_eq!(browser.stored, None);
    browser.rests();
    browser.does(0, Msg::Undo);
    browser.rests();
    assert_eq!(browser.agrees().unwrap().log.entries().len(), 1);
}

#[test]
fn a_copy_that_is_brought_back_does_not_take_along_what_others_did_at_once() {
    let mut browser = two();
    let copy = browser.tabs[0].synced.session.document.clone();
    browser.does(0, Msg::Erase);
    browser.rests();
    browser.does(0, Msg::Import(Box::new(copy)));
    browser.does(1, Msg::Rate(2));
    browser.rests();
    let document = browser.agrees().unwrap();
    assert!(document.answers.has(choice("stage.dating")));
    assert_eq!(document.rating.stars, Some(2));
}

#[test]
fn a_copy_comes_back_just_as_it_was_and_to_every_tab() {
    let mut browser = two();
    let mut copy = json!(browser.tabs[0].synced.session.document);
    copy.as_object_mut().unwrap().remove("by");
    browser.does(0, Msg::Erase);
    browser.rests();
    browser.does(0, Msg::Import(Box::new(Document::decode(copy.clone()).unwrap())));
    let stored: Value = serde_json::from_str(browser.stored.as_deref().unwrap()).unwrap();
    assert_eq!(stored, copy);
    browser.looks(0, StorageChange::Back);
    assert!(browser.tabs[0].synced.session.before.is_some(), "it can still be taken back");
    browser.rests();
    assert_eq!(json!(browser.agrees().unwrap()), copy);
    browser.does(1, Msg::Rate(2));
    browser.rests();
    let document = browser.agrees().unwrap();
    assert!(document.answers.has(choice("stage.dating")) && document.rating.stars == Some(2));
}

#[test]
fn a_note_that_was_removed_elsewhere_while_it_was_changed_here_stays() {
    let mut browser = two();
    browser.does(0, Msg::LogAdd(entry("first".into())));
    browser.rests();
    browser.does(1, Msg::LogChange(entry("first".into()), entry("second".into())));
    browser.does(0, Msg::LogRemove(entry("first".into())));
    browser.rests();
    let document = browser.agrees().unwrap();
    assert_eq!(document.log.entries(), [entry("second".into())]);
}

#[test]
fn a_choice_that_waits_for_the_first_answer_outlasts_what_another_tab_stores() {
    let mut browser = Browser::new(2, true);
    browser.does(0, Msg::SetPartner(Partner::They));
    assert_eq!(browser.stored, None);
    browser.does(1, Msg::Choose(choice("stage.dating"), true));
    browser.rests();
    assert_eq!(browser.agrees().unwrap().preferences.partner, Some(Partner::They));
}

#[test]
fn a_page_that_slept_through_an_erasing_begins_anew() {
    let mut browser = two();
    browser.does(1, Msg::Rate(3));
    browser.tabs[1].notices.clear();
    browser.rests();
    browser.does(0, Msg::Erase);
    browser.does(0, Msg::Choose(choice("stage.talking"), true));
    browser.tabs[1].notices.clear();
    browser.looks(1, StorageChange::Back);
    browser.rests();
    let document = browser.agrees().unwrap();
    assert!(document.answers.has(choice("stage.talking")) && !document.answers.has(choice("stage.dating")));
    assert_eq!(document.rating.stars, None);
}

#[test]
fn one_that_is_still_at_the_gate_is_not_sent_back_for_nothing() {
    let mut browser = Browser::new(1, true);
    browser.looks(0, StorageChange::Back);
    assert!(browser.tabs[0].synced.session.started);
}
