//! Everything the reader gave, as it is stored and exported: one versioned JSON document.
//!
//! Decoding accepts what it knows, keeps what it does not know, and refuses in a sentence what has the wrong shape.
//! What is refused is never overwritten (see `storage`).

use super::{
    Millis,
    answers::{Answer, Answers},
    ids,
    questions::{Choice, Kind, Question},
    screen::Place,
    signs::{Checklist, Effort, Mark, Sign},
};
use serde_json::{Map, Value};
use std::fmt;

/// The version that this code writes.
pub const VERSION: u64 = 1;

ids! {
    /// How the partner is spoken of.
    Partner {
        /// He.
        He = "he",
        /// She.
        She = "she",
        /// They.
        They = "they",
    }
}

ids! {
    /// What the exit does with what was kept.
    Leave {
        /// Erase it first.
        Erase = "erase",
        /// Leave it on the device.
        Keep = "keep",
    }
}

/// What the reader chose about the widget itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// He, she or they, once chosen.
    pub partner: Option<Partner>,
    /// What leaving does.
    pub leave: Leave,
    /// Where the reader was last.
    pub place: Option<Place>,
}

impl Default for Reader {
    fn default() -> Self {
        Self { partner: None, leave: Leave::Erase, place: None }
    }
}

/// An earlier pass through the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    /// When it ended.
    pub at: Millis,
    /// What was answered.
    pub answers: Answers,
}

/// Everything the reader gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// Counts the changes.
    pub rev: u64,
    /// When it was last changed.
    pub at: Millis,
    /// When it is to be erased.
    pub exp: Millis,
    /// What was answered.
    pub answers: Answers,
    /// What was marked on the checklist.
    pub signs: Checklist,
    /// What each tool keeps, by the tool's ID.
    pub tools: Map<String, Value>,
    /// Earlier passes, oldest first.
    pub history: Vec<Pass>,
    /// The rating of the post.
    pub rating: Value,
    /// What was chosen about the widget itself.
    pub reader: Reader,
    /// Answers with IDs that this version does not know, kept as they are.
    unknown_answers: Map<String, Value>,
    /// Top-level members that this version does not know, kept as they are.
    unknown: Map<String, Value>,
}

/// Why a document cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// A newer version of Ebb made it.
    Newer(u64),
    /// A member is not what it must be.
    Shape {
        /// Where, as a path.
        at: &'static str,
        /// What it must be.
        expected: &'static str,
    },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Newer(version) => write!(formatter, "it was made by a newer version (format {version}; this one reads {VERSION})"),
            Self::Shape { at, expected } => write!(formatter, "`{at}` must be {expected}"),
        }
    }
}

impl std::error::Error for DecodeError {}

const fn shape(at: &'static str, expected: &'static str) -> DecodeError {
    DecodeError::Shape { at, expected }
}

const OBJECT: &str = "an object";
const TIME: &str = "a whole number of milliseconds";

impl Document {
    /// Whether the reader has given nothing yet.
    pub fn is_blank(&self) -> bool {
        let Self { answers, signs, tools, history, rating, unknown_answers, .. } = self;
        answers.is_empty() && signs.is_empty() && tools.is_empty() && history.is_empty() && rating.is_null() && unknown_answers.is_empty()
    }

    /// Chooses an option, or takes it back.
    pub fn choose(&mut self, choice: Choice, chosen: bool) {
        self.unknown_answers.remove(choice.question.id());
        self.answers.choose(choice, chosen);
    }

    /// Takes back whatever was chosen.
    pub fn skip(&mut self, question: Question) {
        self.answers.set(question, Answer::SKIPPED);
    }

    /// Counts a change and puts off the end.
    pub fn touch(&mut self, now: Millis, lasts: Millis) {
        self.rev += 1;
        self.at = now;
        self.exp = now.saturating_add(lasts);
    }

    /// Whether its time is over.
    pub fn is_expired(&self, now: Millis) -> bool {
        self.exp <= now
    }

    /// The document as JSON.
    pub fn encode(&self) -> Value {
        let mut answers = self.unknown_answers.clone();
        encode_answers(&self.answers, &mut answers);
        let mut document = self.unknown.clone();
        let members = [
            ("v", VERSION.into()),
            ("rev", self.rev.into()),
            ("at", self.at.into()),
            ("exp", self.exp.into()),
            ("answers", answers.into()),
            ("signs", encode_signs(&self.signs)),
            ("tools", self.tools.clone().into()),
            ("history", self.history.iter().map(encode_pass).collect()),
            ("rating", self.rating.clone()),
            ("reader", encode_reader(&self.reader)),
        ];
        put(&mut document, members);
        document.into()
    }

    /// Reads a document.
    ///
    /// # Errors
    /// [`DecodeError::Newer`] for a version from the future, [`DecodeError::Shape`] for the first member of a wrong type.
    pub fn decode(value: Value) -> Result<Self, DecodeError> {
        let Value::Object(mut all) = value else { return Err(shape("document", OBJECT)) };
        let mut take = |name: &str| all.remove(name);
        match take("v").as_ref().and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(version) if version > VERSION => return Err(DecodeError::Newer(version)),
            _ => return Err(shape("v", "the number of a known version")),
        }
        let (answers, unknown_answers) = decode_answers(take("answers"))?;
        Ok(Self {
            rev: number(take("rev"), "rev", "a whole number")?,
            at: number(take("at"), "at", TIME)?,
            exp: number(take("exp"), "exp", TIME)?,
            answers,
            unknown_answers,
            signs: decode_signs(take("signs"))?,
            tools: members(take("tools"), "tools")?,
            history: decode_history(take("history"))?,
            rating: take("rating").unwrap_or_default(),
            reader: decode_reader(take("reader"))?,
            unknown: all,
        })
    }
}

/// Puts members into an object one by one: building it in bulk would bring the standard sort into the wasm.
fn put(object: &mut Map<String, Value>, members: impl IntoIterator<Item = (&'static str, Value)>) {
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
}

fn object<const N: usize>(members: [(&'static str, Value); N]) -> Value {
    let mut object = Map::new();
    put(&mut object, members);
    object.into()
}

fn number(value: Option<Value>, at: &'static str, expected: &'static str) -> Result<u64, DecodeError> {
    value.as_ref().and_then(Value::as_u64).ok_or(shape(at, expected))
}

/// An object's members; none where it is missing.
fn members(value: Option<Value>, at: &'static str) -> Result<Map<String, Value>, DecodeError> {
    match value {
        None => Ok(Map::new()),
        Some(Value::Object(members)) => Ok(members),
        Some(_) => Err(shape(at, OBJECT)),
    }
}

fn encode_answers(answers: &Answers, into: &mut Map<String, Value>) {
    for (question, answer) in answers.iter() {
        let mut chosen: Vec<Value> = Vec::new();
        for choice in question.choices() {
            if answer.has(choice) {
                chosen.push(choice.id().into());
            }
        }
        let value = match question.kind() {
            Kind::Single => chosen.pop().unwrap_or_default(),
            Kind::Multi if chosen.is_empty() => Value::Null,
            Kind::Multi => chosen.into(),
        };
        into.insert(question.id().to_owned(), value);
    }
}

fn encode_pass(pass: &Pass) -> Value {
    let mut answers = Map::new();
    encode_answers(&pass.answers, &mut answers);
    object([("at", pass.at.into()), ("answers", answers.into())])
}

/// The answers that this version knows, and the rest.
fn decode_answers(value: Option<Value>) -> Result<(Answers, Map<String, Value>), DecodeError> {
    let (mut answers, mut unknown) = (Answers::default(), Map::new());
    for (id, value) in members(value, "answers")? {
        match Question::from_id(&id).map(|question| (question, decode_answer(question, &value))) {
            Some((question, Known::All(answer))) => answers.set(question, answer),
            Some((_, Known::Malformed)) => return Err(shape("answers", "texts, lists of texts, or null")),
            Some((_, Known::Unknown)) | None => {
                unknown.insert(id, value);
            }
        }
    }
    Ok((answers, unknown))
}

enum Known {
    All(Answer),
    Unknown,
    Malformed,
}

fn decode_answer(question: Question, value: &Value) -> Known {
    let ids: &[Value] = match value {
        Value::Null => &[],
        Value::String(_) => std::slice::from_ref(value),
        Value::Array(ids) => ids,
        _ => return Known::Malformed,
    };
    let mut answer = Answer::SKIPPED;
    for id in ids {
        let Value::String(id) = id else { return Known::Malformed };
        let Some(choice) = question.choice(id) else { return Known::Unknown };
        answer = answer.with(choice, true);
    }
    Known::All(answer)
}

const YES: &str = "yes";
const NO: &str = "no";

fn encode_signs(checklist: &Checklist) -> Value {
    let mut signs = Map::new();
    put(&mut signs, Sign::ALL.iter().filter_map(|sign| Some((sign.id(), checklist.sign(*sign)?.id().into()))));
    let made = |made| Value::from(if made { YES } else { NO });
    put(&mut signs, Effort::ALL.iter().filter_map(|effort| Some((effort.id(), made(checklist.own_effort(*effort)?)))));
    signs.into()
}

fn decode_signs(value: Option<Value>) -> Result<Checklist, DecodeError> {
    const EXPECTED: &str = "known signs and efforts with yes, unsure or no";
    let mut checklist = Checklist::default();
    for (id, value) in members(value, "signs")? {
        let mark = value.as_str().and_then(Mark::from_id).ok_or(shape("signs", EXPECTED))?;
        match (Sign::from_id(&id), Effort::from_id(&id)) {
            (Some(sign), _) => checklist.mark(sign, mark),
            (_, Some(effort)) => checklist.note(effort, mark == Mark::Yes),
            _ => return Err(shape("signs", EXPECTED)),
        }
    }
    Ok(checklist)
}

fn decode_history(value: Option<Value>) -> Result<Vec<Pass>, DecodeError> {
    const EXPECTED: &str = "a list of passes";
    let passes = match value {
        None => return Ok(Vec::new()),
        Some(Value::Array(passes)) => passes,
        Some(_) => return Err(shape("history", EXPECTED)),
    };
    let decode = |pass| {
        let Value::Object(mut pass) = pass else { return Err(shape("history", EXPECTED)) };
        let at = number(pass.remove("at"), "history", EXPECTED)?;
        Ok(Pass { at, answers: decode_answers(pass.remove("answers"))?.0 })
    };
    passes.into_iter().map(decode).collect()
}

fn encode_reader(reader: &Reader) -> Value {
    object([
        ("partner", reader.partner.map(Partner::id).into()),
        ("leave", reader.leave.id().into()),
        ("place", reader.place.map(Place::id).into()),
    ])
}

/// Lenient: a choice about the widget that cannot be read is as good as none.
fn decode_reader(value: Option<Value>) -> Result<Reader, DecodeError> {
    let members = members(value, "reader")?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    Ok(Reader {
        partner: text("partner").and_then(Partner::from_id),
        leave: text("leave").and_then(Leave::from_id).unwrap_or(Leave::Erase),
        place: text("place").and_then(Place::from_id),
    })
}
