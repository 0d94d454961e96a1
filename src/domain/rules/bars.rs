//! What the rules forbid a plan, what they demand of it, and what must not stand in it together. Bars beat demands; an earlier
//! demand beats a later one.

use super::{
    Condition::{self, AnyOf, NoneOf},
    Reading, Way,
    groups::{ASKED_FOR_ROOM, CLUES, ROUGH, SAID_IN_VAIN, SHARED_LOAD, TRUST_BROKEN, UNSAID},
    one,
    readings::{POINTS_OUTSIDE, STRONG_CLUES},
};
use crate::domain::{
    ids,
    questions::{
        his_life, hope, responds, said, since, stage, tried_ask, tried_boundaries, tried_space, tried_talk, tried_tell, tried_therapy,
    },
};

ids! {
    /// Why a way stands aside or waits.
    Reason {
        /// The safety check is not clear: it could be dangerous (rule 1).
        Safety = "safety",
        /// It would come too soon (rule 8).
        TooSoon = "too-soon",
        /// The two have parted.
        Over = "over",
        /// The partner treats the reader harshly.
        Rough = "rough",
        /// The partner would not.
        Refused = "refused",
        /// It made things worse.
        Worse = "worse",
        /// Something is unexplained: that comes first.
        Clues = "clues",
        /// Trust was broken: that comes first.
        BrokenTrust = "broken-trust",
        /// There is a load to share out first.
        SharedLoad = "shared-load",
        /// The partner has lost someone.
        Loss = "loss",
        /// It was said already, and little came of it.
        SaidInVain = "said-in-vain",
        /// The partner drinks, takes drugs or gambles.
        Drinking = "drinking",
        /// The reader wants to leave.
        Leaving = "leaving",
        /// It waits for the checklist.
        Checklist = "checklist",
        /// It does not go together with what is now.
        OneAtATime = "one-at-a-time",
    }
}

ids! {
    /// How long a way is barred.
    Bar {
        /// It is not now.
        Now = "now",
        /// It is neither now nor next, and stands aside.
        Near = "near",
    }
}

/// Ways that go to the partner. Boundaries can be set alone, and so are named where they are meant.
const TO_THE_PARTNER: &[Way] = &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::Space, Way::CouplesTherapy, Way::Patience];

/// *When* all of these hold, these ways are barred, for this reason. The first line for a way says the reason; one that bars it
/// from next stands before one that bars it from now.
pub const BARS: &[(&[Condition], Bar, &[Way], Reason)] = &[
    (&one!(stage::ENDED), Bar::Near, TO_THE_PARTNER, Reason::Over),
    (&one!(stage::TALKING), Bar::Near, &[Way::TalkOpenly, Way::CouplesTherapy], Reason::TooSoon),
    (&[AnyOf(ROUGH)], Bar::Near, &[Way::TalkOpenly, Way::CouplesTherapy], Reason::Rough),
    (&one!(hope::TO_LEAVE_WELL), Bar::Now, TO_THE_PARTNER, Reason::Leaving),
    (&[AnyOf(ROUGH)], Bar::Now, &[Way::TellHim, Way::AskFeelings, Way::Space, Way::MyChanges], Reason::Rough),
    (&[AnyOf(TRUST_BROKEN)], Bar::Now, &[Way::Space, Way::MyChanges], Reason::BrokenTrust),
    (&[STRONG_CLUES], Bar::Now, &[Way::Space], Reason::Clues),
    (&[AnyOf(CLUES)], Bar::Now, &[Way::MyChanges], Reason::Clues),
    (&[AnyOf(&[said::OVERWHELMED]), AnyOf(SHARED_LOAD)], Bar::Now, &[Way::Space], Reason::SharedLoad),
    (&one!(responds::BRUSHED_OFF), Bar::Now, &[Way::MyChanges], Reason::SaidInVain),
    (&one!(his_life::LOSS), Bar::Now, &[Way::TellHim], Reason::Loss),
    (&[AnyOf(SAID_IN_VAIN)], Bar::Now, &[Way::TellHim], Reason::SaidInVain),
    (&one!(his_life::DRINKING), Bar::Now, &[Way::CouplesTherapy], Reason::Drinking),
    (&one!(tried_tell::REFUSED), Bar::Now, &[Way::TellHim], Reason::Refused),
    (&one!(tried_ask::REFUSED), Bar::Now, &[Way::AskFeelings], Reason::Refused),
    (&one!(tried_talk::REFUSED), Bar::Now, &[Way::TalkOpenly], Reason::Refused),
    (&one!(tried_boundaries::REFUSED), Bar::Now, &[Way::Boundaries], Reason::Refused),
    (&one!(tried_therapy::REFUSED), Bar::Now, &[Way::CouplesTherapy], Reason::Refused),
    (&one!(tried_tell::WORSE), Bar::Now, &[Way::TellHim], Reason::Worse),
    (&one!(tried_ask::WORSE), Bar::Now, &[Way::AskFeelings], Reason::Worse),
    (&one!(tried_talk::WORSE), Bar::Now, &[Way::TalkOpenly], Reason::Worse),
    (&one!(tried_boundaries::WORSE), Bar::Now, &[Way::Boundaries], Reason::Worse),
    (&one!(tried_space::WORSE), Bar::Now, &[Way::Space], Reason::Worse),
    (&one!(tried_therapy::WORSE), Bar::Now, &[Way::CouplesTherapy], Reason::Worse),
    // Rule 10; the checklist lifts it.
    (&[NoneOf(&[stage::ENDED])], Bar::Now, &[Way::LetGo], Reason::Checklist),
];

/// What the rules demand for now, and for which reading they do: it ends where that is not the reader's.
#[derive(Clone, Copy, Debug)]
pub struct Demand {
    /// All must hold.
    pub when: &'static [Condition],
    /// The first of these that is neither barred nor clashes is now.
    pub ways: &'static [Way],
    /// The reading that it belongs to, if to one.
    pub of: Option<Reading>,
}

const fn demand(when: &'static [Condition], ways: &'static [Way], of: Option<Reading>) -> Demand {
    Demand { when, ways, of }
}

/// The demands, the most important first. Before all of them stands the checklist's `consider`, which demands `let-go`.
pub const DEMANDS: &[Demand] = &[
    demand(&one!(hope::TO_LEAVE_WELL), &[Way::Prepare], None),
    // Rule 3.
    demand(&[AnyOf(ASKED_FOR_ROOM)], &[Way::Space], Some(Reading::NeedsSpace)),
    // A load is shared out; where a talk has changed nothing, by a line that is drawn.
    demand(
        &[AnyOf(&[said::OVERWHELMED]), AnyOf(SHARED_LOAD), NoneOf(&[tried_talk::NO_CHANGE])],
        &[Way::TalkOpenly, Way::Boundaries],
        Some(Reading::CoupleChange),
    ),
    demand(
        &[AnyOf(&[said::OVERWHELMED]), AnyOf(SHARED_LOAD), AnyOf(&[tried_talk::NO_CHANGE])],
        &[Way::Boundaries, Way::TalkOpenly],
        Some(Reading::CoupleChange),
    ),
    // Rule 14.
    demand(&one!(said::ABOUT_US), &[Way::TalkOpenly, Way::Prepare], Some(Reading::LosingInterest)),
    // Rule 2.
    demand(POINTS_OUTSIDE, &[Way::AskFeelings], Some(Reading::OutsideStress)),
    demand(&one!(said::OVERWHELMED), &[Way::Space], Some(Reading::NeedsSpace)),
    demand(&one!(stage::ENDED), &[Way::Growth], None),
    demand(&[AnyOf(&[stage::TALKING, since::DAYS])], &[Way::Patience, Way::StayBusy], None),
];

ids! {
    /// How near a way must be.
    Near {
        /// Now or next.
        NowOrNext = "now-or-next",
        /// Next, unless a demand puts it now.
        Next = "next",
    }
}

/// *When* all of these hold, this way is so near, unless a bar forbids it.
pub const NEAR: &[(&[Condition], Way, Near, Option<Reading>)] = &[
    // Rule 3.
    (&one!(said::SPACE_TO_DECIDE), Way::Prepare, Near::Next, Some(Reading::NeedsSpace)),
    // Rule 4.
    (&[STRONG_CLUES], Way::Prepare, Near::NowOrNext, Some(Reading::TrustQuestion)),
    // Rule 6.
    (&[AnyOf(UNSAID)], Way::TalkOpenly, Near::NowOrNext, Some(Reading::UnspokenNeeds)),
    // Rule 15.
    (&[AnyOf(TRUST_BROKEN)], Way::Prepare, Near::NowOrNext, Some(Reading::TrustBroken)),
];

/// Two of these are never now together.
pub const CLASHES: &[(Way, &[Way])] = &[
    (Way::Space, &[Way::TellHim, Way::AskFeelings, Way::TalkOpenly, Way::CouplesTherapy]),
    (Way::LetGo, &[Way::TellHim, Way::TalkOpenly, Way::CouplesTherapy, Way::Patience, Way::Space]),
    (Way::Patience, &[Way::TalkOpenly]),
];
