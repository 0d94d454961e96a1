//! People to talk to, in the reader's country: guessed from the browser's languages, and the reader's to change.

use serde_json::{Value, json};

use crate::pages::{Page, frame};
use crate::reader::{Key, Reader};
use crate::server::{Fault, Site};
use crate::stage::{Stage, cases};
use crate::tools;

cases![
    people_where_the_browser_is_at_home,
    people_where_nobody_knows,
    people_of_a_region_by_one_tap,
    people_of_a_region_on_a_small_phone,
    people_who_answer_now,
    people_without_a_line_to_the_server,
];

/// A browser whose reader has chosen these languages.
fn speaks(languages: &[&str]) -> String {
    format!("Object.defineProperty(navigator, 'languages', {{ get: () => {} }});", json!(languages))
}

/// A browser on a machine that is set to this time zone.
fn stands_in(zone: &str) -> String {
    format!(
        "{{ const own = Intl.DateTimeFormat.prototype.resolvedOptions;
        Intl.DateTimeFormat.prototype.resolvedOptions = function () {{ return {{ ...own.call(this), timeZone: {} }}; }}; }}",
        json!(zone)
    )
}

/// To the help screen by way of the safety check, on a page with these scripts.
async fn needs_help(site: &Site, reader: &Reader, page: Page) {
    site.page("/", page);
    reader.open("/").await;
    reader.start().await;
    reader.say_yes_at_the_gate("hurt").await;
}

/// The country that the list is set to.
async fn country(reader: &Reader) -> Value {
    reader.ask("return root.querySelector('select[name=country]').value", &[]).await
}

/// Picks the next country in the list with the keyboard: what opens on a click is drawn outside of the page.
async fn pick_the_next(reader: &Reader) {
    reader.tab_to("select[name=\"country\"]").await;
    reader.strike(Key::Down).await;
}

/// The first number is the emergency number, each number can be called, and each line says who said so and when.
async fn lists_the_people_of(reader: &Reader, id: &str, emergency: &str) {
    reader.sees(&format!("[data-country=\"{id}\"]")).await;
    assert_eq!(country(reader).await, id);
    let script = "return [...root.querySelectorAll('[data-country] a[href^=\"tel:\"]')].map((it) => it.getAttribute('href').slice(4))";
    let numbers: Vec<String> = serde_json::from_value(reader.ask(script, &[]).await).expect("numbers");
    assert_eq!(numbers.first().map(String::as_str), Some(emergency), "the first of {numbers:?}");
    assert!(numbers.iter().flat_map(|number| number.chars()).all(|sign| sign.is_ascii_digit()), "{numbers:?}");
    let script = "const first = root.querySelector('[data-country] dl > div'); return !!first.querySelector(`a[href=\"tel:${given[0]}\"]`)";
    assert_eq!(reader.ask(script, &[emergency]).await, true, "the first line is the emergency number");
    let script = "return [...root.querySelectorAll('[data-country] dl > div')].filter((line) =>
        ![...line.querySelectorAll('a')].some((it) => it.getAttribute('href').startsWith('https://') && it.textContent.trim().startsWith('Source'))
        || !/\\d{4}-\\d{2}-\\d{2}/.test(line.textContent)).map((line) => line.textContent)";
    assert_eq!(reader.ask(script, &[]).await, json!([]), "lines without a source or a date in {id}");
}

async fn people_where_the_browser_is_at_home(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let answers = json!({"stage": "dating", "said": "asked-space"});
    site.page("/", Page::quiz("").kept(&answers, &json!({})).before(&speaks(&["en-GB"])));
    reader.come_back_to("result").await;
    reader.press("help").await;
    reader.see_view("help").await;
    lists_the_people_of(&reader, "GB", "999").await;
    // The most urgent first; and whoever reads knows that the sources were read in copies, and how old they are where they say.
    let kinds =
        reader.ask("return [...root.querySelectorAll('[data-country] section')].map((it) => it.firstElementChild.textContent)", &[]).await;
    assert_eq!(kinds, json!(["In danger right now", "When someone hurts or scares you", "When you might hurt yourself"]));
    assert_eq!(texts(&reader, "[data-country] details > summary").await, ["For young people", "For men", "For LGBT+ people"]);
    let said = reader.ask("return root.querySelector('[data-country] article:last-child dl > div:last-child').textContent", &[]).await;
    assert!(said.to_string().contains("of 2023-09, read in a stored copy on 2026-11-26"), "{said}");
    pick_the_next(&reader).await;
    lists_the_people_of(&reader, "US", "911").await;
    assert_eq!(reader.ask("return root.querySelectorAll('[data-country]').length", &[]).await, 1);
    reader.press("next").await;
    reader.see_view("result").await;
    assert!(!reader.noted("writes").await.to_string().contains("country"), "where the reader lives was written down");
    reader.all_quiet().await;
}

async fn people_where_nobody_knows(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    needs_help(&site, &reader, Page::quiz("").before(&speaks(&["eo"])).before(&stands_in("Etc/UTC"))).await;
    reader.sees("select[name=country]").await;
    let requests = site.log().len();
    assert_eq!(country(&reader).await, "", "the list is set to no country");
    let asked = reader.ask("return root.querySelector('select[name=country]').selectedOptions[0].textContent", &[]).await;
    assert!(asked.to_string().to_lowercase().contains("choose"), "the list says {asked}");
    assert!(!reader.shows("[data-country]").await, "people of some country");
    assert!(reader.shows("a[href=\"https://lila.help/\"]").await, "a directory of the whole world");
    pick_the_next(&reader).await;
    reader.sees("[data-country=AR] a[href=\"tel:137\"]").await;
    assert_eq!(site.log().len(), requests, "something was requested: {:?}", site.log());
    reader.all_quiet().await;
}

/// The texts of all that matches.
async fn texts(reader: &Reader, selector: &str) -> Vec<String> {
    let all = "return [...root.querySelectorAll(given[0])].map((it) => it.textContent)";
    serde_json::from_value(reader.ask(all, &[selector]).await).expect("texts")
}

async fn people_of_a_region_by_one_tap(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // The zone says where the device is; the language only what it was bought with.
    needs_help(&site, &reader, Page::quiz("").before(&speaks(&["en-US"])).before(&stands_in("Europe/London"))).await;
    lists_the_people_of(&reader, "GB", "999").await;
    let of_regions = |names: &[String]| names.iter().filter(|name| name.ends_with(')')).count();
    assert_eq!(of_regions(&texts(&reader, "[data-country] dt").await), 4, "all four before one is chosen");
    reader.prefer("region", "Scotland").await;
    reader.wait_for("one region", "return root.querySelectorAll('[data-country] dt').length < 12", &[]).await;
    let names = texts(&reader, "[data-country] dt").await;
    assert!(of_regions(&names) == 1 && names.iter().any(|name| name.ends_with("(Scotland)")), "{names:?}");
    // What cannot wait is open, the rest is folded by whom it is for.
    assert_eq!(texts(&reader, "[data-country] details:not([open]) summary").await, ["For young people", "For men", "For LGBT+ people"]);
    assert!(!reader.noted("writes").await.to_string().contains("Scotland"), "where the reader lives was written down");
    reader.all_quiet().await;
}

async fn people_of_a_region_on_a_small_phone(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/quiz", Page::quiz("").before(&speaks(&["en-GB"])).before(&stands_in("Etc/UTC")));
    site.page("/", frame("/quiz", 320));
    reader.open("/").await;
    reader.enter_frame(0).await;
    reader.start().await;
    reader.say_yes_at_the_gate("hurt").await;
    reader.sees("input[name=region]").await;
    assert_eq!(reader.broken_words("input[name=region] ~ .option__text").await, json!([]), "names that are broken into two lines");
    reader.all_quiet().await;
}

async fn people_who_answer_now(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // A Wednesday, 11:00 and 12:30 in Berlin.
    for (at, open) in [("2026-11-25T10:00:00Z", "open now"), ("2026-11-25T11:30:00Z", "closed now")] {
        let clock = format!("{{ const at = Date.parse('{at}'); Date.now = () => at; }}");
        needs_help(&site, &reader, Page::quiz("").before(&speaks(&["de"])).before(&stands_in("Europe/Berlin")).before(&clock)).await;
        reader.sees("[data-country=DE]").await;
        let young = texts(&reader, "[data-country] details dd").await.join("|");
        assert!(young.contains(open), "at {at}: {young}");
        assert!(young.contains("Monday–Saturday 14:00–20:00; Monday, Wednesday, Thursday 10:00–12:00, the time in Berlin"), "{young}");
    }
    reader.all_quiet().await;
}

async fn people_without_a_line_to_the_server(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let words = tools::files("text/en-")[1].clone();
    site.fault(&words, Fault::Missing);
    needs_help(&site, &reader, Page::quiz("").before(&speaks(&["en-GB"])).before(&stands_in("Etc/UTC"))).await;
    reader.sees("[data-action=again]").await;
    let said = reader.ask("return root.querySelector('.screen').textContent", &[]).await.to_string();
    assert!(said.contains("Call your local emergency number") && said.contains("did not load"), "{said}");
    site.heal();
    reader.press("again").await;
    lists_the_people_of(&reader, "GB", "999").await;
    reader.press("next").await;
    reader.see_view("result").await;
    reader.no_errors().await;
}
