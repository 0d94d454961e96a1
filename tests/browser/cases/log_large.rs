//! The changes log with as much in it as anyone will write, and with no room left.

use serde_json::{Value, json};

use super::log::document;
use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![log_of_ten_thousand, log_that_is_full];

/// The stored document stays below this.
const MOST: u64 = 2 << 20;

/// Keeps a log of `count` entries, ten a day up to yesterday, whose notes `note(number)` makes.
fn kept(count: usize, note: &str) -> String {
    let document = document(&json!([]), &json!({}));
    format!(
        "if (!sessionStorage.opened) {{
            const kept = {document}, whose = ['his', 'mine', 'ours'], kinds = ['distance', 'closeness', 'tension', 'talk', 'event'], note = {note};
            kept.at = Date.now(); kept.exp = kept.at + 86400000;
            for (let number = 0; number < {count}; number++) {{
                const on = new Date(kept.at - (1 + Math.floor(({count} - 1 - number) / 10)) * 86400000).toISOString().slice(0, 10);
                kept.tools.changes.push({{ on, whose: whose[number % 3], kind: kinds[number % 5], note: note(number) }});
            }}
            localStorage.setItem('ebb:1', JSON.stringify(kept)); sessionStorage.opened = 'yes';
        }}
        {{
            const write = Storage.prototype.setItem;
            Storage.prototype.setItem = function (...given) {{
                const start = performance.now();
                write.apply(this, given);
                window.wrote = performance.now() - start;
            }};
        }}"
    )
}

async fn opens(stage: &Stage, before: &str) {
    stage.site.page("/", Page::quiz("view=changes").before(before));
    stage.reader.come_back_to("changes").await;
    stage.reader.sees("[data-entry]").await;
}

/// Clicks on a button in the page itself, and waits until what it does is done. Milliseconds of our own work, up to the
/// browser's next task and without what it lays out and paints; and those in which the browser wrote to its storage.
async fn clicked(reader: &Reader, selector: &str) -> (f64, f64) {
    let script = "const button = find(given[0]), done = new MessageChannel(), start = performance.now();
        window.took = null;
        window.wrote = 0;
        done.port1.onmessage = () => { window.took = [performance.now() - start - wrote, wrote]; };
        button.click();
        done.port2.postMessage(null)";
    reader.sees(selector).await;
    reader.ask(script, &[selector]).await;
    let took = reader.wait_for("the end of it", "return window.took", &[]).await;
    serde_json::from_value(took).expect("milliseconds")
}

/// The numbers of the entries on the open page, and what is said about them.
async fn page(reader: &Reader) -> (Vec<u32>, String) {
    let script = "return [[...root.querySelectorAll('[data-entry]')].filter(shown).map((it) => Number(it.dataset.entry)), find('.log > .small').innerText]";
    serde_json::from_value(reader.ask(script, &[]).await).expect("a page of the list")
}

async fn stored_bytes(reader: &Reader) -> u64 {
    reader.ask("return new Blob([localStorage.getItem('ebb:1')]).size", &[]).await.as_u64().expect("bytes")
}

async fn stored_log(reader: &Reader) -> Vec<Value> {
    serde_json::from_value(reader.stored().await["tools"]["changes"].take()).expect("a log")
}

async fn log_of_ten_thousand(stage: Stage) {
    let note = "(number) => `Note ${number}: wrote back late, then told me about the long day at work.`";
    opens(&stage, &kept(10_000, note)).await;
    let reader = &stage.reader;
    let (shown, says) = page(reader).await;
    assert_eq!(shown, (9980..10_000).rev().collect::<Vec<_>>(), "{says}");
    assert!(says.contains("1 to 20 of 10000"), "{says}");
    assert!(!reader.shows("[data-action=newer]").await);
    let elements = reader.ask("return root.querySelectorAll('*').length", &[]).await.as_u64().expect("a number");
    assert!(elements < 2000, "{elements} elements for a page of twenty");

    reader.press("older").await;
    reader.has_focus_on("[data-focus=list]").await;
    reader.wait_for("the next page", "return !!find('[data-entry=\"9979\"]')", &[]).await;
    let (shown, says) = page(reader).await;
    assert_eq!(shown, (9960..9980).rev().collect::<Vec<_>>(), "{says}");
    assert!(says.contains("21 to 40 of 10000"), "{says}");
    reader.press("newer").await;
    reader.sees("[data-entry=\"9999\"]").await;
    assert!(!reader.shows("[data-action=newer]").await);
    reader.press("older").await;
    reader.sees("[data-entry=\"9979\"]").await;

    // Adding one shows it, on the first page, and keeps it.
    reader.type_into("[name=note]", "The newest of all.").await;
    let (adding, writing) = clicked(reader, "[data-action=add]").await;
    reader.hears("Noted").await;
    reader.sees("[data-entry=\"10000\"]").await;
    let (shown, says) = page(reader).await;
    assert_eq!(shown.first(), Some(&10_000), "{says}");
    let stored = stored_log(reader).await;
    assert_eq!(stored.len(), 10_001);
    assert_eq!(stored[10_000]["note"], "The newest of all.");
    let bytes = stored_bytes(reader).await;
    assert!(bytes < MOST, "{bytes} bytes");

    // Away and back: everything that the tool needs is there, and only our own work is left.
    reader.open_data().await;
    let (opening, _) = clicked(reader, "[data-action=back]").await;
    reader.see_view("changes").await;
    reader.sees("[data-entry=\"10000\"]").await;
    let engine = stage.engine.name();
    println!(
        "{engine}: 10,000 notes, {bytes} bytes: opened in {opening:.0} ms, one added in {adding:.0} ms and {writing:.0} ms of the browser's"
    );
    reader.all_quiet().await;
}

async fn log_that_is_full(stage: Stage) {
    // 5056 notes of 280 letters leave no room for another.
    opens(&stage, &kept(5056, "(number) => `${number} `.padEnd(280, 'so it goes ')")).await;
    let reader = &stage.reader;
    let (before, bytes) = (reader.stored_text().await, stored_bytes(reader).await);
    assert!(bytes < MOST, "{bytes} bytes");
    reader.prefer("kind", "closeness").await;
    reader.type_into("[name=note]", "Too much of it.").await;
    reader.press("add").await;
    reader.hears("There is no room for more notes").await;
    reader.sees("section:has([name=note]) > div > .callout").await;
    let form = "return [find('[name=kind]:checked').value, find('[name=note]').value]";
    assert_eq!(reader.ask(form, &[]).await, json!(["closeness", "Too much of it."]), "what was typed is still there");
    assert_eq!(reader.stored_text().await, before, "and so is everything else");

    // A change that needs more room than there is, either.
    reader.tap("[data-entry=\"5055\"] [data-action=change]").await;
    reader.sees("[data-action=save]").await;
    let longer =
        "const field = find('[name=note]'); field.value = '☂'.repeat(280); field.dispatchEvent(new Event('input', { bubbles: true }))";
    reader.ask(longer, &[]).await;
    reader.press("save").await;
    reader.hears("There is no room for more notes").await;
    assert_eq!(reader.stored_text().await, before);
    reader.press("cancel").await;
    reader.sees("[data-action=add]").await;

    // With one note less there is room again.
    reader.tap("[data-entry=\"5055\"] [data-action=remove]").await;
    reader.hears("Removed").await;
    assert!(!reader.shows("section:has([name=note]) > div > .callout").await, "there is room now");
    reader
        .ask("const field = find('[name=note]'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }))", &[])
        .await;
    reader.type_into("[name=note]", "Just enough of it.").await;
    reader.press("add").await;
    reader.hears("Noted").await;
    let stored = stored_log(reader).await;
    assert_eq!((stored.len(), &stored[5055]["note"]), (5056, &json!("Just enough of it.")));
    assert_eq!(stored[0]["note"].as_str().map(str::len), Some(280), "the oldest is whole");
    reader.all_quiet().await;
}
