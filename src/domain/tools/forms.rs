//! What the reader wrote and ticked, field by field.

use super::{
    Tool,
    fields::{Field, LONGEST, Takes},
};
use serde_json::{Map, Value};

/// The fields of all tools. A field that is missing is empty; members that this version does not know are kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forms(Map<String, Value>);

impl Forms {
    fn get(&self, field: Field) -> Option<&Value> {
        self.0.get(field.tool().id())?.get(field.name())
    }

    /// The text, or the day, of a field.
    pub fn text(&self, field: Field) -> &str {
        self.get(field).and_then(Value::as_str).unwrap_or_default()
    }

    /// Whether the option of that number is chosen.
    pub fn has(&self, field: Field, option: usize) -> bool {
        let Some(id) = field.options().get(option) else { return false };
        match self.get(field) {
            Some(Value::String(chosen)) => chosen == id,
            Some(Value::Array(chosen)) => chosen.iter().any(|chosen| chosen == id),
            _ => false,
        }
    }

    /// The numbers of the options that are chosen, in the order in which they are shown.
    pub fn chosen(&self, field: Field) -> Vec<usize> {
        (0..field.options().len()).filter(|option| self.has(field, *option)).collect()
    }

    /// Writes a text, up to [`LONGEST`], or a day; an empty one takes the field away. A field of options takes none.
    pub fn write(&mut self, field: Field, text: &str) {
        if matches!(field.takes(), Takes::Text | Takes::Day) {
            let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(end, _)| end);
            let text = text.get(..end).unwrap_or_default();
            self.put(field, (!text.is_empty()).then(|| text.into()));
        }
    }

    /// Chooses the option of that number, or takes it back. A pick replaces the one before.
    pub fn tick(&mut self, field: Field, option: usize, chosen: bool) {
        let Some(id) = field.options().get(option) else { return };
        if let Takes::Pick(_) = field.takes() {
            self.put(field, chosen.then(|| (*id).into()));
            return;
        }
        let mut ids = match self.get(field) {
            Some(Value::Array(ids)) => ids.clone(),
            _ => Vec::new(),
        };
        ids.retain(|other| other != id);
        if chosen {
            ids.push((*id).into());
        }
        self.put(field, (!ids.is_empty()).then(|| ids.into()));
    }

    fn put(&mut self, field: Field, value: Option<Value>) {
        let tool = field.tool().id();
        if let Some(Value::Object(members)) = self.0.get_mut(tool) {
            match value {
                Some(value) => members.insert(field.name().to_owned(), value),
                None => members.shift_remove(field.name()),
            };
            if members.is_empty() {
                self.0.shift_remove(tool);
            }
        } else if let Some(value) = value {
            let mut members = Map::new();
            members.insert(field.name().to_owned(), value);
            self.0.insert(tool.to_owned(), members.into());
        }
    }

    /// Whether nothing is in a tool.
    pub fn has_none_of(&self, tool: Tool) -> bool {
        !self.0.contains_key(tool.id())
    }

    /// Whether nothing is in any.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether a tool holds the same in both.
    pub fn is_same(&self, other: &Self, tool: Tool) -> bool {
        self.0.get(tool.id()) == other.0.get(tool.id())
    }

    /// Takes away everything in a tool.
    pub fn clear(&mut self, tool: Tool) {
        self.0.shift_remove(tool.id());
    }

    /// The forms as JSON members, by the tools' IDs.
    pub(in crate::domain) fn members(&self) -> &Map<String, Value> {
        &self.0
    }

    /// Reads forms; nothing where a field that this version knows holds something else than it takes.
    pub(in crate::domain) fn decode(members: Map<String, Value>) -> Option<Self> {
        let forms = Self(members);
        let objects = Tool::ALL.iter().all(|tool| forms.0.get(tool.id()).is_none_or(Value::is_object));
        let fields = Field::ALL.iter().all(|field| forms.get(*field).is_none_or(|value| fits(field.takes(), value)));
        (objects && fields).then_some(forms)
    }
}

fn fits(takes: Takes, value: &Value) -> bool {
    match takes {
        Takes::Text | Takes::Day | Takes::Pick(_) => value.is_string(),
        Takes::Ticks(_) => value.as_array().is_some_and(|ids| ids.iter().all(Value::is_string)),
    }
}
