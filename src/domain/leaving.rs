//! Shift pressed three times: a way out for someone who cannot reach the button, once they have switched it on. Until then
//! nothing is counted: a screen reader keeps the letter of Shift+H, and three steps back by headings would leave the page.
//!
//! After GOV.UK's "Exit this page": Shift is counted only when nothing else was pressed with it, and presses count
//! together for five seconds.

use super::Millis;

/// How long presses count together.
const WITHIN: Millis = 5000;
const PRESSES: u8 = 3;

/// What a key has led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Nothing,
    /// So many more presses leave the page.
    More(u8),
    /// Leave.
    Leave,
}

/// Counts Shift.
#[derive(Clone, Copy, Debug, Default)]
pub struct ShiftCounter {
    presses: u8,
    first: Millis,
    alone: bool,
}

impl ShiftCounter {
    /// A key went down: Shift, where it counts and with no other key of its kind held, or anything else.
    pub fn down(&mut self, is_only_shift: bool) {
        self.alone = is_only_shift;
        if !is_only_shift {
            self.presses = 0;
        }
    }

    /// A key came up.
    pub fn up(&mut self, is_shift: bool, now: Millis) -> Step {
        if !is_shift || !std::mem::take(&mut self.alone) {
            return Step::Nothing;
        }
        if self.presses == 0 || self.has_expired(now) {
            *self = Self { presses: 0, first: now, alone: false };
        }
        self.presses += 1;
        if self.presses < PRESSES {
            return Step::More(PRESSES - self.presses);
        }
        self.presses = 0;
        Step::Leave
    }

    /// Whether presses are waiting for more.
    pub fn is_waiting(self) -> bool {
        self.presses > 0
    }

    /// Whether it is too late for more presses to count.
    pub fn has_expired(self, now: Millis) -> bool {
        now.saturating_sub(self.first) > WITHIN
    }
}

#[cfg(test)]
mod tests {
    use super::{ShiftCounter, Step};

    fn press(counter: &mut ShiftCounter, now: u64) -> Step {
        counter.down(true);
        counter.up(true, now)
    }

    #[test]
    fn three_presses_in_time_leave() {
        let mut counter = ShiftCounter::default();
        assert_eq!(press(&mut counter, 0), Step::More(2));
        assert_eq!(press(&mut counter, 2000), Step::More(1));
        assert_eq!(press(&mut counter, 5000), Step::Leave);
        assert_eq!(press(&mut counter, 5100), Step::More(2));
    }

    #[test]
    fn presses_too_far_apart_start_again() {
        let mut counter = ShiftCounter::default();
        press(&mut counter, 0);
        press(&mut counter, 4000);
        assert_eq!(press(&mut counter, 5001), Step::More(2));
    }

    #[test]
    fn shift_with_another_key_is_typing() {
        let mut counter = ShiftCounter::default();
        counter.down(true);
        counter.down(false);
        counter.up(false, 10);
        assert_eq!(counter.up(true, 20), Step::Nothing);
        assert!(!counter.is_waiting());
    }

    #[test]
    fn shift_while_another_is_held_is_a_shortcut() {
        let mut counter = ShiftCounter::default();
        press(&mut counter, 0);
        for now in [10, 20, 30] {
            counter.down(false);
            assert_eq!(counter.up(true, now), Step::Nothing);
            assert!(!counter.is_waiting());
        }
    }

    #[test]
    fn another_key_between_presses_starts_again() {
        let mut counter = ShiftCounter::default();
        press(&mut counter, 0);
        counter.down(false);
        counter.up(false, 10);
        assert_eq!(press(&mut counter, 20), Step::More(2));
    }
}
