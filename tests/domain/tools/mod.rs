//! The tools, one file each.

mod draft;
mod drawn;
mod forms;
mod log;
mod wording;
