//! Whatever the browser says of the reader's languages, or of days in words: the widget runs, in English.

use serde_json::{Value, json};

use crate::pages::Page;
use crate::stage::{Stage, cases};

cases![languages_that_are_none, languages_one_only, languages_in_words_of_no_browser];

/// Puts a getter in the place of what the browser says.
fn says(name: &str, getter: &str) -> String {
    format!("Object.defineProperty(navigator, '{name}', {{ configurable: true, get() {{ {getter} }} }});")
}

/// From the first screen to the screen that says until when things are kept; what it says.
async fn reads(stage: &Stage, what: &str, script: &str, attributes: &str) -> String {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(attributes).kept(&json!({"stage": "dating"}), &json!({})).before(script));
    reader.open("/").await;
    reader.wait_for("the widget", "return !!view", &[]).await;
    reader.open_data().await;
    assert_eq!(reader.ask("return view.lang", &[]).await, "en", "{what}");
    reader.no_errors().await;
    assert_eq!(reader.noted("console").await, json!([]), "{what}");
    let text = reader.ask("return view.innerText", &[]).await;
    let Value::String(text) = text else { panic!("{what}: {text}") };
    let year = reader.ask("return String(new Date(Date.now() + 86400000).getFullYear())", &[]).await;
    assert!(text.contains(year.as_str().expect("a year")), "{what}: until when: {text}");
    text
}

async fn languages_that_are_none(stage: Stage) {
    let strange = [
        "return undefined",
        "return null",
        "throw new Error('no')",
        "return []",
        "return [null, 7, {}, Symbol('de'), undefined, ['de']]",
        "return 'en-US'",
        "return 7",
        "return { length: 1e9, 0: 'C' }",
        "return new Proxy([], { get() { throw new Error('no') } })",
        "return ['C', 'POSIX', 'en-US@posix', 'x', '-', '', 'i-klingon']",
        "return Array.from({ length: 5000 }, (_, number) => `x${number}-`.repeat(50))",
    ];
    for getter in strange {
        reads(&stage, getter, &says("languages", getter), "").await;
        reads(&stage, getter, &(says("languages", getter) + &says("language", getter)), "").await;
    }
    for lang in ["C", "en-US@posix", "-", "x-x-x", "123456789", ""] {
        reads(&stage, lang, "", &format!("lang=\"{lang}\"")).await;
        reads(&stage, lang, &format!("addEventListener('DOMContentLoaded', () => {{ document.documentElement.lang = '{lang}' }});"), "")
            .await;
    }
}

async fn languages_one_only(stage: Stage) {
    let one = says("languages", "return undefined") + &says("language", "return 'de-AT'");
    let Stage { site, reader, .. } = &stage;
    site.page("/", Page::quiz("").before(&one));
    reader.open("/").await;
    reader.press("start").await;
    reader.is_unsure_at_the_gate().await;
    // The list of people comes with the second chunk.
    reader.sees("select[name=country]").await;
    assert_eq!(reader.ask("return find('select').value", &[]).await, "AT", "the country that it names");
}

async fn languages_in_words_of_no_browser(stage: Stage) {
    let english = reads(&stage, "as it is", "", "").await;
    for (what, script) in [
        ("no Intl", "delete window.Intl;"),
        ("Intl is nothing", "Object.defineProperty(window, 'Intl', { value: null });"),
        ("Intl throws", "Intl.DateTimeFormat = function () { throw new RangeError('no') };"),
        ("words throw", "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() { throw new TypeError('no') } });"),
        ("words are none", "Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() { return () => null } });"),
    ] {
        let text = reads(&stage, what, script, "").await;
        assert_ne!(text, english, "{what}: the day stands there in numbers");
    }
}
