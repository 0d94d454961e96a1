//! A plain model of the flow, as a reader of the README expects it: what each press does, in the words of the markup. It
//! knows none of the code that decides, only the vocabulary of questions; whatever the two disagree on is a mistake in one.

pub(crate) mod acts;
pub(crate) mod given;
pub(crate) mod ours;

use acts::{Act, Step};
use given::{Given, copy};

/// The first question, and the home of the assessment.
pub(crate) const FIRST: &str = "stage";

/// Two widgets on one page, and the reader in front of them. `RELOADS` says whether the page may be reloaded or left, too.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "four independent things that a reader has come through, not states")]
pub(crate) struct Model<const RELOADS: bool> {
    /// Where each widget begins: the assessment, and something that stands alone.
    pub(crate) homes: [&'static str; 2],
    /// Where each widget wants to be.
    places: [&'static str; 2],
    /// What the reader gave.
    pub(crate) given: Given,
    /// What is on the device.
    pub(crate) kept: Option<Given>,
    /// What was given before the last thing was taken away.
    pub(crate) before: Option<Given>,
    /// `device` or `visit`.
    pub(crate) remember: &'static str,
    started: bool,
    /// Everything was there when the page was opened.
    resumed: bool,
    /// What was said to the four safety questions.
    pub(crate) guarded: [&'static str; 4],
    passed: bool,
    helped: bool,
    /// The page was left, and nothing was done since: everything shows its beginning.
    left: bool,
}

impl<const RELOADS: bool> Model<RELOADS> {
    pub(crate) fn beside(alone: &'static str) -> Self {
        Self {
            homes: [FIRST, alone],
            places: [FIRST, alone],
            given: Given::default(),
            kept: None,
            before: None,
            remember: "device",
            started: false,
            resumed: false,
            guarded: [""; 4],
            passed: false,
            helped: false,
            left: false,
        }
    }

    fn is_clear(&self) -> bool {
        !self.guarded.iter().any(|answer| matches!(*answer, "yes" | "unsure"))
    }

    /// What a widget shows: the view, and the question where it is one.
    pub(crate) fn sees(&self, widget: usize) -> (&'static str, &'static str) {
        let place = self.places[widget];
        let advice = matches!(place, "result" | "signs" | "faq" | "tools" | "prepare" | "changes" | "space");
        if self.left {
            ("start", "")
        } else if matches!(place, "help" | "limits" | "sources" | "data") {
            (place, "")
        } else if !self.started {
            ("start", "")
        } else if !self.passed && (advice || !self.resumed) {
            ("safety", "")
        } else if !self.is_clear() && !self.helped {
            ("help", "")
        } else if given::questions().any(|id| id == place) {
            ("question", place)
        } else {
            (place, "")
        }
    }

    /// Where a widget goes on: the assessment where the reader left it, everything else at home.
    fn goes_on_at(&self, widget: usize) -> &'static str {
        if self.homes[widget] != FIRST {
            return self.homes[widget];
        }
        let unseen = || given::questions().find(|id| !self.given.answers.contains_key(id)).unwrap_or("review");
        self.given.place.unwrap_or_else(unseen)
    }

    /// As on the first visit. Where answers are kept stays as it was chosen.
    fn starts_over(&mut self) {
        let fresh = Self::beside(self.homes[1]);
        *self = Self { places: self.places, kept: self.kept.take(), remember: self.remember, ..fresh };
    }

    pub(crate) fn does(mut self, Step { widget, act }: &Step) -> Self {
        let (view, question) = self.sees(*widget);
        self.left &= matches!(act, Act::Remount);
        match act {
            Act::Reload => self.reload(),
            Act::Leave => self.leave(*widget),
            Act::Remount => self.places[*widget] = self.goes_on_at(*widget),
            Act::Press("erase", _) => {
                self.starts_over();
                self.places[*widget] = self.homes[*widget];
                self.kept = None;
            }
            Act::Tap("remember", option) => {
                self.remember = *option;
                self.note_place(*widget);
                self.kept = (*option == "device" && !self.given.is_blank()).then(|| self.given.clone());
            }
            Act::Bring(number) => {
                self.before = Some(self.given.clone());
                self.given = copy(*number);
                self.started = true;
                self.note_place(*widget);
                self.keep();
            }
            _ => {
                let (had, seen) = (!self.given.is_blank(), self.given.answers.len());
                let to = self.acts(view, question, *widget, act);
                // To look around beside the assessment gives nothing, unless a question is seen by it.
                let goes = matches!(act, Act::Press(name, _) if !matches!(*name, "skip" | "restart" | "remove" | "undo"));
                let looks = goes && self.homes[*widget] != FIRST && self.given.answers.len() == seen;
                self.places[*widget] = to;
                self.note_place(*widget);
                if gives(view, to, act) && !looks && self.started && !self.given.is_blank() {
                    self.keep();
                }
                if had && self.given.is_blank() {
                    self.kept = None;
                }
            }
        }
        self
    }

    fn keep(&mut self) {
        if self.remember == "device" {
            self.kept = Some(self.given.clone());
        }
    }

    /// The assessment comes back to where it was left, once a question has been seen; no other widget does.
    fn note_place(&mut self, widget: usize) {
        let place = self.places[widget];
        let stays = given::questions().any(|id| id == place) || matches!(place, "review" | "result");
        if self.homes[widget] == FIRST && !self.given.answers.is_empty() && (stays || place == "signs" && self.given.place.is_some()) {
            self.given.place = Some(place);
        }
    }

    /// What an act does on a screen, and where it leads.
    fn acts(&mut self, view: &'static str, question: &'static str, widget: usize, act: &Act) -> &'static str {
        let here = self.places[widget];
        // Moving on loses nothing; whatever is given anew would be lost if an earlier step was taken back.
        let moves = matches!(act, Act::Press(name, _) if !matches!(*name, "skip" | "restart"));
        if !moves && view != "safety" {
            self.before = None;
        }
        match (view, act) {
            ("start", Act::Press("start", _)) => self.started = true,
            ("safety", Act::Press("next", _)) => self.passed = true,
            ("safety", Act::Press("skip", _)) => (self.guarded, self.passed, self.helped) = ([""; 4], true, false),
            ("help", Act::Press("next", _)) if here != "help" => self.helped = true,
            ("help" | "limits" | "faq" | "sources" | "data", Act::Press("next" | "back", _)) => return self.goes_on_at(widget),
            ("question", Act::Press(name @ ("next" | "skip"), _)) => {
                self.given.see(question, *name == "skip");
                return given::questions().skip_while(|id| *id != question).nth(1).unwrap_or("review");
            }
            ("question", Act::Press("back", _)) => return given::questions().take_while(|id| *id != question).last().unwrap_or(FIRST),
            ("review", Act::Press("finish", _)) | ("signs" | "tools", Act::Press("back", _)) => return "result",
            ("review", Act::Press("back", _)) => return given::questions().last().unwrap_or(FIRST),
            ("prepare" | "changes" | "space", Act::Press("back", _)) => return "tools",
            ("result", Act::Press("restart", _)) => {
                self.given.begin_again();
                return FIRST;
            }
            ("data", Act::Press("remove", part)) => {
                self.before = Some(self.given.clone());
                self.given.forget(part);
            }
            ("changes", Act::Cross(number)) => {
                self.before = Some(self.given.clone());
                self.given.jotted.remove(*number);
            }
            (_, Act::Press("undo", _)) => self.given = self.before.take().unwrap_or_default(),
            (_, Act::Press("to-help", _)) => return "help",
            (_, Act::Press("change" | "open", to) | Act::Press(to, _)) => return to,
            ("safety", Act::Tap(id, answer)) => self.guarded[given::SAFETY.iter().position(|one| one == id).unwrap_or_default()] = *answer,
            (_, Act::Tap(id, option)) => self.given.tap(id, option),
            (_, Act::Write(name, text)) => self.given.write(name, text),
            (_, Act::Jot(day)) => self.given.jot(day),
            (_, Act::Cross(_) | Act::Bring(_) | Act::Remount | Act::Reload | Act::Leave) => {}
        }
        here
    }

    /// Only what is on the device survives, and the gate is asked again where advice is given.
    fn reload(&mut self) {
        let given = self.kept.clone().unwrap_or_default();
        let there = !given.is_blank();
        *self = Self { given, kept: self.kept.take(), started: there, resumed: there, ..Self::beside(self.homes[1]) };
        self.places = [self.goes_on_at(0), self.goes_on_at(1)];
    }

    /// Leaving erases, unless the reader chose otherwise where the gate is clear. Who comes back finds the first screen.
    fn leave(&mut self, widget: usize) {
        let stays = self.given.leave == "keep" && self.is_clear();
        let given = std::mem::take(&mut self.given);
        self.starts_over();
        if !stays {
            self.kept = None;
        } else if self.remember == "device" {
            self.given = given;
        }
        self.left = true;
        self.places[widget] = self.homes[widget];
    }
}

/// Whether an act gives something that is kept: not the start, not the gate, and not a visit to a side room.
fn gives(view: &str, to: &str, act: &Act) -> bool {
    let goes = matches!(act, Act::Press(name, _) if !matches!(*name, "next" | "back" | "skip" | "remove" | "undo" | "finish" | "restart"));
    let aside = matches!(to, "help" | "limits" | "faq" | "sources" | "data" | "tools" | "prepare" | "changes" | "space");
    !(view == "safety" || matches!(act, Act::Press("start", _)) || goes && aside)
}
