//! Ebb: a private relationship self-assessment that any blog embeds with one script tag.
//!
//! ```text
//! embed  →  screens  →  app  →  storage, i18n, view  →  domain
//!  the       what the    state    one key, the texts,    questions, rules, readings, plan:
//!  page      reader      and      elements               pure, without a browser
//!            sees        effects
//! ```
//!
//! A page shows it by one script tag (README); a site that is itself written with leptos shows it by the component [`Ebb`].
//!
//! Each room uses only the rooms to its right. State
//! travels in a signal, intent in a message: a click becomes a [`Msg`](domain::Msg), [`Session::update`](domain::Session::update)
//! decides once, the page saves once, and what changed is painted again.
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
