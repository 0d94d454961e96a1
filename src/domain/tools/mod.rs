//! The tools: what a reader can do here, not only read about.
//!
//! | idea | file |
//! | --- | --- |
//! | which tools there are, and which stand aside where the gate is not clear | here |
//! | what each of them asks for | [`fields`] |
//! | what the reader gave | [`forms`], [`log`] |
//! | sentences to begin with, from the reader's own answers | [`starters`] |
//! | the same from the log | [`recent`] |
//! | ticks that the answers suggest | [`suggest`] |
//! | the conversation as one text | [`draft`] |
//! | words that may hurt, and gentler ones | [`wording`] |
//! | whether space is right now | [`space`] |

pub mod draft;
pub mod fields;
pub mod forms;
pub mod log;
pub mod recent;
pub mod space;
pub mod starters;
pub mod suggest;
pub mod wording;

use super::{gate::Gate, ids, rules::Way};

ids! {
    /// Something to do. Each stands in the plan, in the list of tools, and alone beside its paragraph.
    Tool {
        /// The changes log: dated observations.
        Changes = "changes",
        /// The conversation in five steps.
        Conversation = "conversation",
        /// The two-sided agreement.
        Boundaries = "boundaries",
        /// The space plan.
        Space = "space",
        /// The needs picker, the week and what to grow.
        Needs = "needs",
        /// The two lists, and a while on one's own.
        Prepare = "prepare",
        /// How to suggest therapy.
        Therapy = "therapy",
        /// The break planner.
        Break = "break",
        /// The clue list and the calm question.
        Clues = "clues",
        /// A day to look again.
        Later = "later",
    }
}

/// Tools that stand aside where the gate is not clear (rule 1): each leads to a talk with, or a wait for, someone who may
/// be dangerous. Writing for oneself stays open.
const UNSAFE_WHEN_AFRAID: &[Tool] =
    &[Tool::Conversation, Tool::Boundaries, Tool::Space, Tool::Therapy, Tool::Break, Tool::Clues, Tool::Later];

impl Tool {
    /// Whether it may be used by this reader.
    pub fn is_open(self, gate: &Gate) -> bool {
        gate.is_clear() || !UNSAFE_WHEN_AFRAID.contains(&self)
    }

    /// The tool by which a way can be gone; the checklist is the one for letting go.
    pub const fn of(way: Way) -> Option<Self> {
        Some(match way {
            Way::Reflect | Way::HisChanges | Way::MyChanges => Self::Changes,
            Way::TellHim | Way::AskFeelings | Way::TalkOpenly => Self::Conversation,
            Way::Boundaries => Self::Boundaries,
            Way::Space => Self::Space,
            Way::Patience => Self::Later,
            Way::StayBusy | Way::Growth => Self::Needs,
            Way::Prepare => Self::Prepare,
            Way::CouplesTherapy => Self::Therapy,
            Way::LetGo => return None,
        })
    }
}
