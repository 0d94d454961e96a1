//! The safety check. It lives in memory only: nothing in this file can be stored.

use super::ids;

ids! {
    /// One line of the safety check.
    GateOption {
        /// Afraid of what the partner may do when upset.
        Afraid = "afraid",
        /// Made small, in front of others or alone.
        Humiliated = "humiliated",
        /// Told whom to see, where to go, what to spend.
        Controlled = "controlled",
        /// Followed: phone, tracking, turning up.
        Watched = "watched",
        /// Hurt.
        Hurt = "hurt",
        /// Threatened, or somebody or something dear to the reader.
        Threatened = "threatened",
        /// Pressured into sex or touch.
        Pressured = "pressured",
        /// Not sure: treated like a yes.
        Unsure = "unsure",
        /// None of these.
        None = "none",
        /// Rather not say: silence, not a no.
        Skip = "skip",
    }
}

ids! {
    /// What the safety check has come to.
    Safety {
        /// None of it.
        Clear = "clear",
        /// Nothing was said.
        Open = "open",
        /// Something was ticked.
        NotClear = "not-clear",
    }
}

/// What the reader said to the check, and how far they have come with it.
#[allow(clippy::struct_excessive_bools)] // independent facts, not states
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// What is ticked on the screen, a bit for each option.
    ticked: u16,
    /// What was ticked when the check was last passed.
    said: u16,
    /// The reader has gone through the check since the page was loaded.
    pub passed: bool,
    /// The reader wants to change what they said: the check is shown, whatever else they wanted to see.
    pub correcting: bool,
    /// Next was pressed with nothing ticked: the check asks once which of the two it is.
    pub prompted: bool,
    /// The help screen has been shown and the reader chose to go on.
    pub help_seen: bool,
    /// On the safe path, the reader chose to leave on the device what was there before.
    pub leaves_stored: bool,
}

const fn bit(option: GateOption) -> u16 {
    1 << option as u16
}

/// These exclude the rest.
const ALONE: u16 = bit(GateOption::None) | bit(GateOption::Skip);

impl Gate {
    /// The check of a reader who would rather not say.
    pub fn skipped() -> Self {
        Self::passed_with(&[GateOption::Skip])
    }

    /// A check that was passed with these ticked.
    pub fn passed_with(options: &[GateOption]) -> Self {
        let mut gate = Self::default();
        for option in options {
            gate.tick(*option, true);
        }
        gate.said = gate.ticked;
        gate.passed = true;
        gate
    }

    /// Whether an option is ticked.
    pub fn has(&self, option: GateOption) -> bool {
        self.ticked & bit(option) != 0
    }

    /// Ticks an option, or takes it back.
    pub fn tick(&mut self, option: GateOption, on: bool) {
        if !on {
            self.ticked &= !bit(option);
        } else if ALONE & bit(option) != 0 {
            self.ticked = bit(option);
        } else {
            self.ticked = (self.ticked | bit(option)) & !ALONE;
        }
    }

    /// Leaves the check, and says whether it was left: with nothing ticked it first asks which of the two it is, and then it
    /// is rather not said.
    pub fn pass(&mut self) -> bool {
        if self.ticked == 0 && !self.prompted {
            self.prompted = true;
            return false;
        }
        if self.ticked == 0 {
            self.ticked = bit(GateOption::Skip);
        }
        // Help comes once more where something new was said.
        self.help_seen &= self.said == self.ticked;
        (self.said, self.passed, self.correcting, self.prompted) = (self.ticked, true, false, false);
        true
    }

    /// Back to the check, to change what was said.
    pub fn correct(&mut self) {
        (self.correcting, self.prompted) = (true, false);
    }

    /// Away from the check without a change.
    pub fn stop_correcting(&mut self) {
        if self.correcting {
            (self.ticked, self.correcting) = (self.said, false);
        }
    }

    /// What it has come to. What is ticked on the screen counts at once where it says that something is wrong; that nothing is
    /// counts when the check is passed.
    pub fn safety(&self) -> Safety {
        if (self.ticked | self.said) & !ALONE != 0 {
            Safety::NotClear
        } else if self.said & bit(GateOption::None) != 0 {
            Safety::Clear
        } else {
            Safety::Open
        }
    }

    /// Whether advice may be given: nothing was ticked. Where nothing was said at all, it may, with people to talk to above it
    /// (see [`Safety::Open`]).
    pub fn is_clear(&self) -> bool {
        self.safety() != Safety::NotClear
    }

    /// Whether the check was passed with this, and nothing else.
    pub fn said_only(&self, option: GateOption) -> bool {
        self.said == bit(option)
    }

    /// Whether the check was passed with this among what was ticked.
    pub fn said(&self, option: GateOption) -> bool {
        self.said & bit(option) != 0
    }

    /// What was ticked and said, as two numbers, for an instance that takes over from one that trapped.
    pub fn bits(&self) -> (u16, u16) {
        (self.ticked, self.said)
    }

    /// Takes over what [`bits`](Self::bits) said.
    pub fn restore(&mut self, (ticked, said): (u16, u16)) {
        (self.ticked, self.said) = (ticked, said);
    }
}
