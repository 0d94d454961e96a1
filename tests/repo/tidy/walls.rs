//! The walls between the rooms: the direction in which files use each other, and no circles.

use super::arrows::{Arrows, arrows, circle};
use crate::text::{files, root};
use std::{collections::BTreeMap, fs};

/// The rooms of `src`, in the direction in which they may use each other. Those on one line know nothing of each other.
const ROOMS: [&[&str]; 5] = [&["embed"], &["screens"], &["app"], &["storage", "i18n", "view"], &["domain"]];

/// The crates, by the file that each begins at.
const CRATES: [&str; 3] = ["src/lib.rs", "xtask/src/main.rs", "build.rs"];

fn of(file: &str) -> Arrows {
    arrows(file, &|path| fs::read_to_string(root().join(path)).ok())
}

/// A file's room and its line; nothing for what is in no room.
fn room(file: &str) -> Option<(usize, &'static str)> {
    let name = file.strip_prefix("src/")?.split(['/', '.']).next()?;
    ROOMS.iter().enumerate().find_map(|(line, rooms)| Some((line, *rooms.iter().find(|room| **room == name)?)))
}

/// The arrows that no wall lets through, in words.
fn forbidden(arrows: &Arrows) -> Vec<String> {
    let mut found = Vec::new();
    for (from, used) in arrows {
        for to in used {
            let (Some((from_line, from_room)), Some((to_line, to_room))) = (room(from), room(to)) else { continue };
            let passes = from_room == to_room || from_line < to_line && from_room != "view";
            if !passes {
                found.push(format!("{from} uses {to}"));
            }
        }
    }
    found
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for start in CRATES {
        let arrows = of(start);
        assert!(arrows.len() > 4, "{start}: its modules were found");
        let circle = circle(&arrows);
        assert!(circle.is_none(), "a circle: {}", circle.unwrap_or_default().join(" → "));
    }
}

#[test]
fn each_room_uses_only_rooms_to_its_right() {
    let arrows = of("src/lib.rs");
    let unknown: Vec<_> = arrows.keys().filter(|file| *file != "src/lib.rs" && room(file).is_none()).collect();
    assert!(unknown.is_empty(), "in which room are {unknown:?}?");
    let forbidden = forbidden(&arrows);
    assert!(forbidden.is_empty(), "against the direction: {}", forbidden.join("; "));
    // Every file is seen: one that no module declares would be beyond all walls.
    let all: Vec<Arrows> = CRATES.into_iter().map(of).collect();
    for file in files("src", ".rs").into_iter().chain(files("xtask/src", ".rs")) {
        let is_seen = all.iter().any(|arrows| arrows.contains_key(file.to_str().unwrap()));
        assert!(is_seen, "{} is declared by no module", file.display());
    }
}

/// Arrows of a made-up crate.
fn made_up(files: &[(&str, &str)]) -> Arrows {
    let files: BTreeMap<_, _> = files.iter().copied().collect();
    arrows("src/lib.rs", &|path| files.get(path).map(|text| (*text).to_owned()))
}

#[test]
fn a_circle_is_found() {
    let root = ("src/lib.rs", "mod domain;\nmod view;");
    let straight = [
        root,
        ("src/domain/mod.rs", "mod answer;\nmod question;\npub use question::Question;"),
        ("src/domain/question.rs", "//! Like `super::answer`.\npub struct Question;"),
        (
            "src/domain/answer.rs",
            "use super::{Question, question::Kind};\nmod tests {}\n#[cfg(test)]\nmod test { use super::super::view; }",
        ),
        ("src/view.rs", "use crate::domain::Question;"),
    ];
    let arrows = made_up(&straight);
    assert_eq!(circle(&arrows), None);
    // Through what `domain` hands on, to the file that has it.
    assert!(arrows["src/view.rs"].contains("src/domain/question.rs") && arrows["src/view.rs"].len() == 1);

    let closing = [
        ("src/domain/question.rs", "use super::answer::Answer;"),
        ("src/domain/question.rs", "fn ask() -> crate::domain::answer::Answer { todo!() }"),
        ("src/domain/mod.rs", "mod answer;\nmod question;\npub use question::Question;\nfn ask() { question::ask() }\n"),
        ("src/view.rs", "pub fn f() { super::domain::f() }"),
    ];
    for (number, (file, text)) in closing.into_iter().enumerate() {
        let mut files = straight.to_vec();
        files.retain(|(other, _)| *other != file);
        files.push((file, text));
        match number {
            2 => files.push(("src/domain/question.rs", "use super::DAY;")),
            3 => files.push(("src/domain/mod.rs", "use crate::{\n    view::{self as other},\n};\nfn f() { other::f() }")),
            _ => {}
        }
        assert!(circle(&made_up(&files)).is_some(), "{file}: {text}");
    }
}

#[test]
fn an_arrow_against_the_direction_is_found() {
    let arrows = made_up(&[
        ("src/lib.rs", "mod domain;\nmod screens;\nmod view;"),
        ("src/domain.rs", "use crate::screens::{self};"),
        ("src/screens/mod.rs", "mod start;\n"),
        ("src/screens/start.rs", "use crate::{domain::Msg, view::element::{El, el}};"),
        ("src/view.rs", "mod element;"),
        ("src/view/element.rs", "use super::super::domain::Msg;"),
    ]);
    let expected = ["src/domain.rs uses src/screens/mod.rs", "src/view/element.rs uses src/domain.rs"];
    assert_eq!(forbidden(&arrows), expected);
}
