//! The whole logic on one page, written from the tables themselves: `docs/logic.md`. It cannot go stale, for this test
//! fails when it has; `EBB_WRITE=1 cargo test --test domain logic` writes it anew.

use ebb::domain::{
    Choice, Effort, GateOption, Question, Reading, Round, Sign, Verdict, Way,
    rules::{
        AFTER_THE_END, AT_LEAST, AT_MOST, BARS, Bar, CAN_BE_TRIED, CLASHES, Condition, DEMANDS, EVIDENCE, Faq, NEAR, NEVER_FIRST,
        ONLY_WHEN, OUTRIGHT, OWN_ANSWERS, POINTS_OUTSIDE, PULLS, READING_PULLS, STAND_ALONE, Speaks, TALKS, TIPS, WHEN_AFRAID,
        tried_in_vain,
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

fn strength(weight: u8) -> &'static str {
    ["", "weakly", "clearly", "strongly", "very strongly"][usize::from(weight)]
}

fn table<T: PartialEq + Copy>(page: &mut String, words: &Value, table: &[Speaks<T>], target: T) {
    for line in table.iter().filter(|line| line.for_ == target) {
        writeln!(page, "- {}: {}", strength(line.weight), conditions(words, line.when)).unwrap();
    }
    page.push('\n');
}

fn titles(words: &Value, ways: &[Way]) -> String {
    ways.iter().map(|way| text(words, &["ways", way.id(), "title"])).collect::<Vec<_>>().join("; ")
}

fn reading_title(words: &Value, reading: Reading) -> String {
    text(words, &["readings", reading.id(), "title"])
}

/// A condition as part of a sentence; nothing where there is none.
fn when(words: &Value, all: &[Condition]) -> String {
    if all.is_empty() { String::from("always") } else { format!("when {}", conditions(words, all)) }
}

fn questions(page: &mut String, words: &Value) {
    page.push_str("## The questions\n\nWhat does not apply is not asked, and an answer counts only while its question is asked.\n\n");
    for round in Round::ALL {
        writeln!(page, "### {}\n", if *round == Round::Core { "First round" } else { "Deeper round" }).unwrap();
        for question in Question::ALL.iter().filter(|question| question.round() == *round) {
            let options: Vec<String> =
                question.offered().map(|choice| text(words, &["questions", question.id(), "options", choice.id()])).collect();
            let asked = question.asked_when();
            let asked = if asked.is_empty() { String::new() } else { format!(" Asked {}.", when(words, asked)) };
            writeln!(
                page,
                "- `{}` {} ({}){asked}",
                question.id(),
                text(words, &["questions", question.id(), "legend"]),
                options.join("; ")
            )
            .unwrap();
        }
        page.push('\n');
    }
}

fn one_reading(page: &mut String, words: &Value, reading: Reading) {
    writeln!(page, "### {}\n\n`{}`\n", reading_title(words, reading), reading.id()).unwrap();
    writeln!(page, "{}\n\nWhat speaks for it:\n", text(words, &["readings", reading.id(), "means"])).unwrap();
    table(page, words, EVIDENCE, reading);
    for (_, only) in ONLY_WHEN.iter().filter(|(other, _)| *other == reading) {
        writeln!(page, "- shown only {}", when(words, only)).unwrap();
    }
    for (least, _, level) in AT_LEAST.iter().filter(|(_, other, _)| *other == reading) {
        writeln!(page, "- at least “{}” {}", level.id(), when(words, least)).unwrap();
    }
    for (most, _, level) in AT_MOST.iter().filter(|(_, other, _)| *other == reading) {
        writeln!(page, "- at most “{}”, and never first, {}", level.id(), when(words, most)).unwrap();
    }
    for (never, _) in NEVER_FIRST.iter().filter(|(_, other)| *other == reading) {
        writeln!(page, "- never first {}", when(words, never)).unwrap();
    }
    for (outright, _) in OUTRIGHT.iter().filter(|(_, other)| *other == reading) {
        writeln!(page, "- said outright {}", when(words, outright)).unwrap();
    }
    for part in ["also", "more"] {
        writeln!(page, "\n{} {}", text(words, &["result", part]) + ":", text(words, &["readings", reading.id(), part])).unwrap();
    }
    let pulls = READING_PULLS.iter().filter(|(other, _)| *other == reading).flat_map(|(_, pulls)| pulls.iter());
    let pulls: Vec<String> =
        pulls.map(|(way, weight)| format!("{} ({})", text(words, &["ways", way.id(), "title"]), strength(*weight))).collect();
    writeln!(page, "\nWhat follows: {}.", pulls.join("; ")).unwrap();
    if CAN_BE_TRIED.contains(&reading) {
        let how = |part| text(words, &["trial", "how", reading.id(), part]);
        writeln!(page, "\nTo try it out: {} Look for: {}", how("step"), how("look")).unwrap();
    }
    page.push('\n');
}

fn rules_of_the_plan(page: &mut String, words: &Value) {
    page.push_str(
        "## The plan\n\nBars beat demands; an earlier demand beats a later one; two that clash are never now together. What the readings and the answers \
         pull fills up to three for now. A demand that loses is next, unless barred there, and says what it waits for.\n\n### Bars\n\n",
    );
    for (all, bar, ways, reason) in BARS {
        let how = if *bar == Bar::Now { "not now" } else { "neither now nor next" };
        let reason = text(words, &["plan", "reasons", reason.id()]);
        writeln!(page, "- {how}, {}: {} (“{reason}”)", when(words, all), titles(words, ways)).unwrap();
    }
    page.push_str("\n### Demands, in this order\n\n1. the checklist says `consider`: the first of: Know when to let go\n");
    for demand in DEMANDS {
        let of = demand.of.map(|of| format!(", unless “{}” is not theirs", reading_title(words, of))).unwrap_or_default();
        writeln!(page, "1. {}{of}: the first of: {}", when(words, demand.when), titles(words, demand.ways)).unwrap();
    }
    page.push_str("1. where everything was skipped: Look back at the two of you, and what changed with the partner\n\n### Near\n\n");
    for (all, way, near, _) in NEAR {
        writeln!(page, "- {} {}: {}", near.id().replace('-', " "), when(words, all), titles(words, &[*way])).unwrap();
    }
    page.push_str("\n### Clashes\n\n");
    for (way, others) in CLASHES {
        writeln!(page, "- {}: not together with {}", titles(words, &[*way]), titles(words, others)).unwrap();
    }
    page.push('\n');
}

fn common_questions(page: &mut String, words: &Value) {
    page.push_str("## The four common questions\n\nAbove the general answer stands the first of these that holds; nothing where none does, or where the check is not clear.\n\n");
    for question in Faq::ALL {
        let part = |part| text(words, &["faq", "entries", question.id(), part]);
        writeln!(page, "### {}\n\n`{}`\n", part("question"), question.id()).unwrap();
        for (_, all, answer) in OWN_ANSWERS.iter().filter(|(of, ..)| of == question) {
            let alone = if STAND_ALONE.contains(answer) { " (in place of the general answer)" } else { "" };
            writeln!(page, "1. “{}” {}{alone}", text(words, &["faq", "own", answer.id()]), when(words, all)).unwrap();
        }
        writeln!(page, "\nTo all: {}\n", part("answer")).unwrap();
    }
}

fn page() -> String {
    let words = &words();
    let mut page = String::from(
        "# How answers become readings, a plan and a verdict\n\n\
         This page is written by `tests/domain/logic.rs` from the tables in `src/domain/questions.rs` and `src/domain/rules/`. \
         Weights are ours; no study stands behind them, and no reader ever sees a number. [evidence.md](evidence.md) says which studies single \
         rules rest on, and where there are none.\n\n\
         ## The safety check\n\nAsked first, kept in memory only. Ticked anything but the last two: help comes before anything else, no readings are shown, \
         nothing new goes to the device, and what could be dangerous stands aside. Rather not said: people to talk to stand above the advice.\n\n",
    );
    for option in GateOption::ALL {
        writeln!(page, "- `{}` {}", option.id(), text(words, &["safety", "options", option.id()])).unwrap();
    }
    let left: Vec<Way> = WHEN_AFRAID.iter().map(|(way, _)| *way).collect();
    writeln!(page, "\nWhat is left where it is not clear: {}.\n", titles(words, &left)).unwrap();
    questions(&mut page, words);

    page.push_str(
        "## Readings\n\nWhat speaks for a reading adds up: 2 or 3 is a little, 4 or 5 is something, 6 and more is a lot; below 2 it is not shown. \
         They stand in this order: how the reader is treated; what points outside, by the line below; what was said outright; the rest, by what \
         speaks for them; what is never first; that it cannot be told (before the ones that are never first, where nothing else is there); and what \
         the reader has contradicted.\n\n",
    );
    writeln!(page, "Something outside stands before all that was not said of the reader’s treatment {}.\n", when(words, POINTS_OUTSIDE))
        .unwrap();
    let over: Vec<String> = AFTER_THE_END.iter().map(|reading| reading_title(words, *reading)).collect();
    writeln!(page, "After the end only these are shown: {}; and where none of them is, that it is over.\n", over.join("; ")).unwrap();
    for reading in Reading::ALL {
        one_reading(&mut page, words, *reading);
    }
    page.push_str("It is also shown, as a little, when nothing firmer can be said.\n\n");

    rules_of_the_plan(&mut page, words);
    page.push_str("## The fourteen ways\n\nWhat the answers pull by themselves, and what each guide adds.\n\n");
    for way in Way::ALL {
        writeln!(page, "### {}\n\n`{}`\n", text(words, &["ways", way.id(), "title"]), way.id()).unwrap();
        table(&mut page, words, PULLS, *way);
        if let Some(tried) = tried_in_vain(*way) {
            writeln!(page, "Tried in vain ({}): behind what is untried, and in other words.\n", choices(words, &[tried])).unwrap();
        }
        if TALKS.contains(way) {
            page.push_str("A talk: proposed with notice and a time to someone who needs time first.\n\n");
        }
        for (_, all, tip) in TIPS.iter().filter(|(ways, ..)| ways.contains(way)) {
            writeln!(page, "- adds “{}” {}", text(words, &["tips", tip.id()]), when(words, all)).unwrap();
        }
        page.push('\n');
    }

    common_questions(&mut page, words);
    page.push_str(
        "## The checklist\n\n| signs said yes | efforts | verdict |\n| --- | --- | --- |\n\
         | none, all no | any | `none` |\n| none, one or more unsure | any | `unclear` |\n| one or more | one missing | `try-first`; where the reader wants to leave, it is over, harsh, or trust was broken, nothing is named to try |\n| one | all | `watch` |\n| two or three | all | `consider` |\n\
         | any | any, check not clear | `help` |\n\n",
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
