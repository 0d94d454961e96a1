//! What is computed from a session: readings, plan, verdict, and what is still to be asked.

use super::{
    Day, Millis,
    gate::Safety,
    message::Msg,
    plan::{Placed, plan_with},
    questions::{Question, Round},
    reading::{Found, readings_with},
    rules::{ROUGH, Reading},
    session::Session,
    signs::{Effort, Verdict},
    tools::log::patterns::{Named, patterns},
    trial::{Outcome, Trial, can_try},
};

impl Session {
    /// What is still to be asked in a round.
    pub(super) fn due(&self, round: Round) -> Vec<Question> {
        self.document.answers.due().into_iter().filter(|question| question.round() == round).collect()
    }

    /// What would make the result clearer: all that is still to be asked; nothing where the check is not clear. For a reader who
    /// began when other questions were asked, those of the first round.
    pub fn more_questions(&self) -> Vec<Question> {
        if !self.gate.is_clear() {
            Vec::new()
        } else if self.asks_anew() {
            self.due(Round::Core)
        } else {
            self.document.answers.due()
        }
    }

    /// Whether some things are asked differently now than when the reader began.
    pub fn asks_anew(&self) -> bool {
        self.document.was_older && !self.due(Round::Core).is_empty()
    }

    /// The explanations, in the order of the rules; none where the check is not clear.
    pub fn readings(&self) -> Vec<Found> {
        readings_with(&self.document.answers, &self.gate, &self.document.own())
    }

    /// Whether the partner treats the reader harshly, as they answered.
    pub fn is_rough(&self) -> bool {
        self.document.answers.counted().has_any(ROUGH)
    }

    /// Whether people to talk to stand above the advice, and a tool that leads to a talk or a wait begins with a line of care:
    /// nothing was said to the check, or what was answered since sounds harsh.
    pub fn takes_care(&self) -> bool {
        self.gate.safety() == Safety::Open || self.is_rough()
    }

    /// Whether a reading can be tried out now.
    pub fn can_try(&self, reading: Reading) -> bool {
        let contradicted = self.document.contradicted.contains(&reading);
        self.document.trial().is_none() && !contradicted && can_try(reading, &self.document.answers, &self.gate)
    }

    /// The trial whose day has come, once the check is passed and clear.
    pub fn due_trial(&self, today: Day) -> Option<&Trial> {
        let asks = self.gate.passed && self.gate.is_clear();
        self.document.trial().filter(|trial| asks && trial.is_due(today))
    }

    /// Whether something that was saved is due. The greeting says no more than that.
    pub fn is_something_due(&self, today: Day) -> bool {
        self.document.trial().is_some_and(|trial| trial.is_due(today))
    }

    /// What repeats in the log; nothing where the gate is not clear, as with the explanations.
    pub fn patterns(&self) -> Vec<Named> {
        if self.gate.is_clear() { patterns(&self.document.log) } else { Vec::new() }
    }

    /// What the checklist says.
    pub fn verdict(&self) -> Option<Verdict> {
        self.document.signs.verdict(&self.document.answers, &self.gate)
    }

    /// The efforts that the checklist names as still to be made.
    pub fn to_try(&self) -> Vec<Effort> {
        self.document.signs.to_try(&self.document.answers)
    }

    /// The fourteen ways in their places.
    pub fn plan(&self) -> Vec<Placed> {
        plan_with(&self.document.answers, &self.gate, self.verdict(), &self.document.own())
    }

    /// Ends the trial that is under way: with what came of it, or as if it had not been begun.
    fn end_trial(&mut self, said: Option<Outcome>) {
        match said {
            None => self.document.trials.retain(|trial| trial.outcome.is_some()),
            Some(_) => {
                for trial in &mut self.document.trials {
                    trial.outcome = trial.outcome.or(said);
                }
            }
        }
    }

    /// Decides what the reader says about a reading.
    pub(super) fn say_of_readings(&mut self, msg: &Msg, now: Millis) {
        match *msg {
            Msg::NotUs(reading, not_us) => self.document.contradict(reading, not_us),
            Msg::Try(reading, until) if self.can_try(reading) => self.document.trials.push(Trial::new(reading, now, until)),
            Msg::TrySays(said) => self.end_trial(Some(said)),
            Msg::TryStop => self.end_trial(None),
            _ => {}
        }
    }
}
