//! The rules without a browser: tables for what must be exactly so, properties for what holds for every reader.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what went wrong by panicking"
)]

mod documents;
mod examples;
mod logic;
mod plan;
mod readers;
mod readings;
mod session;
mod signs;
mod words;
