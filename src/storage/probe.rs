//! Whether `localStorage` works now. Each of access, write, read and remove can throw.

use web_sys::{Storage, window};

/// A key that is stored only during a probe.
const PROBE: &str = "ebb:0";

/// The browser's storage, if it can be accessed.
pub(super) fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Whether a value can be written, read and removed.
pub(super) fn works() -> bool {
    let Some(storage) = storage() else { return false };
    let kept = storage.set_item(PROBE, PROBE).is_ok() && read_back(&storage);
    storage.remove_item(PROBE).is_ok() && kept
}

fn read_back(storage: &Storage) -> bool {
    matches!(storage.get_item(PROBE), Ok(Some(value)) if value == PROBE)
}
