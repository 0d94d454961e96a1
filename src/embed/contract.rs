//! The public contract of the tag, in one place: attributes, views, events, parts and properties. The tools, which are views,
//! too, are in `domain/tools/fields.rs`.
//!
//! From here come what the loader watches, what the console says of a bad value, `custom-elements.json` and `ebb.d.ts`; and by
//! `cargo xtask codegen` the README's tables, the embed builder's form, and the options of the `WordPress` plugin. Only what
//! `attributes.rs` picks out reaches the wasm.

/// The tag.
pub const TAG: &str = "ebb-quiz";

/// One attribute of the tag.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name; on the script tag, `<div>` and `<a>` it begins with `data-`.
    pub name: &'static str,
    /// What its value may be.
    pub values: Values,
    /// What its value must be, for the console line about a bad one.
    pub expected: &'static str,
    /// What its value may be and do, in Markdown.
    pub about: &'static str,
    /// What a missing or bad value means, in Markdown: a value in backticks, or words.
    pub default: &'static str,
    /// What forms for authors call the group that it is in; attributes of one group stand together.
    pub group: &'static str,
    /// What forms for authors call it.
    pub label: &'static str,
    /// What they say below it.
    pub hint: &'static str,
}

impl Attribute {
    /// The value that a missing one means, where that is always the same.
    pub fn default_value(&self) -> Option<&'static str> {
        self.default.strip_prefix('`')?.strip_suffix('`')
    }
}

/// What a value may be.
#[derive(Clone, Copy, Debug)]
pub enum Values {
    /// One of [`VIEWS`], or a tool.
    View,
    /// One of these, each with what forms call it.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A whole number from the first to the second.
    Number(u16, u16),
    /// A language that there are texts for.
    Language,
    /// A text.
    Text {
        /// What it must look like, as a regular expression of HTML forms.
        pattern: &'static str,
        /// How it may begin, or read.
        example: &'static str,
    },
}

/// What a widget can show first besides a tool, with what forms call it.
pub const VIEWS: [(&str, &str); 3] =
    [("assessment", "The whole assessment"), ("signs", "Checklist: time to let go?"), ("faq", "Four common questions")];

/// Every attribute, in the order of the README and of forms.
pub const ATTRIBUTES: [Attribute; 9] = [
    Attribute {
        name: "view",
        values: Values::View,
        expected: "one of assessment, signs, faq or a tool's name",
        about: "what it shows first: `assessment`, `signs` (the checklist), `faq` (four common questions), or a tool by its name",
        default: "`assessment`",
        group: "What the reader sees",
        label: "What it shows first",
        hint: "A tool stands beside its paragraph.",
    },
    Attribute {
        name: "lang",
        values: Values::Language,
        expected: "a language",
        about: "a BCP 47 tag; English is the one language so far",
        default: "the page's, the browser's, `en`",
        group: "What the reader sees",
        label: "Language",
        hint: "Usually that of the page, else of the browser.",
    },
    Attribute {
        name: "partner",
        values: Values::OneOf(&[("he", "He"), ("she", "She"), ("they", "They")]),
        expected: "he, she or they",
        about: "how the partner is spoken of: `he`, `she`, `they`; the reader can change it",
        default: "`he`",
        group: "What the reader sees",
        label: "Who it is about",
        hint: "The reader can change it.",
    },
    Attribute {
        name: "theme",
        values: Values::OneOf(&[("auto", "As the site"), ("light", "Always light"), ("dark", "Always dark")]),
        expected: "auto, light or dark",
        about: "`auto` (as your site's own toggle or `color-scheme` says, else as what is behind the widget, else as the system), `light`, `dark`",
        default: "`auto`",
        group: "What the reader sees",
        label: "Colours",
        hint: "As the site: follows your site’s own switch, else the device.",
    },
    Attribute {
        name: "heading-level",
        values: Values::Number(2, 5),
        expected: "a number from 2 to 5",
        about: "the level of its headings, 2 to 5",
        default: "`2`",
        group: "What the reader sees",
        label: "Level of its headings",
        hint: "One deeper than the heading above it in your post.",
    },
    Attribute {
        name: "remember",
        values: Values::OneOf(&[("device", "kept on the device"), ("visit", "gone when the page closes")]),
        expected: "device or visit",
        about: "where answers are kept: `device` (localStorage), `visit` (memory only); the reader can change it",
        default: "`device`",
        group: "What is kept",
        label: "Answers are",
        hint: "The reader can change it, before the first question.",
    },
    Attribute {
        name: "expires",
        values: Values::Number(1, 365),
        expected: "a number of days from 1 to 365",
        about: "when they go: days after the last change, 1 to 365",
        default: "`30`",
        group: "What is kept",
        label: "Days until they expire",
        hint: "From 1 to 365, counted from the last change.",
    },
    Attribute {
        name: "exit-url",
        values: Values::Text { pattern: r"https:\/\/.+", example: "https://" },
        expected: "an https address",
        about: "where leaving leads to, an https address",
        default: "a weather page",
        group: "Where it leads",
        label: "Page behind the Leave button",
        hint: "Begins with https:// and tells nothing. Empty: a weather page.",
    },
    Attribute {
        name: "article",
        values: Values::Text { pattern: r"(https?:\/\/|\/|\.\/|#|\?).*\{way\}.*|#\{way\}|\?\{way\}", example: "#{way}" },
        expected: "an address or a path on this site, with {way} in it",
        about: "an address with `{way}` in it, as in `/post#{way}`: each way gets a \"read more\" link, with its ID filled in",
        default: "none",
        group: "Where it leads",
        label: "“Read more” links into your article",
        hint: "An address with {way} in it; each of the fourteen ways puts its ID there. Empty: no links.",
    },
];

/// The events, each with when it comes. None has an answer in it.
pub const EVENTS: [(&str, &str); 3] = [
    ("ebb-ready", "the widget stands in place of the fallback"),
    ("ebb-finish", "the reader has come to the result, after each round of questions; nothing of it is told"),
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
    ("--ebb-top", "how far below the window's top the way out stays; measured from your site's header where you set nothing"),
];
