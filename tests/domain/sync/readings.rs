//! What the readers of two tabs say of readings: that one is not theirs, and that they try one out.

use super::two;
use crate::readers::choice;
use ebb::domain::{Day, GateOption, Msg, Reading};

#[test]
fn what_two_tabs_say_of_readings_comes_together() {
    let mut browser = two();
    for tab in 0..2 {
        browser.does(tab, Msg::Guard(GateOption::None, true));
        browser.does(tab, Msg::PassGate);
    }
    browser.does(0, Msg::Choose(choice("my-needs-said.hinted"), true));
    browser.rests();
    browser.does(0, Msg::NotUs(Reading::NeedsSpace, true));
    browser.does(1, Msg::Try(Reading::UnspokenNeeds, Day(20_010)));
    browser.rests();
    for tab in &browser.tabs {
        let session = &tab.synced.session;
        assert_eq!(session.contradicted(), [Reading::NeedsSpace]);
        assert_eq!(session.trials().iter().map(|trial| trial.reading).collect::<Vec<_>>(), [Reading::UnspokenNeeds]);
    }
    // Both begin one before they hear of each other: one is enough, and it is the same in both.
    browser.does(0, Msg::TryStop);
    browser.rests();
    browser.does(0, Msg::Try(Reading::UnspokenNeeds, Day(20_010)));
    browser.does(1, Msg::Try(Reading::CoupleChange, Day(20_020)));
    browser.rests();
    let begun = browser.tabs[0].synced.session.trials().to_vec();
    assert_eq!(begun.len(), 1);
    assert_eq!(browser.tabs[1].synced.session.trials(), begun);
}
