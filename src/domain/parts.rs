//! The parts of a document that a reader can look at, erase and compare one by one.

use super::{Document, document::Pass, ids, rating::Rating, signs::Checklist, tools::Tool};

ids! {
    /// One part of what is stored.
    Part {
        /// The answers to the questions.
        Answers = "answers",
        /// The checklist.
        Signs = "signs",
        /// Earlier passes.
        History = "history",
        /// The rating.
        Rating = "rating",
        /// The changes log.
        Changes = "changes",
        /// The conversation.
        Conversation = "conversation",
        /// The agreement.
        Boundaries = "boundaries",
        /// The space plan.
        Space = "space",
        /// Needs, week and growth.
        Needs = "needs",
        /// The two lists.
        Prepare = "prepare",
        /// Therapy.
        Therapy = "therapy",
        /// The break.
        Break = "break",
        /// The clue list.
        Clues = "clues",
        /// The day to look again.
        Later = "later",
    }
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

impl Part {
    /// The tool whose part it is, if it is a tool's.
    pub fn tool(self) -> Option<Tool> {
        Tool::from_id(self.id())
    }
}

impl Document {
    /// Whether there is nothing in a part.
    pub fn has_none_of(&self, part: Part) -> bool {
        match part {
            Part::Answers => self.answers.is_empty(),
            Part::Signs => self.signs.is_empty(),
            Part::History => self.history.is_empty(),
            Part::Rating => self.rating == Rating::default(),
            Part::Changes => self.log.is_empty(),
            _ => part.tool().is_none_or(|tool| self.forms.has_none_of(tool)),
        }
    }

    /// Erases one part, and leaves the others as they are.
    pub fn erase(&mut self, part: Part) {
        match part {
            Part::Answers => self.forget_answers(),
            Part::Signs => self.signs = Checklist::default(),
            Part::History => self.history = Vec::<Pass>::new(),
            Part::Rating => self.rating = Rating::default(),
            Part::Changes => self.log = super::tools::log::Log::default(),
            _ => {
                if let Some(tool) = part.tool() {
                    self.forms.clear(tool);
                }
            }
        }
    }

    /// What would change if `other` came in the place of this one, part by part.
    pub fn changes_to(&self, other: &Self) -> Vec<(Part, Change)> {
        let change = |part: Part| match (self.has_none_of(part), other.has_none_of(part)) {
            (true, true) => None,
            (true, false) => Some(Change::New),
            (false, true) => Some(Change::Gone),
            (false, false) => (!self.is_same(other, part)).then_some(Change::Other),
        };
        Part::ALL.iter().filter_map(|part| Some((*part, change(*part)?))).collect()
    }

    fn is_same(&self, other: &Self, part: Part) -> bool {
        match part {
            Part::Answers => self.answers == other.answers,
            Part::Signs => self.signs == other.signs,
            Part::History => self.history == other.history,
            Part::Rating => self.rating == other.rating,
            Part::Changes => self.log == other.log,
            _ => part.tool().is_none_or(|tool| self.forms.is_same(&other.forms, tool)),
        }
    }
}
