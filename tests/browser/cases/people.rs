//! People to talk to, in the reader's country: guessed from the browser's languages, and the reader's to change.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::{Key, Reader};
use crate::stage::{Stage, cases};

cases![people_where_the_browser_is_at_home, people_where_nobody_knows];

/// A browser whose reader has chosen these languages.
fn speaks(languages: &[&str]) -> String {
    format!("Object.defineProperty(navigator, 'languages', {{ get: () => {} }});", json!(languages))
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
    reader.open("/").await;
    reader.clear_the_gate().await;
    reader.see_view("result").await;
    reader.press("help").await;
    reader.see_view("help").await;
    lists_the_people_of(&reader, "GB", "999").await;
    // The most urgent first; and whoever reads knows that the sources were read in copies, and how old they are where they say.
    let kinds =
        reader.ask("return [...root.querySelectorAll('[data-country] section')].map((it) => it.firstElementChild.textContent)", &[]).await;
    assert_eq!(
        kinds,
        json!([
            "In danger right now",
            "When someone hurts or scares you",
            "When you might hurt yourself",
            "For young people",
            "For men",
            "For LGBT+ people"
        ])
    );
    let said = reader.ask("return root.querySelector('[data-country] section:last-child dl > div:last-child').textContent", &[]).await;
    assert!(said.to_string().contains("of 2023-09, read in a stored copy on 2026-11-26"), "{said}");
    pick_the_next(&reader).await;
    lists_the_people_of(&reader, "IE", "112").await;
    assert_eq!(reader.ask("return root.querySelectorAll('[data-country]').length", &[]).await, 1);
    reader.press("next").await;
    reader.see_view("result").await;
    assert!(!reader.noted("writes").await.to_string().contains("country"), "where the reader lives was written down");
    reader.all_quiet().await;
}

async fn people_where_nobody_knows(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").before(&speaks(&["eo"])));
    reader.open("/").await;
    reader.press("start").await;
    reader.see_view("safety").await;
    reader.choose("safety", "hurt").await;
    reader.press("next").await;
    reader.see_view("help").await;
    let requests = site.log().len();
    assert_eq!(country(&reader).await, "", "the list is set to no country");
    let asked = reader.ask("return root.querySelector('select[name=country]').selectedOptions[0].textContent", &[]).await;
    assert!(asked.to_string().to_lowercase().contains("choose"), "the list says {asked}");
    assert!(!reader.shows("[data-country]").await, "people of some country");
    pick_the_next(&reader).await;
    lists_the_people_of(&reader, "US", "911").await;
    assert_eq!(site.log().len(), requests, "something was requested: {:?}", site.log());
    reader.all_quiet().await;
}
