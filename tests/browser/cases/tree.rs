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

/// All that has a role of its own and can be seen, in the order of the page, with what it is in HTML.
const FOUND: &str = "
    const all = 'a[href], button, input, select, textarea, summary, h1, h2, h3, h4, h5, h6, ul, ol, dl, table, th, fieldset, svg, img, [role]';
    return [...root.querySelectorAll(all)].filter((it) => shown(it) && !it.closest('[aria-hidden=true]'))
        .map((it) => [it, it.type === 'date' ? 'date' : it.localName]);
";

/// What has no role in ARIA: in the list, it is called as in HTML. Chromium has words of its own for it, `WebKit` makes the
/// date a text field, Firefox says nothing.
const WITHOUT_ROLE: [&str; 3] = ["date", "dl", "summary"];

/// Where an engine's words differ from the list's: its own, and the list's.
const OTHER_WORDS: [(Engine, &str, &str); 4] = [
    // The name of a file field holds that of its button.
    (Engine::Firefox, " Browse… No file selected.\"", "\""),
    (Engine::WebKit, " Choose File\"", "\""),
    // That of an empty date field holds what belongs there.
    (Engine::WebKit, " month / day / year\"", "\""),
    // A select is a button that opens a menu, and its name holds what is chosen.
    (Engine::WebKit, "button \"Your country United States\"", "combobox \"Your country\""),
];

/// The browser's language decides which country's people to talk to are shown, and days follow from today.
const SAME_FOR_ALL: &str = "Object.defineProperty(Navigator.prototype, 'languages', { get: () => ['en-US'] });";

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
    let found: Vec<(Value, String)> = serde_json::from_value(reader.ask(FOUND, &[]).await).expect("elements");
    for (element, tag) in found {
        let id = element.as_object().and_then(|it| it.values().next()).and_then(Value::as_str).expect("an element");
        let role = if WITHOUT_ROLE.contains(&tag.as_str()) { tag } else { computed(reader, id, "computedrole").await };
        let name = computed(reader, id, "computedlabel").await;
        let line = OTHER_WORDS
            .iter()
            .filter(|(other, ..)| *other == engine)
            .fold(format!("{role} \"{name}\""), |line, (_, own, word)| line.replace(own, word));
        lines.push(without_the_day(&line));
    }
    lines
}

/// "That would be December 10, 2026. Take this day" is another day tomorrow.
fn without_the_day(line: &str) -> String {
    match line.split_once("That would be ").and_then(|(before, after)| Some((before, after.split_once(". ")?.1))) {
        Some((before, after)) => format!("{before}That would be …. {after}"),
        None => line.to_owned(),
    }
}

/// The screens of a trip against the list. With `EBB_WRITE` set, Chromium writes them down; it plays one case at a time.
async fn is_as_written(stage: Stage, page: Page, stops: &[&str]) {
    let Stage { engine, site, reader, .. } = stage;
    site.page("/", page.before(SAME_FOR_ALL));
    reader.open("/").await;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(TREE);
    let mut list = std::fs::read_to_string(&file).expect("the list");
    let writes = engine == Engine::Chromium && std::env::var_os("EBB_WRITE").is_some();
    let mut wrong = Vec::new();
    for stop in stops {
        tour::go(&reader, stop).await;
        let found = screen(engine, &reader).await;
        let written = section(&list, stop);
        if found == written {
            continue;
        }
        if writes {
            list = rewritten(&list, stop, &found);
        } else {
            wrong.push(format!("[{stop}]\n{}", difference(&written, &found)));
        }
    }
    if writes {
        std::fs::write(&file, list).expect("the list is written");
    }
    assert!(wrong.is_empty(), "{TREE} and {} differ:\n{}", engine.name(), wrong.join("\n"));
}

/// The list's lines below a screen's name.
fn section<'a>(list: &'a str, stop: &str) -> Vec<&'a str> {
    let title = format!("[{stop}]");
    let below = list.lines().skip_while(|line| *line != title).skip(1);
    below.take_while(|line| !line.starts_with('[')).filter(|line| !line.is_empty()).collect()
}

/// The list with other lines for this screen, at the end if it is new.
fn rewritten(list: &str, stop: &str, lines: &[String]) -> String {
    let title = format!("[{stop}]\n");
    let section = format!("{title}{}\n", lines.join("\n"));
    match list.split_once(&title) {
        Some((before, after)) => {
            let rest = after.find("\n[").map_or("", |end| &after[end..]);
            format!("{before}{section}{rest}")
        }
        None => format!("{}\n\n{section}", list.trim_end()),
    }
}

/// What is on one side only, with its line there. What has only moved is in neither.
fn difference(written: &[&str], found: &[String]) -> String {
    let only = |sign: &str, lines: &[&str], others: &[&str]| {
        let lines = lines.iter().enumerate().filter(|(_, line)| !others.contains(line));
        lines.map(|(number, line)| format!("{sign} {}: {line}", number + 1)).collect::<Vec<_>>()
    };
    let found: Vec<_> = found.iter().map(String::as_str).collect();
    let all = [only("- list", written, &found), only("+ here", &found, written)].concat().join("\n");
    if all.is_empty() { format!("the order differs, or how often something is there: {found:#?}") } else { all }
}

async fn tree_is_the_same_in_each_engine(stage: Stage) {
    is_as_written(stage, Page::quiz(""), &tour::STOPS).await;
}

async fn tree_of_the_tools_is_the_same_in_each_engine(stage: Stage) {
    is_as_written(stage, Page::quiz("").kept_document(&full()), &tour::TOOL_STOPS).await;
}
