//! Answers that belong together, by the name that the tables call them.

use crate::domain::questions::{
    Choice, clues, couple, event, his_life, his_signs, my_moves, my_needs_said, my_state, needs, respect, responds, said, stage, tried_ask,
    tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy,
};

/// Things that happen in the partner's life.
pub const LIFE_EVENTS: &[Choice] =
    &[his_life::WORK, his_life::JOB_CHANGE, his_life::LOSS, his_life::HEALTH, his_life::FAMILY, his_life::MONEY];
/// Things that have not been explained.
pub const CLUES: &[Choice] =
    &[clues::OFTEN_UNAVAILABLE, clues::LATE_UNEXPLAINED, clues::OUT_UNEXPLAINED, clues::NOT_WHERE_HE_SAID, clues::HIDES_PHONE];
/// The same for counting: to have been somewhere else than was said weighs as much as two of the others.
pub const CLUES_WEIGHED: &[Choice] = &[
    clues::OFTEN_UNAVAILABLE,
    clues::LATE_UNEXPLAINED,
    clues::OUT_UNEXPLAINED,
    clues::NOT_WHERE_HE_SAID,
    clues::NOT_WHERE_HE_SAID,
    clues::HIDES_PHONE,
];
/// Things that changed for both, and that would change any couple.
pub const BIG_CHANGES: &[Choice] = &[couple::BABY, couple::CHILD, couple::LOAD, couple::MILESTONE, couple::MOVE];
/// Things that changed between the two, which can be a cause or a sign.
pub const SMALL_CHANGES: &[Choice] = &[couple::INTIMACY, couple::LESS_TIME];
/// What two people must carry together.
pub const SHARED_LOAD: &[Choice] = &[couple::BABY, couple::CHILD, couple::LOAD];
/// The reader reaching for the partner.
pub const REACHING: &[Choice] = &[my_moves::ASKED_FOR_MORE, my_moves::WATCHED_MY_PHONE, my_moves::CHECKED_HIM];
/// The partner stepping back.
pub const STEPPING_BACK: &[Choice] = &[his_signs::ALONE_MORE, his_signs::TEXTS_LESS, his_signs::SILENT];
/// The partner treats the reader harshly.
pub const ROUGH: &[Choice] = &[respect::PUTS_ME_DOWN, responds::GOT_ANGRY];
/// The partner has broken trust.
pub const TRUST_BROKEN: &[Choice] = &[event::HE_BROKE_TRUST];
/// The partner's warmth for the reader seems less: one kind of evidence.
pub const COOLING: &[Choice] =
    &[his_signs::TEXTS_LESS, his_signs::SILENT, his_signs::FRIENDS_MORE, his_signs::LESS_AFFECTION, his_signs::CANCELS];
/// The partner's own words about the two: another kind.
pub const HIS_WORDS: &[Choice] = &[said::ABOUT_US, said::SPACE_TO_DECIDE];
/// What came of asking: a third kind.
pub const CAME_OF_ASKING: &[Choice] = &[
    responds::BRUSHED_OFF,
    responds::PROMISED,
    tried_tell::NO_CHANGE,
    tried_tell::REFUSED,
    tried_ask::NO_CHANGE,
    tried_ask::REFUSED,
    tried_talk::NO_CHANGE,
    tried_talk::REFUSED,
    tried_space::NO_CHANGE,
];
/// The partner asked for room.
pub const ASKED_FOR_ROOM: &[Choice] = &[said::ASKED_SPACE, said::SPACE_TO_DECIDE];
/// The partner looks for quiet.
pub const SEEKS_QUIET: &[Choice] =
    &[his_signs::ALONE_MORE, his_signs::FRIENDS_MORE, his_signs::IRRITABLE, his_signs::TEXTS_LESS, his_signs::ON_SCREENS];
/// The reader's needs were said, and little came of it.
pub const SAID_IN_VAIN: &[Choice] = &[responds::BRUSHED_OFF, responds::GOT_ANGRY, responds::PROMISED, tried_talk::NO_CHANGE];
/// The reader's needs have not been said in clear words.
pub const UNSAID: &[Choice] = &[my_needs_said::HINTED, my_needs_said::NOT_SAID];
/// The two are settled.
pub const SETTLED: &[Choice] = &[stage::COMMITTED, stage::LIVING_TOGETHER];
/// The reader is worried or tense.
pub(super) const WORRIED: &[Choice] = &[my_state::ANXIOUS, my_state::STRESSED];
/// The reader is in a dark place.
pub const DOWN: &[Choice] = &[my_state::LOW, my_state::HOPELESS];
/// The reader misses something.
pub(super) const ANY_NEED: &[Choice] = &[needs::CONNECTION, needs::FUN, needs::COMFORT, needs::REST, needs::OTHER];
/// Something was tried, and nothing changed.
pub(super) const NO_CHANGE: &[Choice] = &[
    tried_tell::NO_CHANGE,
    tried_ask::NO_CHANGE,
    tried_talk::NO_CHANGE,
    tried_boundaries::NO_CHANGE,
    tried_space::NO_CHANGE,
    tried_therapy::NO_CHANGE,
];
/// Something was tried, and made things worse.
pub const MADE_WORSE: &[Choice] =
    &[tried_tell::WORSE, tried_ask::WORSE, tried_talk::WORSE, tried_boundaries::WORSE, tried_space::WORSE, tried_therapy::WORSE];
