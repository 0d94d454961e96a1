//! The whole logic on one page, written from the tables themselves: `docs/logic.md`. It cannot go stale, for this test
//! fails when it has; `EBB_WRITE=1 cargo test --test domain logic` writes it anew.

use ebb::domain::{
    Choice, Effort, GateQuestion, Question, Reading, Sign, Verdict, Way,
    rules::{
        Condition, EVIDENCE, LATER_WHEN_AFRAID, MUSTS, Must, POINTS_OUTSIDE, PULLS, Speaks, TALKS, TIPS, UNSAFE_WHEN_AFRAID, tried_in_vain,
    },
};
use serde_json::Value;
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/logic.md");

fn words() -> Value {
    serde_json::from_str(include_str!("../../../src/i18n/en.json")).unwrap()
}

/// A text as it reads for "he".
fn text(words: &Value, path: &[&str]) -> String {
    let text = path.iter().fold(words, |value, name| &value[*name]).as_str().unwrap_or_else(|| panic!("no text {path:?}"));
    let mut said = String::new();
    for (number, part) in text.split('{').enumerate() {
        match part.split_once('}') {
            Some((slot, rest)) if number > 0 => said.extend([slot.split('|').next().unwrap(), rest]),
            _ => said.push_str(part),
        }
    }
    said
}

/// Choices by question: *Question?* answer, answer or answer.
fn choices(words: &Value, choices: &[Choice]) -> String {
    let mut by_question: BTreeMap<Question, Vec<String>> = BTreeMap::new();
    for choice in choices {
        let question = choice.question.id();
        by_question
            .entry(choice.question)
            .or_default()
            .push(format!("“{}”", text(words, &["questions", question, "options", choice.id()])));
    }
    let asked = |(question, answers): (&Question, &Vec<String>)| {
        format!("*{}* {}", text(words, &["questions", question.id(), "legend"]), answers.join(" or "))
    };
    by_question.iter().map(asked).collect::<Vec<_>>().join("; or ")
}

fn condition(words: &Value, condition: Condition) -> String {
    match condition {
        Condition::AnyOf(some) => choices(words, some),
        Condition::AtLeast(count, some) => format!("at least {count} of: {}", choices(words, some)),
        Condition::NoneOf(some) => format!("none of: {}", choices(words, some)),
    }
}

fn conditions(words: &Value, all: &[Condition]) -> String {
    all.iter().map(|one| condition(words, *one)).collect::<Vec<_>>().join(" **and** ")
}

fn table<T: PartialEq + Copy>(page: &mut String, words: &Value, table: &[Speaks<T>], target: T) {
    let strength = |weight| ["", "weakly", "clearly", "strongly"][usize::from(weight)];
    for line in table.iter().filter(|line| line.for_ == target) {
        writeln!(page, "- {}: {}", strength(line.weight), conditions(words, line.when)).unwrap();
    }
    page.push('\n');
}

fn titles(words: &Value, ways: &[Way]) -> String {
    ways.iter().map(|way| text(words, &["ways", way.id(), "title"])).collect::<Vec<_>>().join("; ")
}

fn page() -> String {
    let words = &words();
    let mut page = String::from(
        "# How answers become readings, a plan and a verdict\n\n\
         This page is written by `tests/domain/logic.rs` from the tables in `src/domain/rules/`. \
         Weights are ours; no study stands behind them, and no reader ever sees a number.\n\n\
         ## The gate\n\nAsked first, kept in memory only. A “yes” or “not sure” to any of these: help comes before anything else, no readings are shown, \
         and what could be dangerous stands aside.\n\n",
    );
    for question in GateQuestion::ALL {
        writeln!(page, "- {}", text(words, &["safety", "questions", question.id()])).unwrap();
    }
    writeln!(page, "\nStands aside: {}.", titles(words, UNSAFE_WHEN_AFRAID)).unwrap();
    writeln!(page, "\nComes later, for it is not the matter then: {}.\n", titles(words, LATER_WHEN_AFRAID)).unwrap();

    page.push_str(
        "## Readings\n\nWhat speaks for a reading adds up: 2 or 3 is few, 4 or 5 is some, 6 and more is many; below 2 it is not shown. \
         Readings stand strongest first. “Losing interest” on one kind of evidence alone is few, and never first.\n\n",
    );
    writeln!(page, "Something outside comes first among equals when {}.\n", conditions(words, POINTS_OUTSIDE)).unwrap();
    for reading in Reading::ALL {
        writeln!(page, "### {}\n\n`{}`\n", text(words, &["readings", reading.id(), "title"]), reading.id()).unwrap();
        table(&mut page, words, EVIDENCE, *reading);
        for part in ["also", "more"] {
            writeln!(page, "{} {}\n", text(words, &["result", part]) + ":", text(words, &["readings", reading.id(), part])).unwrap();
        }
    }
    page.push_str("It is also shown, as few, when nothing firmer can be said.\n\n");

    page.push_str(
        "## The fourteen ways\n\nA way that is pulled with 3 or more is now, with 2 or more next, else later; one to three are now. \
         Rules that place a way for certain come first.\n\n",
    );
    for way in Way::ALL {
        writeln!(page, "### {}\n\n`{}`\n", text(words, &["ways", way.id(), "title"]), way.id()).unwrap();
        for (when, must) in MUSTS {
            let place = match must {
                Must::BeNow(way) => (way, "always now"),
                Must::BeNear(way) => (way, "now or next"),
                Must::Wait(way) => (way, "aside, for it would come too soon"),
            };
            if place.0 == way {
                writeln!(page, "- **{}**: {}", place.1, conditions(words, when)).unwrap();
            }
        }
        table(&mut page, words, PULLS, *way);
        if let Some(tried) = tried_in_vain(*way) {
            writeln!(page, "Tried in vain ({}): behind what is untried, and in other words.\n", choices(words, &[tried])).unwrap();
        }
        if TALKS.contains(way) {
            page.push_str("A talk: proposed with notice and a time to someone who needs time first.\n\n");
        }
        for (_, when, tip) in TIPS.iter().filter(|(for_, ..)| for_ == way) {
            writeln!(page, "- adds “{}” when {}", text(words, &["tips", tip.id()]), conditions(words, when)).unwrap();
        }
        page.push('\n');
    }

    page.push_str(
        "## The checklist\n\n| signs said yes | efforts | verdict |\n| --- | --- | --- |\n\
         | none | any | `none` |\n| one or more | one missing | `try-first` |\n| one | all | `watch` |\n| two or three | all | `consider` |\n\
         | any | any, gate not clear | `help` |\n\n",
    );
    for sign in Sign::ALL {
        writeln!(page, "- sign `{}`: {}", sign.id(), text(words, &["signs", "signs", sign.id()])).unwrap();
    }
    for effort in Effort::ALL {
        writeln!(page, "- effort `{}`: {}", effort.id(), text(words, &["signs", "efforts", effort.id()])).unwrap();
    }
    page.push('\n');
    for verdict in Verdict::ALL {
        let part = |part| text(words, &["signs", "verdicts", verdict.id(), part]);
        writeln!(page, "- `{}`: **{}.** {} {} {}", verdict.id(), part("title"), part("text"), part("questions"), part("options")).unwrap();
    }
    page
}

#[test]
fn the_logic_page_is_current() {
    if std::env::var_os("EBB_WRITE").is_some() {
        fs::create_dir_all(Path::new(PAGE).parent().unwrap()).unwrap();
        fs::write(PAGE, page()).unwrap();
    }
    let written = fs::read_to_string(PAGE).unwrap_or_default();
    assert!(written == page(), "run `EBB_WRITE=1 cargo test --test domain logic` to write docs/logic.md anew");
}
