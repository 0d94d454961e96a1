//! A document as JSON.

use super::{Document, Pass, VERSION, versions};
use crate::domain::{
    answers::Answers,
    preferences::{Partner, Preferences},
    questions::{Kind, Question, TRIED},
    screen::Place,
    signs::{Checklist, Effort, Mark, Sign},
    tools::{Tool, forms::Forms, log::Log},
};
use serde::{Serialize, Serializer, ser::SerializeMap};
use serde_json::{Map, Value};

/// As JSON. A log may be long, and all is written after each change: it goes straight into the text.
impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = serializer.serialize_map(None)?;
        for (name, value) in &self.short() {
            members.serialize_entry(name, value)?;
        }
        members.serialize_entry("tools", &Tools(&self.forms, &self.log))?;
        members.end()
    }
}

struct Tools<'a>(&'a Forms, &'a Log);

impl Serialize for Tools<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(forms, log) = self;
        let mut members = serializer.serialize_map(None)?;
        for (name, value) in forms.members() {
            members.serialize_entry(name, value)?;
        }
        if !log.is_empty() {
            members.serialize_entry(Tool::Changes.id(), log)?;
        }
        members.end()
    }
}

impl Document {
    /// As JSON text, which is what is stored.
    pub fn to_json(&self) -> String {
        // All names are texts, and a `String` takes everything: nothing here can fail.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Every member but the tools.
    fn short(&self) -> Map<String, Value> {
        let mut answers = self.unknown_answers.clone();
        encode_answers(&self.answers, &mut answers);
        let mut short = self.unknown.clone();
        let members = [
            ("v", VERSION.into()),
            ("rev", self.rev.into()),
            ("at", self.at.into()),
            ("exp", self.exp.into()),
            ("answers", answers.into()),
            ("signs", encode_signs(&self.signs)),
            ("history", self.history.iter().map(encode_pass).collect()),
            ("rating", self.rating.encode()),
            ("reader", encode_preferences(&self.preferences)),
        ];
        put(&mut short, members);
        let mut contradicted: Vec<Value> = Vec::new();
        for reading in &self.contradicted {
            contradicted.push(reading.id().into());
        }
        contradicted.extend_from_slice(&self.unknown_contradicted);
        let mut trials: Vec<Value> = Vec::new();
        for trial in &self.trials {
            trials.push(trial.encode());
        }
        trials.extend_from_slice(&self.unknown_trials);
        put(&mut short, [("contradicted", contradicted.into()), ("tests", trials.into())]);
        put(&mut short, outdated(&self.answers));
        put(&mut short, self.was_older.then(|| ("older", true.into())));
        if !self.by.is_empty() {
            put(&mut short, [("by", versions::encode(&self.by))]);
        }
        short
    }
}

/// Puts members into an object one by one: building it in bulk would bring the standard sort into the wasm.
fn put(object: &mut Map<String, Value>, members: impl IntoIterator<Item = (&'static str, Value)>) {
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
}

/// The questions whose old answer has lost its meaning, where there are any.
fn outdated(answers: &Answers) -> Option<(&'static str, Value)> {
    let mut ids: Vec<Value> = Vec::new();
    for question in Question::ALL {
        if answers.is_outdated(*question) {
            ids.push(question.id().into());
        }
    }
    (!ids.is_empty()).then(|| ("outdated", ids.into()))
}

fn encode_answers(answers: &Answers, into: &mut Map<String, Value>) {
    for (question, answer) in answers.iter() {
        // What was tried is in the answers how it went; by itself it says only that it was asked.
        if question == Question::Tried && TRIED.iter().any(|(_, part)| answers.get(*part).is_some()) {
            continue;
        }
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
    let mut answers = pass.unknown_answers.clone();
    encode_answers(&pass.answers, &mut answers);
    let mut members = Map::new();
    put(&mut members, [("at", pass.at.into()), ("answers", answers.into())]);
    put(&mut members, outdated(&pass.answers));
    members.into()
}

fn encode_signs(checklist: &Checklist) -> Value {
    let mut signs = Map::new();
    put(&mut signs, Sign::ALL.iter().filter_map(|sign| Some((sign.id(), checklist.sign(*sign)?.id().into()))));
    let made = |made| Value::from(if made { Mark::Yes } else { Mark::No }.id());
    put(&mut signs, Effort::ALL.iter().filter_map(|effort| Some((effort.id(), made(checklist.own_effort(*effort)?)))));
    signs.into()
}

fn encode_preferences(preferences: &Preferences) -> Value {
    let mut members = Map::new();
    put(&mut members, [("partner", preferences.partner.map(Partner::id).into()), ("leave", preferences.leave.id().into())]);
    // Missing where it is off, as in every document before there was a choice.
    put(&mut members, preferences.shift.then(|| ("shift", true.into())));
    put(&mut members, [("place", preferences.place.map(Place::id).into())]);
    members.into()
}
