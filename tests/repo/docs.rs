//! The documentation: what it names is there.

use crate::text::{between, files, read, root};
use std::path::PathBuf;

/// The README names the browsers that the sheets are written out for.
#[test]
fn the_readme_names_the_oldest_browsers() {
    let build = read("build.rs");
    let (_, oldest) = build.split_once("const OLDEST: Browsers = Browsers {").unwrap();
    let oldest = oldest.split_once("};").unwrap().0;
    let readme = read("README.md");
    let sentence = readme.lines().find_map(|line| line.strip_prefix("It runs in ")).expect("a sentence on browsers");
    let sentence = sentence.split(". ").next().unwrap();
    let names =
        [("chrome", "Chrome and Edge"), ("edge", "Edge"), ("firefox", "Firefox"), ("safari", "Safari"), ("samsung", "Samsung Internet")];
    for (field, name) in names {
        let (_, version) = oldest.split_once(&format!("    {field}: Some(")).unwrap_or_else(|| panic!("no {field}"));
        let numbers = version.split_once(')').unwrap().0.replace(" << 16", "").replace(" << 8", "");
        let said = format!("{name} from {}", numbers.replace(" | ", "."));
        assert!(sentence.contains(&said), "the README does not say {said:?}: {sentence}");
    }
    let ios = oldest.split_once("ios_saf: ").unwrap().1.lines().next();
    assert_eq!(ios, oldest.split_once(" safari: ").unwrap().1.lines().next(), "one number for both Safaris");
}

#[test]
fn the_changelog_has_this_version() {
    assert!(read("CHANGELOG.md").contains(&format!("## {}", env!("CARGO_PKG_VERSION"))));
}

/// README.md and what is in `docs/`, but for the page that a test writes.
fn pages() -> Vec<PathBuf> {
    files("docs", ".md").into_iter().filter(|page| !page.ends_with("logic.md")).chain([PathBuf::from("README.md")]).collect()
}

#[test]
fn files_that_are_named_are_there() {
    let folders = [".ci/", ".dev/", "examples/", "src/", "style/", "tests/", "xtask/"];
    for page in pages() {
        let text = read(&page);
        for named in text.split('`').skip(1).step_by(2).flat_map(str::split_whitespace) {
            let is_path = folders.iter().any(|folder| named.starts_with(folder)) && !named.contains(['*', '<', '…', '{']);
            assert!(!is_path || root().join(named).exists(), "{} names {named}, which is not there", page.display());
        }
        let folder = page.parent().unwrap();
        for link in between(&text, "](", ")") {
            let file = link.split('#').next().unwrap();
            let is_here = !file.is_empty() && !file.contains(':');
            assert!(!is_here || root().join(folder).join(file).exists(), "{} links to {link}, which is not there", page.display());
        }
    }
}

#[test]
fn tests_that_are_named_are_there() {
    for page in pages().into_iter().chain(files("tests", ".rs")) {
        for named in read(&page).split("--test ").skip(1) {
            let name = named.split(|sign: char| !sign.is_ascii_lowercase()).next().unwrap();
            let is_there = root().join("tests").join(name).join("main.rs").is_file();
            assert!(name.is_empty() || is_there, "{} names `--test {name}`, which is not there", page.display());
        }
    }
}
