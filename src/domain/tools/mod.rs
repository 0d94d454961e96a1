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

use super::{
    answers::Answers,
    gate::Gate,
    ids,
    questions::{said, stage},
    rules::{
        CLUES,
        Condition::{self, AnyOf},
        Way, all_hold,
    },
};

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

/// Rule 1: the tools that are left where the check is not clear. The others lead to a talk with, or a wait for, someone who may
/// be dangerous, or keep notes that can be found.
const WHEN_AFRAID: &[Tool] = &[Tool::Needs, Tool::Prepare];

/// Tools that lead to a talk or a wait: they begin with a line of care where it is not known whether that is safe.
const TO_THE_PARTNER: &[Tool] = &[Tool::Conversation, Tool::Boundaries, Tool::Space, Tool::Therapy, Tool::Break, Tool::Clues, Tool::Later];

/// *For* this way, *when* these hold, there is this tool as well.
pub const ALSO: &[(Way, &[Condition], Tool)] = &[
    (Way::HisChanges, &[AnyOf(CLUES)], Tool::Clues),
    (Way::Prepare, &[AnyOf(CLUES)], Tool::Clues),
    (Way::Space, &[AnyOf(&[stage::BREAK, said::SPACE_TO_DECIDE])], Tool::Break),
    (Way::Patience, &[AnyOf(&[stage::BREAK])], Tool::Break),
    (Way::Boundaries, &[AnyOf(&[stage::BREAK])], Tool::Break),
    (Way::Reflect, &[AnyOf(&[stage::BREAK])], Tool::Break),
];

impl Tool {
    /// Whether it may be used by this reader.
    pub fn is_open(self, gate: &Gate) -> bool {
        gate.is_clear() || WHEN_AFRAID.contains(&self)
    }

    /// Whether it leads to a talk or a wait.
    pub fn leads_to_the_partner(self) -> bool {
        TO_THE_PARTNER.contains(&self)
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

    /// Every tool by which a reader with these answers can go a way.
    pub fn all_of(way: Way, answers: &Answers) -> Vec<Self> {
        let counted = answers.counted();
        let mut tools = Vec::new();
        tools.extend(Self::of(way));
        for (for_, when, tool) in ALSO {
            if *for_ == way && all_hold(when, &counted) {
                tools.push(*tool);
            }
        }
        tools
    }
}
