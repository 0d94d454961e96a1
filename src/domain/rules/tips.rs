//! What a guide adds for this reader: by stage, style, what has happened, what was tried and what is needed.

use super::{
    Condition::{self, AnyOf, NoneOf},
    Way,
    groups::{ASKED_FOR_ROOM, CLUES, DOWN, LIFE_EVENTS, REACHING, ROUGH, SETTLED, SHARED_LOAD, TRUST_BROKEN},
    readings::STRONG_CLUES,
};
use crate::domain::{
    ids,
    questions::{
        balance, conflict, couple, event, his_life, his_signs, hope, my_moves, my_state, needs, openness, said, since, stage, tried_ask,
        tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy, turning_point,
    },
};

/// Spells the tips with their lines: *for* these ways, *when* all of these hold, the guide adds this.
macro_rules! tips {
    ($($tip:ident = $id:literal for $($way:ident)|+ when [$($when:expr),+]),+ $(,)?) => {
        ids! {
            /// A sentence or two that a guide adds.
            Tip { $(#[doc = concat!("`", $id, "`")] $tip = $id),+ }
        }

        /// *For* these ways, *when* all of these hold, the guide adds this.
        pub const TIPS: &[(&[Way], &[Condition], Tip)] = &[$((&[$(Way::$way),+], &[$($when),+], Tip::$tip)),+];
    };
}

/// The partner drinks, takes drugs or gambles.
const DRINKS: Condition = AnyOf(&[his_life::DRINKING]);
/// The partner is flat, sad or hopeless.
const IS_LOW: Condition = AnyOf(&[his_life::LOW]);
/// The two only talk so far.
const ONLY_TALK: Condition = AnyOf(&[stage::TALKING]);

tips! {
    HelpedTell = "helped-tell" for TellHim when [AnyOf(&[tried_tell::HELPED])],
    HelpedAsk = "helped-ask" for AskFeelings when [AnyOf(&[tried_ask::HELPED])],
    HelpedTalk = "helped-talk" for TalkOpenly when [AnyOf(&[tried_talk::HELPED])],
    HelpedBoundaries = "helped-boundaries" for Boundaries when [AnyOf(&[tried_boundaries::HELPED])],
    HelpedSpace = "helped-space" for Space when [AnyOf(&[tried_space::HELPED])],
    GoodToo = "good-too" for Reflect when [AnyOf(&[balance::MIXED])],
    AskWhatFits = "ask-what-fits" for Reflect when [AnyOf(&[since::ALWAYS])],
    AroundThatTime = "around-that-time" for Reflect when [AnyOf(&[turning_point::EVENT, event::QUARREL, event::BIG_STEP, event::BAD_NEWS])],
    OnlyWhatComes = "only-what-comes" for HisChanges when [AnyOf(CLUES)],
    FarAway = "far-away" for HisChanges when [AnyOf(&[his_life::AWAY])],
    GriefHasNoDate = "grief-has-no-date" for HisChanges | Patience when [AnyOf(&[his_life::LOSS])],
    ReachLess = "reach-less" for MyChanges when [AnyOf(REACHING), NoneOf(&[my_moves::CHECKED_HIM])],
    NoChecking = "no-checking" for MyChanges | StayBusy when [AnyOf(&[my_moves::CHECKED_HIM])],
    OwnTemper = "own-temper" for MyChanges when [AnyOf(&[my_moves::FRIGHTENED_HIM])],
    Cooled = "cooled" for MyChanges | Reflect when [AnyOf(&[my_moves::DRIFTED])],
    RepairMine = "repair-mine" for MyChanges when [AnyOf(&[event::I_BROKE_TRUST])],
    EarlyDays = "early-days" for TellHim | AskFeelings when [ONLY_TALK],
    OneMessage = "one-message" for TellHim when [AnyOf(&[his_signs::SILENT])],
    LeanIn = "lean-in" for TellHim when [AnyOf(SETTLED), NoneOf(ASKED_FOR_ROOM), NoneOf(REACHING)],
    WriteFirst = "write-first" for TellHim | TalkOpenly when [AnyOf(&[conflict::AVOIDS])],
    AskAboutThat = "ask-about-that" for AskFeelings when [AnyOf(LIFE_EVENTS), NoneOf(&[his_life::LOSS])],
    JustBeThere = "just-be-there" for AskFeelings when [AnyOf(&[his_life::LOSS])],
    SmallDoor = "small-door" for AskFeelings when [AnyOf(&[openness::RARELY, openness::SOMETIMES])],
    OnlySober = "only-sober" for AskFeelings | TalkOpenly | TellHim when [DRINKS],
    IfHeSpeaksOfDying = "if-he-speaks-of-dying" for AskFeelings | HisChanges when [IS_LOW],
    SoonIsFine = "soon-is-fine" for TalkOpenly when [AnyOf(&[conflict::TALKS_SOON])],
    ShareOut = "share-out" for TalkOpenly when [AnyOf(SHARED_LOAD)],
    HearDoubts = "hear-doubts" for TalkOpenly when [AnyOf(&[said::ABOUT_US])],
    ChildFirst = "child-first" for TalkOpenly | CouplesTherapy when [AnyOf(&[couple::CHILD])],
    LoveLife = "love-life" for TalkOpenly when [AnyOf(&[couple::INTIMACY]), NoneOf(TRUST_BROKEN), NoneOf(&[his_life::HEALTH])],
    AloneLine = "alone-line" for Boundaries when [NoneOf(&[stage::ENDED])],
    AfterTheEndLine = "after-the-end-line" for Boundaries when [AnyOf(&[stage::ENDED])],
    RepairTerms = "repair-terms" for Boundaries when [AnyOf(TRUST_BROKEN)],
    WhollyYours = "wholly-yours" for Boundaries when [AnyOf(SHARED_LOAD), NoneOf(&[his_life::HEALTH])],
    DrinkLine = "drink-line" for Boundaries when [DRINKS],
    HarshLine = "harsh-line" for Boundaries when [AnyOf(ROUGH)],
    OneRoof = "one-roof" for Space when [AnyOf(&[stage::LIVING_TOGETHER])],
    DayToHear = "day-to-hear" for Space when [AnyOf(&[said::SPACE_TO_DECIDE])],
    CuesBack = "cues-back" for Space when [AnyOf(&[said::ASKED_SPACE])],
    TermsFirst = "terms-first" for Space when [AnyOf(ASKED_FOR_ROOM), STRONG_CLUES],
    OnlyDays = "only-days" for Patience when [AnyOf(&[since::DAYS])],
    HoldTheBreak = "hold-the-break" for Patience | Space when [AnyOf(&[stage::BREAK])],
    WorryTimes = "worry-times" for Patience | Space | StayBusy when [AnyOf(&[my_state::ANXIOUS, my_moves::WATCHED_MY_PHONE])],
    EveningsFirst = "evenings-first" for StayBusy when [AnyOf(&[stage::ENDED])],
    OneHour = "one-hour" for StayBusy | Growth when [AnyOf(SHARED_LOAD)],
    OwnDaysFarAway = "own-days-far-away" for StayBusy when [AnyOf(&[his_life::AWAY])],
    NeedConnection = "need-connection" for Growth when [AnyOf(&[needs::CONNECTION])],
    NeedFun = "need-fun" for Growth when [AnyOf(&[needs::FUN])],
    NeedComfort = "need-comfort" for Growth when [AnyOf(&[needs::COMFORT])],
    NeedRest = "need-rest" for Growth when [AnyOf(&[needs::REST])],
    LowMood = "low-mood" for Growth when [AnyOf(DOWN)],
    NotYoursToCure = "not-yours-to-cure" for Growth when [AnyOf(&[his_life::DRINKING, his_life::LOW])],
    OwnMoney = "own-money" for Prepare when [AnyOf(&[stage::LIVING_TOGETHER])],
    APlaceToGo = "a-place-to-go" for Prepare when [AnyOf(&[stage::LIVING_TOGETHER, hope::TO_LEAVE_WELL])],
    OnePerson = "one-person" for Prepare when [NoneOf(&[stage::LIVING_TOGETHER])],
    HealthCheck = "health-check" for Prepare when [AnyOf(TRUST_BROKEN)],
    YouDecideToo = "you-decide-too" for Prepare when [AnyOf(&[said::SPACE_TO_DECIDE, said::ABOUT_US])],
    FamilyHelp = "family-help" for Prepare when [DRINKS],
    EarlyIsFine = "early-is-fine" for CouplesTherapy when [AnyOf(&[stage::DATING, stage::COMMITTED, stage::LIVING_TOGETHER]), NoneOf(TRUST_BROKEN)],
    WhatItCosts = "what-it-costs" for CouplesTherapy when [AnyOf(SETTLED)],
    GoAlone = "go-alone" for CouplesTherapy when [AnyOf(&[tried_therapy::REFUSED])],
    AfterALie = "after-a-lie" for CouplesTherapy when [AnyOf(TRUST_BROKEN)],
    GriefOfAnEnd = "grief-of-an-end" for LetGo when [AnyOf(&[stage::ENDED])],
    LeaveWell = "leave-well" for LetGo | Prepare when [AnyOf(&[hope::TO_LEAVE_WELL])],
    NoHurry = "no-hurry" for LetGo when [AnyOf(&[balance::MOSTLY_HARD])],
}

/// Where the check is not clear, only what cares for the reader.
pub const TIPS_WHEN_AFRAID: &[Tip] = &[Tip::LowMood, Tip::NeedComfort, Tip::NeedRest];
