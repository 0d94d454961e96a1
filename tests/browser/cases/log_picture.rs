//! What the changes log makes of its notes: a picture whose table says the same, and patterns only where they are true.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::log::{document, entry, opens};
use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    log_picture_and_table_say_the_same,
    log_picture_of_one_day,
    log_names_what_repeats_with_its_notes,
    log_names_nothing_that_does_not_repeat,
    log_stands_aside_where_the_gate_is_not_clear,
];

/// What is drawn for one kind: each bar's column, height, and the number above it; a mark has neither.
type Drawn = BTreeMap<String, Vec<(usize, Option<usize>, Option<usize>)>>;

/// What the table says of one kind: column and count.
type Told = BTreeMap<String, Vec<(usize, usize)>>;

#[derive(Deserialize)]
struct Picture {
    columns: usize,
    drawn: Drawn,
    told: Told,
}

/// The picture as it is drawn, read from its shapes alone, and the table as it is written.
const READ: &str = "
    const svg = find('svg'), rows = [...root.querySelectorAll('figure tbody tr')], columns = rows.length;
    const wide = Math.floor(svg.viewBox.baseVal.width / columns), drawn = {}, told = {};
    let row;
    for (const shape of svg.querySelectorAll('text, rect, path')) {
        const place = shape.getBBox(), column = Math.floor((place.x + place.width / 2) / wide), text = shape.textContent;
        if (shape.localName === 'text' && shape.classList.contains('log__number')) row.at(-1)[2] = Number(text);
        else if (shape.localName === 'text' && !shape.classList.contains('log__when')) row = drawn[text] = [];
        else if (shape.localName === 'rect' && shape.classList.contains('picture__now')) row.push([column, place.height, null]);
        else if (shape.localName === 'path' && shape.classList.contains('picture__now')) row.push([column, null, null]);
    }
    rows.forEach((it, column) => {
        for (const figure of it.querySelector('td').textContent.split(', ')) {
            const [name, count] = figure.split(': ');
            if (count) (told[name] ||= []).push([column, Number(count)]);
        }
    });
    return JSON.stringify({ columns, drawn, told });
";

async fn read(reader: &Reader) -> Picture {
    let text = reader.ask(READ, &[]).await;
    serde_json::from_str(text.as_str().expect("a text")).expect("a picture")
}

/// The height of the tallest column.
const TALLEST: usize = 36;

/// The table says what is drawn, and all of it: as numbers where they have room, and as heights.
fn say_the_same(Picture { columns, drawn, told }: &Picture, entries: usize, numbers: bool) {
    assert_eq!(drawn.keys().collect::<Vec<_>>(), told.keys().collect::<Vec<_>>(), "the same kinds");
    let counts = || told.iter().filter(|(kind, _)| *kind != "Turning point").flat_map(|(_, told)| told).map(|(_, count)| *count);
    let most = counts().max().unwrap_or(1);
    for (kind, told) in told {
        let shapes = &drawn[kind];
        let expected: Vec<_> = told
            .iter()
            .map(|(column, count)| match kind.as_str() {
                "Turning point" => (*column, None, None),
                _ => (*column, Some((count * TALLEST / most).max(2)), numbers.then_some(*count)),
            })
            .collect();
        assert_eq!(*shapes, expected, "{kind}");
        assert!(told.iter().all(|(column, _)| column < columns));
    }
    assert_eq!(told.values().flatten().map(|(_, count)| count).sum::<usize>(), entries, "every note is told");
}

async fn log_picture_and_table_say_the_same(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let mut log = vec![
        entry("2025-03-03", "his", "distance", ""),
        entry("2025-03-03", "his", "distance", ""),
        entry("2025-03-03", "ours", "talk", ""),
        entry("2025-03-05", "his", "distance", ""),
        entry("2025-03-06", "mine", "tension", ""),
        entry("2025-03-07", "ours", "event", ""),
        entry("2025-03-07", "ours", "event", ""),
        entry("2025-03-08", "ours", "closeness", ""),
    ];
    opens(&site, &reader, &document(&json!(log), &json!({}))).await;
    let days = read(&reader).await;
    assert_eq!(days.columns, 6, "one for each day, the empty one among them");
    say_the_same(&days, log.len(), true);
    let named = "const svg = find('svg'); return [svg.getAttribute('role'), !!svg.querySelector('title').textContent]";
    assert_eq!(reader.ask(named, &[]).await, json!(["img", true]));
    reader.tap("figure summary").await;
    reader.sees("figure table").await;

    // What is added is drawn, and told, at once; from far away, in longer columns.
    for (day, columns, numbers) in [("2025-03-20", 18, false), ("2025-05-15", 11, true), ("2026-04-02", 14, true), ("2010-01-01", 17, true)]
    {
        reader.pick_day("[name=on]", day).await;
        reader.prefer("kind", "distance").await;
        reader.press("add").await;
        log.push(entry(day, "his", "distance", ""));
        reader.sees(&format!("[data-entry=\"{}\"]", log.len() - 1)).await;
        let picture = read(&reader).await;
        assert_eq!(picture.columns, columns, "with {day}");
        say_the_same(&picture, log.len(), numbers);
    }
    reader.all_quiet().await;
}

async fn log_picture_of_one_day(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    let log = json!([entry("2025-03-03", "his", "distance", ""), entry("2025-03-03", "his", "event", "")]);
    opens(&site, &reader, &document(&log, &json!({}))).await;
    let picture = read(&reader).await;
    assert_eq!(picture.columns, 1);
    say_the_same(&picture, 2, true);
    reader.all_quiet().await;
}

/// Five notes over two weeks; the last is of this day.
fn two_weeks(last: &str) -> Value {
    json!([
        entry("2025-03-03", "his", "distance", "Monday."),
        entry("2025-03-04", "his", "tension", "Tuesday."),
        entry("2025-03-08", "his", "distance", "Saturday."),
        entry("2025-03-09", "mine", "talk", "A Sunday of my own."),
        entry("2025-03-12", "his", "distance", "Wednesday."),
        entry(last, "his", "tension", "The last one.")
    ])
}

async fn patterns(reader: &Reader) -> Value {
    reader.ask("return [...root.querySelectorAll('[data-pattern]')].filter(shown).map((it) => it.dataset.pattern)", &[]).await
}

async fn log_names_what_repeats_with_its_notes(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // The second Friday: four of five on workdays.
    opens(&site, &reader, &document(&two_weeks("2025-03-14"), &json!({}))).await;
    assert_eq!(patterns(&reader).await, json!(["workdays"]));
    let says = reader.ask("return find('[data-pattern] .strong').innerText", &[]).await;
    assert!(says.as_str().is_some_and(|text| text.contains("Of your 5 notes") && text.contains("4 fall on Monday to Friday")), "{says}");
    reader.tap("[data-pattern] summary").await;
    let notes = "return [...root.querySelectorAll('[data-pattern] .log__note')].filter(shown).map((it) => it.innerText)";
    let behind = json!(["The last one.", "Wednesday.", "Saturday.", "Tuesday.", "Monday."]);
    assert_eq!(reader.ask(notes, &[]).await, behind, "the notes that it was counted from, and no other");

    // It is no longer true as soon as one of them is gone.
    reader.tap("[data-entry=\"0\"] [data-action=remove]").await;
    reader.hears("Removed").await;
    assert_eq!(patterns(&reader).await, json!([]));
    reader.press("undo").await;
    reader.sees("[data-pattern=workdays]").await;
    reader.all_quiet().await;
}

async fn log_names_nothing_that_does_not_repeat(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    // The second Sunday: three of five on workdays, as chance would have it.
    opens(&site, &reader, &document(&two_weeks("2025-03-16"), &json!({}))).await;
    assert_eq!(patterns(&reader).await, json!([]));
    let says = reader.ask("return find('[data-focus=patterns]').parentElement.innerText", &[]).await;
    assert!(says.as_str().is_some_and(|text| text.contains("Nothing repeats clearly so far")), "{says}");
    reader.all_quiet().await;
}

async fn log_stands_aside_where_the_gate_is_not_clear(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("view=changes").kept_document(&document(&two_weeks("2025-03-14"), &json!({}))));
    reader.open("/").await;
    reader.is_unsure_at_the_gate().await;
    reader.press("next").await;
    reader.see_view("changes").await;
    reader.sees("[data-tool] [data-action=to-help]").await;
    assert!(!reader.shows("[data-entry]").await && !reader.shows("[data-focus=patterns]").await);
    reader.all_quiet().await;
}
