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

use super::{gate::Gate, rules::Way};
pub use fields::Tool;

impl Tool {
    /// Whether it may be used by this reader.
    pub fn is_open(self, gate: &Gate) -> bool {
        gate.is_clear() || !self.stands_aside()
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
