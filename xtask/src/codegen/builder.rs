//! The embed builder's controls for the attributes: the first fields of its form.

use super::{
    options::{options, tools},
    section::Section,
};
use crate::{
    contract::{ATTRIBUTES, Attribute, VIEWS, Values},
    outcome::Result,
};
use serde_json::Value;

pub(super) fn sections(english: &Value) -> Result<[Section; 1]> {
    let mut lines = Vec::new();
    for group in ATTRIBUTES.chunk_by(|one, other| one.group == other.group) {
        lines.push("<fieldset>".to_owned());
        lines.extend(group.first().map(|first| format!("  <legend>{}</legend>", escaped(first.group))));
        for attribute in group {
            lines.extend(field(attribute, english)?.into_iter().map(|line| format!("  {line}")));
        }
        lines.push("</fieldset>".to_owned());
    }
    let text = lines.iter().flat_map(|line| ["        ", line, "\n"]).collect();
    Ok([Section::marked("examples/demo/builder.html", "attributes", text)])
}

/// The lines of one control with its label and hint.
fn field(attribute: &Attribute, english: &Value) -> Result<Vec<String>> {
    let Attribute { name, values, label, hint, .. } = attribute;
    let common = format!("id=\"{name}\" name=\"{name}\" data-attribute aria-describedby=\"{name}-hint\"");
    let default = attribute.default_value();
    let mut lines = vec!["<div class=\"field\">".to_owned(), format!("  <label for=\"{name}\">{}</label>", escaped(label))];
    match values {
        Values::Number(least, most) if options(attribute, english)?.is_none() => {
            let default = default.map(|default| format!(" value=\"{default}\"")).unwrap_or_default();
            lines.push(format!("  <input {common} type=\"number\" min=\"{least}\" max=\"{most}\"{default}>"));
        }
        Values::Text { pattern, example } => {
            let kind = if example.ends_with("://") { "url" } else { "text" };
            lines.push(format!("  <input {common} type=\"{kind}\" pattern=\"{}\" placeholder=\"{}\">", escaped(pattern), escaped(example)));
        }
        _ => {
            lines.push(format!("  <select {common}>"));
            lines.extend(choices(attribute, english)?.into_iter().map(|line| format!("    {line}")));
            lines.push("  </select>".into());
        }
    }
    lines.push(format!("  <p class=\"hint\" id=\"{name}-hint\">{}</p>", escaped(hint)));
    lines.push("</div>".into());
    Ok(lines)
}

/// The lines inside of a list to choose from.
fn choices(attribute: &Attribute, english: &Value) -> Result<Vec<String>> {
    let option = |(value, label): &(String, String)| {
        let selected = if attribute.default_value() == Some(value) { " selected" } else { "" };
        format!("<option value=\"{value}\"{selected}>{}</option>", escaped(label))
    };
    let Some(all) = options(attribute, english)? else {
        // The page's script adds the languages of the build.
        return Ok(vec!["<option value=\"\" selected>As the page</option>".into()]);
    };
    if !matches!(attribute.values, Values::View) {
        return Ok(all.iter().map(option).collect());
    }
    let mut lines: Vec<String> = all.iter().take(VIEWS.len()).map(option).collect();
    lines.push("<optgroup label=\"One tool\">".into());
    lines.extend(tools(english)?.iter().map(|tool| format!("  {}", option(tool))));
    lines.push("</optgroup>".into());
    Ok(lines)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
