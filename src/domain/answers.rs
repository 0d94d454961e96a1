//! What the reader chose. Any subset may be skipped, and the order of answering leaves no trace.

use super::questions::{Choice, Kind, Question};

/// The options chosen for one question; empty when the reader has seen and skipped it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answer(u16);

impl Answer {
    /// Nothing chosen: the question was skipped.
    pub const SKIPPED: Self = Self(0);

    /// Whether nothing was chosen.
    pub fn is_skipped(self) -> bool {
        self == Self::SKIPPED
    }

    fn bit(choice: Choice) -> u16 {
        1 << choice.option
    }

    /// Whether this option was chosen.
    pub fn has(self, choice: Choice) -> bool {
        self.0 & Self::bit(choice) != 0
    }

    /// Chooses or takes back an option: a single answer replaces the one before, `none` and the rest exclude each other.
    #[must_use]
    pub fn with(self, choice: Choice, chosen: bool) -> Self {
        let bit = Self::bit(choice);
        if !chosen {
            return Self(self.0 & !bit);
        }
        match choice.question.none() {
            _ if choice.question.kind() == Kind::Single => Self(bit),
            Some(none) if none == choice => Self(bit),
            Some(none) => Self((self.0 | bit) & !Self::bit(none)),
            None => Self(self.0 | bit),
        }
    }
}

/// The reader's answers. A question that is missing has not been seen yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers([Option<Answer>; Question::ALL.len()]);

impl Answers {
    /// The answer to a question, once it has been seen.
    pub fn get(&self, question: Question) -> Option<Answer> {
        self.0.get(question as usize).copied().flatten()
    }

    /// Keeps an answer.
    pub fn set(&mut self, question: Question, answer: Answer) {
        if let Some(slot) = self.0.get_mut(question as usize) {
            *slot = Some(answer);
        }
    }

    /// Chooses an option, or takes it back.
    pub fn choose(&mut self, choice: Choice, chosen: bool) {
        let answer = self.get(choice.question).unwrap_or_default().with(choice, chosen);
        self.set(choice.question, answer);
    }

    /// Notes that a question was seen, without changing what was chosen.
    pub fn see(&mut self, question: Question) {
        self.set(question, self.get(question).unwrap_or_default());
    }

    /// Whether this option was chosen.
    pub fn has(&self, choice: Choice) -> bool {
        self.get(choice.question).is_some_and(|answer| answer.has(choice))
    }

    /// Whether any of these was chosen.
    pub fn has_any(&self, choices: &[Choice]) -> bool {
        choices.iter().any(|choice| self.has(*choice))
    }

    /// How many of these were chosen.
    pub fn count(&self, choices: &[Choice]) -> usize {
        choices.iter().filter(|choice| self.has(**choice)).count()
    }

    /// Those of these that were chosen, each once, in the order of asking.
    pub fn chosen_of(&self, choices: &[Choice]) -> Vec<Choice> {
        self.chosen().filter(|choice| choices.contains(choice)).collect()
    }

    /// Everything chosen, in the order of asking.
    pub fn chosen(&self) -> impl Iterator<Item = Choice> {
        self.iter().flat_map(|(question, answer)| question.choices().filter(move |choice| answer.has(*choice)))
    }

    /// Whether nothing at all was chosen.
    pub fn all_skipped(&self) -> bool {
        self.0.iter().flatten().all(|answer| answer.is_skipped())
    }

    /// Whether no question has been seen.
    pub fn is_empty(&self) -> bool {
        self.0.iter().flatten().next().is_none()
    }

    /// The first question that has not been seen.
    pub fn first_unseen(&self) -> Option<Question> {
        Question::ALL.iter().copied().find(|question| self.get(*question).is_none())
    }

    /// Every question seen, with its answer, in the order of asking.
    pub fn iter(&self) -> impl Iterator<Item = (Question, Answer)> {
        Question::ALL.iter().filter_map(|question| Some((*question, self.get(*question)?)))
    }
}

impl FromIterator<Choice> for Answers {
    fn from_iter<T: IntoIterator<Item = Choice>>(choices: T) -> Self {
        let mut answers = Self::default();
        for choice in choices {
            answers.choose(choice, true);
        }
        answers
    }
}
