//! The widget by ear: Orca reads it in Firefox, a reader strikes real keys, and what is said is held to `pages/heard.txt`.

mod desk;

use std::fmt::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::Duration;

use libtest_mimic::{Completion, Failed, Trial};

use self::desk::Desk;
use crate::pages::Page;
use crate::reader::Reader;
use crate::server::Site;
use crate::{again, stage};

const NAME: &str = "orca::says_what_is_written";

/// The way through the widget, and what is said on it; its first lines say how it is written.
const HEARD: &str = include_str!("pages/heard.txt");

const TITLE: &str = "Notes from a small garden";

/// The whole way takes about a minute.
const LIMIT: Duration = Duration::from_secs(300);

/// One line of the list.
#[derive(Debug, PartialEq, Eq)]
enum Line<'a> {
    /// The view that is there from here on.
    View(&'a str),
    Key(&'a str),
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
            None => Self::Key(words),
        }
    }
}

pub(crate) fn trials() -> Vec<Trial> {
    let trial = || match desk::missing() {
        Some(reason) => Ok(Completion::ignored_with(reason)),
        None => again::played(NAME, played).map(|()| Completion::Completed),
    };
    vec![Trial::ignorable_test(NAME, trial)]
}

fn played() -> Result<(), Failed> {
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        stage::runtime().block_on(async { tokio::time::timeout(LIMIT, listen()).await })
    }));
    match outcome {
        Ok(Ok(outcome)) => outcome.map_err(Failed::from),
        Ok(Err(_)) => Err(format!("not finished after {} s", LIMIT.as_secs()).into()),
        Err(panic) => Err(stage::failed(panic.as_ref())),
    }
}

/// Goes the way of the list. With `EBB_WRITE` set, it writes down what is said instead of comparing it.
async fn listen() -> Result<(), String> {
    let writes = std::env::var_os("EBB_WRITE").is_some();
    let site = Site::start().await;
    site.page("/", Page::quiz(""));
    let mut desk = Desk::start().await?;
    let reader = Reader::new(desk.client.clone(), site.address());
    desk.focus()?;
    reader.open("/").await;
    desk.waits_for(&format!("Finished loading {TITLE}.")).await?;
    reader.see_view("start").await;
    let mut written = String::new();
    let mut lines = HEARD.lines().enumerate().peekable();
    while let Some((number, line)) = lines.next() {
        let _ = writeln!(written, "{line}");
        match Line::read(line) {
            Line::View(view) => reader.see_view(view).await,
            Line::Key(key) => {
                let mut expected = Vec::new();
                while let Some((_, said)) = lines.next_if(|(_, line)| matches!(Line::read(line), Line::Said(_))) {
                    expected.push(said.trim().to_owned());
                }
                desk.strike(key)?;
                if writes {
                    for said in desk.falls_silent().await {
                        let _ = writeln!(written, "    {said}");
                    }
                } else if let Err(said) = desk.says(&expected).await {
                    let screen = reader.screen().await;
                    return Err(format!("heard.txt:{}: after {key}, expected {expected:#?}, but heard {said:#?}; {screen}", number + 1));
                }
            }
            Line::Said(_) | Line::Remark => {}
        }
    }
    if writes {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/pages/heard.txt");
        std::fs::write(&file, written).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    Ok(())
}
