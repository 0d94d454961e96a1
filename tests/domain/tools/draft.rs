//! The conversation as one text, and what the log adds to it.

use crate::readers::answers;
use ebb::domain::{
    Answers, Day,
    tools::{
        draft::{LONGEST_WHOLE, STEPS, breaths, is_own, own, rewrite, steps, whole},
        fields::{Field, LONGEST},
        forms::Forms,
        log::{Entry, Log, Sort, Whose},
        recent::noticed,
        starters::{Starter, starters},
        wording::check,
    },
};
use proptest::{prelude::*, sample::select};

fn forms(written: &[(Field, &str)]) -> Forms {
    let mut forms = Forms::default();
    for (field, text) in written {
        forms.write(*field, text);
    }
    forms
}

#[test]
fn the_steps_become_paragraphs() {
    let forms = forms(&[
        (Field::ConversationAsk, "How is it for you?\n"),
        (Field::ConversationFeel, "  \n "),
        (Field::ConversationFacts, "  We write less.\nWe call less.  "),
        (Field::ConversationWant, "I would like one evening."),
        (Field::BoundariesMine, "not here"),
    ]);
    let expected = "We write less.\nWe call less.\n\nI would like one evening.\n\nHow is it for you?";
    assert_eq!(steps(&forms), expected);
    assert_eq!(whole(&forms), expected);
    assert!(!is_own(&forms));
    assert_eq!(whole(&Forms::default()), "");
}

#[test]
fn the_readers_own_text_comes_first() {
    let mut forms = forms(&[(Field::ConversationFacts, "We write less."), (Field::ConversationWhole, " My way. ")]);
    assert_eq!(whole(&forms), " My way. ");
    assert!(is_own(&forms));
    forms.write(Field::ConversationFacts, "We call less.");
    assert_eq!(whole(&forms), " My way. ", "steps that change later leave it alone");
    forms.write(Field::ConversationWhole, "");
    assert_eq!(whole(&forms), "We call less.", "taken away, it follows the steps again");
}

#[test]
fn what_says_the_same_as_the_steps_is_not_ones_own() {
    let forms = forms(&[(Field::ConversationFacts, "We write less.")]);
    assert_eq!(own(&forms, "We write less.".into()), "");
    assert_eq!(own(&forms, "We write less. ".into()), "", "a space at the end says nothing");
    assert_eq!(own(&forms, "We write less. H".into()), "We write less. H");
    assert_eq!(own(&Forms::default(), " \n".into()), "");
}

#[test]
fn emptied_it_stays_empty() {
    let mut forms = forms(&[(Field::ConversationFacts, "We write less."), (Field::ConversationWhole, "My way.")]);
    let emptied = own(&forms, String::new());
    forms.write(Field::ConversationWhole, &emptied);
    assert_eq!((whole(&forms).as_str(), is_own(&forms)), ("", true), "nobody's steps come back under their fingers");
    assert_eq!(own(&forms, "H".into()), "H");
}

#[test]
fn the_longest_steps_fit() {
    let mut forms = Forms::default();
    for field in STEPS {
        forms.write(field, &"x".repeat(LONGEST));
    }
    assert!(whole(&forms).len() <= LONGEST_WHOLE);
}

#[test]
fn a_gentler_word_goes_to_where_it_was_written() {
    let mut forms = forms(&[
        (Field::ConversationEmpathise, "Ich weiß."),
        (Field::ConversationFeel, "   "),
        (Field::ConversationWant, "\n You have to call. "),
    ]);
    let at = check(&whole(&forms), "en")[0].at.clone();
    assert_eq!(rewrite(&forms, &at, "please"), Some((Field::ConversationWant, "\n Please call. ".into())));
    assert_eq!(rewrite(&forms, &(900..901), "please"), None);
    forms.write(Field::ConversationWhole, "Well, you have to call.");
    let at = check(&whole(&forms), "en")[0].at.clone();
    assert_eq!(rewrite(&forms, &at, "please"), Some((Field::ConversationWhole, "Well, please call.".into())));
}

#[test]
fn a_breath_is_a_sentence() {
    let cases: &[(&str, &[&str])] = &[
        ("", &[]),
        (" \n\n ", &[]),
        ("I miss you", &["I miss you"]),
        ("I miss you. How are you?", &["I miss you.", "How are you?"]),
        ("“I miss you.” That is it …  Yes!!", &["“I miss you.”", "That is it …", "Yes!!"]),
        ("At 7.30 we eat.\n\nThen we talk\nfor an hour.", &["At 7.30 we eat.", "Then we talk", "for an hour."]),
    ];
    for (text, expected) in cases {
        assert_eq!(breaths(text), *expected, "{text}");
    }
}

#[test]
fn every_step_has_sentences_for_everybody() {
    for step in STEPS {
        assert!(starters(step, &Answers::default()).len() >= 2, "{}", step.id());
    }
    let asked = starters(Field::ConversationAsk, &answers(&["conflict.needs-time"]));
    assert_eq!(asked.first(), Some(&Starter::OpenSaturday), "rule 8: with notice and a time");
    let seen = starters(Field::ConversationEmpathise, &answers(&["his-life.loss", "his-life.work"]));
    assert!(seen.contains(&Starter::SeeLoss) && seen.contains(&Starter::SeeWork));
}

fn entry(day: i32, whose: Whose, sort: Sort, note: &str) -> Entry {
    Entry { on: Day(day), whose, sort, note: note.into() }
}

#[test]
fn the_log_offers_the_partners_newest_notes() {
    let mut log = Log::default();
    for entry in [
        entry(20_000, Whose::Theirs, Sort::Distance, "No call."),
        entry(20_001, Whose::Theirs, Sort::Closeness, "A long hug."),
        entry(20_002, Whose::Theirs, Sort::Tension, "Short answers."),
        entry(20_003, Whose::Theirs, Sort::Talk, "We talked."),
        entry(20_004, Whose::Mine, Sort::Distance, "I was quiet."),
        entry(20_005, Whose::Theirs, Sort::Distance, "  "),
    ] {
        assert!(log.add(entry));
    }
    let notes: Vec<_> = noticed(&log).iter().map(|entry| entry.note.as_str()).collect();
    assert_eq!(notes, ["Short answers.", "A long hug."]);
    assert!(noticed(&Log::default()).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_on_the_way_to_one_text(written in proptest::collection::vec((select(STEPS.as_slice()), any::<String>()), 0..6)) {
        let mut forms = Forms::default();
        for (field, text) in &written {
            forms.write(*field, text);
        }
        let whole = whole(&forms);
        for field in STEPS {
            prop_assert!(whole.contains(forms.text(field).trim()));
        }
        prop_assert_eq!(whole.trim(), whole.as_str());
        let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        prop_assert_eq!(letters(&breaths(&whole).concat()), letters(&whole));
    }

    #[test]
    fn a_rewritten_step_says_what_the_whole_would(
        before in "[a-zß .]{0,12}", between in "[ \n]{0,3}", after in "[a-z \n]{0,12}"
    ) {
        let written = forms(&[
            (Field::ConversationEmpathise, &before),
            (Field::ConversationFacts, &format!("{between}You must go now.{between}")),
            (Field::ConversationWhy, &after),
        ]);
        let all = whole(&written);
        for finding in check(&all, "en") {
            let (field, text) = rewrite(&written, &finding.at, "please").unwrap();
            let mut changed = written.clone();
            changed.write(field, &text);
            prop_assert_eq!(whole(&changed), ebb::domain::tools::wording::replace(&all, &finding.at, "please"));
        }
    }
}
