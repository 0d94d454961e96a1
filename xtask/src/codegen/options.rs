//! What forms offer: the values of an attribute, and the tools.

use crate::{
    contract::{Attribute, VIEWS, Values},
    fields::Tool,
    outcome::Result,
};
use serde_json::Value;

/// What a form offers for an attribute, each value with what it is called; nothing where a reader types the value.
pub(super) fn options(attribute: &Attribute, english: &Value) -> Result<Option<Vec<(String, String)>>> {
    let own = |options: &[(&str, &str)]| options.iter().map(|(value, label)| ((*value).into(), (*label).into())).collect();
    Ok(match attribute.values {
        Values::View => Some([own(&VIEWS), tools(english)?].concat()),
        Values::OneOf(options) => Some(own(options)),
        // Few enough to choose from.
        Values::Number(least, most) if most - least < 10 => {
            Some((least..=most).map(|number| (number.to_string(), number.to_string())).collect())
        }
        Values::Number(..) | Values::Language | Values::Text { .. } => None,
    })
}

/// The tools, each with the title that the reader sees.
pub(super) fn tools(english: &Value) -> Result<Vec<(String, String)>> {
    let title = |tool: &Tool| {
        let title = english.pointer(&format!("/tools/names/{}/title", tool.id())).and_then(Value::as_str);
        let title = title.ok_or_else(|| format!("src/i18n/en.json has no title of {} in tools.names", tool.id()))?;
        Ok((tool.id().into(), title.into()))
    };
    Tool::ALL.iter().map(title).collect()
}
