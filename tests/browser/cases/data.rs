//! Everything that is stored: seen in plain words, taken along, brought back, erased; all of it on the device.

use ebb::domain::{Document, DocumentSection};
use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};

cases![
    data_shows_everything_in_words,
    data_export_erase_import_is_the_same,
    data_import_shows_first_and_can_be_taken_back,
    data_refuses_what_is_not_ours,
    data_erases_one_part,
    data_is_there_before_the_first_question,
    data_leaves_as_files_that_tell_nothing,
];

/// Notes what is handed over as a file, and under which name.
const FILES: &str = "
    window.files = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => files.push({ type: blob.type, text })); return make.call(URL, blob); };
    window.names = [];
    HTMLAnchorElement.prototype.click = function () { names.push(this.download); };
";

/// A reader who has been everywhere.
pub(super) fn full() -> Value {
    json!({
        "v": 2, "rev": 7, "at": 1, "exp": 1, "contradicted": [], "tests": [],
        "answers": {"stage": "dating", "said": "overwhelmed", "his-signs": ["texts-less", "alone-more"], "since": null},
        "signs": {"needs-unmet": "yes", "talked": "no"},
        "tools": {
            "changes": [
                {"on": "2026-09-22", "whose": "his", "kind": "tension", "note": "A sharp word at breakfast."},
                {"on": "2026-10-02", "whose": "his", "kind": "distance", "note": "Cancelled Friday."},
                {"on": "2026-10-05", "whose": "his", "kind": "distance"},
                {"on": "2026-10-06", "whose": "ours", "kind": "event", "note": "The move."},
                {"on": "2026-10-08", "whose": "his", "kind": "distance", "note": "Home after midnight."},
                {"on": "2026-10-10", "whose": "his", "kind": "distance", "note": "Out again."},
                {"on": "2026-10-20", "whose": "ours", "kind": "closeness", "note": "Cooked together."}
            ],
            "conversation": {"empathise": "I see how much is on you.", "facts": "We write less.", "want": "You never call. You always text late."},
            "boundaries": {"mine": "To know when we talk next.", "rhythm": "few-days", "review": "2026-12-24"},
            "space": {"message": "Take your time.", "cues": ["jokes"]},
            "needs": {"picked": ["connection"], "connection": ["call-friend"], "monday": "Call Ana", "grow": ["health"]},
            "prepare": {"deal-breakers": "Lies."},
            "therapy": {"ask": "Would you come along once?"},
            "break": {"long": "two-weeks", "rules": ["urgent-only"]},
            "clues": {"behaviour": ["late-unexplained"], "next": ["tell-someone"]},
            "later": {"on": "2027-01-03"}
        },
        "history": [{"at": 1_700_000_000_000_u64, "answers": {"stage": "talking"}}],
        "rating": {"stars": 4, "note": "Shorter."},
        "reader": {"partner": "he", "leave": "keep", "place": "result"}
    })
}

/// The parts of that document, in the order in which they are shown.
fn parts_of_all() -> Vec<&'static str> {
    let document = Document::decode(full()).expect("a document");
    DocumentSection::all().filter(|part| !document.has_none_of(*part)).map(DocumentSection::id).collect()
}

async fn opens_the_data(stage: &Stage) -> &Reader {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz("").kept_document(&full()).before(FILES));
    reader.open("/").await;
    reader.open_data().await;
    reader
}

async fn file(reader: &Reader, number: usize) -> Value {
    reader.wait_for("a file", "return files[Number(given[0])]", &[&number.to_string()]).await
}

async fn parts(reader: &Reader) -> Value {
    reader.ask("return [...root.querySelectorAll('[data-part]')].filter(shown).map((it) => it.dataset.part)", &[]).await
}

async fn data_shows_everything_in_words(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    assert_eq!(parts(reader).await, json!(parts_of_all()));
    for (part, words) in [
        ("answers", "We are dating"),
        ("changes", "Cancelled Friday."),
        ("conversation", "We write less."),
        ("boundaries", "To know when we talk next."),
        ("rating", "Shorter."),
    ] {
        reader.tap(&format!("[data-part=\"{part}\"] summary")).await;
        let text = reader.ask("return find(given[0]).innerText", &[&format!("[data-part=\"{part}\"]")]).await;
        assert!(text.to_string().contains(words), "{part}: {text}");
    }
    reader.all_quiet().await;
}

async fn data_export_erase_import_is_the_same(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    let before = reader.stored().await;
    reader.tap("[data-action=export]:not([data-for])").await;
    let exported = file(reader, 0).await;
    assert_eq!(exported["type"], "application/json");
    let exported = exported["text"].as_str().expect("a text").to_owned();

    reader.tap(".foot [data-action=erase]").await;
    reader.see_view("start").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.open_data().await;
    assert_eq!(parts(reader).await, json!([]));

    reader.pick_file(&exported).await;
    reader.press("import").await;
    reader.sees("[data-part=answers]").await;
    assert_eq!(reader.stored().await, before, "exactly the same document");
    assert_eq!(serde_json::from_str::<Value>(&exported).expect("JSON"), before, "the export is the document");
    reader.reload().await;
    reader.press("data").await;
    assert_eq!(reader.stored().await, before, "and so after a reload");
    reader.all_quiet().await;
}

async fn data_import_shows_first_and_can_be_taken_back(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    let before = reader.stored().await;
    let mut copy = before.clone();
    copy["tools"]["space"]["message"] = json!("Another one.");
    copy["rating"] = Value::Null;
    reader.pick_file(&copy.to_string()).await;
    reader.sees("[data-change=other]").await;
    let named = reader.ask("return [...root.querySelectorAll('[data-change]')].map((it) => it.dataset.change)", &[]).await;
    assert_eq!(named, json!(["gone", "other"]), "the rating would be gone, the space plan another");
    assert_eq!(reader.stored().await, before, "nothing has changed yet");

    reader.press("cancel").await;
    assert!(!reader.shows("[data-change]").await);
    assert_eq!(reader.stored().await, before);

    reader.pick_file(&copy.to_string()).await;
    reader.press("import").await;
    reader.sees("[data-action=undo]").await;
    assert_eq!(reader.stored().await["tools"], copy["tools"]);
    reader.press("undo").await;
    reader.sees("[data-part=rating]").await;
    let after = reader.stored().await;
    for member in ["answers", "signs", "tools", "history", "rating", "reader"] {
        assert_eq!(after[member], before[member], "{member}");
    }
    reader.all_quiet().await;
}

async fn data_refuses_what_is_not_ours(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    let before = reader.stored_text().await;
    let deep = "[".repeat(100_000);
    let huge = format!("{{\"v\": 1, \"note\": \"{}\"}}", "x".repeat(5 << 20));
    let newer = json!({"v": 99}).to_string();
    let wrong = json!({"v": 1, "rev": 1, "at": 1, "exp": 1, "tools": {"space": {"message": {"__proto__": 1}}}}).to_string();
    // Well-formed, and hostile by its names: only names, none of which is an answer.
    let inner = format!(
        "{{\"v\": 1, \"rev\": 1, \"at\": 1, \"exp\": 1, \"answers\": {}{}}}",
        "{\"stage\":".repeat(5000),
        "1".to_owned() + &"}".repeat(5000)
    );
    let (large, other, later) = ("too large to be one of ours", "not a copy that was saved here", "a newer version");
    let bads = [
        ("", other),
        ("hello", other),
        ("{\"v\":1", other),
        ("[]", other),
        ("null", other),
        ("{\"__proto__\": {\"v\": 1}}", other),
        ("\u{89}PNG\r\n\u{1a}\n\0\0\0\rIHDR", other),
        ("{\"v\": \"1\"}", other),
        ("{\"v\": 1, \"rev\": 1e999, \"at\": 1, \"exp\": 1}", other),
        ("{\"v\": 1, \"rev\": 1, \"at\": 1, \"exp\": 1, \"answers\": {\"stage\": {}}}", other),
        ("{\"v\": 1, \"rev\": 1, \"at\": 1, \"exp\": 1, \"signs\": {\"schmerz\": \"ja\"}}", other),
        (&deep, other),
        (&inner, other),
        (&huge, large),
        (&newer, later),
        (&wrong, other),
    ];
    let writes = reader.noted("writes").await;
    for (bad, words) in bads {
        reader.pick_file(bad).await;
        let what = bad.get(..40).unwrap_or(bad);
        let told = "const told = find('.callout[data-refused]');
            return told && told.innerText.includes('Nothing was changed') && told.innerText.includes(given[0])";
        reader.wait_for(&format!("a word about {what:?}"), told, &[words]).await;
        assert!(!reader.shows("[data-action=import]").await, "{what:?} can be used");
        assert_eq!(reader.stored_text().await, before, "{what:?}");
        reader.press("cancel").await;
    }
    assert_eq!(reader.noted("writes").await, writes, "nothing was written");
    assert_eq!(reader.ask("return ({}).polluted === undefined && Object.keys(Object.prototype).length === 0", &[]).await, true);
    reader.all_quiet().await;
}

async fn data_erases_one_part(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    let before = reader.stored().await;
    reader.tap("[data-action=remove][data-for=changes]").await;
    reader.wait_for("the part to be gone", "return !find('[data-part=changes]')", &[]).await;
    let after = reader.stored().await;
    assert_eq!(after["tools"].get("changes"), None);
    assert_eq!(after["tools"]["space"], before["tools"]["space"]);
    assert_eq!(after["answers"], before["answers"]);
    reader.press("undo").await;
    reader.sees("[data-part=changes]").await;
    assert_eq!(reader.stored().await["tools"]["changes"], before["tools"]["changes"]);
    for part in parts_of_all() {
        reader.tap(&format!("[data-action=remove][data-for={part}]")).await;
        reader.wait_for(&format!("{part} to be gone"), "return !find(given[0])", &[&format!("[data-part={part}]")]).await;
    }
    assert_eq!(reader.stored_text().await, Value::Null, "nothing of ours stays behind");
    reader.all_quiet().await;
}

async fn data_is_there_before_the_first_question(stage: Stage) {
    let Stage { site, reader, .. } = stage;
    site.page("/", Page::quiz(""));
    reader.open("/").await;
    reader.see_view("start").await;
    reader.open_data().await;
    assert_eq!(parts(&reader).await, json!([]));
    reader.prefer("leave", "keep").await;
    reader.press("back").await;
    reader.see_view("start").await;
    assert_eq!(reader.stored_text().await, Value::Null);
    reader.all_quiet().await;
}

async fn data_leaves_as_files_that_tell_nothing(stage: Stage) {
    let reader = opens_the_data(&stage).await;
    let asked = stage.site.log().len();
    reader.tap("[data-action=export]:not([data-for])").await;
    file(reader, 0).await;
    reader.tap("[data-action=export][data-for=text]").await;
    let text = file(reader, 1).await;
    assert_eq!(text["type"], "text/plain");
    let text = text["text"].as_str().expect("a text");
    for given in ["We are dating", "Cancelled Friday.", "Cooked together.", "To know when we talk next.", "Lies.", "Call Ana", "Shorter."] {
        assert!(text.contains(given), "{given:?} is not in {text}");
    }
    let names = reader.ask("return names", &[]).await;
    assert_eq!(names, json!(["notes.json", "notes.txt"]), "no name tells what it is about");
    assert_eq!(stage.site.log().len(), asked, "nothing was asked of the server");
    reader.all_quiet().await;
}
