//! The checklist "signs it may be time to let go", and the verdict that its table gives.

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::{Choice, hope, stage, tried_boundaries, tried_space, tried_talk},
    rules::{BARS, ROUGH, TRUST_BROKEN, Way},
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
    /// Something that the reader did or offered: nobody needs the partner's leave to have tried.
    Effort {
        /// An open talk.
        Talked = "talked",
        /// Room to breathe.
        GaveSpace = "gave-space",
        /// Boundaries.
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
        /// No sign for certain: what would make the reader sure?
        Unclear = "unclear",
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
    /// The way that it goes.
    const fn way(self) -> Way {
        match self {
            Self::Talked => Way::TalkOpenly,
            Self::GaveSpace => Way::Space,
            Self::SetBoundaries => Way::Boundaries,
        }
    }

    /// The answers in the assessment that say the same: it was tried, whatever came of it. To have asked how the partner is, is
    /// no open talk.
    const fn shown_by(self) -> &'static [Choice] {
        match self {
            Self::Talked => &[tried_talk::HELPED, tried_talk::NO_CHANGE, tried_talk::REFUSED, tried_talk::WORSE],
            Self::GaveSpace => &[tried_space::HELPED, tried_space::NO_CHANGE, tried_space::WORSE],
            Self::SetBoundaries => {
                &[tried_boundaries::HELPED, tried_boundaries::NO_CHANGE, tried_boundaries::REFUSED, tried_boundaries::WORSE]
            }
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
            let counted = answers.counted();
            let (shown, denied) = (counted.has_any(effort.shown_by()), counted.has_any(effort.denied_by()));
            (shown || denied).then_some(shown)
        })
    }

    /// Whether that was taken over from the assessment.
    pub fn is_taken_over(&self, effort: Effort, answers: &Answers) -> bool {
        self.own_effort(effort).is_none() && self.effort(effort, answers).is_some()
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

    /// Forgets which efforts were denied: what only was offered counts now, too.
    pub(super) fn ask_again(&mut self) {
        for made in &mut self.efforts {
            made.take_if(|made| !*made);
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

    /// The efforts that the reader is told of as missing, without those whose way is barred. None where nobody owes another
    /// try, for it is over, or the reader wants to leave, is treated harshly, or was deceived.
    pub fn to_try(&self, answers: &Answers) -> Vec<Effort> {
        let counted = answers.counted();
        let owes_nothing = counted.has_any(&[hope::TO_LEAVE_WELL, stage::ENDED]) || counted.has_any(ROUGH) || counted.has_any(TRUST_BROKEN);
        if owes_nothing {
            return Vec::new();
        }
        let barred = |way: &Way| BARS.iter().any(|(when, _, ways, _)| ways.contains(way) && when.iter().all(|one| one.holds(&counted)));
        self.missing(answers).into_iter().filter(|effort| !barred(&effort.way())).collect()
    }

    /// The verdict, once all three signs have an answer; where the check is not clear, at once.
    pub fn verdict(&self, answers: &Answers, gate: &Gate) -> Option<Verdict> {
        if !gate.is_clear() {
            return Some(Verdict::Help);
        }
        if self.signs.contains(&None) {
            return None;
        }
        let signs = self.signs.iter().filter(|mark| **mark == Some(Mark::Yes)).count();
        let unsure = self.signs.contains(&Some(Mark::Unsure));
        Some(match (signs, self.missing(answers).is_empty()) {
            (0, _) if unsure => Verdict::Unclear,
            (0, _) => Verdict::None,
            (_, false) => Verdict::TryFirst,
            (1, true) => Verdict::Watch,
            (_, true) => Verdict::Consider,
        })
    }
}
