//! JSON as a document: what is known is read, what is not known is kept, a wrong shape is refused in a sentence.

use super::{Document, Pass, VERSION, versions};
use crate::domain::{
    answers::{Answer, Answers},
    preferences::{Leave, Partner, Preferences},
    questions::{Question, TRIED, couple, his_life, my_moves, said},
    rating::Rating,
    rules::Reading,
    screen::Place,
    signs::{Checklist, Effort, Mark, Sign},
    tools::{Tool, forms::Forms, log::Log},
    trial::Trial,
};
use serde_json::{Map, Value};
use std::fmt;

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
    /// Reads a document.
    ///
    /// # Errors
    /// [`DecodeError::Newer`] for a version from the future, [`DecodeError::Shape`] for the first member of a wrong type.
    pub fn decode(value: Value) -> Result<Self, DecodeError> {
        let Value::Object(all) = value else { return Err(shape("document", OBJECT)) };
        let mut document = Self::default();
        document.fill(all)?;
        Ok(document)
    }

    /// Member by member, in place: a document that was put together at the end would have as many half ones to clear away.
    fn fill(&mut self, mut all: Map<String, Value>) -> Result<(), DecodeError> {
        let mut take = |name: &str| all.remove(name);
        let version = match take("v").as_ref().and_then(Value::as_u64) {
            Some(version) if version > VERSION => return Err(DecodeError::Newer(version)),
            Some(version) if version > 0 => version,
            _ => return Err(shape("v", "the number of a known version")),
        };
        self.rev = number(take("rev"), "rev", "a whole number")?;
        self.at = number(take("at"), "at", TIME)?;
        self.exp = number(take("exp"), "exp", TIME)?;
        (self.answers, self.unknown_answers) = decode_answers(take("answers"))?;
        (self.forms, self.log) = decode_tools(take("tools"))?;
        self.signs = decode_signs(take("signs"))?;
        self.history = decode_history(take("history"))?;
        self.rating =
            Rating::decode(&take("rating").unwrap_or_default()).ok_or(shape("rating", "null, or stars from 1 to 5 and a note"))?;
        self.preferences = decode_preferences(take("reader"))?;
        let contradicted = &mut self.contradicted;
        self.unknown_contradicted = decode_list(take("contradicted"), "contradicted", &mut |value| {
            value.as_str().and_then(Reading::from_id).map(|reading| contradicted.push(reading)).is_some()
        })?;
        let trials = &mut self.trials;
        self.unknown_trials =
            decode_list(take("tests"), "tests", &mut |value| Trial::decode(value).map(|trial| trials.push(trial)).is_some())?;
        decode_outdated(&mut self.answers, take("outdated").as_ref());
        self.was_older = take("older").as_ref().and_then(Value::as_bool).unwrap_or_default();
        self.by = versions::decode(take("by"));
        if version < VERSION {
            self.renew();
        }
        self.unknown = all;
        Ok(())
    }
}

impl Document {
    /// Makes a document of the first version one of today: some answers have lost their meaning and are asked for again, to
    /// have skipped the question how something went is not to have tried it, and an effort that was denied may have been
    /// offered. Its reader comes back to the result, which says what is new.
    fn renew(&mut self) {
        renew(&mut self.answers);
        for pass in &mut self.history {
            renew(&mut pass.answers);
        }
        self.signs.ask_again();
        self.was_older = !self.answers.is_empty();
        if self.was_older && self.preferences.place != Some(Place::Signs) {
            self.preferences.place = Some(Place::Result);
        }
    }
}

fn renew(answers: &mut Answers) {
    let lost = [
        (Question::Said, said::OTHER_REASON),
        (Question::MyMoves, my_moves::CHECKED_MORE),
        (Question::HisLife, his_life::HEALTH),
        (Question::Couple, couple::MILESTONE),
    ];
    for (question, choice) in lost {
        if answers.has(choice) {
            answers.outdate(question);
        }
    }
    for (_, part) in TRIED {
        if answers.get(part).is_some_and(Answer::is_skipped) {
            answers.forget(part);
        }
    }
}

/// Hands each thing of a list to `read`, and gives back those that it does not know.
fn decode_list(value: Option<Value>, at: &'static str, read: &mut dyn FnMut(&Value) -> bool) -> Result<Vec<Value>, DecodeError> {
    match value {
        None => Ok(Vec::new()),
        Some(Value::Array(mut values)) => {
            values.retain(|value| !read(value));
            Ok(values)
        }
        Some(_) => Err(shape(at, "a list")),
    }
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

/// The answers that this version knows, and the rest.
fn decode_answers(value: Option<Value>) -> Result<(Answers, Map<String, Value>), DecodeError> {
    let (mut answers, mut unknown) = (Answers::default(), Map::new());
    for (id, value) in members(value, "answers")? {
        match Question::from_id(&id).map(|question| (question, decode_answer(question, &value))) {
            // By itself it says only that it was asked; its parts say the rest, in whatever order they come.
            Some((Question::Tried, Known::All(answer))) if answer.is_skipped() => answers.see(Question::Tried),
            Some((question, Known::All(answer))) => answers.set(question, answer),
            Some((_, Known::Malformed)) => return Err(shape("answers", "texts, lists of texts, or null")),
            Some((_, Known::Unknown)) | None => {
                unknown.insert(id, value);
            }
        }
    }
    Ok((answers, unknown))
}

/// Lenient: what is no question says nothing.
fn decode_outdated(answers: &mut Answers, ids: Option<&Value>) {
    for id in ids.and_then(Value::as_array).map_or(&[][..], Vec::as_slice) {
        if let Some(question) = id.as_str().and_then(Question::from_id) {
            answers.outdate(question);
        }
    }
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

fn decode_tools(value: Option<Value>) -> Result<(Forms, Log), DecodeError> {
    let mut tools = members(value, "tools")?;
    let log = match tools.shift_remove(Tool::Changes.id()) {
        None => Log::default(),
        Some(log) => Log::decode(&log).ok_or(shape("tools.changes", "a list of dated entries"))?,
    };
    Ok((Forms::decode(tools).ok_or(shape("tools", "objects of texts and lists of texts"))?, log))
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
        let (mut answers, unknown_answers) = decode_answers(pass.remove("answers"))?;
        decode_outdated(&mut answers, pass.remove("outdated").as_ref());
        Ok(Pass { at, answers, unknown_answers })
    };
    passes.into_iter().map(decode).collect()
}

/// Lenient: a choice about the widget that cannot be read is as good as none.
fn decode_preferences(value: Option<Value>) -> Result<Preferences, DecodeError> {
    let members = members(value, "reader")?;
    let text = |name: &str| members.get(name).and_then(Value::as_str);
    Ok(Preferences {
        partner: text("partner").and_then(Partner::from_id),
        leave: text("leave").and_then(Leave::from_id).unwrap_or(Leave::Erase),
        shift: members.get("shift").and_then(Value::as_bool).unwrap_or_default(),
        place: text("place").and_then(Place::from_id),
    })
}
