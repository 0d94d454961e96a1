//! A round trip through every view of the assessment and the checklist, for what must hold on each of them.

use crate::questions::{EFFORTS, OUTSIDE_STRESS, QUESTIONS, SIGNS};
use crate::reader::Reader;

/// The stops, in the order in which [`go`] reaches them from a freshly opened page.
pub(crate) const STOPS: [&str; 11] =
    ["start", "limits", "safety", "single-choice", "several-choices", "review", "result", "faq", "sources", "signs", "help"];

/// Goes from the stop before to this one.
pub(crate) async fn go(reader: &Reader, stop: &str) {
    match stop {
        "start" => reader.see_view("start").await,
        "limits" => {
            reader.press("limits").await;
            reader.see_view("limits").await;
        }
        "safety" => {
            reader.press("next").await;
            reader.see_view("start").await;
            reader.press("start").await;
            reader.see_view("safety").await;
        }
        "single-choice" => {
            reader.clear_the_gate().await;
            reader.see_question(QUESTIONS[0]).await;
            reader.choose(QUESTIONS[0], "dating").await;
        }
        "several-choices" => {
            reader.press("next").await;
            for question in QUESTIONS[1..].iter().take_while(|id| **id != "his-signs") {
                reader.see_question(question).await;
                reader.press("skip").await;
            }
            reader.see_question("his-signs").await;
        }
        "review" => reader.answer_from("his-signs", OUTSIDE_STRESS).await,
        "result" => {
            reader.press("finish").await;
            reader.see_view("result").await;
        }
        "faq" => {
            reader.press("faq").await;
            reader.see_view("faq").await;
            reader.tap("[data-faq] summary").await;
            reader.sees("[data-faq] p").await;
        }
        "sources" => {
            reader.press("next").await;
            reader.see_view("result").await;
            reader.press("sources").await;
            reader.see_view("sources").await;
        }
        "signs" => {
            reader.press("next").await;
            reader.see_view("result").await;
            reader.press("signs").await;
            reader.see_view("signs").await;
            for question in SIGNS.iter().chain(&EFFORTS) {
                reader.choose(question, "yes").await;
            }
            reader.see_verdict("consider").await;
        }
        "help" => {
            reader.reload().await;
            reader.see_view("safety").await;
            reader.choose("safety-afraid", "yes").await;
            reader.press("next").await;
            reader.see_view("help").await;
        }
        _ => panic!("the tour has no stop {stop}"),
    }
}
