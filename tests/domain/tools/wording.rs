//! The look over the reader's own words: what it points at, what it leaves alone, and that it never stumbles.

use ebb::domain::tools::wording::{Finding, Kind, Rephrase, check, knows, replace};
use proptest::{prelude::*, sample::select};
use serde_json::Value;

fn english() -> Value {
    serde_json::from_str(include_str!("../../../src/i18n/en.json")).unwrap()
}

/// The gentler words themselves.
fn gentler(rephrase: Rephrase) -> String {
    english()["wording"]["gentler"][rephrase.id()].as_str().unwrap().to_owned()
}

/// The text with the first gentler wording that is offered, and what it was offered for.
fn accept(text: &str) -> Option<(String, Finding)> {
    let finding = check(text, "en").into_iter().find(|finding| finding.gentler.is_some())?;
    Some((replace(text, &finding.at, &gentler(finding.gentler?)), finding))
}

#[test]
fn it_points_at_words_that_may_hurt() {
    use Kind::{AlwaysNever, Blame, MindReading, Ultimatum};
    let cases: &[(&str, Kind, &str)] = &[
        // Blame.
        ("You made me cry in front of everyone.", Blame, "You made me"),
        ("You make me feel like nothing.", Blame, "You make me"),
        ("All of this is your fault.", Blame, "your fault"),
        ("It’s your fault that we fight.", Blame, "It’s your fault"),
        ("its your fault", Blame, "its your fault"),
        ("I can't sleep because of you.", Blame, "because of you"),
        ("I feel that you don’t care about me.", Blame, "you don’t care"),
        ("You dont care!", Blame, "You dont care"),
        ("YOU RUINED MY BIRTHDAY", Blame, "YOU RUINED"),
        ("You've ruined it again.", Blame, "You've ruined"),
        ("What is wrong with you?", Blame, "What is wrong with you"),
        ("You should have called me.", Blame, "You should have"),
        ("You let me down on Friday.", Blame, "You let me down"),
        // Always and never.
        ("You always come home late.", AlwaysNever, "You always"),
        ("And still you never call.", AlwaysNever, "you never"),
        ("Why do you always shout?", AlwaysNever, "you always"),
        ("you  never\tlisten", AlwaysNever, "you  never"),
        ("You constantly look at your phone.", AlwaysNever, "You constantly"),
        ("You’re always late.", AlwaysNever, "You’re always"),
        ("You are never home.", AlwaysNever, "You are never"),
        ("It hurts every time you leave.", AlwaysNever, "every time you"),
        ("You do this every single time.", AlwaysNever, "every single time"),
        ("Nothing you do is enough.", AlwaysNever, "Nothing you"),
        ("All you do is work.", AlwaysNever, "All you do is"),
        // Mind reading.
        ("You think that I will wait forever.", MindReading, "You think that"),
        ("You don't want to see me any more.", MindReading, "You don't want"),
        ("You just want your peace.", MindReading, "You just want"),
        ("I know you don’t love me.", MindReading, "I know you don’t"),
        ("I know you want to leave.", MindReading, "I know you want"),
        ("You obviously have someone else.", MindReading, "You obviously"),
        ("You're only doing this to hurt me.", MindReading, "You're only doing this"),
        ("You don't love me.", MindReading, "You don't love"),
        ("“You hate me,” I thought.", MindReading, "You hate me"),
        // Ultimatums.
        ("Come home, or else.", Ultimatum, "or else"),
        ("If you don't call tonight, we are done.", Ultimatum, "If you don't"),
        ("Talk to me or I'm leaving.", Ultimatum, "or I'm leaving"),
        ("Talk to me or I’m leaving!", Ultimatum, "or I’m leaving"),
        ("This is your last chance.", Ultimatum, "last chance"),
        ("It's me or your job.", Ultimatum, "It's me or"),
        ("You have to tell me tonight.", Ultimatum, "You have to"),
        ("You must choose.", Ultimatum, "You must"),
        ("You need to change.", Ultimatum, "You need to"),
    ];
    for (text, kind, words) in cases {
        let found: Vec<_> = check(text, "en").into_iter().map(|finding| (finding.kind, &text[finding.at])).collect();
        assert_eq!(found, [(*kind, *words)], "{text}");
    }
}

#[test]
fn it_leaves_kind_words_alone() {
    let harmless = [
        "",
        "   \n\t",
        // About oneself.
        "I never felt so close to anyone.",
        "I always look forward to Friday.",
        "I am always happy to see you.",
        "We never run out of things to say.",
        "He said that she never calls.",
        // Love, thanks, and where "you" belongs to the words before.
        "I love you always.",
        "I want to be there for you always.",
        "Thank you always for that.",
        "You're always welcome here.",
        "You are never alone in this.",
        "You always make me laugh.",
        "You never have to hide from me.",
        "You made me laugh so hard last night.",
        "You made me breakfast, and I was so glad.",
        "You make me feel safe.",
        "I am happy because of you.",
        "The soup you made me was lovely.",
        // Empathy.
        "You must be tired after such a week.",
        "You must have had a long day.",
        "I see that you have to work late so often.",
        "I know you have a lot on your mind.",
        "I know you don't mean it.",
        "It is not your fault.",
        "It isn’t your fault, and it isn’t mine.",
        "I can see how much you have to carry.",
        "Take the time you need to think.",
        "There is nothing you have to fix.",
        // Open questions and open doors.
        "Do you think that we could talk?",
        "What do you think I could do?",
        "Have you always felt this way?",
        "If you don’t want to talk today, that is fine.",
        "If you don't feel ready, we can wait.",
        "It's okay if you don't.",
        "Tell me if you just want to rest.",
        "I want to hear what you have to say.",
        "You don't have to answer now.",
        "You can think first.",
        // Taken back.
        "I'm not saying you never listen.",
        "I don’t think it’s your fault.",
        "I don't mean that you always do that.",
        "It is not that you don't care.",
        // Over the end of a part, or within a word.
        "I miss you. Never mind.",
        "I miss you, always.",
        "I miss you\nnever forget that",
        "bayou always",
        "Thou mustard, you mustered.",
        "Shall we take the bus or elsewhere walk?",
        // Steps as they could be.
        "I can see how much is on you just now. In the last weeks I have seen that we write less. I feel sad, and I miss you. I would like \
         one evening a week for us. It would help me feel close, and I think it would make our evenings lighter. How is it for you?",
    ];
    for text in harmless {
        assert_eq!(check(text, "en"), [], "{text}");
    }
}

#[test]
fn what_is_offered_to_begin_with_has_nothing_to_soften() {
    fn each(value: &Value, look: &dyn Fn(&str)) {
        match value {
            Value::String(text) => look(text),
            Value::Object(members) => members.values().for_each(|value| each(value, look)),
            _ => {}
        }
    }
    let english = english();
    for group in ["starters", "ways", "again", "tips", "faq"] {
        each(&english[group], &|text| {
            // Only what a reader could say: what stands in quotation marks, or the whole of a starter.
            for (number, part) in text.split(['“', '”']).enumerate() {
                if number % 2 == 1 || group == "starters" {
                    assert_eq!(check(part, "en"), [], "{group}: {part}");
                }
            }
        });
    }
    each(&english["wording"]["gentler"], &|text| assert_eq!(check(text, "en"), [], "{text}"));
}

#[test]
fn several_findings_come_in_order() {
    let text = "You always shout. If you don't stop, I'm gone.\n\nYou made me do it, and you never ask!";
    let found: Vec<_> = check(text, "en").iter().map(|finding| finding.phrase).collect();
    assert_eq!(found, ["you always", "if you don't", "you made me", "you never"]);
}

#[test]
fn gentler_words_keep_the_sentence_whole() {
    let cases = [
        ("You never call me back.", "I have not often seen you call me back."),
        ("You are kind, but you never ask how I am.", "You are kind, but I have not often seen you ask how I am."),
        ("You always come late.", "Lately I notice that you often come late."),
        ("It hurts: you always come late.", "It hurts: lately I notice that you often come late."),
        ("“You’re always on your phone.”", "“Lately I notice that you are often on your phone.”"),
        ("You're never home.", "Lately I notice that you are seldom home."),
        ("Every time you leave, I worry.", "When you leave, I worry."),
        ("I worry every single time you leave.", "I worry when you leave."),
        ("You have to tell me where you are.", "I would like it if you could tell me where you are."),
        ("Please, you must listen.", "Please, I would like it if you could listen."),
    ];
    for (text, expected) in cases {
        assert_eq!(accept(text).expect(text).0, expected);
    }
}

#[test]
fn no_words_are_offered_where_they_might_not_fit() {
    for text in [
        "Why do you always come late?",
        "Why do you never call?",
        "You never called.",
        "You never!",
        "You always, always do that.",
        "Someone like you never listens.",
        "You have to.",
        "It is like you always come late.",
        "You made me cry.",
    ] {
        let found = check(text, "en");
        assert!(!found.is_empty() && found.iter().all(|finding| finding.gentler.is_none()), "{text}: {found:?}");
    }
}

#[test]
fn other_languages_need_a_table_of_their_own() {
    assert!(knows("en") && knows("en-GB") && knows("EN-us"));
    for lang in ["de", "", "e", "eng", "fr-CA"] {
        assert!(!knows(lang), "{lang}");
        assert_eq!(check("You always shout. You made me do it.", lang), []);
    }
}

#[test]
fn a_place_that_is_not_there_changes_nothing() {
    for at in [4..9, 0..100, 1..2] {
        assert_eq!(replace("Süß", &at, "gentle"), "Süß", "{at:?}");
    }
}

/// Sentences of words that the tables look for, and of what can stand between them.
fn any_sentences() -> impl Strategy<Value = String> {
    let words: &'static [&str] = &[
        "You", "you", "YOU", "always", "never", "every", "time", "single", "have", "to", "must", "call", "listen", "come", "late", "are",
        "you’re", "you're", "I", "know", "don't", "want", "because", "of", "but", "if", "or", "else", "made", "me", "your", "fault", "not",
        "need", "ß", "💔",
    ];
    let gaps: &'static [&str] = &[" ", " ", " ", " ", "  ", ", ", ". ", "! ", "\n", "’", "\u{a0}", "“", "” "];
    proptest::collection::vec((select(words), select(gaps)), 0..24)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let mut end = 0;
    for finding in check(text, "en") {
        let found = text.get(finding.at.clone());
        prop_assert!(found.is_some_and(|found| !found.is_empty() && !found.contains('\n')), "{finding:?} in {text:?}");
        prop_assert!(finding.at.start >= end, "they overlap in {text:?}");
        end = finding.at.end;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn any_sentences_are_read(text in any_sentences()) {
        holds(&text)?;
    }

    #[test]
    fn accepting_everything_comes_to_an_end(text in any_sentences()) {
        let count = |text: &str, phrase| check(text, "en").iter().filter(|finding| finding.phrase == phrase).count();
        let mut text = text;
        for _ in 0..200 {
            let Some((after, finding)) = accept(&text) else {
                return Ok(());
            };
            prop_assert!(count(&after, finding.phrase) < count(&text, finding.phrase), "{text:?} became {after:?}");
            text = after;
        }
        prop_assert!(false, "still something to accept in {text:?}");
    }
}
