//! What editors and TypeScript know of the tag: `custom-elements.json` and `ebb.d.ts`, both made from the contract
//! at each build.

use crate::{
    contract::{ATTRIBUTES, Attribute, CODES, COLOURS, EVENTS, FALLBACK, PARTS, SHAPES, TAG, VIEWS, Values},
    fields::Tool,
};
use serde_json::{Map, Value, json};

/// Where the defaults of the custom properties stand.
const TOKENS: &str = include_str!("../../style/tokens.css");

/// The tag in two sentences.
pub(crate) const ABOUT: &str = "A private self-assessment for readers whose partner pulls away. What they answer stays on their device.";

/// The attributes that the element watches, as a JavaScript list.
pub(crate) fn watched() -> String {
    Value::from(ATTRIBUTES.map(|attribute| attribute.name).to_vec()).to_string()
}

/// The Custom Elements Manifest, of version 1.0.0 of its schema.
pub(crate) fn manifest() -> Value {
    let described = |(name, about): &(&str, &str)| json!({ "name": name, "description": sentence(about) });
    let event = |(name, about): &(&str, &str)| json!({ "name": name, "description": sentence(about), "type": { "text": event(name) } });
    let element = json!({
        "kind": "class",
        "name": "EbbQuiz",
        "customElement": true,
        "tagName": TAG,
        "description": ABOUT,
        "superclass": { "name": "HTMLElement", "package": "global:" },
        "attributes": ATTRIBUTES.iter().map(attribute).collect::<Value>(),
        "events": EVENTS.iter().map(event).collect::<Value>(),
        "slots": [{ "name": "", "description": FALLBACK }],
        "cssParts": PARTS.iter().map(described).collect::<Value>(),
        "cssProperties": properties(),
    });
    let exported = json!({ "kind": "custom-element-definition", "name": TAG, "declaration": { "name": "EbbQuiz", "module": "ebb.js" } });
    let module = json!({ "kind": "javascript-module", "path": "ebb.js", "declarations": [element], "exports": [exported] });
    json!({ "schemaVersion": "1.0.0", "modules": [module] })
}

/// The types of the tag.
pub(crate) fn declarations() -> String {
    let attribute = |attribute: &Attribute| {
        let name = if attribute.name.contains('-') { format!("\"{}\"", attribute.name) } else { attribute.name.to_owned() };
        let about = format!("{}. Default: {}.", sentence(attribute.about), attribute.default);
        member(&about, &format!("{name}?"), &kind(attribute.values))
    };
    let happens = |(name, about): &(&str, &str)| member(&format!("{}.", sentence(about)), &format!("\"{name}\""), event(name));
    let attributes: String = ATTRIBUTES.iter().map(attribute).collect();
    let events: String = EVENTS.iter().map(happens).collect();
    DECLARATIONS
        .replace("__ABOUT__", ABOUT)
        .replace("__TAG__", TAG)
        .replace("__ATTRIBUTES__", &attributes)
        .replace("__EVENTS__", &events)
        .replace("__CODES__", &one_of(CODES))
}

const DECLARATIONS: &str = r#"// The types of <__TAG__>, made from src/embed/contract.rs.
//
// JSX knows the tag after these lines in a file of yours, with your library in the place of React:
//
//   import type { EbbQuizAttributes } from "__TAG__";
//   declare module "react" {
//     namespace JSX {
//       interface IntrinsicElements {
//         "__TAG__": EbbQuizAttributes & HTMLAttributes<HTMLElement>;
//       }
//     }
//   }

/** The attributes of `<__TAG__>`. On the script tag, `<div>` and `<a>` their names begin with `data-`. */
export interface EbbQuizAttributes {
__ATTRIBUTES__}

/** Why the widget cannot run. */
export type EbbErrorCode = __CODES__;

/** The events of `<__TAG__>`. They bubble, and never have an answer in them. */
export interface EbbQuizEventMap {
__EVENTS__}

/** __ABOUT__ */
export interface EbbQuizElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    "__TAG__": EbbQuizElement;
  }

  interface GlobalEventHandlersEventMap extends EbbQuizEventMap {}
}
"#;

fn attribute(attribute: &Attribute) -> Value {
    let mut entry = json!({
        "name": attribute.name,
        "description": sentence(attribute.about),
        "type": { "text": kind(attribute.values) },
    });
    // What is no value, but a sentence about one, is not put there as a value.
    if let (Some(value), Some(entry)) = (attribute.default_value(), entry.as_object_mut()) {
        entry.insert("default".into(), value.into());
    }
    entry
}

/// Every custom property with its default.
fn properties() -> Value {
    let dark = COLOURS.iter().map(|(name, about)| (format!("{name}-dark"), format!("{about}, in the dark")));
    let light = COLOURS.iter().chain(&SHAPES).map(|(name, about)| ((*name).to_owned(), (*about).to_owned()));
    light.chain(dark).map(|(name, about)| property(&name, &about)).collect()
}

fn property(name: &str, about: &str) -> Value {
    let mut entry = Map::new();
    entry.insert("name".into(), name.into());
    entry.insert("description".into(), sentence(about).into());
    let default = TOKENS.split_once(&format!("var({name}, ")).and_then(|(_, rest)| rest.split_once(')'));
    if let Some((default, _)) = default {
        // What falls back on another property of ours is found out on the page.
        entry.insert("default".into(), if default.starts_with("var(") { "measured" } else { default }.into());
    }
    entry.into()
}

/// The TypeScript type of an attribute's value.
fn kind(values: Values) -> String {
    match values {
        Values::View => one_of(VIEWS.iter().map(|(view, _)| *view).chain(Tool::ALL.iter().map(|tool| tool.id()))),
        Values::OneOf(values) => one_of(values.iter().map(|(value, _)| *value)),
        Values::Number(..) => "number | `${number}`".into(),
        Values::Language | Values::Text { .. } => "string".into(),
    }
}

/// The TypeScript type of an event.
fn event(name: &str) -> &'static str {
    if name == "ebb-error" { "CustomEvent<{ code: EbbErrorCode }>" } else { "CustomEvent<null>" }
}

fn one_of<'a>(values: impl IntoIterator<Item = &'a str>) -> String {
    values.into_iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(" | ")
}

/// A member of a TypeScript interface.
fn member(about: &str, name: &str, kind: &str) -> String {
    format!("  /** {} */\n  {name}: {kind};\n", about.replace("*/", "* /"))
}

/// The same with a capital at the beginning, unless that is code.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
