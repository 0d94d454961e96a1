//! Reads the attributes of the tag. A bad value means the default and one console line, never an error.

use super::contract::{self, Values};
use crate::{
    app::{Settings, Theme, View},
    domain::{
        Tool,
        preferences::{Partner, Remember},
    },
};

/// The attributes that are read here, each with what its value must be; the language is the loader's. Picked out while
/// compiling, so that no more of the contract reaches the wasm.
#[allow(clippy::indexing_slicing, reason = "checked while compiling")]
const ATTRIBUTES: [(&str, &str); contract::ATTRIBUTES.len() - 1] = {
    let mut picked = [("", ""); contract::ATTRIBUTES.len() - 1];
    let (mut from, mut to) = (0, 0);
    while from < contract::ATTRIBUTES.len() {
        let attribute = contract::ATTRIBUTES[from];
        from += 1;
        if !matches!(attribute.values, Values::Language) {
            picked[to] = (attribute.name, attribute.expected);
            to += 1;
        }
    }
    picked
};

/// Reads a widget's attributes. Returns the settings, and a line for the author about each value that was not used.
pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Settings, Vec<String>) {
    let mut settings = Settings::default();
    let mut lines = Vec::new();
    for (name, expected) in ATTRIBUTES {
        if let Some(value) = attribute(name).filter(|value| set(&mut settings, name, value.trim_matches(is_around)).is_none()) {
            lines.push(format!("{name}=\"{value}\" is not {expected}; the default is used."));
        }
    }
    (settings, lines)
}

/// What may stand around a value: blanks, and the curly quotes that an editor has made of straight ones.
fn is_around(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, '\u{2018}'..='\u{201f}' | '\u{2032}' | '\u{2033}' | '«' | '»')
}

/// Takes over one value; nothing where it is not a good one.
fn set(settings: &mut Settings, name: &str, value: &str) -> Option<()> {
    match name {
        "view" => settings.view = view(value)?,
        "partner" => settings.partner = Partner::from_id(value)?,
        "theme" => settings.theme = Theme::from_id(value)?,
        "remember" => settings.remember = Remember::from_id(value)?,
        "expires" => settings.expires = number(value, 1, 365)?,
        "exit-url" if value.len() > 8 && value.starts_with("https://") => value.clone_into(&mut settings.exit_url),
        "article" if is_address(value) && value.contains("{way}") => settings.article = Some(value.to_owned()),
        "heading-level" => settings.heading_level = u8::try_from(number(value, 2, 5)?).ok()?,
        _ => return None,
    }
    Some(())
}

fn view(value: &str) -> Option<View> {
    match value {
        "assessment" => Some(View::Assessment),
        "signs" => Some(View::Signs),
        "faq" => Some(View::Faq),
        tool => Tool::from_id(tool).map(View::Tool),
    }
}

fn number(value: &str, least: u16, most: u16) -> Option<u16> {
    value.parse().ok().filter(|number| (least..=most).contains(number))
}

/// An address that cannot run as a script.
fn is_address(value: &str) -> bool {
    ["https://", "http://", "/", "./", "#", "?"].iter().any(|start| value.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::{Partner, Remember, Settings, Theme, Tool, Values, View, contract, read};

    fn one(name: &'static str, value: &'static str) -> (Settings, Vec<String>) {
        read(|asked| (asked == name).then(|| value.to_owned()))
    }

    /// The values that the contract lists for an attribute.
    fn listed(values: Values) -> Vec<String> {
        match values {
            Values::View => {
                let views = contract::VIEWS.iter().map(|(view, _)| *view);
                views.chain(Tool::ALL.iter().map(|tool| tool.id())).map(Into::into).collect()
            }
            Values::OneOf(values) => values.iter().map(|(value, _)| (*value).into()).collect(),
            Values::Number(least, most) => (least..=most).map(|number| number.to_string()).collect(),
            Values::Language | Values::Text { .. } => Vec::new(),
        }
    }

    #[test]
    fn the_contract_lists_what_is_taken() {
        let numbers = (0..=1000_u16).map(|number| number.to_string());
        let ids = [
            vec!["assessment", "signs", "faq"],
            Tool::ALL.iter().map(|tool| tool.id()).collect(),
            Partner::ALL.iter().map(|partner| partner.id()).collect(),
            Theme::ALL.iter().map(|theme| theme.id()).collect(),
            Remember::ALL.iter().map(|remember| remember.id()).collect(),
        ];
        let tried: Vec<String> = ids.concat().into_iter().map(Into::into).chain(numbers).collect();
        for attribute in contract::ATTRIBUTES {
            let listed = listed(attribute.values);
            if !listed.is_empty() {
                let is_taken = |value: &&String| read(|asked| (asked == attribute.name).then(|| (*value).clone())).1.is_empty();
                assert_eq!(tried.iter().filter(is_taken).collect::<Vec<_>>(), listed.iter().collect::<Vec<_>>(), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn the_contracts_defaults_are_the_defaults() {
        for attribute in contract::ATTRIBUTES {
            if let Some(value) = attribute.default_value() {
                assert_eq!(one(attribute.name, value), (Settings::default(), Vec::new()), "{}", attribute.name);
            }
        }
    }

    #[test]
    fn good_values_are_used() {
        assert_eq!(one("view", "signs").0.view, View::Signs);
        assert_eq!(one("partner", "they").0.partner, Partner::They);
        assert_eq!(one("remember", "visit").0.remember, Remember::Visit);
        assert_eq!(one("expires", "7").0.expires, 7);
        assert_eq!(one("exit-url", "https://weather.example/").0.exit_url, "https://weather.example/");
        assert_eq!(one("heading-level", "3").0.heading_level, 3);
    }

    #[test]
    fn an_editors_curly_quotes_do_no_harm() {
        for value in ["”signs”", "“signs”", "″signs″", "»signs«", " signs\n"] {
            let (settings, lines) = one("view", value);
            assert_eq!((settings.view, lines), (View::Signs, Vec::new()), "{value}");
        }
    }

    #[test]
    fn a_bad_value_is_the_default_and_one_line() {
        for (name, value) in [
            ("view", "nonsense"),
            ("partner", "it"),
            ("theme", "sepia"),
            ("remember", "cloud"),
            ("expires", "0"),
            ("expires", "366"),
            ("expires", "soon"),
            ("exit-url", "http://weather.example/"),
            ("exit-url", "javascript:alert(1)"),
            ("exit-url", "https://"),
            ("article", "/post"),
            ("article", "javascript:{way}"),
            ("heading-level", "1"),
        ] {
            let (settings, lines) = one(name, value);
            assert_eq!(settings, Settings::default(), "{name}={value}");
            assert!(matches!(&lines[..], [line] if line.starts_with(&format!("{name}=\"{value}\" is not "))), "{lines:?}");
        }
    }
}
