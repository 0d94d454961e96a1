//! Real blogs with the widget in them, set up step by step as `docs/hosts.md` tells authors to.

mod hugo;
mod jekyll;
mod material;
mod recipe;
mod wordpress;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

pub(crate) use hugo::{HUGO_POST, HUGO_WITH_HTML, HUGO_WITH_SHORTCODE, hugo_site};
pub(crate) use jekyll::{JEKYLL_POST, jekyll_site};
pub(crate) use material::{MATERIAL_PAGE, material_site};
pub(crate) use wordpress::{Post, With, WordPress};

use crate::pages::COLLECTOR;
use crate::tools;
pub(crate) use recipe::{block, snippets};

/// What the first widget's fallback says in every recipe, and the second's.
pub(crate) const FALLBACKS: [&str; 2] = ["When someone steps back, take a breath first.", "Three questions to ask yourself."];

/// The paragraphs before, between and after the two widgets of a post.
pub(crate) const PARAGRAPHS: [&str; 3] = ["The first beans are up.", "And here is the list.", "See you next week."];

/// Notes where the last paragraph is, from the moment when every tag has become a widget and the host's own sheets are there.
const TOPS: &str = "
    seen.tops = [];
    (function note() {
        const last = [...document.querySelectorAll('p')].find((it) => it.textContent.trim() === 'See you next week.');
        const first = [...document.querySelectorAll('p')].find((it) => it.textContent.trim() === 'The first beans are up.');
        const waiting = document.querySelector(':is(div, a)[data-ebb-quiz]:not(:has(ebb-quiz), :has(+ ebb-quiz), ebb-quiz *)');
        const dressed = [...document.querySelectorAll('link[rel=stylesheet]')].every((it) => it.sheet);
        if (customElements.get('ebb-quiz') && first && last && dressed && !waiting && document.querySelector('ebb-quiz')) {
            seen.tops.push(Math.round(last.getBoundingClientRect().top - first.getBoundingClientRect().top));
        }
        requestAnimationFrame(note);
    })();";

/// What every page of a host runs first.
pub(crate) fn notes() -> String {
    format!("<script>{COLLECTOR}{TOPS}</script>")
}

/// A post in Markdown: the section's first two snippets between paragraphs.
fn markdown(section: &str) -> String {
    let snippets = snippets(section);
    let [before, between, after] = PARAGRAPHS;
    format!("{before}\n\n{}\n\n{between}\n\n{}\n\n{after}\n", snippets[0], snippets[1])
}

/// An empty folder of this name for a host that is built once in a run.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
    fs::write(file, text).expect("the file");
}

/// Runs a host's own builder, which must succeed.
fn run(command: &mut Command) {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?} does not run: {error}"));
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned()).concat();
    assert!(output.status.success(), "{command:?} says {said}");
}

/// The names of the files that an author uploads.
fn uploads() -> Vec<String> {
    let manifest = fs::read_to_string(tools::dist().join("embed.json")).expect("the manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("the manifest as JSON");
    manifest["files"].as_object().expect("files").keys().cloned().collect()
}

/// Copies the widget's files into a folder, as an author does.
fn upload_to(folder: &Path) {
    for name in uploads() {
        let file = folder.join(&name);
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder");
        fs::copy(tools::dist().join(&name), file).expect("a copy");
    }
}

/// The site as its host's builder has left it: the widget's files unharmed, and every page taking notes for the test.
fn built(site: PathBuf) -> PathBuf {
    for name in uploads() {
        let there = fs::read(site.join("ebb").join(&name)).unwrap_or_else(|error| panic!("{name} of the built site: {error}"));
        assert_eq!(there, fs::read(tools::dist().join(&name)).expect("a built file"), "{name} as the host's builder has left it");
    }
    take_notes(&site);
    site
}

fn take_notes(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            take_notes(&path);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let page = fs::read_to_string(&path).expect("a page");
            write(&path, &page.replacen("<head>", &format!("<head>{}", notes()), 1));
        }
    }
}

/// Ends what the hosts have left running.
pub(crate) fn end_all() {
    wordpress::end();
}
