//! Sentences to begin with, drawn from the reader's own answers.
//!
//! Each line reads: *in* this field, *when* these answers were given, this sentence is offered. A line without answers
//! fits everybody. The sentences themselves are in the words, under `starters`, in the order of this table.

use super::fields::Field;
use crate::domain::{
    answers::Answers,
    ids,
    questions::{
        Choice, balance, clues, conflict, couple, his_life, his_signs, my_moves, my_state, needs, openness, repeats, said, stage,
        tried_ask, tried_space, tried_talk, tried_tell, tried_therapy,
    },
    rank,
    rules::{
        Condition::{self, AnyOf, NoneOf},
        LIFE_EVENTS, REACHING, SETTLED, STEPPING_BACK, STRONG_CLUES, TRUST_BROKEN, UNSAID, all_hold,
    },
};
use std::cmp::Reverse;

/// The partner could use some room, as they said.
const WANTS_ROOM: &[Choice] = &[said::ASKED_SPACE, said::SPACE_TO_DECIDE, said::OVERWHELMED];

/// The most sentences that are offered for one field: more would be a list to read, not a help to begin.
pub const MOST: usize = 4;

/// Spells the table: each field, and under it its sentences with the answers that call for them.
macro_rules! table {
    ($($field:ident { $([$($when:expr),*] => $starter:ident = $id:literal),+ $(,)? })+) => {
        ids! {
            /// A sentence to begin with.
            Starter { $($(#[doc = concat!("`", $id, "`")] $starter = $id),+),+ }
        }

        /// *In* this field, *when* all of these hold, this sentence is offered.
        pub const STARTERS: &[(Field, &[Condition], Starter)] = &[$($((Field::$field, &[$($when),*], Starter::$starter)),+),+];
    };
}

table! {
    ConversationEmpathise {
        [AnyOf(&[said::OVERWHELMED])] => SeeWornOut = "see-worn-out",
        [AnyOf(&[said::ASKED_SPACE]), AnyOf(REACHING)] => SeePressure = "see-pressure",
        [AnyOf(&[said::ASKED_SPACE])] => SeeRoom = "see-room",
        [AnyOf(&[his_life::WORK, his_life::JOB_CHANGE])] => SeeWork = "see-work",
        [AnyOf(&[his_life::LOSS])] => SeeLoss = "see-loss",
        [AnyOf(&[his_life::HEALTH])] => SeeHealth = "see-health",
        [AnyOf(&[his_life::FAMILY])] => SeeFamily = "see-family",
        [AnyOf(&[his_life::MONEY])] => SeeMoney = "see-money",
        [AnyOf(&[couple::CHILD])] => SeeChild = "see-child",
        [AnyOf(REACHING), AnyOf(STEPPING_BACK), NoneOf(TRUST_BROKEN)] => SeeReaching = "see-reaching",
        [] => SeeALot = "see-a-lot",
        [] => SeeYourSide = "see-your-side",
    }
    ConversationFacts {
        [AnyOf(&[his_signs::TEXTS_LESS])] => FactTexts = "fact-texts",
        [AnyOf(&[his_signs::CANCELS])] => FactPlans = "fact-plans",
        [AnyOf(&[his_signs::LESS_AFFECTION])] => FactWarmth = "fact-warmth",
        [AnyOf(&[his_signs::ALONE_MORE])] => FactAlone = "fact-alone",
        [AnyOf(&[his_signs::FRIENDS_MORE])] => FactFriends = "fact-friends",
        [AnyOf(&[his_signs::PREOCCUPIED])] => FactQuiet = "fact-quiet",
        [AnyOf(&[his_signs::IRRITABLE])] => FactSharp = "fact-sharp",
        [AnyOf(&[couple::LESS_TIME])] => FactTime = "fact-time",
        [AnyOf(&[my_moves::SNAPPED])] => FactSnapped = "fact-snapped",
        [] => FactQuieter = "fact-quieter",
        [] => FactLastTime = "fact-last-time",
    }
    ConversationFeel {
        [AnyOf(&[my_state::ANXIOUS])] => FeelWorried = "feel-worried",
        [AnyOf(&[my_state::LOW])] => FeelSad = "feel-sad",
        [AnyOf(&[my_state::STRESSED])] => FeelTense = "feel-tense",
        [AnyOf(&[my_state::STEADY])] => FeelMissing = "feel-missing",
        [AnyOf(&[balance::MOSTLY_GOOD])] => FeelFond = "feel-fond",
        [AnyOf(&[needs::CONNECTION])] => FeelFar = "feel-far",
        [] => FeelMiss = "feel-miss",
        [] => FeelUnsure = "feel-unsure",
    }
    ConversationWant {
        [AnyOf(&[tried_talk::NO_CHANGE])] => WantWeek = "want-week",
        [AnyOf(&[tried_space::NO_CHANGE])] => WantEnd = "want-end",
        [AnyOf(&[tried_tell::NO_CHANGE, tried_ask::NO_CHANGE])] => WantOne = "want-one",
        [AnyOf(&[his_signs::CANCELS])] => WantNotice = "want-notice",
        [AnyOf(&[needs::CONNECTION])] => WantEvening = "want-evening",
        [AnyOf(&[needs::FUN])] => WantFun = "want-fun",
        [AnyOf(&[needs::COMFORT])] => WantHug = "want-hug",
        [AnyOf(&[needs::REST])] => WantRest = "want-rest",
        [] => WantLine = "want-line",
        [] => WantHowYouAre = "want-how-you-are",
    }
    ConversationWhy {
        [AnyOf(REACHING), NoneOf(TRUST_BROKEN)] => WhyAskLess = "why-ask-less",
        [AnyOf(LIFE_EVENTS)] => WhyCarry = "why-carry",
        [AnyOf(&[his_signs::IRRITABLE, my_moves::SNAPPED])] => WhySofter = "why-softer",
        [AnyOf(&[my_state::ANXIOUS])] => WhyWorryLess = "why-worry-less",
        [AnyOf(&[balance::MOSTLY_GOOD])] => WhyMore = "why-more",
        [] => WhyClose = "why-close",
        [] => WhyBoth = "why-both",
    }
    ConversationAsk {
        [AnyOf(&[conflict::NEEDS_TIME])] => OpenSaturday = "open-saturday",
        [AnyOf(&[conflict::AVOIDS])] => OpenWrite = "open-write",
        [AnyOf(&[tried_ask::NO_CHANGE])] => OpenSunday = "open-sunday",
        [AnyOf(LIFE_EVENTS)] => OpenThat = "open-that",
        [AnyOf(&[stage::TALKING])] => OpenWeek = "open-week",
        [AnyOf(&[openness::RARELY])] => OpenSmall = "open-small",
        [] => OpenHow = "open-how",
        [] => OpenMind = "open-mind",
    }
    BoundariesMine {
        [AnyOf(&[his_signs::CANCELS])] => MinePlans = "mine-plans",
        [AnyOf(&[needs::CONNECTION])] => MineEvening = "mine-evening",
        [AnyOf(&[his_signs::TEXTS_LESS])] => MineMorning = "mine-morning",
        [AnyOf(&[clues::LATE_UNEXPLAINED, clues::OUT_UNEXPLAINED])] => MineLate = "mine-late",
        [] => MineWord = "mine-word",
        [] => MineWarn = "mine-warn",
    }
    BoundariesTheirs {
        [AnyOf(WANTS_ROOM)] => TheirsRoom = "theirs-room",
        [AnyOf(&[conflict::NEEDS_TIME])] => TheirsNotice = "theirs-notice",
        [AnyOf(REACHING)] => TheirsCalls = "theirs-calls",
        [AnyOf(&[his_life::WORK, his_life::JOB_CHANGE])] => TheirsWork = "theirs-work",
        [] => TheirsAsk = "theirs-ask",
        [] => TheirsQuiet = "theirs-quiet",
    }
    BoundariesSpace {
        [AnyOf(&[stage::LIVING_TOGETHER])] => SpaceDoor = "space-door",
        [AnyOf(&[his_signs::FRIENDS_MORE])] => SpaceFriends = "space-friends",
        [] => SpaceEvenings = "space-evenings",
        [] => SpaceEnd = "space-end",
    }
    BoundariesContact {
        [AnyOf(&[my_moves::CHECKED_HIM])] => ContactChecking = "contact-checking",
        [AnyOf(&[stage::TALKING, stage::DATING])] => ContactEasy = "contact-easy",
        [] => ContactOnce = "contact-once",
        [] => ContactTopics = "contact-topics",
    }
    SpaceMessage {
        [AnyOf(&[tried_space::NO_CHANGE])] => MessageEnd = "message-end",
        [AnyOf(&[said::ASKED_SPACE])] => MessageHeard = "message-heard",
        [AnyOf(&[said::OVERWHELMED])] => MessageWornOut = "message-worn-out",
        [AnyOf(&[his_life::LOSS, his_life::HEALTH, his_life::FAMILY])] => MessageHardTime = "message-hard-time",
        [AnyOf(&[stage::LIVING_TOGETHER])] => MessageOneRoof = "message-one-roof",
        [AnyOf(&[stage::TALKING])] => MessageLight = "message-light",
        [AnyOf(&[my_moves::ASKED_FOR_MORE])] => MessageAir = "message-air",
        [] => MessageTime = "message-time",
        [] => MessageQuiet = "message-quiet",
    }
    SpaceAfter {
        [AnyOf(&[conflict::NEEDS_TIME, conflict::AVOIDS])] => AfterHour = "after-hour",
        [] => AfterWalk = "after-walk",
        [] => AfterMissed = "after-missed",
        [] => AfterSilence = "after-silence",
    }
    NeedsStep {
        [AnyOf(&[my_state::LOW])] => StepOutside = "step-outside",
        [AnyOf(&[my_state::ANXIOUS, my_state::STRESSED])] => StepBreathe = "step-breathe",
        [] => StepTen = "step-ten",
        [] => StepTell = "step-tell",
    }
    PrepareDealBreakers {
        [STRONG_CLUES] => BreakerDark = "breaker-dark",
        [AnyOf(&[repeats::OFTEN])] => BreakerAgain = "breaker-again",
        [] => BreakerLies = "breaker-lies",
        [] => BreakerScorn = "breaker-scorn",
    }
    PrepareMustHaves {
        [AnyOf(&[needs::CONNECTION])] => MustMatter = "must-matter",
        [AnyOf(SETTLED)] => MustPlans = "must-plans",
        [] => MustKind = "must-kind",
        [] => MustTime = "must-time",
    }
    PrepareAlone {
        [AnyOf(&[stage::LIVING_TOGETHER])] => AloneMoney = "alone-money",
        [] => AloneFirst = "alone-first",
        [] => AloneMore = "alone-more",
    }
    PrepareAsk {
        [AnyOf(&[my_state::LOW])] => AskLow = "ask-low",
        [] => AskListen = "ask-listen",
        [] => AskWeek = "ask-week",
    }
    TherapyAsk {
        [AnyOf(&[tried_therapy::NO_CHANGE])] => TherapyOther = "therapy-other",
        [AnyOf(&[couple::CHILD])] => TherapyChild = "therapy-child",
        [AnyOf(&[repeats::OFTEN])] => TherapyCircles = "therapy-circles",
        [AnyOf(&[conflict::AVOIDS, conflict::NEEDS_TIME])] => TherapyNote = "therapy-note",
        [] => TherapyStuck = "therapy-stuck",
        [] => TherapyPart = "therapy-part",
    }
    TherapyHope {
        [AnyOf(UNSAID)] => HopeSay = "hope-say",
        [AnyOf(&[couple::INTIMACY])] => HopeClose = "hope-close",
        [] => HopeListen = "hope-listen",
        [] => HopeKnow = "hope-know",
    }
    BreakLimits {
        [AnyOf(&[stage::LIVING_TOGETHER])] => LimitsHome = "limits-home",
        [AnyOf(&[couple::CHILD])] => LimitsChild = "limits-child",
        [] => LimitsFriends = "limits-friends",
        [] => LimitsEarly = "limits-early",
    }
    BreakMine {
        [AnyOf(&[repeats::OFTEN])] => PausePattern = "pause-pattern",
        [AnyOf(&[balance::MOSTLY_HARD, balance::MIXED])] => PauseMiss = "pause-miss",
        [] => PauseCalm = "pause-calm",
        [] => PauseWant = "pause-want",
    }
    BreakTheirs {
        [AnyOf(LIFE_EVENTS)] => PauseSort = "pause-sort",
        [] => PauseAsk = "pause-ask",
        [] => PauseBreath = "pause-breath",
    }
    CluesQuestion {
        [AnyOf(&[conflict::NEEDS_TIME, conflict::AVOIDS])] => CluesWhen = "clues-when",
        [AnyOf(LIFE_EVENTS)] => CluesWeighs = "clues-weighs",
        [] => CluesUnderstand = "clues-understand",
        [] => CluesRather = "clues-rather",
    }
    LaterNote {
        [AnyOf(&[my_moves::WATCHED_MY_PHONE, my_moves::CHECKED_HIM])] => LaterPhone = "later-phone",
        [AnyOf(WANTS_ROOM)] => LaterReach = "later-reach",
        [] => LaterLighter = "later-lighter",
        [] => LaterSleep = "later-sleep",
    }
}

/// The sentences for a field that fit these answers: those that rest on most of them first, at most [`MOST`].
pub fn starters(field: Field, answers: &Answers) -> Vec<Starter> {
    let counted = answers.counted();
    let mut fitting = Vec::new();
    for line in STARTERS {
        if line.0 == field && all_hold(line.1, &counted) {
            fitting.push(line);
        }
    }
    let mut starters = Vec::with_capacity(MOST);
    for line in rank(fitting, |line| Reverse(line.1.len())) {
        if starters.len() < MOST {
            starters.push(line.2);
        }
    }
    starters
}
