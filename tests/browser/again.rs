//! A case that failed beside others is played once more by itself: a machine that is short of breath makes a browser late,
//! a fault of the widget's fails again. What passed only then is named at the end, so that it is looked at.

use std::sync::{Mutex, PoisonError, RwLock};

use libtest_mimic::Failed;

/// Cases that may be played again in one run. Where more fail, it is not the machine.
const AT_MOST: usize = 12;

/// Read by every case in flight, written by one that wants to be alone.
static FLIGHT: RwLock<()> = RwLock::new(());

/// What failed first, with what it said.
static UNSTEADY: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Plays a case, and again if it fails.
pub(crate) fn played(name: &str, play: impl Fn() -> Result<(), Failed>) -> Result<(), Failed> {
    let flight = FLIGHT.read().unwrap_or_else(PoisonError::into_inner);
    let Err(first) = play() else { return Ok(()) };
    drop(flight);
    let first = format!("{name}: {}", first.message().unwrap_or_default());
    {
        let mut unsteady = UNSTEADY.lock().unwrap_or_else(PoisonError::into_inner);
        if unsteady.len() == AT_MOST {
            return Err(first.into());
        }
        unsteady.push(first.clone());
    }
    let _alone = FLIGHT.write().unwrap_or_else(PoisonError::into_inner);
    let second = play().map_err(|second| Failed::from(format!("{first}\nand again: {}", second.message().unwrap_or_default())));
    if second.is_err() {
        UNSTEADY.lock().unwrap_or_else(PoisonError::into_inner).retain(|unsteady| *unsteady != first);
    }
    second
}

/// Names what failed beside others and passed by itself.
pub(crate) fn name_the_unsteady() {
    let unsteady = UNSTEADY.lock().unwrap_or_else(PoisonError::into_inner);
    if !unsteady.is_empty() {
        eprintln!("{} cases failed beside others and passed by themselves:", unsteady.len());
    }
    for line in unsteady.iter() {
        eprintln!("  {line}");
    }
}
