//! What every step of xtask returns: nothing useful, or a sentence that says what to do.

/// A result whose error is a sentence.
pub(crate) type Result<T> = std::result::Result<T, String>;
