//! The log as columns of equal length, few enough for the width of a phone.

use super::{Entry, Log, Sort};
use crate::domain::{day::Day, ids};

/// The most columns: each is then as wide as a letter on the smallest phone. Half a year goes by weeks, two years by months.
pub const COLUMNS: usize = 26;

ids! {
    /// How long a column is.
    Step {
        /// A day.
        Day = "day",
        /// A week, from Monday.
        Week = "week",
        /// A month.
        Month = "month",
        /// A year.
        Year = "year",
        /// Ten years. More columns than [`COLUMNS`] are left only where a log spans more than 250 of them.
        Decade = "decade",
    }
}

impl Step {
    /// The number of the column that a day belongs to, counted from anywhere.
    const fn column(self, day: Day) -> i32 {
        let (year, month, _) = day.civil();
        match self {
            Self::Day => day.0,
            Self::Week => day.monday().0.div_euclid(7),
            Self::Month => year * 12 + month - 1,
            Self::Year => year,
            Self::Decade => year.div_euclid(10),
        }
    }

    /// The first day of the column with a number.
    const fn first_day(self, column: i32) -> Day {
        match self {
            Self::Day => Day(column),
            // Day 0 is a Thursday: the Monday of a week has the number of the week times seven, and four more.
            Self::Week => Day(column * 7 + 4),
            Self::Month => Day::from_civil(column.div_euclid(12), column.rem_euclid(12) + 1, 1),
            Self::Year => Day::from_civil(column, 1, 1),
            Self::Decade => Day::from_civil(column * 10, 1, 1),
        }
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its first day.
    pub first: Day,
    counts: [usize; Sort::ALL.len()],
}

impl Bucket {
    /// How many entries of a kind fall into it. A [turning point](Sort::Event) is a mark rather than a number.
    pub fn count(&self, sort: Sort) -> usize {
        self.counts.get(sort as usize).copied().unwrap_or_default()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.counts == [0; Sort::ALL.len()]
    }
}

/// The columns, oldest first; those between the first and the last are there even where they are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// How long each is.
    pub step: Step,
    /// All of them.
    pub buckets: Vec<Bucket>,
}

impl Timeline {
    /// The most entries of one kind in one column, turning points aside.
    pub fn most(&self) -> usize {
        let counted = |bucket: &Bucket| Sort::ALL.iter().filter(|sort| **sort != Sort::Event).map(|sort| bucket.count(*sort)).max();
        self.buckets.iter().filter_map(counted).max().unwrap_or_default()
    }
}

/// The columns of a log: of the shortest length with which it fits.
pub fn timeline(log: &Log) -> Timeline {
    let (Some(first), Some(last)) = (log.entries().first(), log.entries().last()) else {
        return Timeline { step: Step::Day, buckets: Vec::new() };
    };
    let columns = |step: Step| usize::try_from(step.column(last.on) - step.column(first.on)).unwrap_or_default() + 1;
    let step = Step::ALL.iter().copied().find(|step| columns(*step) <= COLUMNS).unwrap_or(Step::Decade);
    let start = step.column(first.on);
    let mut buckets = Vec::new();
    for column in start..=step.column(last.on) {
        buckets.push(Bucket { first: step.first_day(column), counts: [0; Sort::ALL.len()] });
    }
    for Entry { on, sort, .. } in log.entries() {
        let column = usize::try_from(step.column(*on) - start).unwrap_or_default();
        if let Some(count) = buckets.get_mut(column).and_then(|bucket| bucket.counts.get_mut(*sort as usize)) {
            *count += 1;
        }
    }
    Timeline { step, buckets }
}
