//! The repository itself: its files, its documentation, and what is built and published from it.
//!
//! The modules in `built` need `trunk build --release`; `cargo test --test repo -- --skip built` runs the others.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what went wrong by panicking"
)]

mod built;
mod contract;
mod demo;
mod docs;
mod promises;
mod text;
mod tidy;
