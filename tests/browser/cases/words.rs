//! The words and the code of the later screens: fetched once a question is shown, and again when they could not be had.

use std::time::Duration;

use super::broken::one_line;
use crate::pages::{ALL_PAUSES, HURRY, Page};
use crate::questions::{OUTSIDE_STRESS, QUESTIONS};
use crate::server::{Fault, Site};
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    words_come_with_the_first_question,
    words_that_come_late_keep_the_focus,
    words_of_two_parts_keep_the_focus,
    words_that_fail_are_reported_once,
    words_that_fail_can_be_fetched_again,
];

/// Longer than the script's own attempts take together.
const ALL_ATTEMPTS: Duration = Duration::from_secs(25);

/// The files of English words: of the first question, of what comes after it, of the tools.
fn files() -> [String; 3] {
    tools::files("text/en-").try_into().unwrap_or_else(|names| panic!("the script names {names:?}"))
}

fn requested(site: &Site, files: &[String; 3]) -> [usize; 3] {
    files.each_ref().map(|name| site.count(name))
}

async fn words_come_with_the_first_question(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let files = files();
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.start().await;
    reader.settles().await;
    assert_eq!(requested(&site, &files), [1, 0, 0], "before the first question");
    reader.clear_the_gate().await;
    reader.answer_from(QUESTIONS[0], &[]).await;
    reader.sees("[data-action=\"finish\"]").await;
    assert_eq!(requested(&site, &files), [1, 1, 0], "on the review");
    reader.all_quiet().await;
}

async fn words_that_come_late_keep_the_focus(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let [_, later, _] = files();
    site.page("/", Page::quiz(r#"view="faq""#));
    site.fault(&later, Fault::Slow(Duration::from_secs(2)));
    reader.open("/").await;
    reader.press("start").await;
    reader.clear_the_gate().await;
    let heading = "return !!view && view.dataset.view === given[0] && !!active() && active().matches('[data-heading]')";
    reader.wait_for("the focus on the heading of what is shown meanwhile", heading, &["waiting"]).await;
    reader.sees("[data-faq]").await;
    reader.wait_for("the focus on the heading of what has come", heading, &["faq"]).await;
    reader.all_quiet().await;
}

async fn words_of_two_parts_keep_the_focus(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let [_, rest, tools] = files();
    site.page("/", Page::quiz(""));
    site.fault(&rest, Fault::Slow(Duration::from_secs(1)));
    site.fault(&tools, Fault::Slow(Duration::from_secs(3)));
    reader.open("/").await;
    reader.press("data").await;
    let heading = "return !!view && view.dataset.view === given[0] && !!active() && active().matches('[data-heading]')";
    reader.wait_for("the focus on the heading of what is shown meanwhile", heading, &["waiting"]).await;
    reader.wait_for("the focus on the heading of what has come", heading, &["data"]).await;
    reader.all_quiet().await;
}

async fn words_that_fail_are_reported_once(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let [_, later, _] = files();
    site.page("/", Page::quiz("").before(HURRY));
    site.fault(&later, Fault::Busy(1000));
    reader.open("/").await;
    reader.pass_the_gate().await;
    for question in &QUESTIONS[..4] {
        reader.see_question(question).await;
        reader.press("skip").await;
    }
    reader.wait_longer(ALL_ATTEMPTS, "a line in the console", "return seen.console.length > 0", &[]).await;
    // Nothing follows the first line, whatever else was waiting for the file.
    reader.outlasts(ALL_PAUSES).await;
    one_line(&reader).await;
    reader.no_errors().await;
}

async fn words_that_fail_can_be_fetched_again(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let [_, later, _] = files();
    site.page("/", Page::quiz("").before(HURRY));
    site.fault(&later, Fault::Busy(1000));
    reader.open("/").await;
    reader.pass_the_gate().await;
    let first_section = [("stage", "dating"), ("since", "weeks"), ("said", "overwhelmed")];
    reader.press("skip").await;
    for (question, option) in first_section {
        reader.see_question(question).await;
        reader.choose(question, option).await;
        reader.press("next").await;
    }
    let offered = "return shown(find('[data-action=\"again\"]'))";
    reader.wait_longer(ALL_ATTEMPTS, "another try to be offered", offered, &[]).await;
    assert!(!reader.shows("[data-question]").await, "a question without words");
    let answers = reader.stored().await["answers"].clone();
    for (question, option) in first_section {
        assert_eq!(answers[question], option, "what is kept for {question}");
    }

    site.heal();
    reader.press("again").await;
    reader.see_question("balance").await;
    assert_eq!(reader.stored().await["answers"], answers, "after the second try");
    reader.answer_from("balance", OUTSIDE_STRESS).await;
    reader.finish().await;
    assert_eq!(reader.readings().await[0].0, "outside-stress");
    reader.no_errors().await;
}
