//! The safety gate. It lives in memory only: nothing in this file can be stored.

use super::ids;

ids! {
    /// One safety question.
    GateQuestion {
        /// Afraid of how the partner may react.
        Afraid = "safety-afraid",
        /// Watched, checked or cut off.
        Controlled = "safety-controlled",
        /// Hurt or threatened.
        Hurt = "safety-hurt",
        /// Pressured into intimacy.
        Pressured = "safety-pressured",
    }
}

ids! {
    /// What the reader said to a safety question.
    GateAnswer {
        /// It does not happen.
        No = "no",
        /// Not sure: treated like a yes.
        Unsure = "unsure",
        /// It happens.
        Yes = "yes",
        /// Rather not say.
        Skip = "skip",
    }
}

/// The reader's answers to the gate, and how far they have come with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    answers: [Option<GateAnswer>; GateQuestion::ALL.len()],
    /// The reader has gone through the gate since the page was loaded.
    pub passed: bool,
    /// The help screen has been shown and the reader chose to go on.
    pub help_seen: bool,
}

impl Gate {
    /// The gate of a reader who would rather not answer.
    pub fn skipped() -> Self {
        Self { passed: true, ..Self::default() }
    }

    /// What was said to a question.
    pub fn get(&self, question: GateQuestion) -> Option<GateAnswer> {
        self.answers.get(question as usize).copied().flatten()
    }

    /// Keeps an answer, for as long as the page is open.
    pub fn set(&mut self, question: GateQuestion, answer: GateAnswer) {
        if let Some(slot) = self.answers.get_mut(question as usize) {
            *slot = Some(answer);
        }
    }

    /// No answer is a yes or an unsure (rule 1 of the assessment).
    pub fn is_clear(&self) -> bool {
        !self.answers.iter().flatten().any(|answer| matches!(answer, GateAnswer::Yes | GateAnswer::Unsure))
    }
}
