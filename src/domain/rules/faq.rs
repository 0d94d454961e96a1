//! The four common questions, and what each says to this reader before its general answer, or in place of it.

use super::{
    Condition::{self, AnyOf, AtLeast, NoneOf},
    all_hold,
    groups::{ASKED_FOR_ROOM, CAME_OF_ASKING, CLUES, COOLING, LIFE_EVENTS, ROUGH, SHARED_LOAD, TRUST_BROKEN},
    readings::STRONG_CLUES,
};
use crate::domain::{
    answers::Answers,
    ids,
    questions::{balance, couple, his_life, his_signs, hope, my_moves, said, since, stage, tried_ask, tried_space, tried_talk},
};

ids! {
    /// One of the four common questions.
    Faq {
        /// Is space the right thing now?
        Space = "faq-space",
        /// Is the partner losing interest?
        Interest = "faq-interest",
        /// Ask the partner's friends?
        Friends = "faq-friends",
        /// Can a break help?
        Break = "faq-break",
    }
}

/// Spells the lines under the question that each answers: *when* all of these hold, and no line above does, it says this.
macro_rules! own_answers {
    ($(to $question:ident { $($answer:ident = $id:literal when [$($when:expr),+]),+ $(,)? })+) => {
        ids! {
            /// What a common question says to this reader before its general answer.
            OwnAnswer { $($(#[doc = concat!("`", $id, "`")] $answer = $id),+),+ }
        }

        /// To this question, *when* all of these hold, it says this. The first line that holds decides.
        pub const OWN_ANSWERS: &[(Faq, &[Condition], OwnAnswer)] =
            &[$($((Faq::$question, &[$($when),+], OwnAnswer::$answer)),+),+];
    };
}

/// It is over.
const OVER: Condition = AnyOf(&[stage::ENDED]);
/// The reader wants to leave.
const LEAVING: Condition = AnyOf(&[hope::TO_LEAVE_WELL]);
/// The partner's warmth seems less in more ways than one.
const MUCH_LESS_WARMTH: Condition = AtLeast(2, COOLING);

// Under each question first comes what bars a way from the plan, so that no line below urges that way: space, a break, or to go
// to the partner. Most of those stand alone.
own_answers! {
    to Space {
        TakeTheRoom = "take-the-room" when [OVER],
        RoomIsNoAnswer = "room-is-no-answer" when [AnyOf(ROUGH)],
        RoomToGetReady = "room-to-get-ready" when [LEAVING],
        AnswersBeforeRoom = "answers-before-room" when [AnyOf(TRUST_BROKEN)],
        QuestionBeforeRoom = "question-before-room" when [STRONG_CLUES],
        ShareBeforeRoom = "share-before-room" when [AnyOf(&[said::OVERWHELMED]), AnyOf(SHARED_LOAD)],
        LetRoomRest = "let-room-rest" when [AnyOf(&[tried_space::WORSE])],
        // Nothing can be agreed on with someone who does not answer (rule 8).
        ThenNone = "then-none" when [AnyOf(&[his_signs::SILENT])],
        // Rule 9.
        RoomWithNewTerms = "room-with-new-terms" when [AnyOf(ASKED_FOR_ROOM), AnyOf(&[tried_space::NO_CHANGE])],
        // Rule 3.
        RoomWithADay = "room-with-a-day" when [AnyOf(&[said::SPACE_TO_DECIDE])],
        RoomForEach = "room-for-each" when [AnyOf(ASKED_FOR_ROOM), AnyOf(SHARED_LOAD)],
        RoomWasAskedFor = "room-was-asked-for" when [AnyOf(ASKED_FOR_ROOM)],
        NearNotFar = "near-not-far" when [AnyOf(&[his_life::LOSS])],
        RoomToRest = "room-to-rest" when [AnyOf(&[said::OVERWHELMED]), NoneOf(&[tried_space::NO_CHANGE])],
    }
    to Interest {
        NoReasonNeeded = "no-reason-needed" when [OVER],
        WhateverTheFeelings = "whatever-the-feelings" when [AnyOf(ROUGH)],
        YoursAreEnough = "yours-are-enough" when [LEAVING],
        // Rule 14.
        TheirOwnWords = "their-own-words" when [AnyOf(&[said::ABOUT_US])],
        NotKnownYet = "not-known-yet" when [AnyOf(&[said::SPACE_TO_DECIDE])],
        GriefTakesAll = "grief-takes-all" when [AnyOf(&[his_life::LOSS]), NoneOf(TRUST_BROKEN)],
        LowLooksTheSame = "low-looks-the-same" when [AnyOf(&[his_life::LOW, his_life::DRINKING]), NoneOf(TRUST_BROKEN)],
        // Rule 18.
        NoChange = "no-change" when [AnyOf(&[since::ALWAYS])],
        StressLooksTheSame = "stress-looks-the-same" when [
            AnyOf(LIFE_EVENTS), AnyOf(&[balance::MOSTLY_GOOD]), NoneOf(CLUES), NoneOf(TRUST_BROKEN)
        ],
        // Rule 19: a second kind of evidence.
        AskingChangedLittle = "asking-changed-little" when [MUCH_LESS_WARMTH, AnyOf(CAME_OF_ASKING)],
        // Not where the plan gives space or time first, and not where asking did harm.
        OneQuestionTellsMore = "one-question-tells-more" when [
            MUCH_LESS_WARMTH,
            NoneOf(&[said::ASKED_SPACE, said::OVERWHELMED, his_signs::SILENT, stage::TALKING, since::DAYS, tried_ask::WORSE, tried_talk::WORSE])
        ],
    }
    to Friends {
        FriendsOfYourOwn = "friends-of-your-own" when [OVER],
        ItGetsBack = "it-gets-back" when [AnyOf(ROUGH)],
        IfALifeIsAtRisk = "if-a-life-is-at-risk" when [AnyOf(&[his_life::LOW])],
        OnePersonOfYours = "one-person-of-yours" when [LEAVING],
        // Rule 20.
        NoAskingAround = "no-asking-around" when [AnyOf(&[my_moves::CHECKED_HIM])],
        NotTheFriends = "not-the-friends" when [STRONG_CLUES],
        PhoneAway = "phone-away" when [AnyOf(&[my_moves::WATCHED_MY_PHONE])],
        TheySeeAPart = "they-see-a-part" when [AnyOf(&[his_life::AWAY])],
    }
    to Break {
        NothingToPause = "nothing-to-pause" when [OVER],
        NoYesNeeded = "no-yes-needed" when [AnyOf(ROUGH)],
        NoBreakFirst = "no-break-first" when [LEAVING],
        TermsOfYourBreak = "terms-of-your-break" when [AnyOf(&[stage::BREAK])],
        AnswersBeforeABreak = "answers-before-a-break" when [AnyOf(TRUST_BROKEN)],
        QuestionBeforeABreak = "question-before-a-break" when [STRONG_CLUES],
        LetBreaksRest = "let-breaks-rest" when [AnyOf(&[tried_space::WORSE])],
        NothingYet = "nothing-yet" when [AnyOf(&[stage::TALKING, since::DAYS])],
        WhereTheChildIs = "where-the-child-is" when [AnyOf(&[stage::LIVING_TOGETHER]), AnyOf(&[couple::BABY, couple::CHILD])],
        RoomIsNoBreak = "room-is-no-break" when [AnyOf(ASKED_FOR_ROOM)],
    }
}

/// These stand in place of the general answer, which would all the same speak for what they speak against: to go to the partner,
/// to give space, or to take a break.
pub const STAND_ALONE: &[OwnAnswer] = &[
    OwnAnswer::TakeTheRoom,
    OwnAnswer::RoomIsNoAnswer,
    OwnAnswer::RoomToGetReady,
    OwnAnswer::AnswersBeforeRoom,
    OwnAnswer::QuestionBeforeRoom,
    OwnAnswer::ShareBeforeRoom,
    OwnAnswer::LetRoomRest,
    OwnAnswer::NoReasonNeeded,
    OwnAnswer::WhateverTheFeelings,
    OwnAnswer::YoursAreEnough,
    OwnAnswer::FriendsOfYourOwn,
    OwnAnswer::ItGetsBack,
    OwnAnswer::IfALifeIsAtRisk,
    OwnAnswer::OnePersonOfYours,
    OwnAnswer::NothingToPause,
    OwnAnswer::NoYesNeeded,
    OwnAnswer::NoBreakFirst,
    OwnAnswer::LetBreaksRest,
];

/// What a question says to a reader with these answers, where one of its lines holds. For readers whose gate is clear.
pub fn own_answer(question: Faq, answers: &Answers) -> Option<OwnAnswer> {
    let counted = answers.counted();
    let mut lines = OWN_ANSWERS.iter().filter(|(of, ..)| *of == question);
    lines.find(|(_, when, _)| all_hold(when, &counted)).map(|(.., answer)| *answer)
}
