//! Every file that is fetched, with everything that can go wrong with it: the reader keeps something to read or a way to
//! try again, the author is told the cause, and all is well once the server is.

use std::time::Duration;

use serde_json::{Value, json};

use super::broken::one_line;
use crate::pages::{ALL_PAUSES, FALLBACK, HURRY, Page, TAG};
use crate::reader::Reader;
use crate::server::{Fault, Site};
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    downloads_of_the_first_code,
    downloads_of_the_first_words,
    downloads_of_later_parts,
    downloads_of_two_parts_end,
    downloads_that_are_slow_or_of_another_type,
    downloads_changed_at_random,
];

/// What goes wrong, and what the author is told of it.
const FAULTS: [(Fault, &str); 6] = [
    (Fault::Missing, "the server answered 404. Upload it to the folder"),
    (Fault::Truncated, "it is not the file that ebb.js was built with"),
    (Fault::Flipped, "it is not the file that ebb.js was built with"),
    (Fault::Busy(1000), "the server answered 503. Check that"),
    // Some browsers take a line that breaks for the end of the file.
    (Fault::Reset, "did not arrive"),
    (Fault::Stalled, "it was not here after 30 s. Check that"),
];

/// The last line in the console says so.
async fn is_told(reader: &Reader, file: &str, cause: &str) {
    let console = reader.noted("console").await;
    let lines = console.as_array().expect("console lines");
    // What has been said before is not said again.
    let told = |line: &Value| line.as_str().is_some_and(|line| line.starts_with("[ebb] ") && line.contains(file) && line.contains(cause));
    assert!(lines.iter().any(told), "{cause:?} of {file} is not in {console}");
}

/// No line stands there twice.
async fn once_each(reader: &Reader) {
    let console = reader.noted("console").await;
    let lines = console.as_array().expect("console lines");
    for (place, line) in lines.iter().enumerate() {
        assert!(!lines[..place].contains(line), "{line} is there twice");
    }
}

/// One file of the first question after another fault, until the server heals. `comes_back` is what a reader does then.
async fn first(stage: Stage, file: &str, comes_back: &str) {
    let Stage { site, reader, .. } = stage;
    let far = r#"<div style="height: 5000px">Beans.</div>"#;
    site.page("/", Page::article(format!("<ebb-quiz>{FALLBACK}</ebb-quiz>{far}{TAG}")).before(HURRY));
    for (number, (fault, cause)) in FAULTS.into_iter().enumerate() {
        site.heal();
        site.fault(file, fault);
        if number == 0 {
            reader.open("/").await;
        } else {
            reader.ask("dispatchEvent(new Event('online'))", &[]).await;
        }
        let failed = format!("return seen.events.length === {} && seen.events.at(-1).detail.code === 'download'", number + 1);
        reader.wait_for(cause, &failed, &[]).await;
        let kept = "return shown(document.getElementById('fallback')) && !view";
        assert_eq!(reader.ask(kept, &[]).await, true, "the fallback, with {cause}");
        is_told(&reader, file, cause).await;
        if number == 0 {
            one_line(&reader).await;
        }
    }
    once_each(&reader).await;
    // Nothing is asked for again as long as nothing happens.
    let asked = site.count(file);
    reader.outlasts(ALL_PAUSES).await;
    assert_eq!(site.count(file), asked);
    site.heal();
    reader.ask(comes_back, &[]).await;
    reader.pass_the_gate().await;
    assert_eq!(reader.noted("events").await.as_array().map(Vec::len), Some(FAULTS.len() + 1), "ready at last");
    reader.no_errors().await;
}

async fn downloads_of_the_first_code(stage: Stage) {
    // The reader goes on reading, and comes back.
    let scrolls = "scrollTo(0, 4000); new IntersectionObserver(([entry], own) => {
        if (!entry.isIntersecting) { own.disconnect(); setTimeout(() => scrollTo(0, 0), 5000); }
    }, { rootMargin: '600px 0px' }).observe(quiz)";
    first(stage, &tools::files(".wasm")[0], scrolls).await;
}

async fn downloads_of_the_first_words(stage: Stage) {
    first(stage, &tools::files("text/en-")[0], "document.dispatchEvent(new Event('visibilitychange'))").await;
}

/// A later part's files after all that can go wrong with each of them, while the reader tries again and again.
async fn later(site: &Site, reader: &Reader, files: &[&String], opens: &str) {
    for number in 0..files.len() {
        for (fault, cause) in FAULTS {
            // A line that stalls takes its time: one file of each part is enough.
            if number > 0 && matches!(fault, Fault::Stalled) {
                continue;
            }
            site.heal();
            for after in &files[number..] {
                site.fault(after, fault);
            }
            let again = reader.shows("[data-action=again]").await;
            reader.press(if again { "again" } else { opens }).await;
            let offered = format!("another try after {cause:?} of the part's file {number}");
            reader.wait_for(&offered, "return shown(find('[data-action=again]')) && view.dataset.view === 'waiting'", &[]).await;
            is_told(reader, "", cause).await;
        }
    }
    once_each(reader).await;
    site.heal();
    reader.press("again").await;
}

async fn downloads_of_later_parts(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let (code, words) = (tools::files(".wasm"), tools::files("text/en-"));
    site.page("/", Page::quiz("").before(HURRY));
    for file in words[1..].iter().chain(&code[1..]) {
        site.fault(file, Fault::Missing);
    }
    reader.open("/").await;
    reader.answer_one().await;
    reader.press("next").await;
    later(&site, &reader, &[&words[1], &code[1], &code[2]], "review").await;
    reader.finish().await;
    // What one part has brought, the next does not fetch again.
    later(&site, &reader, &[&words[2], &code[3]], "tools").await;
    reader.see_view("tools").await;
    assert_eq!(reader.stored().await["answers"]["stage"], "dating");
    reader.no_errors().await;
}

/// Both parts that a screen needs fail: each waits for the reader, and neither asks for the other again.
async fn downloads_of_two_parts_end(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let later = [&tools::files("text/en-")[1..], &tools::files(".wasm")[1..]].concat();
    site.page("/", Page::quiz("").before(HURRY));
    for file in &later {
        site.fault(file, Fault::Missing);
    }
    reader.open("/").await;
    reader.press("data").await;
    reader.sees("[data-action=again]").await;
    let asked = || later.iter().map(|file| site.count(file)).sum::<usize>();
    // The second part fails, too. Then nothing is asked for any more while the reader waits; else this would not end.
    let mut before = 0;
    while std::mem::replace(&mut before, asked()) != before {
        reader.outlasts(ALL_PAUSES).await;
    }
    site.heal();
    reader.press("again").await;
    reader.see_view("data").await;
    reader.no_errors().await;
}

async fn downloads_that_are_slow_or_of_another_type(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("view=changes"));
    for fault in [Fault::Slow(Duration::from_millis(300)), Fault::PlainText] {
        site.heal();
        for ending in [".wasm", ".json"] {
            site.fault(ending, fault);
        }
        reader.open("/").await;
        reader.start_at("changes").await;
        reader.all_quiet().await;
    }
}

/// Cuts a file short, or turns one bit of it over, so many times; the browser is to refuse each copy, and to take the file
/// itself.
const MANGLE: &str = "
    const [file, integrity, times] = given;
    const taken = (bytes) => {
        const address = URL.createObjectURL(new Blob([bytes]));
        return fetch(address, { integrity }).then((answer) => answer.arrayBuffer()).then(() => 1, () => 0).finally(() => URL.revokeObjectURL(address));
    };
    let seed = 5;
    const chance = (most) => (seed = (seed * 48271) % 2147483647) % most;
    (async () => {
        const whole = new Uint8Array(await (await fetch(file)).arrayBuffer());
        let accepted = 0;
        for (let time = 0; time < times; time++) {
            let copy = whole.slice();
            if (time % 2) copy = copy.slice(0, chance(copy.length));
            else copy[chance(copy.length)] ^= 1 << chance(8);
            accepted += await taken(copy);
        }
        window.mangled = { accepted, whole: await taken(whole) };
    })();
";

async fn downloads_changed_at_random(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let file = &tools::files(".wasm")[0];
    let manifest = std::fs::read_to_string(tools::dist().join("embed.json")).expect("the manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("the manifest");
    let integrity = manifest["files"][file]["integrity"].as_str().expect("its hash");
    site.page("/", Page::article(""));
    reader.open("/").await;
    reader.ask(MANGLE, &[&format!("/ebb/{file}"), integrity, "500"]).await;
    let patience = Duration::from_mins(1);
    let mangled = reader.wait_longer(patience, "500 changed copies", "return window.mangled", &[]).await;
    assert_eq!(mangled, json!({"accepted": 0, "whole": 1}));
}
