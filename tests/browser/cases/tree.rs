//! What the engines make of the widget for assistive technology: the role and the name of all that can be come to, on every
//! screen, the same in each engine. `pages/tree.txt` holds them.

use std::path::Path;

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;
use url::{ParseError, Url};

use super::data::full;
use crate::engines::Engine;
use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::tour;

cases![tree_is_the_same_in_each_engine, tree_of_the_tools_is_the_same_in_each_engine];

/// The screens, each with a line for each thing: its role, and its name in quotes.
const TREE: &str = "tests/browser/pages/tree.txt";

/// All that has a role of its own and can be seen, in the order of the page. Options come with their groups.
const FOUND: &str = "
    const all = 'a[href], button, input, select, textarea, summary, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, th, fieldset, details, svg, img, [role]';
    return [...root.querySelectorAll(all)].filter((it) => shown(it) && !it.closest('[aria-hidden=true]'));
";

/// What the engines call differently: the engine, its word, and the list's.
const OTHER_WORDS: [(Engine, &str, &str); 0] = [];

/// Asks the driver for what the engine has computed of an element.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::GET, None)
    }
}

async fn computed(reader: &Reader, element: &str, what: &'static str) -> String {
    let answer = reader.client.issue_cmd(Computed { element: element.to_owned(), what }).await.expect("the driver knows roles and names");
    answer.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of one screen.
async fn screen(engine: Engine, reader: &Reader) -> Vec<String> {
    let mut lines = Vec::new();
    let found = reader.ask(FOUND, &[]).await;
    for element in found.as_array().expect("elements").iter().filter_map(Value::as_object) {
        let Some(id) = element.values().next().and_then(Value::as_str) else { continue };
        let role = computed(reader, id, "computedrole").await;
        let name = computed(reader, id, "computedlabel").await;
        let role = OTHER_WORDS.iter().find(|(other, word, _)| *other == engine && *word == role).map_or(role.as_str(), |(_, _, word)| word);
        lines.push(format!("{role} {name:?}"));
    }
    lines
}

/// The screens of a trip against the list. With `EBB_WRITE` set, Chromium writes them down.
async fn is_as_written(stage: Stage, page: Page, stops: &[&str]) {
    let Stage { engine, site, reader, .. } = stage;
    site.page("/", page);
    reader.open("/").await;
    let list = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(TREE)).expect("the list");
    let mut wrong = Vec::new();
    for stop in stops {
        tour::go(&reader, stop).await;
        let lines = screen(engine, &reader).await;
        let written: Vec<_> = section(&list, stop).collect();
        if std::env::var_os("EBB_WRITE").is_some() {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tree-{}-{stop}.txt", engine.name()));
            std::fs::write(file, lines.join("\n")).expect("written down");
        }
        if lines != written {
            wrong.push(format!("[{stop}] {}", difference(&written, &lines)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The list's lines below a screen's name.
fn section<'a>(list: &'a str, stop: &str) -> impl Iterator<Item = &'a str> {
    let title = format!("[{stop}]");
    list.lines().skip_while(move |line| *line != title).skip(1).take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty())
}

fn difference(written: &[&str], lines: &[String]) -> String {
    format!("expected {written:#?}, found {lines:#?}")
}

async fn tree_is_the_same_in_each_engine(stage: Stage) {
    is_as_written(stage, Page::quiz(""), &tour::STOPS).await;
}

async fn tree_of_the_tools_is_the_same_in_each_engine(stage: Stage) {
    is_as_written(stage, Page::quiz("").kept_document(&full()), &tour::TOOL_STOPS).await;
}
