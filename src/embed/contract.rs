//! The public contract of the tag, in one place: attributes, views, events, parts and properties.
//!
//! From here come what the loader watches, what the console says of a bad value, `custom-elements.json` and `ebb.d.ts`;
//! the README's tables and the code are checked against it. Only what `attributes.rs` picks out reaches the wasm.

/// The tag.
pub const TAG: &str = "ebb-quiz";

/// One attribute of the tag.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name; on the script tag, `<div>` and `<a>` it begins with `data-`.
    pub name: &'static str,
    /// What its value may be, for a type.
    pub values: Values,
    /// What its value must be, for the console line about a bad one.
    pub expected: &'static str,
    /// What its value may be and do, in Markdown.
    pub about: &'static str,
    /// What a missing or bad value means, in Markdown.
    pub default: &'static str,
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A whole number.
    Number,
    /// A text.
    Text,
}

/// Every attribute, in the README's order.
pub const ATTRIBUTES: [Attribute; 9] = [
    Attribute {
        name: "view",
        values: Values::OneOf(&[
            "assessment",
            "signs",
            "faq",
            "changes",
            "conversation",
            "boundaries",
            "space",
            "needs",
            "prepare",
            "therapy",
            "break",
            "clues",
            "later",
        ]),
        expected: "one of assessment, signs, faq or a tool's name",
        about: "what it shows first: `assessment`, `signs` (the checklist), `faq` (four common questions), or a tool by its name",
        default: "`assessment`",
    },
    Attribute {
        name: "lang",
        values: Values::Text,
        expected: "a language",
        about: "a BCP 47 tag; English is the one language so far",
        default: "the page's, the browser's, `en`",
    },
    Attribute {
        name: "partner",
        values: Values::OneOf(&["he", "she", "they"]),
        expected: "he, she or they",
        about: "how the partner is spoken of: `he`, `she`, `they`; the reader can change it",
        default: "`he`",
    },
    Attribute {
        name: "theme",
        values: Values::OneOf(&["auto", "light", "dark"]),
        expected: "auto, light or dark",
        about: "`auto` (as your site's own toggle or `color-scheme` says, else as what is behind the widget, else as the system), `light`, `dark`",
        default: "`auto`",
    },
    Attribute {
        name: "remember",
        values: Values::OneOf(&["device", "visit"]),
        expected: "device or visit",
        about: "where answers are kept: `device` (localStorage), `visit` (memory only); the reader can change it",
        default: "`device`",
    },
    Attribute {
        name: "expires",
        values: Values::Number,
        expected: "a number of days from 1 to 365",
        about: "when they go: days after the last change, 1 to 365",
        default: "`30`",
    },
    Attribute {
        name: "exit-url",
        values: Values::Text,
        expected: "an https address",
        about: "where leaving leads to, an https address",
        default: "a weather page",
    },
    Attribute {
        name: "article",
        values: Values::Text,
        expected: "an address or a path on this site, with {way} in it",
        about: "an address with `{way}` in it, as in `/post#{way}`: each way gets a \"read more\" link, with its ID filled in",
        default: "none",
    },
    Attribute {
        name: "heading-level",
        values: Values::Number,
        expected: "a number from 2 to 5",
        about: "the level of its headings, 2 to 5",
        default: "`2`",
    },
];

/// The tools: for each `view` what a reader does there.
pub const TOOLS: [(&str, &str); 10] = [
    ("changes", "notes what they see, day by day: a timeline, and patterns where they are true"),
    ("conversation", "puts a talk together in five steps, looks over the words, practises"),
    ("boundaries", "makes an agreement with two sides, on one page"),
    ("space", "sees whether room is right now, plans it with an end"),
    ("needs", "plans a week of good things that depend on nobody, and something to grow"),
    ("prepare", "writes two lists, pictures a while alone, picks who to talk to"),
    ("therapy", "finds words to suggest help for two"),
    ("break", "plans a pause that both say yes to"),
    ("clues", "collects what was not explained, for one calm question"),
    ("later", "picks a day to look again, with a calendar file"),
];

/// The events, each with when it comes. None has an answer in it.
pub const EVENTS: [(&str, &str); 3] = [
    ("ebb-ready", "the widget stands in place of the fallback"),
    ("ebb-finish", "the reader has come to the result; nothing of it is told"),
    ("ebb-error", "it cannot run; `detail.code` is `download`, `policy` or `start`, the console says what to do"),
];

/// The codes in the detail of `ebb-error`.
pub const CODES: [&str; 3] = ["download", "policy", "start"];

/// What the tag's children are.
pub const FALLBACK: &str = "Your article's own text: shown until the widget is ready, and for good where it cannot run.";

/// The parts that can be styled with `::part()`.
pub const PARTS: [(&str, &str); 10] = [
    ("root", "everything"),
    ("button", "a button"),
    ("option", "an answer with its radio or checkbox"),
    ("exit", "the way out"),
    ("reading", "a possible explanation"),
    ("plan", "the fourteen ways in time"),
    ("way", "one of them"),
    ("verdict", "what the checklist says"),
    ("tool", "a tool"),
    ("check", "what a look over the words has found"),
];

/// The colours: custom properties, each with a twin that ends in `-dark`.
pub const COLOURS: [(&str, &str); 9] = [
    ("--ebb-paper", "the ground"),
    ("--ebb-card", "what lies on the ground"),
    ("--ebb-tint", "what is chosen"),
    ("--ebb-ink", "text"),
    ("--ebb-soft", "text that stands back"),
    ("--ebb-accent", "the next step"),
    ("--ebb-on-accent", "text on the next step"),
    ("--ebb-line", "quiet lines"),
    ("--ebb-edge", "the edges of controls"),
];

/// The other custom properties.
pub const SHAPES: [(&str, &str); 4] = [
    ("--ebb-font", "the type of text"),
    ("--ebb-font-display", "the type of headings"),
    ("--ebb-radius", "how round it is"),
    ("--ebb-top", "how far below the window's top the way out stays"),
];
