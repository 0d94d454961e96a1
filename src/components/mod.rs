//! What the reader sees. A view reads state through signals and sends intent as a [`Msg`](crate::domain::Msg) through
//! [`Ui::send`]; it decides nothing.
//!
//! Views are written with leptos' builder, not `view!`: the macro sets static markup through `innerHTML`, which a page
//! with Trusted Types refuses. The browser itself (`document`, `window`, the clock) is reached through [`Host`] only.

mod help;
mod limits;
mod page;
mod parts;
mod plan;
mod question;
mod quiz;
mod readings;
mod result;
mod review;
mod safety;
mod settings;
mod signs;
mod start;
mod ui;

pub use page::{Host, Page};
pub use quiz::quiz;
pub use settings::{Settings, Theme, View};
pub use ui::{Tell, Ui};
