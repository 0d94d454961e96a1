//! Ebb: a private relationship self-assessment that any blog embeds with one script tag.
//!
//! ```text
//! embed  →  screens  →  app  →  storage, i18n, view  →  domain
//!  the       what the    state    one key, the texts,    questions, rules, readings, plan:
//!  page      reader      and      elements               pure, without a browser
//!            sees        effects
//! ```
//!
//! A page shows it by one script tag (README), an app written with leptos by the component [`Ebb`].
//!
//! Each folder uses only the folders to its right. State travels in a signal, intent in a message: a click dispatches a
//! [`Msg`](domain::Msg), [`Session::update`](domain::Session::update) decides it, the store saves, and effects update the DOM.
//!
//! | folder | open it to |
//! | --- | --- |
//! | `domain/` | change a question or a rule (`questions.rs`, `rules/`) |
//! | `i18n/` | change what the reader reads (`en.json`) |
//! | `view/` | change how an element becomes DOM |
//! | `app/` | change what the widgets of a page share |
//! | `screens/` | change a screen |
//! | `storage/` | change how answers are kept |
//! | `embed/` | change how a page loads and places the widget (`js/` is the loader) |
//! | `build.rs` | see how words become typed keys, and `style/` one sheet |

pub mod app;
pub mod domain;
pub mod embed;
pub mod i18n;
pub mod screens;
pub mod storage;
pub mod view;

pub use app::{Settings, Theme, View};
pub use embed::{Ebb, EbbProps};
