//! The code blocks of `docs/hosts.md`, which authors copy and the tests use as they stand there.

const TEXT: &str = include_str!("../../../docs/hosts.md");

/// The block that the section names by its file.
pub(crate) fn block(section: &str, file: &str) -> String {
    let label = format!("`{file}`:");
    let found = blocks(section).into_iter().find(|(name, _)| *name == label);
    found.unwrap_or_else(|| panic!("{section} has no file {file}")).1
}

/// The blocks that an author pastes into a post.
pub(crate) fn snippets(section: &str) -> Vec<String> {
    blocks(section).into_iter().filter(|(name, _)| !name.ends_with("`:")).map(|(_, text)| text).collect()
}

/// Each block of a section, without its indent, and the last line of text before it.
fn blocks(section: &str) -> Vec<(String, String)> {
    let (_, text) = TEXT.split_once(&format!("\n## {section}\n")).unwrap_or_else(|| panic!("no section {section}"));
    let text = text.split("\n## ").next().unwrap_or_default();
    let mut found = Vec::new();
    let mut before = "";
    let mut open: Option<(usize, Vec<&str>)> = None;
    for line in text.lines() {
        let fence = line.trim_start().starts_with("```");
        match &mut open {
            None if fence => open = Some((line.len() - line.trim_start().len(), Vec::new())),
            None if !line.trim().is_empty() => before = line.trim(),
            None => {}
            Some((_, lines)) if fence => {
                found.push((before.to_owned(), lines.join("\n")));
                before = "";
                open = None;
            }
            Some((indent, lines)) => lines.push(line.get(*indent..).unwrap_or_default()),
        }
    }
    found
}
