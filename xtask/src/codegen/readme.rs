//! The README's tables of what the tag promises.

use super::section::Section;
use crate::{
    contract::{ATTRIBUTES, COLOURS, EVENTS, PARTS, SHAPES},
    fields::Tool,
};

pub(super) fn sections() -> [Section; 5] {
    let attributes = ATTRIBUTES.iter().map(|row| vec![code(row.name), row.about.into(), row.default.into()]);
    let tools = Tool::ALL.iter().map(|tool| vec![code(tool.id()), tool.about().trim_end_matches('.').into()]);
    let named = |rows: &[(&str, &str)]| rows.iter().map(|(name, about)| vec![code(name), (*about).into()]).collect::<Vec<_>>();
    let colours = COLOURS.iter().map(|(name, about)| vec![code(name), code(&format!("{name}-dark")), (*about).into()]);
    let shapes = SHAPES.iter().map(|(name, about)| vec![code(name), String::new(), (*about).into()]);
    [
        table("attributes", &["attribute", "what it sets", "default"], attributes),
        table("tools", &["`view`", "what a reader does there"], tools),
        table("events", &["event on the element", "when"], named(&EVENTS)),
        table("parts", &["part", "what it is"], named(&PARTS)),
        table("properties", &["property", "the same in the dark", "what it colours or shapes"], colours.chain(shapes)),
    ]
}

fn table(name: &str, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Section {
    let mut text = row(head) + &row(&vec!["---"; head.len()]);
    for cells in rows {
        text += &row(&cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    Section::marked("README.md", name, text)
}

fn row(cells: &[&str]) -> String {
    format!("| {} |\n", cells.join(" | ")).replace("|  |", "| |")
}

fn code(text: &str) -> String {
    format!("`{text}`")
}
