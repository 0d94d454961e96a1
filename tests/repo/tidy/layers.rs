//! The layers: the direction in which files use each other, and no circles.

use super::dependencies::{Dependencies, circle, dependencies};
use crate::text::{files, root};
use std::{collections::BTreeMap, fs};

/// The folders of `src`, in the direction in which they may use each other. Those on one line know nothing of each other.
const LAYERS: [&[&str]; 5] = [&["embed"], &["screens"], &["app"], &["storage", "i18n", "view"], &["domain"]];

/// The crates, by the file that each begins at.
const CRATES: [&str; 3] = ["src/lib.rs", "xtask/src/main.rs", "build.rs"];

fn of(file: &str) -> Dependencies {
    dependencies(file, &|path| fs::read_to_string(root().join(path)).ok())
}

/// A file's folder and its line; nothing for what is in no folder.
fn folder(file: &str) -> Option<(usize, &'static str)> {
    let name = file.strip_prefix("src/")?.split(['/', '.']).next()?;
    LAYERS.iter().enumerate().find_map(|(line, folders)| Some((line, *folders.iter().find(|folder| **folder == name)?)))
}

/// The dependencies that the layers forbid, in words.
fn forbidden(dependencies: &Dependencies) -> Vec<String> {
    let mut found = Vec::new();
    for (from, used) in dependencies {
        for to in used {
            let (Some((from_line, from_folder)), Some((to_line, to_folder))) = (folder(from), folder(to)) else { continue };
            let passes = from_folder == to_folder || from_line < to_line && from_folder != "view";
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
        let dependencies = of(start);
        assert!(dependencies.len() > 4, "{start}: its modules were found");
        let circle = circle(&dependencies);
        assert!(circle.is_none(), "a circle: {}", circle.unwrap_or_default().join(" → "));
    }
}

#[test]
fn each_folder_uses_only_folders_to_its_right() {
    let dependencies = of("src/lib.rs");
    let unknown: Vec<_> = dependencies.keys().filter(|file| *file != "src/lib.rs" && folder(file).is_none()).collect();
    assert!(unknown.is_empty(), "in which folder are {unknown:?}?");
    let forbidden = forbidden(&dependencies);
    assert!(forbidden.is_empty(), "against the direction: {}", forbidden.join("; "));
    // Every file is seen: one that no module declares would be checked by nothing.
    let all: Vec<Dependencies> = CRATES.into_iter().map(of).collect();
    for file in files("src", ".rs").into_iter().chain(files("xtask/src", ".rs")) {
        let is_seen = all.iter().any(|dependencies| dependencies.contains_key(file.to_str().unwrap()));
        assert!(is_seen, "{} is declared by no module", file.display());
    }
}

/// Dependencies of a made-up crate.
fn made_up(files: &[(&str, &str)]) -> Dependencies {
    let files: BTreeMap<_, _> = files.iter().copied().collect();
    dependencies("src/lib.rs", &|path| files.get(path).map(|text| (*text).to_owned()))
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
    let dependencies = made_up(&straight);
    assert_eq!(circle(&dependencies), None);
    // Through what `domain` hands on, to the file that has it.
    assert!(dependencies["src/view.rs"].contains("src/domain/question.rs") && dependencies["src/view.rs"].len() == 1);

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
fn a_dependency_against_the_direction_is_found() {
    let dependencies = made_up(&[
        ("src/lib.rs", "mod domain;\nmod screens;\nmod view;"),
        ("src/domain.rs", "use crate::screens::{self};"),
        ("src/screens/mod.rs", "mod start;\n"),
        ("src/screens/start.rs", "use crate::{domain::Msg, view::element::{El, el}};"),
        ("src/view.rs", "mod element;"),
        ("src/view/element.rs", "use super::super::domain::Msg;"),
    ]);
    let expected = ["src/domain.rs uses src/screens/mod.rs", "src/view/element.rs uses src/domain.rs"];
    assert_eq!(forbidden(&dependencies), expected);
}
