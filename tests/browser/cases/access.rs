//! Accessibility: axe-core finds nothing on any view, narrow or wide, light or dark; text has a contrast of 7 to 1.

use serde_json::json;

use super::data::full;
use crate::pages::{Page, frame};
use crate::stage::{Stage, cases};
use crate::tour;

cases![
    access_narrow_and_light,
    access_narrow_and_dark,
    access_wide_and_light,
    access_wide_and_dark,
    access_tools_narrow_and_light,
    access_tools_narrow_and_dark,
    access_tools_wide_and_light,
    access_tools_wide_and_dark,
];

const AXE: &str = r#"<script src="/ebb/axe.min.js"></script>"#;

/// Starts axe in the page's own realm; the report is `window.report`, one line for each violation.
const RUN: &str = "
    window.runAxe = () => {
        window.report = null;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];
        axe.run('ebb-quiz', { runOnly: tags, rules: { 'color-contrast-enhanced': { enabled: true } }, resultTypes: ['violations'] }).then(({ passes, violations }) => {
            window.report = (passes.length ? 'done' : 'nothing was checked') + violations.map(({ id, nodes }) => `\\n${id}: ` + nodes.map((it) => it.target + ' ' + it.failureSummary).join('; ')).join('');
        }, (error) => { window.report = 'axe failed: ' + error; });
    };
";

fn page(theme: &str) -> Page {
    let colours = if theme == "dark" { "<style>body { background: #111; color: #eee }</style>" } else { "" };
    Page::quiz(&format!("theme=\"{theme}\"")).head(AXE).head(colours).before(RUN)
}

/// From the first question to the checklist.
async fn finds_nothing(stage: Stage, width: u32, theme: &str) {
    tours(stage, width, theme, page(theme), &tour::STOPS).await;
}

/// Each tool with something in it, and everything that is stored. Among it are words that are longer than a line.
async fn finds_nothing_in_the_tools(stage: Stage, width: u32, theme: &str) {
    let mut document = full();
    for (tool, field) in [("conversation", "why"), ("boundaries", "theirs"), ("needs", "own"), ("break", "mine"), ("clues", "question")] {
        document["tools"][tool][field] = json!("https://small.example/".to_owned() + &"thereandbackagain".repeat(8));
    }
    document["tools"]["changes"][0]["note"] = json!("x".repeat(120));
    tours(stage, width, theme, page(theme).kept_document(&document), &tour::TOOL_STOPS).await;
}

async fn tours(stage: Stage, width: u32, theme: &str, page: Page, stops: &[&str]) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", page);
    site.page("/", frame("/quiz", width));
    reader.open("/").await;
    reader.enter_frame(0).await;
    let mut found = Vec::new();
    for stop in stops {
        tour::go(&reader, stop).await;
        // Where the page was scrolled to is chance, and what the bar half covers there looks small to axe: at the top it covers nothing.
        reader.ask("scrollTo(0, 0); runAxe()", &[]).await;
        let report = reader.wait_for("axe's report", "return window.report", &[]).await;
        let report = report.as_str().unwrap_or_default();
        if report != "done" {
            found.push(format!("{stop}: {report}"));
        }
        let broken = reader.broken_words("button, .option__text").await;
        if broken != json!([]) {
            found.push(format!("{stop}: words that are broken into two lines: {broken}"));
        }
        let sideways = reader.ask("return document.documentElement.scrollWidth - innerWidth", &[]).await;
        if sideways.as_i64().is_none_or(|pixels| pixels > 0) {
            found.push(format!("{stop}: scrolls sideways by {sideways} pixels"));
        }
    }
    assert!(found.is_empty(), "at {width} pixels, {theme}:\n{}", found.join("\n"));
}

async fn access_narrow_and_light(stage: Stage) {
    finds_nothing(stage, 320, "light").await;
}

async fn access_narrow_and_dark(stage: Stage) {
    finds_nothing(stage, 320, "dark").await;
}

async fn access_wide_and_light(stage: Stage) {
    finds_nothing(stage, 1280, "light").await;
}

async fn access_wide_and_dark(stage: Stage) {
    finds_nothing(stage, 1280, "dark").await;
}

async fn access_tools_narrow_and_light(stage: Stage) {
    finds_nothing_in_the_tools(stage, 320, "light").await;
}

async fn access_tools_narrow_and_dark(stage: Stage) {
    finds_nothing_in_the_tools(stage, 320, "dark").await;
}

async fn access_tools_wide_and_light(stage: Stage) {
    finds_nothing_in_the_tools(stage, 1280, "light").await;
}

async fn access_tools_wide_and_dark(stage: Stage) {
    finds_nothing_in_the_tools(stage, 1280, "dark").await;
}
