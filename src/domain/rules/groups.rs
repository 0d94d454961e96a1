//! Answers that belong together, by the name that the tables call them.

use crate::domain::questions::{
    Choice, clues, couple, his_life, his_signs, my_moves, my_needs_said, my_state, needs, said, stage, tried_ask, tried_space, tried_talk,
    tried_tell,
};

/// Things that happen in the partner's life.
pub const LIFE_EVENTS: &[Choice] =
    &[his_life::WORK, his_life::JOB_CHANGE, his_life::LOSS, his_life::HEALTH, his_life::FAMILY, his_life::MONEY];
/// Things that have not been explained.
pub const CLUES: &[Choice] = &[clues::OFTEN_UNAVAILABLE, clues::LATE_UNEXPLAINED, clues::OUT_UNEXPLAINED, clues::NOT_WHERE_HE_SAID];
/// Things that changed for both.
pub const COUPLE_CHANGES: &[Choice] = &[couple::CHILD, couple::INTIMACY, couple::MILESTONE, couple::MOVE, couple::LESS_TIME];
/// The reader reaching for the partner.
pub const REACHING: &[Choice] = &[my_moves::ASKED_FOR_MORE, my_moves::CHECKED_MORE];
/// The partner stepping back.
pub const STEPPING_BACK: &[Choice] = &[his_signs::ALONE_MORE, his_signs::TEXTS_LESS];
/// The partner's warmth for the reader seems less.
pub(super) const COOLING: &[Choice] = &[his_signs::TEXTS_LESS, his_signs::FRIENDS_MORE, his_signs::LESS_AFFECTION, his_signs::CANCELS];
/// The partner said that room is needed.
pub const ASKED_FOR_ROOM: &[Choice] = &[said::ASKED_SPACE, said::OVERWHELMED];
/// The reader's needs have not been said in clear words.
pub const UNSAID: &[Choice] = &[my_needs_said::HINTED, my_needs_said::NOT_SAID];
/// The two are settled.
pub const SETTLED: &[Choice] = &[stage::COMMITTED, stage::LIVING_TOGETHER];
/// The reader is worried or tense.
pub(super) const WORRIED: &[Choice] = &[my_state::ANXIOUS, my_state::STRESSED];
/// The reader misses something.
pub(super) const ANY_NEED: &[Choice] = &[needs::CONNECTION, needs::FUN, needs::COMFORT, needs::REST, needs::OTHER];
/// Something was tried, and nothing changed.
pub(super) const NO_CHANGE: &[Choice] = &[tried_tell::NO_CHANGE, tried_ask::NO_CHANGE, tried_talk::NO_CHANGE, tried_space::NO_CHANGE];
