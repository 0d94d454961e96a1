//! What the reader sees. A view reads state through signals and sends intent as a [`Msg`](crate::domain::Msg) through
//! [`Ui::send`]; it decides nothing.
//!
//! Views are built with `el`. The browser itself (`document`, `window`, the clock) is reached through [`Host`] only.

mod compare;
mod el;
mod faq;
mod handover;
mod help;
mod host;
mod later;
mod limits;
mod page;
mod parts;
mod picture;
mod plan;
mod question;
mod quiz;
mod rating;
mod readings;
mod render;
mod result;
mod review;
mod safety;
mod settings;
mod shared;
mod signs;
mod soon;
mod sources;
mod start;
mod tools;
mod ui;

pub use el::El;
pub use host::{Host, Stays};
pub use page::Page;
pub use quiz::quiz;
pub use render::Built;
pub use settings::{Settings, Theme, View};
pub use shared::Shared;
pub use ui::{Own, Tell, Ui};
