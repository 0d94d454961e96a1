//! State and effects: what all widgets of a page share, what one widget has for itself, and the browser as far as both may
//! use it.
//!
//! A screen reads state through signals and sends intent as a [`Msg`](crate::domain::Msg) through [`Context::dispatch`]. The browser
//! itself (`document`, `window`, the clock) is reached through [`Host`] only.

mod announce;
mod context;
mod host;
mod leaving;
mod recovery;
mod settings;
mod state;
mod store;

pub use context::{Context, EmitEvent, WidgetState};
pub use host::{Host, LeaveBlocked, LeaveCallback};
pub use settings::{Settings, Theme, View};
pub use state::AppState;
pub use store::{Merge, Store};
