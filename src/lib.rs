//! Ebb: a private relationship self-assessment that any blog embeds with one script tag.
//!
//! ```text
//! embed  →  components  →  storage  →  domain
//!  the       what the      one key      questions, rules, readings, plan:
//!  page      reader sees                pure, without a browser
//! ```
//!
//! A page shows it by one script tag (README); a site that is itself written with leptos shows it by the component [`Ebb`].
//!
//! Each room uses only the rooms to its right; `words` is the dictionary that components and embed read from. State
//! travels in a signal, intent in a message: a click becomes a [`Msg`](domain::Msg), [`Session::update`](domain::Session::update)
//! decides once, the page saves once, and what changed is painted again.
//!
//! | folder | open it to |
//! | --- | --- |
//! | `domain/` | change a question or a rule (`questions.rs`, `rules/`) |
//! | `words/` | change what the reader reads (`en.json`) |
//! | `components/` | change a screen |
//! | `storage/` | change how answers are kept |
//! | `embed/` | change how a page loads and places the widget (`js/` is the loader) |
//! | `build.rs` | see how words become typed keys, and `style/` one sheet |

pub mod components;
pub mod domain;
pub mod embed;
pub mod storage;
pub mod words;

pub use components::{Settings, Theme, View};
pub use embed::{Ebb, EbbProps};
