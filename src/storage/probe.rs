//! Whether `localStorage` can be trusted now: access, write, read and remove, each of which can throw.

use web_sys::{Storage, window};

/// A key that is only there for the length of a probe.
const PROBE: &str = "ebb:0";

/// The browser's storage, where there is one.
pub(super) fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

/// Whether storage takes, gives back and removes a value.
pub(super) fn works() -> bool {
    let Some(storage) = storage() else { return false };
    let kept = storage.set_item(PROBE, PROBE).is_ok() && read_back(&storage);
    storage.remove_item(PROBE).is_ok() && kept
}

fn read_back(storage: &Storage) -> bool {
    matches!(storage.get_item(PROBE), Ok(Some(value)) if value == PROBE)
}
