//! What the reader can tell about the screen, the page and the browser's storage.

use serde_json::{Value, json};

use super::Reader;
use crate::questions::{Answers, LAST_OF_CORE, QUESTIONS, is_asked};

/// Something shown: its ID, and how strongly or when.
pub(crate) type Shown = (String, String);

impl Reader {
    /// What is on the screen, for the message of a failing test.
    pub(crate) async fn screen(&self) -> String {
        let script = "
            const text = (view || root || document.body).textContent.replace(/\\s+/g, ' ').trim().slice(0, 400);
            const names = (selector, name) => root ? [...root.querySelectorAll(selector)].filter(shown).map((it) => it.dataset[name]) : [];
            return `the page ${location.pathname} shows ` + (view ? `the view ${view.dataset.view}` : root ? 'no view' : 'no widget')
                + `, questions [${names('[data-question]', 'question')}], buttons [${names('[data-action]', 'action')}], text: ${text}; `
                + `errors ${JSON.stringify(window.seen && seen.errors)}, console ${JSON.stringify(window.seen && seen.console)}`";
        self.try_ask(script, &[]).await.map_or_else(|error| format!("the page does not answer: {error}"), |text| text.to_string())
    }

    /// The name of the view that is on the screen.
    pub(crate) async fn view(&self) -> Value {
        self.ask("return view ? view.dataset.view : null", &[]).await
    }

    pub(crate) async fn shows(&self, selector: &str) -> bool {
        self.ask("return shown(find(given[0]))", &[selector]).await == true
    }

    /// Waits until the status line says these words, as a screen reader would read them out.
    pub(crate) async fn hears(&self, words: &str) {
        let script = "return root.querySelector('[role=status]').textContent.includes(given[0])";
        self.wait_for(&format!("{words:?} in the status line"), script, &[words]).await;
    }

    /// What Tab reaches first in the widget, by its `data-action`: the first that takes the focus, as none may jump the queue.
    pub(crate) async fn first_by_tab(&self) -> Value {
        let script = "const reached = [...root.querySelectorAll('*')].filter((it) => it.tabIndex >= 0 && !it.disabled && shown(it));
            const jumps = reached.find((it) => it.tabIndex > 0);
            return jumps ? `${jumps.localName} jumps the queue` : reached[0].dataset.action || reached[0].outerHTML.slice(0, 200)";
        self.ask(script, &[]).await
    }

    /// Waits until the focus is on `selector`.
    pub(crate) async fn has_focus_on(&self, selector: &str) {
        self.wait_for(&format!("the focus on {selector}"), "return !!active() && active().matches(given[0])", &[selector]).await;
    }

    /// The values of the options that are chosen in a question.
    pub(crate) async fn chosen(&self, question: &str) -> Value {
        let script = "return [...root.querySelectorAll(`[data-question=\"${given[0]}\"] input:checked`)].map((input) => input.value)";
        self.ask(script, &[question]).await
    }

    /// Readings with their levels, in the order shown.
    pub(crate) async fn readings(&self) -> Vec<Shown> {
        self.pairs("reading", "level").await
    }

    /// Ways with their places in the plan, in the order shown.
    pub(crate) async fn ways(&self) -> Vec<Shown> {
        self.pairs("way", "when").await
    }

    async fn pairs(&self, name: &str, other: &str) -> Vec<Shown> {
        let script = "return [...root.querySelectorAll(`[data-${given[0]}][data-${given[1]}]`)].filter(shown)
            .map((it) => [it.dataset[given[0]], it.dataset[given[1]]])";
        let found = self.ask(script, &[name, other]).await;
        serde_json::from_value(found).expect("pairs of words")
    }

    /// The words within elements that are broken into two lines, letter by letter.
    pub(crate) async fn broken_words(&self, selector: &str) -> Value {
        let script = "const broken = [];
            for (const it of [...root.querySelectorAll(given[0])].filter(shown)) {
                const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
                for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                    if (text.parentNode.closest('.unseen')) continue;
                    for (const { index, 0: word } of text.data.matchAll(/\\p{L}+/gu)) {
                        const range = document.createRange();
                        range.setStart(text, index);
                        range.setEnd(text, index + word.length);
                        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
                    }
                }
            }
            return broken";
        self.ask(script, &[selector]).await
    }

    /// Waits for the checklist's verdict.
    pub(crate) async fn see_verdict(&self, verdict: &str) {
        self.sees(&format!("[data-verdict=\"{verdict}\"]")).await;
    }

    /// The stored document, or null.
    pub(crate) async fn stored(&self) -> Value {
        match self.stored_text().await {
            Value::String(text) => serde_json::from_str(&text).unwrap_or_else(|error| panic!("{text:?} is stored: {error}")),
            nothing => nothing,
        }
    }

    pub(crate) async fn stored_text(&self) -> Value {
        self.ask("return localStorage.getItem('ebb:1')", &[]).await
    }

    /// What the page noted: `errors`, `console`, `violations`, `events` or `writes`.
    pub(crate) async fn noted(&self, kind: &str) -> Value {
        let text = self.ask("return JSON.stringify(seen[given[0]])", &[kind]).await;
        serde_json::from_str(text.as_str().expect("the page's notes")).expect("the page's notes as JSON")
    }

    /// Nothing went wrong on the page, and nothing was said in the console.
    pub(crate) async fn all_quiet(&self) {
        assert_eq!(self.noted("console").await, json!([]), "in the console");
        self.no_errors().await;
    }

    /// Nothing went wrong on the page.
    pub(crate) async fn no_errors(&self) {
        for kind in ["errors", "violations"] {
            assert_eq!(self.noted(kind).await, json!([]), "{kind} on the page");
        }
    }

    /// From the first screen to the safety questions.
    pub(crate) async fn start(&self) {
        self.press("start").await;
        self.see_view("safety").await;
    }

    /// From the first screen through the safety questions to this view.
    pub(crate) async fn start_at(&self, view: &str) {
        self.press("start").await;
        self.clear_the_gate().await;
        self.see_view(view).await;
    }

    /// Opens the page in a browser that has kept something, and comes to this view after the safety questions.
    pub(crate) async fn come_back_to(&self, view: &str) {
        self.open("/").await;
        self.clear_the_gate().await;
        self.see_view(view).await;
    }

    /// From the first screen to the first question.
    pub(crate) async fn pass_the_gate(&self) {
        self.start().await;
        self.clear_the_gate().await;
        self.see_question(QUESTIONS[0]).await;
    }

    /// Says that none of it happens.
    pub(crate) async fn clear_the_gate(&self) {
        self.see_view("safety").await;
        self.choose("safety", "none").await;
        self.press("next").await;
    }

    /// Waits for the people to talk to, and until their list is there or could not be had: it moves what stands below.
    pub(crate) async fn see_help(&self) {
        self.see_view("help").await;
        let script = "return !!root.querySelector('select[name=country], .screen [data-action=again]')";
        self.wait_for("the list of people, or that it could not be had", script, &[]).await;
    }

    /// Says at the gate that one line is so; ends at the people to talk to.
    pub(crate) async fn say_yes_at_the_gate(&self, line: &str) {
        self.see_view("safety").await;
        self.choose("safety", line).await;
        self.press("next").await;
        self.see_help().await;
    }

    /// Says at the gate that one thing is unsure; ends at the people to talk to.
    pub(crate) async fn is_unsure_at_the_gate(&self) {
        self.see_view("safety").await;
        self.choose("safety", "unsure").await;
        self.press("next").await;
        self.see_help().await;
    }

    /// From the first screen to the first question about the two, with nothing said to the one before.
    pub(crate) async fn walk_to_stage(&self) {
        self.pass_the_gate().await;
        self.press("next").await;
        self.see_question("stage").await;
    }

    /// From the first screen to an answer to the first question about the two.
    pub(crate) async fn answer_one(&self) {
        self.walk_to_stage().await;
        self.choose("stage", "dating").await;
    }

    /// From the first screen to the second question about the two, with an answer to the first.
    pub(crate) async fn walk_to_second_question(&self) {
        self.answer_one().await;
        self.press("next").await;
        self.see_question("since").await;
    }

    /// Answers every question from `first` on, in both rounds; ends on the page of all answers.
    pub(crate) async fn answer_from(&self, first: &str, answers: &Answers) {
        self.answer_all_from(first, answers).await;
        self.see_view("result").await;
        self.press("review").await;
        self.see_view("review").await;
    }

    /// Answers every question from `first` on that this reader is asked, whatever comes after the last.
    pub(crate) async fn answer_all_from(&self, first: &str, answers: &Answers) {
        for question in QUESTIONS.iter().skip_while(|id| **id != first) {
            if !is_asked(question, |id, option| answers.iter().any(|(other, options)| *other == id && options.contains(&option))) {
                continue;
            }
            self.see_question(question).await;
            let mut answered = false;
            for (id, options) in answers {
                // How something went stands below the tick that it was tried.
                let tried = id.strip_prefix("tried-").filter(|_| *question == "tried");
                if let Some(tick) = tried {
                    self.choose("tried", tick).await;
                }
                if id == question || tried.is_some() {
                    for option in *options {
                        self.choose(id, option).await;
                    }
                    answered = true;
                }
            }
            self.press(if answered { "next" } else { "skip" }).await;
            if *question == LAST_OF_CORE {
                self.see_view("result").await;
                self.press("deeper").await;
            }
        }
    }

    /// From the first screen to the result.
    pub(crate) async fn walk_to_result(&self, answers: &Answers) {
        self.pass_the_gate().await;
        self.answer_from(QUESTIONS[0], answers).await;
        self.finish().await;
    }

    /// From the review to the result.
    pub(crate) async fn finish(&self) {
        self.press("finish").await;
        self.see_view("result").await;
    }

    /// From any screen to what is stored.
    pub(crate) async fn open_data(&self) {
        self.press("data").await;
        self.see_view("data").await;
    }

    /// Erases everything; ends on the first screen.
    pub(crate) async fn erase(&self) {
        self.press("erase").await;
        self.see_view("start").await;
    }
}
