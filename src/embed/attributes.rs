//! The contract's attributes: a bad value means the default and one console line, never an error.

use crate::{
    components::{Settings, Theme, View},
    domain::{Tool, document::Partner, session::Remember},
};

/// Reads a widget's attributes. Returns the settings, and a line for the author about each value that was not used.
pub fn read(attribute: impl Fn(&str) -> Option<String>) -> (Settings, Vec<String>) {
    let mut settings = Settings::default();
    let mut lines = Vec::new();
    let mut set = |name: &str, expected: &str, accept: &mut dyn FnMut(&str) -> Option<()>| {
        if let Some(value) = attribute(name).filter(|value| accept(value.trim()).is_none()) {
            lines.push(format!("{name}=\"{value}\" is not {expected}; the default is used."));
        }
    };
    set("view", "one of assessment, signs or a tool's name", &mut |value| {
        settings.view = match value {
            "assessment" => View::Assessment,
            "signs" => View::Signs,
            tool => View::Tool(Tool::from_id(tool)?),
        };
        Some(())
    });
    set("partner", "he, she or they", &mut |value| Partner::from_id(value).map(|partner| settings.partner = partner));
    set("theme", "auto, light or dark", &mut |value| {
        settings.theme = match value {
            "auto" => Theme::Auto,
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => return None,
        };
        Some(())
    });
    set("remember", "device or visit", &mut |value| Remember::from_id(value).map(|remember| settings.remember = remember));
    set("expires", "a number of days from 1 to 365", &mut |value| {
        settings.expires = value.parse().ok().filter(|days| (1..=365).contains(days))?;
        Some(())
    });
    set("exit-url", "an https address", &mut |value| value.starts_with("https://").then(|| value.clone_into(&mut settings.exit_url)));
    set("article", "an https address or a path, with {way} in it", &mut |value| {
        let safe = value.starts_with("https://") || value.starts_with('/') || value.starts_with('#') || value.starts_with("./");
        (safe && value.contains("{way}")).then(|| settings.article = Some(value.to_owned()))
    });
    set("heading-level", "a number from 2 to 5", &mut |value| {
        settings.heading_level = value.parse().ok().filter(|level| (2..=5).contains(level))?;
        Some(())
    });
    (settings, lines)
}

#[cfg(test)]
mod tests {
    use super::{Partner, Remember, Settings, View, read};

    fn one(name: &'static str, value: &'static str) -> (Settings, Vec<String>) {
        read(|asked| (asked == name).then(|| value.to_owned()))
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
            ("article", "/post"),
            ("article", "javascript:{way}"),
            ("heading-level", "1"),
        ] {
            let (settings, lines) = one(name, value);
            assert_eq!(settings, Settings::default(), "{name}={value}");
            assert_eq!(lines.len(), 1, "{name}={value}");
            assert!(lines[0].starts_with(&format!("{name}=\"{value}\" is not ")), "{lines:?}");
        }
    }
}
