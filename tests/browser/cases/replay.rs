//! Random runs through the whole flow, the same in every engine, clicked in the page and decided in the domain side by side:
//! after each step both must say the same. The runs are those of the domain's own model (`tests/domain/flow/model/`).

use std::time::Duration;

use ebb::domain::{Effort, GateOption, Question, Sign};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use proptest_state_machine::ReferenceStateMachine;
use serde_json::{Value, json};

use crate::model::Model;
use crate::model::actions::{Action, Step};
use crate::model::document::COPIES;
use crate::model::subject::{Subject, timeless};
use crate::pages::{Page, TAG};
use crate::stage::{Stage, cases};

cases![replay_of_fifty_runs];

const RUNS: usize = 50;

/// Another number gives other runs.
const SEED: u8 = 6;

/// An action as the page's script takes it.
fn action(action: &Action) -> Value {
    match *action {
        Action::Press(name, of) => json!(["press", name, of]),
        Action::Tap(name, option) => json!(["tap", name, option]),
        Action::Write(name, text) => json!(["write", name, text]),
        Action::Jot(day) => json!(["jot", day]),
        Action::Cross(number) => json!(["cross", number]),
        Action::Bring(number) => json!(["bring", COPIES[number]]),
        Action::Remount => json!(["remount"]),
        Action::Reload | Action::Leave => panic!("{action:?} ends the page"),
    }
}

/// What a widget shows, as the page's script tells it.
fn shown(subject: &Subject, widget: usize) -> String {
    let (view, question) = subject.sees(widget);
    let (document, gate) = (&subject.session.document, &subject.session.gate);
    let mut shown = vec![view.to_owned(), question.to_owned()];
    match view {
        "question" => {
            let choices = Question::from_id(question).into_iter().flat_map(Question::choices);
            shown.extend(choices.filter(|choice| document.answers.has(*choice)).map(|choice| format!("{question}={}", choice.id())));
        }
        "safety" => {
            let ticked = GateOption::ALL.iter().filter(|option| gate.has(**option));
            shown.extend(ticked.map(|option| format!("safety={}", option.id())));
        }
        "signs" => {
            let signs = Sign::ALL.iter().filter_map(|sign| Some((sign.id(), document.signs.sign(*sign)?.id())));
            let made = |effort| document.signs.effort(effort, &document.answers).map(|made| if made { "yes" } else { "no" });
            let efforts = Effort::ALL.iter().filter_map(|effort| Some((effort.id(), made(*effort)?)));
            shown.extend(signs.chain(efforts).map(|(id, mark)| format!("{id}={mark}")));
        }
        _ => {}
    }
    shown.join(" ")
}

/// A run with what the domain says after each step. What is kept is told when it changes.
fn record(model: &Model<false>, steps: &[Step]) -> Value {
    let mut subject = Subject::beside(model.homes);
    let mut kept = None;
    let run: Value = steps
        .iter()
        .map(|step| {
            subject.does(step);
            let mut told = json!({"widget": step.widget, "act": action(&step.action), "shows": [shown(&subject, 0), shown(&subject, 1)]});
            let keeps = subject.stored.clone().map(timeless);
            if keeps != kept {
                told["keeps"] = json!(keeps.as_ref().map_or_else(|| "null".to_owned(), Value::to_string));
                kept = keeps;
            }
            told
        })
        .collect();
    json!({"alone": model.homes[1], "run": run})
}

fn runs() -> Value {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[SEED; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = Model::<false>::sequential_strategy(20..80);
    let mut run = || {
        let (model, steps, _) = strategy.new_tree(&mut runner).expect("a run").current();
        record(&model, &steps)
    };
    (0..RUNS).map(|_| run()).collect()
}

async fn replay_of_fifty_runs(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    let runs = runs();
    let steps: usize = runs.as_array().expect("runs").iter().map(|run| run["run"].as_array().map_or(0, Vec::len)).sum();
    site.page("/runs.json", Page::whole(runs.to_string()));
    let page = Page::article(format!("<ebb-quiz></ebb-quiz><ebb-quiz view=\"signs\"></ebb-quiz>{TAG}"));
    site.page("/", page.before(include_str!("../pages/replay.js")));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.at_widget(1).see_view("start").await;
    let play = "fetch('/runs.json').then((runs) => runs.json()).then((runs) => replay(runs)).then(
        (steps) => (window.played = steps), (error) => (window.played = error.message))";
    let began = std::time::Instant::now();
    reader.ask(&format!("{play}; return null"), &[]).await;
    let played = reader.wait_longer(Duration::from_secs(100), "the end of the runs", "return window.played", &[]).await;
    assert_eq!(played, json!(steps), "{}", played.as_str().unwrap_or("steps"));
    println!("{}: {RUNS} runs of {steps} steps in {} ms", engine.name(), began.elapsed().as_millis());
    reader.all_quiet().await;
}
