//! The browser is killed while the widget writes: what is there afterwards is a whole document, the old one or the new one.

use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::Client;
use serde_json::{Value, json};

use crate::pages::Page;
use crate::reader::Reader;
use crate::stage::{Stage, cases};
use crate::tools;

cases![killed_in_the_middle_of_writing];

/// How long the widget writes before each kill, in milliseconds: browsers put it on the disk after about five seconds, and
/// then now and again.
const MOMENTS: [u64; 5] = [5600, 40, 350, 900, 150];

/// A day's text is written over and over, and says which change it is.
const WRITES: &str = "
    if (!localStorage.getItem('ebb:1')) localStorage.setItem('ebb:1', JSON.stringify({
        v: 1, rev: 1, at: Date.now(), exp: Date.now() + 86400000, answers: { stage: 'dating' }, signs: {}, history: [], rating: null,
        tools: { needs: { monday: 'after 0' } }, reader: { partner: null, leave: 'erase', place: 'result' },
    }));
    window.writes = () => setInterval(() => {
        const field = document.querySelector('ebb-quiz').shadowRoot.querySelector('[name=monday]');
        field.value = `after ${JSON.parse(localStorage.getItem('ebb:1')).rev}`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
    });
";

/// The programs that this case has started: the only ones that name its folder.
fn processes(folder: &Path) -> Vec<String> {
    let folder = folder.display().to_string();
    let named = |pid: &PathBuf| {
        // Children of the browser name it, too; the shell and the driver between do not.
        let words = std::fs::read(pid.join("cmdline")).unwrap_or_default();
        String::from_utf8_lossy(&words).contains(&folder)
    };
    let all = std::fs::read_dir("/proc").expect("the list of processes").flatten().map(|entry| entry.path());
    all.filter(named).filter_map(|pid| Some(pid.file_name()?.to_string_lossy().into_owned())).collect()
}

async fn kill(folder: &Path) {
    for _ in 0..50 {
        let found = processes(folder);
        if found.is_empty() {
            return;
        }
        let _ = std::process::Command::new("kill").arg("-9").args(found).stderr(std::process::Stdio::null()).status();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("the browser is still there");
}

/// The change that the stored document says it is; its parts agree on it.
fn change(text: &Value) -> Option<u64> {
    let text = text.as_str()?;
    let document: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text:?}"));
    ebb::domain::Document::decode(document.clone()).unwrap_or_else(|error| panic!("{error}: {text}"));
    let rev = document["rev"].as_u64().expect("a number");
    let by = document["by"].as_array().map_or(0, |by| by.iter().skip(1).step_by(2).filter_map(Value::as_u64).sum());
    assert_eq!(document["tools"]["needs"]["monday"], format!("after {}", rev - 1), "{text}");
    assert!(by == rev - 1 || by > 0 && document["by"].as_array().map_or(0, Vec::len) == 64, "{text}");
    Some(rev)
}

async fn writes_until_it_is_killed(stage: &Stage, client: Client, folder: &Path, moment: u64) -> Option<u64> {
    let reader = Reader::new(client, stage.site.address());
    reader.open("/look").await;
    let left = change(&reader.stored_text().await);
    reader.come_back_to("needs").await;
    reader.ask("writes()", &[]).await;
    // However far it has come by then: where it is met is what the case is for.
    tokio::time::sleep(Duration::from_millis(moment)).await;
    kill(folder).await;
    left
}

async fn killed_in_the_middle_of_writing(stage: Stage) {
    stage.site.page("/look", Page::article("<p>Look</p>"));
    stage.site.page("/", Page::quiz("view=needs").before(WRITES));
    let folder = tools::target("killed").join(format!("{}-{}", stage.engine.name(), std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the profile");
    let times = std::env::var("EBB_KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(MOMENTS.len());
    let mut left = Vec::new();
    for number in 0..=times {
        let (client, driver) = stage.engine.on_profile(&folder).await.expect("a browser");
        let moment = MOMENTS[number % MOMENTS.len()] + number as u64 * 17;
        left.push(writes_until_it_is_killed(&stage, client, &folder, moment).await);
        drop(driver);
    }
    let _ = std::fs::remove_dir_all(&folder);
    let whole = left.iter().flatten().count();
    println!("{}: killed {times} times, {whole} whole documents found, {} none: {left:?}", stage.engine.name(), left.len() - whole);
    assert!(whole > 0, "nothing was ever kept: {}", json!(left));
    assert!(left.iter().flatten().is_sorted(), "older than before: {left:?}");
}
