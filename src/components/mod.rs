//! What the reader sees. A view reads state through signals and sends intent as a [`Msg`](crate::domain::Msg) through
//! [`Ui::send`]; it decides nothing.
//!
//! Views are built with `el`. The browser itself (`document`, `window`, the clock) is reached through [`Host`] only.

mod el;
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

pub use page::{Host, Page, Shared};
pub use quiz::quiz;
pub use settings::{Settings, Theme, View};
pub use ui::{Own, Tell, Ui};
