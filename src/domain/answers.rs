//! What the reader chose. Any subset may be skipped, and the order of answering leaves no trace.

use super::questions::{Choice, Condition, Kind, Question, TRIED, clues, couple, his_life, his_signs, tried};

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

    /// The same with each option that is no longer offered replaced by what it counts as.
    #[must_use]
    fn renewed(self, question: Question) -> Self {
        let mut renewed = self;
        for choice in question.choices().filter(|choice| self.has(*choice) && choice.counts_as() != *choice) {
            renewed = renewed.with(choice, false).with(choice.counts_as(), true);
        }
        renewed
    }
}

/// The reader's answers. A question that is missing has not been seen yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    slots: [Option<Answer>; Question::ALL.len()],
    /// The questions whose old answer has lost its meaning, a bit for each, until they are seen again.
    outdated: u32,
}

impl Condition {
    /// Whether it holds.
    pub fn holds(self, answers: &Answers) -> bool {
        match self {
            Self::AnyOf(choices) => answers.has_any(choices),
            Self::AtLeast(count, choices) => answers.count(choices) >= count,
            Self::NoneOf(choices) => !answers.has_any(choices),
        }
    }
}

impl Answers {
    fn slot(&self, question: Question) -> Option<Answer> {
        self.slots.get(question as usize).copied().flatten()
    }

    fn put(&mut self, question: Question, answer: Option<Answer>) {
        if let Some(slot) = self.slots.get_mut(question as usize) {
            *slot = answer;
        }
    }

    /// The answer to a question, once it has been seen.
    pub fn get(&self, question: Question) -> Option<Answer> {
        if question == Question::Tried { self.tried() } else { self.slot(question) }
    }

    /// What was tried: everything of which it is said how it went, or will be; `none` where nothing was, so far.
    fn tried(&self) -> Option<Answer> {
        let mut seen = self.slot(Question::Tried);
        let mut not_yet = 0;
        for (tick, part) in TRIED {
            if let Some(answer) = self.slot(part) {
                let ticked = seen.unwrap_or_default();
                let untried = is_untried(part, answer);
                not_yet += usize::from(untried);
                seen = Some(if untried { ticked } else { ticked.with(tick, true) });
            }
        }
        if not_yet == TRIED.len() { seen.map(|seen| seen.with(tried::NONE, true)) } else { seen }
    }

    /// Keeps an answer.
    pub fn set(&mut self, question: Question, answer: Answer) {
        if question == Question::Tried {
            self.set_tried(answer);
        } else {
            self.put(question, Some(answer));
            self.note_tried(question.is_part());
        }
    }

    fn set_tried(&mut self, answer: Answer) {
        for (tick, part) in TRIED {
            let kept = self.slot(part).filter(|kept| !is_untried(part, *kept));
            let ticked = answer.has(tick).then(|| kept.unwrap_or_default());
            let not_yet = part.choice("not-yet").filter(|_| answer.has(tried::NONE));
            self.put(part, not_yet.map(|not_yet| Answer::SKIPPED.with(not_yet, true)).or(ticked));
        }
        self.note_tried(true);
    }

    /// That the question what was tried was seen is noted by itself only where none of its parts says so.
    fn note_tried(&mut self, seen: bool) {
        if seen {
            let says_so = TRIED.iter().any(|(_, part)| self.slot(*part).is_some());
            self.put(Question::Tried, (!says_so).then_some(Answer::SKIPPED));
        }
    }

    /// Chooses an option, or takes it back.
    pub fn choose(&mut self, choice: Choice, chosen: bool) {
        self.see(choice.question);
        let answer = self.get(choice.question).unwrap_or_default().with(choice, chosen);
        self.set(choice.question, answer);
    }

    /// Notes that a question was seen, without changing what was chosen: what is no longer offered becomes what it counts as.
    pub fn see(&mut self, question: Question) {
        let answer = self.slot(question).unwrap_or_default().renewed(question);
        self.put(question, Some(answer));
        self.note_tried(question.shown_with() == Question::Tried);
        self.outdated &= !bit(question);
    }

    /// Whether this option was chosen.
    pub fn has(&self, choice: Choice) -> bool {
        self.get(choice.question).is_some_and(|answer| answer.has(choice))
    }

    /// Whether an option is ticked on the screen of its question, where what is no longer offered shows as what it counts as.
    pub fn shows(&self, choice: Choice) -> bool {
        self.get(choice.question).is_some_and(|answer| answer.renewed(choice.question).has(choice))
    }

    /// Whether any of these was chosen.
    pub fn has_any(&self, choices: &[Choice]) -> bool {
        choices.iter().any(|choice| self.has(*choice))
    }

    /// How many of these were chosen.
    pub fn count(&self, choices: &[Choice]) -> usize {
        choices.iter().filter(|choice| self.has(**choice)).count()
    }

    /// Those of these that were chosen and count, each once, in the order of asking, and as the reader chose them: what is no
    /// longer offered by its own name (see [`counted`](Self::counted)).
    pub fn chosen_of(&self, choices: &[Choice]) -> Vec<Choice> {
        let counted = self.counted();
        let stands_for = |choice: Choice| {
            let baby = choice == couple::MILESTONE && self.is_outdated(Question::Couple) && choices.contains(&couple::BABY);
            baby || choices.contains(&choice.counts_as())
        };
        self.chosen().filter(|choice| counted.has(choice.counts_as()) && stands_for(*choice)).collect()
    }

    /// Everything chosen, in the order of asking.
    pub fn chosen(&self) -> impl Iterator<Item = Choice> {
        self.iter().flat_map(|(question, answer)| question.choices().filter(move |choice| answer.has(*choice)))
    }

    /// Whether nothing at all was chosen.
    pub fn all_skipped(&self) -> bool {
        self.iter().all(|(_, answer)| answer.is_skipped())
    }

    /// Whether no question has been seen.
    pub fn is_empty(&self) -> bool {
        self.slots.iter().flatten().next().is_none()
    }

    /// Every question seen, with its answer, in the order of asking.
    pub fn iter(&self) -> impl Iterator<Item = (Question, Answer)> {
        Question::ALL.iter().filter_map(|question| Some((*question, self.get(*question)?)))
    }

    /// The answers as the rules count them: only those to questions that are asked now, with what is no longer offered as what
    /// it counts as.
    #[must_use]
    pub fn counted(&self) -> Self {
        let mut counted = Self::default();
        for question in Question::ALL {
            if let Some(answer) = self.slot(*question)
                && question.asked_when().iter().all(|condition| condition.holds(&counted))
            {
                counted.put(*question, Some(answer.renewed(*question)));
            }
        }
        if self.is_outdated(Question::Couple) && counted.has(couple::MILESTONE) {
            // A baby was once one of the examples of a milestone.
            counted.choose(couple::BABY, true);
        }
        if counted.has(his_life::AWAY) {
            // Someone who is far away is hard to reach, and writes when it can be done.
            for ordinary in [clues::OFTEN_UNAVAILABLE, his_signs::TEXTS_LESS] {
                if counted.has(ordinary) {
                    counted.choose(ordinary, false);
                }
            }
        }
        counted
    }

    /// Whether a question is asked, as the answers to those before it stand.
    pub fn is_asked(&self, question: Question) -> bool {
        let counted = self.counted();
        question.asked_when().iter().all(|condition| condition.holds(&counted))
    }

    /// The questions that this reader is asked, in order. Those on the screen of another are not listed.
    pub fn path(&self) -> Vec<Question> {
        let counted = self.counted();
        let asked = |question: &Question| question.asked_when().iter().all(|condition| condition.holds(&counted));
        Question::ALL.iter().copied().filter(|question| !question.is_part() && asked(question)).collect()
    }

    /// Whether a question is still to be asked: it was not seen, or its old answer has lost its meaning.
    pub fn is_due(&self, question: Question) -> bool {
        self.get(question).is_none() || self.is_outdated(question)
    }

    /// Whether its answer was given when it still meant something else.
    pub fn is_outdated(&self, question: Question) -> bool {
        self.outdated & bit(question) != 0
    }

    /// Forgets an answer, as if its question had not been seen.
    pub(super) fn forget(&mut self, question: Question) {
        self.put(question, None);
    }

    /// Notes that its answer has lost its meaning.
    pub(super) fn outdate(&mut self, question: Question) {
        self.outdated |= bit(question);
    }

    /// What is still to be asked of this reader, in order.
    pub fn due(&self) -> Vec<Question> {
        self.path().into_iter().filter(|question| self.is_due(*question)).collect()
    }

    /// The question that comes after this one: the next of its round that is still to be asked.
    pub fn after(&self, question: Question) -> Option<Question> {
        let rest = self.path().into_iter().skip_while(|other| *other <= question);
        rest.take_while(|other| other.round() == question.round()).find(|other| self.is_due(*other))
    }

    /// The question of its round that comes before this one on this reader's path.
    pub fn before(&self, question: Question) -> Option<Question> {
        let before = self.path().into_iter().take_while(|other| *other < question);
        before.filter(|other| other.round() == question.round()).last()
    }

    /// Those questions only that were seen in both.
    #[must_use]
    pub fn seen_in_both(&self, other: &Self) -> Self {
        let mut both = self.clone();
        for question in Question::ALL {
            if other.slot(*question).is_none() {
                both.put(*question, None);
            }
        }
        both
    }
}

const fn bit(question: Question) -> u32 {
    1 << question as u32
}

/// Whether it is said of something that it was not tried yet.
fn is_untried(part: Question, answer: Answer) -> bool {
    part.choice("not-yet").is_some_and(|not_yet| answer.has(not_yet))
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
