//! A piece of a file that is generated, while the rest is written by hand.

use crate::outcome::Result;

/// One generated piece of a file that is otherwise written by hand.
pub(super) struct Section {
    /// The file, from the folder of the workspace.
    pub(super) file: &'static str,
    /// What stands right before the piece, and nowhere else in the file.
    pub(super) before: String,
    /// What stands right after it.
    pub(super) after: &'static str,
    /// The piece.
    pub(super) text: String,
}

impl Section {
    /// A piece between `codegen:name` and `/codegen` in comments.
    pub(super) fn marked(file: &'static str, name: &str, text: String) -> Self {
        let (open, close, after) = match file.rsplit_once('.') {
            Some((_, "md")) => ("<!--", " -->", "<!-- /codegen -->"),
            Some((_, "html")) => ("<!--", " -->", "        <!-- /codegen -->"),
            Some((_, "js")) => ("//", "", "  // /codegen"),
            _ => ("//", "", "// /codegen"),
        };
        Self { file, before: format!("{open} codegen:{name}{close}\n"), after, text }
    }

    /// The text of the file with this piece in its place.
    pub(super) fn put_into(&self, text: &str) -> Result<String> {
        let missing = || format!("{} has no piece between {:?} and {:?}", self.file, self.before, self.after);
        let (start, rest) = text.split_once(&self.before).ok_or_else(missing)?;
        let (_, end) = rest.split_once(self.after).ok_or_else(missing)?;
        Ok([start, &self.before, &self.text, self.after, end].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::Section;

    #[test]
    fn a_piece_takes_its_place_and_no_more() {
        let piece = Section::marked("a.md", "list", "- new\n".into());
        let text = "Before\n<!-- codegen:list -->\n- old\n- older\n<!-- /codegen -->\nAfter\n";
        let new = "Before\n<!-- codegen:list -->\n- new\n<!-- /codegen -->\nAfter\n";
        assert_eq!(piece.put_into(text).as_deref(), Ok(new));
        assert_eq!(piece.put_into(new).as_deref(), Ok(new));
        assert!(piece.put_into("Before\n").is_err_and(|why| why.starts_with("a.md has no piece")));
    }
}
