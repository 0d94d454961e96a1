//! The checklist "signs it may be time to let go", and the verdict that its table gives.

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::{Choice, tried_ask, tried_boundaries, tried_space, tried_talk, tried_tell},
};

ids! {
    /// A sign that letting go may be worth a thought.
    Sign {
        /// Needs stay unmet after several talks.
        NeedsUnmet = "needs-unmet",
        /// More pain than joy.
        MorePain = "more-pain",
        /// Values and paths move apart.
        PathsDiverge = "paths-diverge",
    }
}

ids! {
    /// Something to have tried first.
    Effort {
        /// An open talk.
        Talked = "talked",
        /// Room to breathe.
        GaveSpace = "gave-space",
        /// Agreed limits.
        SetBoundaries = "set-boundaries",
    }
}

ids! {
    /// What the reader said to a sign or an effort (an effort takes only yes and no).
    Mark {
        /// It is so.
        Yes = "yes",
        /// Not sure.
        Unsure = "unsure",
        /// It is not so.
        No = "no",
    }
}

ids! {
    /// What the checklist says. Never a command.
    Verdict {
        /// No sign was marked.
        None = "none",
        /// Signs, but something has not been tried.
        TryFirst = "try-first",
        /// One sign after everything was tried: look again later.
        Watch = "watch",
        /// Several signs after everything was tried: questions to sit with.
        Consider = "consider",
        /// The gate is not clear: people to talk to.
        Help = "help",
    }
}

impl Effort {
    /// The answers in the assessment that show it has been tried, so that nobody is asked twice.
    const fn shown_by(self) -> &'static [Choice] {
        match self {
            Self::Talked => &[
                tried_tell::HELPED,
                tried_tell::NO_CHANGE,
                tried_ask::HELPED,
                tried_ask::NO_CHANGE,
                tried_talk::HELPED,
                tried_talk::NO_CHANGE,
            ],
            Self::GaveSpace => &[tried_space::HELPED, tried_space::NO_CHANGE],
            Self::SetBoundaries => &[tried_boundaries::HELPED, tried_boundaries::NO_CHANGE],
        }
    }

    /// The answers in the assessment that show it has not.
    const fn denied_by(self) -> &'static [Choice] {
        match self {
            Self::Talked => &[tried_talk::NOT_YET],
            Self::GaveSpace => &[tried_space::NOT_YET],
            Self::SetBoundaries => &[tried_boundaries::NOT_YET],
        }
    }
}

/// What the reader marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checklist {
    signs: [Option<Mark>; Sign::ALL.len()],
    efforts: [Option<bool>; Effort::ALL.len()],
}

impl Checklist {
    /// What was said to a sign.
    pub fn sign(&self, sign: Sign) -> Option<Mark> {
        self.signs.get(sign as usize).copied().flatten()
    }

    /// Keeps what was said to a sign.
    pub fn mark(&mut self, sign: Sign, mark: Mark) {
        if let Some(slot) = self.signs.get_mut(sign as usize) {
            *slot = Some(mark);
        }
    }

    /// Whether an effort was made: as the reader marked it, else as the assessment shows it, else unknown.
    pub fn effort(&self, effort: Effort, answers: &Answers) -> Option<bool> {
        self.own_effort(effort).or_else(|| {
            let (shown, denied) = (answers.has_any(effort.shown_by()), answers.has_any(effort.denied_by()));
            (shown || denied).then_some(shown)
        })
    }

    /// What the reader marked on the checklist itself, without the assessment.
    pub fn own_effort(&self, effort: Effort) -> Option<bool> {
        self.efforts.get(effort as usize).copied().flatten()
    }

    /// Keeps whether an effort was made.
    pub fn note(&mut self, effort: Effort, made: bool) {
        if let Some(slot) = self.efforts.get_mut(effort as usize) {
            *slot = Some(made);
        }
    }

    /// Whether nothing was marked.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The efforts not known to have been made.
    pub fn missing(&self, answers: &Answers) -> Vec<Effort> {
        Effort::ALL.iter().copied().filter(|effort| self.effort(*effort, answers) != Some(true)).collect()
    }

    /// The verdict, once all three signs have an answer; where the gate is not clear, at once.
    pub fn verdict(&self, answers: &Answers, gate: &Gate) -> Option<Verdict> {
        if !gate.is_clear() {
            return Some(Verdict::Help);
        }
        if self.signs.contains(&None) {
            return None;
        }
        let signs = self.signs.iter().filter(|mark| **mark == Some(Mark::Yes)).count();
        Some(match (signs, self.missing(answers).is_empty()) {
            (0, _) => Verdict::None,
            (_, false) => Verdict::TryFirst,
            (1, true) => Verdict::Watch,
            (_, true) => Verdict::Consider,
        })
    }
}
