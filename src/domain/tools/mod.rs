//! The tools: what a reader can do here, not only read about.
//!
//! | idea | file |
//! | --- | --- |
//! | which tools there are, which stand aside where the gate is not clear, and what each of them asks for | [`fields`] |
//! | which tool a way leads to | here |
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
    questions::{said, stage},
    rules::{
        CLUES,
        Condition::{self, AnyOf},
        Way, all_hold,
    },
};
pub use fields::Tool;

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
        gate.is_clear() || !self.stands_aside()
    }

    /// Whether it leads to a talk or a wait: it begins with a line of care where it is not known whether that is safe.
    pub fn leads_to_the_partner(self) -> bool {
        // The log only stands aside because notes can be found.
        self.stands_aside() && self != Self::Changes
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
