//! The part of JSON Schema that `helplines.schema.json` is written in, shared by the build script and xtask.

use serde_json::Value;

/// What a schema may say here; anything else would be passed over in silence, so it is a fault of the schema.
const UNDERSTOOD: &[&str] = &[
    "$defs",
    "$ref",
    "$schema",
    "additionalProperties",
    "const",
    "description",
    "enum",
    "items",
    "minItems",
    "minLength",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
];

/// What of a value does not fit its schema, each with its place. `fits` says whether a text fits a pattern: the build has no
/// regular expressions and leaves those to the tests.
pub(crate) fn faults(schema: &Value, value: &Value, fits: &dyn Fn(&str, &str) -> bool) -> Vec<String> {
    let mut checker = Checker { root: schema, fits, faults: Vec::new() };
    checker.visit(schema, value, "");
    checker.faults
}

struct Checker<'a> {
    root: &'a Value,
    fits: &'a dyn Fn(&str, &str) -> bool,
    faults: Vec<String>,
}

impl<'a> Checker<'a> {
    fn visit(&mut self, schema: &'a Value, value: &Value, place: &str) {
        for keyword in schema.as_object().into_iter().flatten().map(|(name, _)| name) {
            self.hold(UNDERSTOOD.contains(&keyword.as_str()), place, &format!("the schema's `{keyword}` is not understood"));
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            match reference.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer)) {
                Some(definition) => self.visit(definition, value, place),
                None => self.faults.push(format!("the schema has no {reference}")),
            }
        }
        if let Some(kind) = schema.get("type").and_then(Value::as_str) {
            let is = match kind {
                "object" => value.is_object(),
                "array" => value.is_array(),
                _ => value.is_string(),
            };
            self.hold(is, place, &format!("it is no {kind}"));
        }
        if let Some(only) = schema.get("const") {
            self.hold(value == only, place, &format!("it must be {only}"));
        }
        if let Some(one) = schema.get("enum").and_then(Value::as_array) {
            self.hold(one.contains(value), place, &format!("{value} is not known"));
        }
        if let Some(ways) = schema.get("oneOf").and_then(Value::as_array) {
            let fitting = ways.iter().filter(|way| {
                let mut alone = Checker { root: self.root, fits: self.fits, faults: Vec::new() };
                alone.visit(way, value, place);
                alone.faults.is_empty()
            });
            let one = fitting.count() == 1;
            self.hold(one, place, "it fits none of the ways to write it");
        }
        self.text(schema, value, place);
        self.list(schema, value, place);
        self.members(schema, value, place);
    }

    fn text(&mut self, schema: &Value, value: &Value, place: &str) {
        let Some(text) = value.as_str() else { return };
        if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
            let fits = (self.fits)(pattern, text);
            self.hold(fits, place, &format!("“{text}” is not written as {pattern}"));
        }
        let least = schema.get("minLength").and_then(Value::as_u64).unwrap_or(0);
        self.hold(text.chars().count() as u64 >= least, place, "it is too short");
    }

    fn list(&mut self, schema: &'a Value, value: &Value, place: &str) {
        let Some(entries) = value.as_array() else { return };
        let least = schema.get("minItems").and_then(Value::as_u64).unwrap_or(0);
        self.hold(entries.len() as u64 >= least, place, "it is empty");
        let Some(each) = schema.get("items") else { return };
        for (number, entry) in entries.iter().enumerate() {
            // A line is called by its ID where it has one.
            let name = entry.get("id").and_then(Value::as_str).map_or_else(|| format!("{place}[{number}]"), str::to_owned);
            self.visit(each, entry, &name);
        }
    }

    fn members(&mut self, schema: &'a Value, value: &Value, place: &str) {
        let Some(members) = value.as_object() else { return };
        for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            self.hold(members.contains_key(name), place, &format!("`{name}` is missing"));
        }
        let closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
        for (name, member) in members {
            match schema.get("properties").and_then(|known| known.get(name)) {
                Some(schema) => self.visit(schema, member, format!("{place} {name}").trim_start()),
                None => self.hold(!closed, place, &format!("`{name}` is not known")),
            }
        }
    }

    fn hold(&mut self, holds: bool, place: &str, otherwise: &str) {
        if !holds {
            self.faults.push(format!("{place}: {otherwise}"));
        }
    }
}
