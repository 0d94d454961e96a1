//! The widget as a screen reader speaks it: Orca in Firefox, with real keys; what is said is compared with `pages/heard.txt`.

mod desktop;

use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};
use serde_json::{Map, Value, json};

use self::desktop::{ANYWHERE, Desktop, LOSES};
use crate::cases::leaving::{is_left, nowhere};
use crate::pages::Page;
use crate::questions::OUTSIDE_STRESS;
use crate::reader::Reader;
use crate::server::Site;
use crate::{again, stage};

const NAME: &str = "orca::says_what_is_written";

/// The way through the widget, and what is said on it; its first lines say how it is written.
const HEARD: &str = "tests/browser/pages/heard.txt";

const TITLE: &str = "Notes from a small garden";

/// The questions that take several answers.
const SEVERAL: [&str; 6] = ["his-signs", "his-life", "clues", "my-moves", "couple", "needs"];

/// The whole way takes about a minute; some are spent on listening whether more is said where the list is written anew.
const LIMIT: Duration = Duration::from_mins(10);

/// One line of the list.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    /// A page that opens.
    Open(&'a str),
    /// The view that is there from here on.
    View(&'a str),
    /// A key that is struck.
    Key(&'a str),
    /// A key that leads away. What the browser says of the other page is not ours.
    Leave(&'a str),
    /// One thing that is said after it.
    Said(&'a str),
    Remark,
}

impl<'a> Line<'a> {
    fn read(line: &'a str) -> Self {
        let words = line.trim();
        match words.strip_prefix('[').and_then(|words| words.split_once(']')) {
            _ if words.is_empty() || words.starts_with('#') => Self::Remark,
            Some((view, _)) => Self::View(view),
            None if line.starts_with(' ') => Self::Said(words),
            None => match (words.strip_prefix("open "), words.strip_prefix("leave by ")) {
                (Some(path), _) => Self::Open(path),
                (_, Some(key)) => Self::Leave(key),
                _ => Self::Key(words),
            },
        }
    }
}

pub(crate) fn trials() -> Vec<Trial> {
    let trial = || match desktop::missing() {
        Some(reason) => Ok(Completion::ignored_with(reason)),
        None if writes() => played().map(|()| Completion::Completed),
        None => again::played(NAME, played).map(|()| Completion::Completed),
    };
    vec![Trial::ignorable_test(NAME, trial)]
}

fn played() -> Result<(), Failed> {
    let outcome = catch_unwind(AssertUnwindSafe(|| stage::runtime().block_on(async { tokio::time::timeout(LIMIT, listen()).await })));
    match outcome {
        Ok(Ok(outcome)) => outcome.map_err(Failed::from),
        Ok(Err(_)) => Err(format!("not finished after {} s", LIMIT.as_secs()).into()),
        Err(panic) => Err(stage::failed(panic.as_ref())),
    }
}

/// Whether the list is written anew.
fn writes() -> bool {
    std::env::var_os("EBB_WRITE").is_some()
}

/// Goes the way of the list. With `EBB_WRITE` set, it writes down what is said instead of comparing it.
async fn listen() -> Result<(), String> {
    let writes = writes();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(HEARD);
    let list = std::fs::read_to_string(&file).map_err(|error| format!("{HEARD}: {error}"))?;
    let site = Site::start().await;
    site.page("/new", Page::quiz(""));
    site.page("/back", Page::quiz(&nowhere()).kept_document(&came_back()));
    let mut desktop = Desktop::start().await?;
    let reader = Reader::new(desktop.client.clone(), site.address());
    let mut written = String::new();
    let mut lines = list.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let read = Line::read(line);
        if !writes || !matches!(read, Line::Said(_)) {
            let _ = writeln!(written, "{line}");
        }
        match read {
            Line::Open(path) => {
                reader.open(path).await;
                desktop.settles(&format!("Finished loading {TITLE}.")).await?;
            }
            Line::View(view) => reader.see_view(view).await,
            Line::Key(key) => {
                let mut expected = Vec::new();
                while let Some((_, said)) = lines.next_if(|(_, line)| matches!(Line::read(line), Line::Said(_))) {
                    expected.push(said.trim().to_owned());
                }
                desktop.strike(key)?;
                if writes {
                    for said in desktop.falls_silent().await {
                        let mark = [ANYWHERE, LOSES].into_iter().find(|mark| expected.contains(&format!("{mark}{said}")));
                        let _ = writeln!(written, "    {}{said}", mark.unwrap_or_default());
                    }
                } else if let Err(said) = desktop.says(&expected).await {
                    let screen = reader.screen().await;
                    return Err(format!("{HEARD}:{}: after {key}, expected {expected:#?}, but heard {said:#?}; {screen}", number + 1));
                }
            }
            Line::Leave(key) => {
                desktop.strike(key)?;
                is_left(&site, &reader).await;
            }
            Line::Said(_) | Line::Remark => {}
        }
    }
    if desktop.lost > 0 {
        eprintln!("{NAME}: Orca said nothing of {} new screens, and was there all the same", desktop.lost);
    }
    if writes {
        std::fs::write(&file, written).map_err(|error| format!("{HEARD}: {error}"))?;
    }
    Ok(())
}

/// Kept by a reader who has answered and written something.
fn came_back() -> Value {
    let answers: Map<String, Value> = OUTSIDE_STRESS
        .iter()
        .map(|(question, options)| ((*question).to_owned(), if SEVERAL.contains(question) { json!(options) } else { json!(options[0]) }))
        .collect();
    json!({
        "v": 2, "rev": 7, "at": 1, "exp": 1, "answers": answers, "signs": {}, "history": [], "rating": null,
        "tools": {"changes": [
            {"on": "2026-10-02", "whose": "his", "kind": "distance", "note": "Cancelled Friday."},
            {"on": "2026-10-05", "whose": "ours", "kind": "closeness", "note": "Cooked together."}
        ]},
        "reader": {"partner": "he", "leave": "erase", "place": "review"}
    })
}
