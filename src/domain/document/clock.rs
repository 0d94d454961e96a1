//! When a document ends, although the clock may have been wrong when it was written, or is wrong now.

use super::Document;
use crate::domain::{DAY, Millis};

/// 2020-01-01, years before Ebb was written: a clock that shows less is wrong.
const BEFORE_EBB: Millis = 18_262 * DAY;

impl Document {
    /// Puts right what only a wrong clock can have written, and says whether it had to. What was last changed in the future, or
    /// ends later than the author's days allow, counts from now. So does what was changed before Ebb was there, for its end says
    /// nothing. A clock that is wrong now decides nothing.
    pub fn set_right(&mut self, now: Millis, lasts: Millis) -> bool {
        let days = self.exp.saturating_sub(self.at);
        let behind = self.at < BEFORE_EBB && days >= DAY;
        let ahead = self.at > now;
        let too_long = self.exp > now.saturating_add(lasts);
        let over = self.is_expired(now) && !behind;
        if now < BEFORE_EBB || over || !(behind || ahead || too_long) {
            return false;
        }
        // Days that were fewer than this page's stay so.
        let latest = now.saturating_add(if days < DAY { lasts } else { days.min(lasts) });
        (self.at, self.exp) = if behind { (now, latest) } else { (self.at.min(now), self.exp.min(latest)) };
        true
    }
}
