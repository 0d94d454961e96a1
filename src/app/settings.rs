//! What an author may set on one widget.

use crate::domain::{
    DAY, Millis, Place, Tool, ids,
    preferences::{Partner, Remember},
};

/// What a widget shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// The whole assessment.
    Assessment,
    /// The checklist by itself.
    Signs,
    /// The four common questions by themselves.
    Faq,
    /// One tool by itself.
    Tool(Tool),
}

impl View {
    /// The place that the widget opens at, unless the reader goes on from somewhere else.
    pub fn home(self) -> Place {
        match self {
            Self::Signs => Place::Signs,
            Self::Faq => Place::Faq,
            Self::Tool(tool) => Place::Tool(tool),
            Self::Assessment => Place::FIRST,
        }
    }
}

ids! {
    /// Light or dark.
    Theme {
        /// As the site, else as the system.
        Auto = "auto",
        /// Light.
        Light = "light",
        /// Dark.
        Dark = "dark",
    }
}

/// The attributes of one widget, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// What it shows.
    pub view: View,
    /// How the partner is spoken of until the reader chooses.
    pub partner: Partner,
    /// Light or dark.
    pub theme: Theme,
    /// Where answers are kept until the reader chooses.
    pub remember: Remember,
    /// Days after the last change until what is kept expires.
    pub expires: u16,
    /// Where the exit leads.
    pub exit_url: String,
    /// URL template for "read more", with `{way}`.
    pub article: Option<String>,
    /// Level of the widget's headings, 2 to 5.
    pub heading_level: u8,
}

impl Settings {
    /// How long what is kept lasts.
    pub fn lasts(&self) -> Millis {
        Millis::from(self.expires) * DAY
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            view: View::Assessment,
            partner: Partner::He,
            theme: Theme::Auto,
            remember: Remember::Device,
            expires: 30,
            exit_url: "https://www.bbc.com/weather".into(),
            article: None,
            heading_level: 2,
        }
    }
}
