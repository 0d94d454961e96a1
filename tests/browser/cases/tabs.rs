//! Two tabs at once: what is given in both is in both, and erased in one it is gone in the other.

use std::collections::BTreeMap;
use std::time::Duration;

use fantoccini::wd::WindowHandle;
use serde_json::{Value, json};

use crate::pages::{self, Page};
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![tabs_in_two_windows, tabs_in_two_frames, tabs_that_were_out_of_sight, tabs_whose_document_comes_from_a_newer_version];

/// How much is done in each of the two.
const EDITS: u32 = 500;

/// Works on half of the fields that the tool shows, by chance and after chance pauses, and remembers what it gave last.
const WORKER: &str = "
    window.work = (half, edits) => {
        let seed = 7 + half;
        const chance = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
        const root = () => document.querySelector('ebb-quiz').shadowRoot;
        const fields = [...root().querySelectorAll('[name=picked], [name=grow], [name=monday], [name=tuesday], [name=wednesday], [name=thursday]')]
            .map((it) => [it.name, it.type === 'checkbox' ? it.value : null]).filter((_, number) => number % 2 === half);
        window.given = {};
        window.fields = fields.length;
        const step = () => {
            if (!edits--) return window.worked = true;
            const [name, value] = fields[chance(fields.length)];
            const field = root().querySelector(value ? `[name=${name}][value=${value}]` : `[name=${name}]`);
            if (field && value) field.click();
            else if (field) { field.value = `${half} wrote ${edits}`; field.dispatchEvent(new Event('input', { bubbles: true })); }
            if (field) given[value ? `${name}.${value}` : name] = value ? field.checked : field.value;
            setTimeout(step, chance(5));
        };
        step();
    };
";

/// A reader who is at the week's plan.
fn plan() -> Page {
    let document = json!({
        "v": 1, "rev": 1, "answers": {"stage": "dating"}, "signs": {}, "history": [], "rating": null,
        "tools": {"needs": {"sunday": "from the start"}}, "reader": {"partner": null, "leave": "erase", "place": "result"},
    });
    Page::quiz("view=needs").kept_document(&document).before(WORKER)
}

/// One of the two: a window, or a frame of the page.
#[derive(Clone)]
enum Tab {
    Window(WindowHandle),
    Frame(u16),
}

async fn turn_to(reader: &Reader, tab: &Tab) {
    match tab {
        Tab::Window(window) => reader.client.switch_to_window(window.clone()).await.expect("the window"),
        Tab::Frame(number) => {
            reader.leave_frame().await;
            reader.enter_frame(*number).await;
        }
    }
}

async fn see_the_plan(reader: &Reader) {
    reader.clear_the_gate().await;
    reader.see_view("needs").await;
}

async fn two_windows(stage: &Stage) -> [Tab; 2] {
    let Stage { site, reader, .. } = stage;
    site.page("/", plan());
    reader.open("/").await;
    see_the_plan(reader).await;
    let first = reader.client.window().await.expect("the window");
    let second = reader.client.new_window(false).await.expect("another window").handle;
    reader.client.switch_to_window(second.clone()).await.expect("the other window");
    reader.open("/").await;
    see_the_plan(reader).await;
    [Tab::Window(first), Tab::Window(second)]
}

async fn two_frames(stage: &Stage) -> [Tab; 2] {
    let Stage { site, reader, .. } = stage;
    site.page("/plan", plan());
    site.page("/", pages::tabs("/plan"));
    reader.open("/").await;
    reader.enter_frame(0).await;
    see_the_plan(reader).await;
    turn_to(reader, &Tab::Frame(1)).await;
    see_the_plan(reader).await;
    [Tab::Frame(0), Tab::Frame(1)]
}

async fn both_work(stage: &Stage, tabs: &[Tab; 2]) {
    let reader = &stage.reader;
    for (half, tab) in tabs.iter().enumerate() {
        turn_to(reader, tab).await;
        reader.ask("work(Number(given[0]), Number(given[1]))", &[&half.to_string(), &EDITS.to_string()]).await;
    }
    let mut given: BTreeMap<String, Value> = BTreeMap::new();
    for tab in tabs {
        turn_to(reader, tab).await;
        reader.wait_longer(Duration::from_mins(1), "the end of the work", "return !!window.worked", &[]).await;
        let mine = reader.ask("return window.given", &[]).await;
        given.extend(mine.as_object().expect("what was given").clone());
    }
    assert!(given.len() > 8, "{given:?}");
    let expected = json!(given).to_string();
    let shown = "const field = (path) => { const [name, value] = path.split('.'); return root.querySelector(value ? `[name=${name}][value=${value}]` : `[name=${name}]`); };
        const wrong = Object.entries(JSON.parse(given[0])).filter(([path, is]) => { const it = field(path); return !it || (it.type === 'checkbox' ? it.checked : it.value) !== is; });
        window.wrong = JSON.stringify(wrong);
        return wrong.length === 0";
    let mut stored = Vec::new();
    for tab in tabs {
        turn_to(reader, tab).await;
        reader.wait_for("everything that was given in both", shown, &[&expected]).await;
        let needs = reader.stored().await["tools"]["needs"].clone();
        for (path, is) in &given {
            let same = match path.split_once('.') {
                Some((name, option)) => needs[name].as_array().is_some_and(|options| options.contains(&json!(option))) == (*is == true),
                None => needs[path] == *is,
            };
            assert!(same, "{path} should be {is}, in {needs}");
        }
        assert_eq!(needs["sunday"], "from the start");
        stored.push(reader.stored_text().await);
        reader.no_errors().await;
    }
    assert_eq!(stored[0], stored[1]);
    let writes = reader.noted("writes").await.as_array().map_or(0, Vec::len);
    println!("{}: {} edits in two tabs, {writes} writes in the second", stage.engine.name(), 2 * EDITS);
}

async fn erasing_reaches_the_other(reader: &Reader, tabs: &[Tab; 2]) {
    turn_to(reader, &tabs[0]).await;
    reader.erase().await;
    turn_to(reader, &tabs[1]).await;
    let second = Duration::from_secs(1);
    reader.wait_longer(second, "the other tab to start over", "return view.dataset.view === 'start'", &[]).await;
    assert_eq!(reader.stored_text().await, Value::Null);

    // Something new, begun in the one, is nothing that was erased.
    reader.press("start").await;
    see_the_plan(reader).await;
    reader.type_into("[name=monday]", "new").await;
    turn_to(reader, &tabs[0]).await;
    reader.wait_for("the gate, and what comes after it", "return view.dataset.view !== 'start'", &[]).await;
    assert_eq!(reader.stored().await["tools"]["needs"], json!({"monday": "new"}));
    reader.no_errors().await;
}

async fn tabs_in_two_windows(stage: Stage) {
    let tabs = two_windows(&stage).await;
    both_work(&stage, &tabs).await;
    erasing_reaches_the_other(&stage.reader, &tabs).await;
}

async fn tabs_in_two_frames(stage: Stage) {
    let tabs = two_frames(&stage).await;
    both_work(&stage, &tabs).await;
    erasing_reaches_the_other(&stage.reader, &tabs).await;
}

/// The page is looked at again: no tab of the tests' own is ever out of sight.
const LOOKS: &str = "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))";

/// What a page that was asleep has not heard of: a change without its event.
const QUIETLY: &str =
    "const kept = JSON.parse(localStorage.getItem('ebb:1')); {change}; localStorage.setItem('ebb:1', JSON.stringify(kept))";

async fn tabs_that_were_out_of_sight(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    site.page("/", plan().before("{ const now = Date.now; window.days = 0; Date.now = () => now() + days * 86400000; }"));
    reader.open("/").await;
    see_the_plan(reader).await;
    let quietly = |change: &str| format!("{}; {LOOKS}", QUIETLY.replace("{change}", change));
    reader.ask(&quietly("kept.rev++; kept.tools.needs.monday = 'from elsewhere'"), &[]).await;
    reader.wait_for("what came from elsewhere", "return find('[name=monday]').value === 'from elsewhere'", &[]).await;
    reader.type_into("[name=tuesday]", "here").await;
    let exp = reader.stored().await["exp"].as_u64().expect("a time") - reader.stored().await["at"].as_u64().expect("a time");
    assert_eq!(exp, 30 * 86_400_000);

    // Twenty-nine days after the last change it is there; two days later it is gone, although the page was open all the time.
    reader.ask(&format!("window.days = 29; {LOOKS}"), &[]).await;
    assert_eq!(reader.ask("return find('[name=tuesday]').value", &[]).await, "here");
    reader.ask(&format!("window.days = 31; {LOOKS}"), &[]).await;
    reader.see_view("start").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.no_errors().await;
}

async fn tabs_whose_document_comes_from_a_newer_version(stage: Stage) {
    let Stage { site, reader, .. } = &stage;
    site.page("/", plan());
    reader.open("/").await;
    see_the_plan(reader).await;
    reader.ask(&format!("localStorage.setItem('ebb:1', '{{\"v\":99}}'); {LOOKS}"), &[]).await;
    reader.sees("[data-notice=newer]").await;
    reader.type_into("[name=tuesday]", "here").await;
    assert_eq!(reader.stored_text().await, "{\"v\":99}", "never overwritten");
    assert_eq!(reader.ask("return root.querySelectorAll('[data-notice]').length", &[]).await, 1);
    assert_eq!(reader.ask("return find('[name=tuesday]').value", &[]).await, "here", "and nothing is lost here");
    reader.no_errors().await;
}
