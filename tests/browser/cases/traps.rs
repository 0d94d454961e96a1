//! An instance that traps: every widget goes on in a new one within the blink of an eye, and nothing that was given is lost.

use std::time::Duration;

use serde_json::{Value, json};

use super::leaving::{is_left, look_back, nowhere};
use super::screen_reader::BEFORE_READING_GOES_ON;
use crate::engines::Engine;
use crate::pages::{FALLBACK, Page, TAG};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    traps_at_twenty_points,
    traps_at_twenty_points_with_nothing_kept,
    traps_four_times_in_a_minute,
    traps_by_a_function_of_the_page,
    traps_on_the_way_out,
    traps_between_erasing_and_leaving,
    traps_after_the_reader_wants_it_forgotten,
    traps_forget_no_gate,
    traps_on_the_first_screen,
    traps_without_memory,
];

/// See there.
const TRAPS: &str = include_str!("../pages/traps.js");

/// Where the traps are met, and within how many calls to the page from there: a screen, or something around the widgets.
const POINTS: [(&str, u16); 20] = [
    ("start", 200),
    ("safety", 400),
    ("question", 30),
    ("question", 400),
    ("question", 20),
    ("question", 60),
    ("question", 150),
    ("question", 300),
    ("question", 100),
    ("result", 300),
    ("tools", 600),
    ("changes", 40),
    ("changes", 200),
    ("changes", 600),
    ("mount", 30),
    ("mount", 400),
    ("attribute", 10),
    ("theme", 4),
    ("unmount", 4),
    ("changes", 100),
];

/// Two widgets with a fallback each.
fn two(attributes: &str) -> Page {
    Page::article(format!("<ebb-quiz {attributes}>{FALLBACK}</ebb-quiz><p>Beans.</p><ebb-quiz {attributes}><p>Stay.</p></ebb-quiz>{TAG}"))
        .before(TRAPS)
}

/// What the page says went wrong is what was made to go wrong.
async fn only_traps(reader: &Reader, most: usize) {
    let errors = reader.noted("errors").await;
    let errors = errors.as_array().expect("errors");
    let traps = errors.iter().filter_map(Value::as_str).filter(|error| error.to_lowercase().contains("unreachable")).count();
    assert!(traps == errors.len() && traps <= most, "{errors:?}");
    assert_eq!(reader.noted("violations").await, json!([]));
}

async fn walks(reader: &Reader, engine: Engine, seed: u32, device: bool) {
    reader.at_widget(1).see_view("start").await;
    reader.see_view("start").await;
    reader.ask(&format!("traps.walk({seed}, {}, {device})", json!(POINTS)), &[]).await;
    reader.wait_longer(Duration::from_mins(1), "the end of the walk", "return traps.done", &[]).await;
    let went = reader
        .ask(
            "return { fired: traps.fired, lost: traps.lost, took: traps.took, given: Object.keys(traps.given).length, noted: traps.noted }",
            &[],
        )
        .await;
    assert_eq!((&went["fired"], &went["lost"]), (&json!(POINTS.len()), &json!([])), "{went}");
    assert!(went["given"].as_u64() >= Some(20) && went["noted"].as_u64() >= Some(1), "{went}");
    let mut took: Vec<f64> = went["took"].as_array().expect("times").iter().filter_map(Value::as_f64).collect();
    took.sort_by(f64::total_cmp);
    assert_eq!(took.len(), POINTS.len(), "every trap was mended: {went}");
    println!("{}: two widgets were there again {} ms after a trap at the 95th percentile, {} at most", engine.name(), took[18], took[19]);
    only_traps(reader, POINTS.len()).await;
    assert_eq!(reader.noted("console").await, json!([]), "in the console");
}

async fn traps_at_twenty_points(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    walks(&reader, engine, 7, true).await;
}

async fn traps_at_twenty_points_with_nothing_kept(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    site.page("/", two("remember=visit"));
    reader.open("/").await;
    walks(&reader, engine, 11, false).await;
    assert_eq!(reader.noted("writes").await, json!([]), "nothing is written");
}

/// An instance that has trapped gives back its memory, whatever of it the page still holds.
async fn only_so_many_are_left(reader: &Reader, instances: u8) {
    let script = format!("return traps.alive() === {instances}");
    reader.wait_longer(Duration::from_secs(30), "the memory of the trapped instances to be free", &script, &[]).await;
}

async fn traps_four_times_in_a_minute(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.answer_one().await;
    reader.ask("traps.clock = false", &[]).await;
    let again = "traps.arm(5); quiz.setAttribute('partner', traps.fired % 2 ? 'she' : 'they')";
    for times in 1..=3 {
        reader.ask(again, &[]).await;
        reader.wait_for("a trap that is mended", &format!("return traps.fired === {times} && traps.took.length === {times}"), &[]).await;
        reader.see_question("stage").await;
        assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    }
    assert_eq!(reader.noted("console").await, json!([]), "while it is mended");
    only_so_many_are_left(&reader, 1).await;
    reader.ask(again, &[]).await;
    let fallbacks = "return shown(document.getElementById('fallback')) && shown([...document.querySelectorAll('p')].find((it) => it.textContent === 'Stay.'))";
    reader.wait_for("both fallbacks", fallbacks, &[]).await;
    super::broken::one_line(&reader).await;
    let events = reader.noted("events").await;
    let failed: Vec<_> = events.as_array().expect("events").iter().filter(|event| event["name"] == "ebb-error").collect();
    assert!(failed.len() == 2 && failed.iter().all(|event| event["detail"]["code"] == "start"), "{events}");

    // It stays so, whoever comes.
    reader.ask("document.querySelector('main').append(quiz.cloneNode(true)); dispatchEvent(new Event('online'))", &[]).await;
    let count = "return [traps.fired, [...document.querySelectorAll('ebb-quiz')].filter((it) => it.shadowRoot.querySelector('[data-view]')).length]";
    assert_eq!(reader.ask(count, &[]).await, json!([4, 0]));
    assert_eq!(reader.stored().await["answers"]["stage"], "dating", "the answers are there for the next visit");
    only_traps(&reader, 4).await;
    only_so_many_are_left(&reader, 0).await;
}

async fn traps_by_a_function_of_the_page(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    reader.ask("traps.failure = () => { throw new Error(\"the page's own\") }; traps.arm(30)", &[]).await;
    reader.tap("[data-question=since] label").await;
    reader.press("next").await;
    reader.wait_for("both widgets again", "return traps.took.length === 1", &[]).await;
    let script = "return !!active() && active().matches('[data-heading], input')";
    reader.wait_for("the focus where the reader goes on", script, &[]).await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
    reader.at_widget(1).see_view("question").await;
    assert_eq!(reader.noted("errors").await.as_array().map(Vec::len), Some(1));

    // What is left of the first instance does nothing any more: it is not asked, and does not fail again.
    let stir = "dispatchEvent(new StorageEvent('storage', { key: 'ebb:1' }));
        for (const type of ['keydown', 'keyup']) dispatchEvent(new KeyboardEvent(type, { key: 'Shift' }));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));";
    reader.ask(stir, &[]).await;
    assert_eq!(reader.noted("errors").await.as_array().map(Vec::len), Some(1));
    assert_eq!(reader.noted("console").await, json!([]));
}

async fn traps_on_the_way_out(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.see_view("start").await;
    // The page holds back the browser, and notes whether anybody else has.
    let hold = "addEventListener('click', (event) => { seen.prevented = event.defaultPrevented; event.preventDefault(); });
        traps.arm(2); find('[data-action=exit]').click(); return seen.prevented";
    assert_eq!(reader.ask(hold, &[]).await, false, "the browser would follow the link");
    only_traps(&reader, 1).await;
}

/// At which of its calls an exit traps: once it has handed out what it is about to do, while it erases, blanks and leaves.
const ON_THE_WAY: [u8; 8] = [4, 5, 6, 7, 9, 12, 14, 16];

async fn traps_between_erasing_and_leaving(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    site.page("/", two(&nowhere()));
    for calls in ON_THE_WAY {
        reader.open("/").await;
        reader.answer_one().await;
        // None of the calls that are counted is the second chunk's, which this question needs, or of the timer that moves a
        // reading cursor to it.
        for question in ["since", "said", "balance"] {
            reader.press("next").await;
            reader.see_question(question).await;
        }
        reader.outlasts(BEFORE_READING_GOES_ON).await;
        let script = format!(
            "traps.failure = () => {{ sessionStorage.trapped = 1 + Number(sessionStorage.trapped || 0); throw new Error(\"the page's own\") }};
            traps.arm({calls})"
        );
        reader.ask(&script, &[]).await;
        reader.press_and_leave("exit").await;
        println!("{}: trapped at call {calls}", engine.name());
        is_left(&site, &reader).await;
        look_back(&site, &reader).await;
    }
    assert_eq!(reader.ask("return Number(sessionStorage.trapped)", &[]).await, ON_THE_WAY.len(), "all have trapped");
}

/// Traps, and goes on in a new instance.
async fn traps_once(reader: &Reader) {
    reader.ask("traps.arm(5); quiz.setAttribute('heading-level', traps.fired % 2 ? '3' : '4')", &[]).await;
    reader.wait_for("a trap that is mended", "return traps.fired > 0 && traps.took.length === traps.fired", &[]).await;
}

async fn traps_after_the_reader_wants_it_forgotten(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.answer_one().await;
    reader.open_data().await;
    reader.prefer("remember", "visit").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    traps_once(&reader).await;
    reader.see_question("stage").await;
    assert_eq!(reader.chosen("stage").await, json!(["dating"]));
    reader.press("next").await;
    reader.see_question("since").await;
    reader.erase().await;
    traps_once(&reader).await;
    reader.answer_one().await;
    assert_eq!(reader.stored_text().await, Value::Null, "still for this visit only");
}

async fn traps_forget_no_gate(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.prefer("leave", "keep").await;
    reader.press("start").await;
    reader.say_yes_at_the_gate("afraid").await;
    reader.press("next").await;
    // Where the check is not clear, nothing more is asked.
    reader.see_view("result").await;
    traps_once(&reader).await;
    reader.see_view("result").await;
    let says = reader.ask("return find('[data-action=exit]').textContent", &[]).await;
    assert_eq!(says, "Leave this page and delete", "whatever the reader has chosen");
    assert_eq!(reader.readings().await, [], "no readings while the gate is not clear");
    assert_eq!(reader.stored_text().await, Value::Null, "something was written down");
}

async fn traps_on_the_first_screen(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.prefer("partner", "they").await;
    reader.prefer("leave", "keep").await;
    reader.prefer("shift", "on").await;
    reader.prefer("remember", "visit").await;
    traps_once(&reader).await;
    reader.see_view("start").await;
    let chosen = "return [...root.querySelectorAll('input:checked')].map((it) => it.value).join()";
    assert_eq!(reader.ask(chosen, &[]).await, "they,visit,keep,on");
    assert_eq!(reader.stored_text().await, Value::Null);
}

/// As much as a long log.
const LONG: usize = 10_000;

async fn traps_without_memory(stage: Stage) {
    let Stage { site, reader, engine, .. } = stage;
    site.page("/", two(""));
    reader.open("/").await;
    reader.walk_to_second_question().await;
    reader.open_data().await;
    // The page takes what memory there is; then the reader picks a long file.
    let grow = "const memory = traps.memory[0].deref(); try { for (;;) memory.grow(1); } catch {} return memory.buffer.byteLength";
    assert_eq!(reader.ask(grow, &[]).await, 32 << 20, "the most that an instance may have");
    let log: Vec<Value> =
        (0..LONG).map(|_| json!({"on": "2025-03-03", "whose": "his", "kind": "distance", "note": "Out again, and home late."})).collect();
    let file = json!({"v": 1, "rev": 1, "at": 1, "exp": 1, "answers": {"stage": "dating"}, "tools": {"changes": log}}).to_string();
    reader.ask("traps.at = performance.now(); traps.ready = 0", &[]).await;
    reader.pick_file(&file).await;
    reader.wait_for("both widgets again", "return traps.took.length === 1", &[]).await;
    only_traps(&reader, 1).await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");

    // The new instance has room for it.
    reader.see_question("since").await;
    reader.open_data().await;
    reader.pick_file(&file).await;
    reader.sees("[data-change]").await;
    let sizes = reader.ask("return traps.memory.map((it) => it.deref()?.buffer.byteLength >> 10)", &[]).await;
    let most = sizes.as_array().expect("sizes").iter().filter_map(Value::as_u64).max();
    assert!(sizes.as_array().map(Vec::len) == Some(2) && most <= Some(32 << 10), "{sizes}");
    println!("{}: instances of {sizes} KiB", engine.name());
    only_traps(&reader, 1).await;
    assert_eq!(reader.noted("console").await, json!([]));
}
