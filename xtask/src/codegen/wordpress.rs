//! The options of the `WordPress` plugin: what the shortcode takes, what a block stores, and the controls in the editor.

use super::{options::options, section::Section};
use crate::{
    contract::{ATTRIBUTES, Attribute, Values},
    fields::Tool,
    outcome::Result,
};
use serde_json::Value;

pub(super) fn sections(english: &Value) -> Result<[Section; 4]> {
    let names = ATTRIBUTES.map(|attribute| attribute.name);
    let quoted = names.map(|name| format!("'{name}'"));
    let stored = names.map(|name| format!("    \"{}\": {{ \"type\": \"string\" }}", camel(name)));
    let mut controls = String::from("  const controls = [\n");
    for attribute in &ATTRIBUTES {
        controls += &control(attribute, english)?;
    }
    controls += "  ];\n";
    let (block, readme) = ("examples/wordpress/block.json", "examples/wordpress/readme.txt");
    Ok([
        Section::marked("examples/wordpress/ebb.php", "attributes", format!("const ATTRIBUTES = array( {} );\n", quoted.join(", "))),
        Section::marked("examples/wordpress/block.js", "attributes", controls),
        // Neither of these two can hold a comment.
        Section { file: block, before: "  \"attributes\": {\n".into(), after: "\n  },", text: stored.join(",\n") },
        Section { file: readme, before: "\nOptions: ".into(), after: ".\n", text: names.join(", ") },
    ])
}

/// A control of the editor. A value that is the default is an empty one there: nothing is stored for it.
fn control(attribute: &Attribute, english: &Value) -> Result<String> {
    let default = attribute.default_value();
    let mut lines = vec![
        format!("name: {},", quoted(&camel(attribute.name))),
        format!("label: {},", words(attribute.label)),
        format!("help: {},", words(attribute.hint)),
    ];
    if let Some(options) = options(attribute, english)? {
        lines.push("options: [".into());
        for (value, label) in options {
            let label = match attribute.values {
                Values::Number(..) => quoted(&label),
                Values::View if Tool::from_id(&value).is_some() => words(&format!("Tool: {label}")),
                _ => words(&label),
            };
            let value = if default == Some(&value) { String::new() } else { value };
            lines.push(format!("  [{}, {label}],", quoted(&value)));
        }
        lines.push("],".into());
    } else if let Values::Text { example, .. } = attribute.values {
        lines.push(format!("placeholder: {},", quoted(example)));
    } else if let Some(default) = default {
        lines.push(format!("placeholder: {},", quoted(default)));
    }
    let lines: String = lines.iter().flat_map(|line| ["      ", line, "\n"]).collect();
    Ok(format!("    {{\n{lines}    }},\n"))
}

/// A text that `WordPress` can translate.
fn words(text: &str) -> String {
    format!("__({}, \"ebb\")", quoted(text))
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// As a block names it: `exitUrl` for `exit-url`.
fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}
