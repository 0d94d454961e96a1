//! What the engines write with. The fonts differ from machine to machine; a browser of the suite sees only those named here.

use std::fs;
use std::path::PathBuf;

use crate::tools;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fonts {
    /// `DejaVu Sans` and its sisters, as on a plain Debian.
    Usual,
    /// In the place of every font one whose letters take much room beside each other.
    Wide,
    /// In the place of every font one whose letters take little.
    Narrow,
}

impl Fonts {
    pub(crate) const ALL: [Self; 3] = [Self::Usual, Self::Wide, Self::Narrow];

    /// What stands behind the engine's name.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Wide => "-wide",
            Self::Narrow => "-narrow",
        }
    }

    fn one_for_all(self) -> Option<&'static str> {
        match self {
            Self::Usual => None,
            Self::Wide => Some("DejaVu Sans Mono"),
            Self::Narrow => Some("Liberation Sans Narrow"),
        }
    }

    /// The value of `FONTCONFIG_FILE` for a browser.
    pub(crate) fn config(self) -> Result<PathBuf, String> {
        let file = tools::target("tmp").join(format!("fonts{}.conf", self.suffix()));
        let alias = |asked: &str, font: &str| {
            format!("<alias binding=\"same\"><family>{asked}</family><prefer><family>{font}</family></prefer></alias>\n")
        };
        let aliases: Vec<String> = match self.one_for_all() {
            Some(font) => families().iter().filter(|asked| *asked != font).map(|asked| alias(asked, font)).collect(),
            None => Vec::new(),
        };
        let aliases = aliases.concat();
        let lent = LENT.map(|name| format!("<pattern><patelt name=\"family\"><string>{name}</string></patelt></pattern>")).concat();
        let narrow = tools::fonts();
        // The aliases come first: what is added later stands further behind.
        let text = format!(
            "<?xml version=\"1.0\"?>\n<fontconfig>\n{aliases}<include>/etc/fonts/fonts.conf</include>\n<dir>{}</dir>\n\
             <selectfont><rejectfont><pattern><patelt name=\"scalable\"><bool>true</bool></patelt></pattern></rejectfont>\
             <acceptfont>{lent}</acceptfont></selectfont>\n</fontconfig>\n",
            narrow.display(),
        );
        // Never half a file for a browser that starts at this moment; and each thread has a half of its own.
        let half = file.with_extension(format!("{}-{:?}", std::process::id(), std::thread::current().id()));
        fs::write(&half, text).and_then(|()| fs::rename(&half, &file)).map_err(|error| format!("{}: {error}", file.display()))?;
        Ok(file)
    }
}

/// All that a browser of the suite sees.
const LENT: [&str; 4] = ["DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif", "Liberation Sans Narrow"];

/// The families that the widget and the tests' pages ask for.
fn families() -> Vec<String> {
    let tokens = include_str!("../../style/tokens.css");
    let stacks = tokens.lines().filter_map(|line| line.split_once("var(--ebb-font")).filter_map(|(_, stack)| stack.split_once(','));
    let named = stacks.flat_map(|(_, stack)| stack.split(',').map(|name| name.trim_matches([' ', ')', ';', '"']).to_owned()));
    let more = ["monospace", "Arial", "Helvetica", "Times", "Times New Roman", "Verdana", "Cantarell", "DejaVu Serif"].map(String::from);
    named.chain(more).collect()
}

/// The names of the families that `fc-list` tells, one a line.
pub(crate) fn check() -> Result<(), String> {
    let list = std::process::Command::new("fc-list").args([":", "family"]).output();
    let list = list.map_err(|_| "fc-list is missing: run `.dev/test`, which installs the fonts that the browser tests count on.")?;
    let list = String::from_utf8_lossy(&list.stdout).into_owned();
    let has = |name: &str| list.lines().any(|line| line.split(',').any(|family| family == name));
    if let Some(name) = ["DejaVu Sans", "DejaVu Sans Mono", "DejaVu Serif"].into_iter().find(|name| !has(name)) {
        return Err(format!("the font {name} is missing: run `.dev/test`, which installs what the browser tests count on."));
    }
    let narrow = tools::fonts().join("LiberationSansNarrow-Regular.ttf");
    narrow.is_file().then_some(()).ok_or_else(|| format!("{} is missing: run `.dev/test`, which fetches it.", narrow.display()))
}
