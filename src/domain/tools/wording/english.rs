//! The phrases of English. Another language needs a table of its own: its phrases are no translation of these.

use super::{
    kinds::{
        Kind::{AlwaysNever, Blame, MindReading, Ultimatum},
        Rephrase::{Often, OftenAre, SeldomAre, SeldomSeen, When, WouldLike},
    },
    phrase::{
        Fits::{Anywhere, Opening, OpeningBefore},
        Phrases, Table,
    },
};

/// What is looked for in English.
pub(super) const TABLE: Table = Table {
    phrases: PHRASES,
    takes_back: "i'm not saying, i am not saying, i'm not thinking, i don't say, i do not say, i don't think, i do not think, \
        i don't mean, i do not mean, i don't believe, i do not believe, i didn't say, i did not say, i didn't mean, \
        i did not mean, i never said, i never thought, it's not that, it is not that",
    opens: "but, because, so",
};

/// After these, "you" belongs to the words before it ("I love you always"), or a question is asked openly.
const NOT_THE_SUBJECT: &str = "love, miss, thank, with, for, to, about, of, support, need, trust, see, hear, as, have, had, did";

/// After these, what someone must do is seen, asked or allowed, not ordered: "I see that you have to work late."
const SEEN_OR_ASKED: &str = "do, does, did, what, much, that, know, if, because, when, while, all, everything, something, anything, nothing, \
        thing, things, whatever, where, why, how, see, hard, though, although, since, whenever, time, space, room, as, \
        than, unless, until";

/// After these, what someone thinks or wants is left open.
const LEFT_OPEN: &str = "do, did, does, if, what, how, would, whether, when, whenever, why, could, might, unless";

/// What a person can be seen doing, or not doing: a verb that is the same after "you never" and after "seen you".
const DOINGS: &str = "answer, ask, bring, call, clean, come, cook, cry, do, eat, give, go, help, hold, hug, join, kiss, laugh, listen, \
        look, make, offer, open, plan, put, reach, reply, say, share, show, sit, smile, spend, stay, stop, take, talk, \
        tell, text, thank, touch, try, visit, wait, write";

/// What someone made me is good: a laugh, a breakfast.
const GOOD_MAKING: &str = "laugh, smile, happy, so happy, very happy, proud, so proud, strong, stronger, better, tea, coffee, breakfast, \
        lunch, dinner, soup, feel safe, feel so safe, feel loved, feel so loved, feel welcome, feel at home, feel special, \
        feel good, feel so good, feel better, feel happy, feel seen, feel calm, feel close, want to";

/// What a person must be is a kind guess: "You must be tired."
const KIND_GUESSES: &str = "be tired, be so tired, be exhausted, be worn, be worried, be under, be so, be very, be going, be hard, be feeling, \
        be sad, be having, be hurting, be busy, be stressed, be afraid, be lonely, be proud, be hungry, have, feel, miss, \
        know, not worry, not think";

/// A phrase is looked for from left to right; the longest at a place counts.
const PHRASES: &[Phrases] = &[
    // Who is at fault.
    Phrases {
        kind: Blame,
        any_of: "you made me, you make me, you've made me, you have made me",
        harmless_after: "dinner, soup, tea, coffee, cake, breakfast, card, gift",
        harmless_before: GOOD_MAKING,
        gentler: None,
    },
    Phrases {
        kind: Blame,
        any_of: "it's your fault, it is your fault, it's all your fault, all your fault, your fault",
        harmless_after: "not, isn't, wasn't, never, whether, if",
        harmless_before: "or mine",
        gentler: None,
    },
    Phrases {
        kind: Blame,
        any_of: "because of you",
        harmless_after: "not, isn't, wasn't, happy, happier, better, stronger, smile, laugh, glad, braver, calmer, proud, safe",
        harmless_before: "and, two, i smile, i laugh, i am happy, i'm happy, i feel safe",
        gentler: None,
    },
    Phrases {
        kind: Blame,
        any_of: "you don't care, you do not care, you didn't care, you don't even care, you couldn't care less",
        harmless_after: "if",
        harmless_before: "for",
        gentler: None,
    },
    Phrases {
        kind: Blame,
        any_of: "you ruin, you ruined, you've ruined, you have ruined, you destroyed, you've destroyed, you have destroyed, \
        you're to blame, you are to blame, i blame you, you let me down, what's wrong with you, what is wrong with you, \
        you're selfish, you are selfish, you're so selfish, you are so selfish",
        harmless_after: "",
        harmless_before: "",
        gentler: None,
    },
    Phrases {
        kind: Blame,
        any_of: "you should have, you should've",
        harmless_after: SEEN_OR_ASKED,
        harmless_before: "time, more time, space, more space, room, some, a, the, your, seen",
        gentler: None,
    },
    // Some times made into all times. "I always" and "I never" are about oneself.
    Phrases {
        kind: AlwaysNever,
        any_of: "you always, you constantly",
        harmless_after: NOT_THE_SUBJECT,
        harmless_before: "wanted, dreamed, loved, liked, enjoyed, will, were there, have a place, make me laugh, made me laugh, \
        make me smile, made me smile, make me feel safe, make me feel loved, make me feel better",
        gentler: Some((Often, Opening)),
    },
    Phrases {
        kind: AlwaysNever,
        any_of: "you're always, you are always, you're constantly, you are constantly",
        harmless_after: "",
        harmless_before: "welcome, there, in my, on my, kind, so kind, good to",
        gentler: Some((OftenAre, Opening)),
    },
    Phrases {
        kind: AlwaysNever,
        any_of: "you never",
        harmless_after: NOT_THE_SUBJECT,
        harmless_before: "have to, had to, need to, know, let me down, hurt, lied, failed, gave up",
        gentler: Some((SeldomSeen, OpeningBefore(DOINGS))),
    },
    Phrases {
        kind: AlwaysNever,
        any_of: "you're never, you are never",
        harmless_after: "",
        harmless_before: "alone, a burden, too much, in my way",
        gentler: Some((SeldomAre, Opening)),
    },
    Phrases {
        kind: AlwaysNever,
        any_of: "every time you, each time you, every single time you, each and every time you",
        harmless_after: "",
        harmless_before: "smile, laugh, hug, hold, kiss",
        gentler: Some((When, Anywhere)),
    },
    Phrases { kind: AlwaysNever, any_of: "every single time", harmless_after: "", harmless_before: "i, we", gentler: None },
    Phrases {
        kind: AlwaysNever,
        any_of: "nothing you",
        harmless_after: "",
        harmless_before: "need, have, can, can't, could, must, should",
        gentler: None,
    },
    Phrases {
        kind: AlwaysNever,
        any_of: "you only ever, you do nothing but, all you do is, all you ever do is",
        harmless_after: "",
        harmless_before: "",
        gentler: None,
    },
    // What goes on in someone else.
    Phrases {
        kind: MindReading,
        any_of: "you think that, you think i, you think i'm, you think it's",
        harmless_after: LEFT_OPEN,
        harmless_before: "",
        gentler: None,
    },
    Phrases {
        kind: MindReading,
        any_of: "you don't want, you do not want, you don't even want, you just want, you only want, you really want",
        harmless_after: LEFT_OPEN,
        harmless_before: "to lose",
        gentler: None,
    },
    Phrases {
        kind: MindReading,
        any_of: "i know you think, i know you want, i know you feel, i know you hate, i know you don't, i know you do not, \
        i know you just, i know you only, i know you're lying, i know you are lying, i know you're hiding, \
        i know you are hiding, i know what you think, i know what you're thinking, i know what you are thinking",
        harmless_after: "do, should, if",
        harmless_before: "have, sleep, mean it, mean to, mean that, feel well, feel good, like crowds",
        gentler: None,
    },
    Phrases {
        kind: MindReading,
        any_of: "you obviously, you clearly, you're obviously, you are obviously, you're clearly, you are clearly, obviously you",
        harmless_after: "see, hear, told",
        harmless_before: "",
        gentler: None,
    },
    Phrases {
        kind: MindReading,
        any_of: "you're only doing this, you are only doing this, you're just doing this, you are just doing this, you only do this, \
        you're doing this on purpose, you are doing this on purpose, you did it on purpose, you did that on purpose, \
        you did this on purpose",
        harmless_after: "if",
        harmless_before: "for us",
        gentler: None,
    },
    Phrases {
        kind: MindReading,
        any_of: "you don't love, you do not love, you don't even love, you no longer love, you stopped loving, you don't like me, \
        you don't miss me, you don't feel anything, you hate me, you hate being, you want to leave me, you want to hurt, \
        you want to get rid",
        harmless_after: LEFT_OPEN,
        harmless_before: "the, this, your, it",
        gentler: None,
    },
    // No choice left.
    Phrases { kind: Ultimatum, any_of: "or else", harmless_after: "", harmless_before: "i might, i may, we might, we may", gentler: None },
    Phrases {
        kind: Ultimatum,
        any_of: "if you don't, if you do not",
        harmless_after: "fine, okay, ok, alright, right, even, understand, good, problem",
        harmless_before: "want, feel, mind, know, like, wish, agree, understand, sleep, remember, have time, have the, have any, see it, \
        prefer",
        gentler: None,
    },
    Phrases {
        kind: Ultimatum,
        any_of: "or i'm leaving, or i am leaving, or i leave, or i'll leave, or i will leave, or i'm gone, or i am gone, \
        or i'm done, or i am done, or i'm out, or it's over, or it is over, or we're done, or we are done, or we're over",
        harmless_after: "you",
        harmless_before: "for, home",
        gentler: None,
    },
    Phrases { kind: Ultimatum, any_of: "last chance", harmless_after: "", harmless_before: "we, i had, to see", gentler: None },
    Phrases {
        kind: Ultimatum,
        any_of: "it's me or, it is me or, either you",
        harmless_after: "if, whether, maybe, perhaps, with, for, to",
        harmless_before: "or me, or i",
        gentler: None,
    },
    Phrases {
        kind: Ultimatum,
        any_of: "you have to, you need to, you've got to, you have got to",
        harmless_after: SEEN_OR_ASKED,
        harmless_before: "know, work, carry, rest, sleep, deal, recover",
        gentler: Some((WouldLike, Opening)),
    },
    Phrases {
        kind: Ultimatum,
        any_of: "you must",
        harmless_after: SEEN_OR_ASKED,
        harmless_before: KIND_GUESSES,
        gentler: Some((WouldLike, Opening)),
    },
    Phrases {
        kind: Ultimatum,
        any_of: "you'd better, you had better",
        harmless_after: "",
        harmless_before: "days, times, sleep",
        gentler: None,
    },
];
