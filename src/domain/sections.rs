//! The parts of a document that a reader can look at, erase and compare one by one.

use super::{
    Document, ids,
    rating::Rating,
    signs::Checklist,
    tools::{Tool, log::Log},
};

/// One part of what is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentSection {
    /// The answers to the questions.
    Answers,
    /// The checklist.
    Signs,
    /// What was said about readings: contradicted ones, and those tried out.
    Readings,
    /// Earlier passes.
    History,
    /// The rating.
    Rating,
    /// What is in a tool.
    Tool(Tool),
}

ids! {
    /// How a part differs between what is stored now and what would come.
    Change {
        /// It would be there, and is not now.
        New = "new",
        /// It would be another.
        Other = "other",
        /// It would be gone.
        Gone = "gone",
    }
}

impl DocumentSection {
    /// Every one, in the order in which they are shown; the tools come last, in theirs.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Answers, Self::Signs, Self::Readings, Self::History, Self::Rating]
            .into_iter()
            .chain(Tool::ALL.iter().map(|tool| Self::Tool(*tool)))
    }

    /// The fixed ID; a tool's is its own.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Signs => "signs",
            Self::Readings => "readings",
            Self::History => "history",
            Self::Rating => "rating",
            Self::Tool(tool) => tool.id(),
        }
    }

    /// Its number in that order.
    pub const fn number(self) -> usize {
        match self {
            Self::Answers => 0,
            Self::Signs => 1,
            Self::Readings => 2,
            Self::History => 3,
            Self::Rating => 4,
            Self::Tool(tool) => 5 + tool as usize,
        }
    }
}

impl Document {
    /// Whether there is nothing in a part.
    pub fn has_none_of(&self, part: DocumentSection) -> bool {
        match part {
            DocumentSection::Answers => self.answers.is_empty(),
            DocumentSection::Signs => self.signs.is_empty(),
            DocumentSection::Readings => self.has_no_word_on_readings(),
            DocumentSection::History => self.history.is_empty(),
            DocumentSection::Rating => self.rating == Rating::default(),
            DocumentSection::Tool(Tool::Changes) => self.log.is_empty(),
            DocumentSection::Tool(tool) => self.forms.has_none_of(tool),
        }
    }

    /// Erases one section, and leaves the others as they are.
    pub fn erase(&mut self, part: DocumentSection) {
        match part {
            DocumentSection::Answers => self.forget_answers(),
            DocumentSection::Signs => self.signs = Checklist::default(),
            DocumentSection::Readings => self.forget_words_on_readings(),
            DocumentSection::History => self.history = Vec::new(),
            DocumentSection::Rating => self.rating = Rating::default(),
            DocumentSection::Tool(Tool::Changes) => self.log = Log::default(),
            DocumentSection::Tool(tool) => self.forms.clear(tool),
        }
    }

    /// What would change if `other` came in the place of this one, part by part.
    pub fn changes_to(&self, other: &Self) -> Vec<(DocumentSection, Change)> {
        let change = |part: DocumentSection| match (self.has_none_of(part), other.has_none_of(part)) {
            (true, true) => None,
            (true, false) => Some(Change::New),
            (false, true) => Some(Change::Gone),
            (false, false) => (!self.is_same(other, part)).then_some(Change::Other),
        };
        DocumentSection::all().filter_map(|part| Some((part, change(part)?))).collect()
    }

    fn is_same(&self, other: &Self, part: DocumentSection) -> bool {
        match part {
            DocumentSection::Answers => self.answers == other.answers,
            DocumentSection::Signs => self.signs == other.signs,
            DocumentSection::Readings => self.same_words_on_readings(other),
            DocumentSection::History => self.history == other.history,
            DocumentSection::Rating => self.rating == other.rating,
            DocumentSection::Tool(Tool::Changes) => self.log == other.log,
            DocumentSection::Tool(tool) => self.forms.is_same(&other.forms, tool),
        }
    }
}
