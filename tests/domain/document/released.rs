//! Documents as released versions have written them: each is read for good, whole, and never changed. A new format adds
//! files to `tests/released/`, and their hashes here.

use ebb::domain::{Document, Effort};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

const HASHES: [(&str, &str); 7] = [
    ("1-everywhere.json", "4b35840a6ab2f788b178c78abec816263a00778778db5a6696649b786d6c34a4"),
    ("1-first-answer.json", "a8b5d76cbddaa923f2dcb46b73e30371a7afcc4965982565a41c6efe3a11a3f3"),
    ("1-halfway.json", "328ea5b69dd3f9709413c45a431a2f5468176370dd36ab843ca2b95787d6f7ab"),
    ("1-two-tabs.json", "7da22c8d81f6f415b9b2f260e8cebf02ac0b7ca8f9271eec76e1c5fa76fd5443"),
    ("1-with-what-comes-later.json", "6ae59f9c13f99669c96f7585badee7c23f33964d331229d252165c5555aa2246"),
    ("2-everywhere.json", "89eec9ebdad38aaf935e8d213172b933df493bbb89af8d4b691e1d18c291d06e"),
    ("2-with-what-comes-later.json", "749dd0f231e2c2ce3e513034be1e23c21f5803db6c55a2968792c3d05b3eb273"),
];

fn released() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/released");
    let read = |path: &Path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(path).unwrap());
    fs::read_dir(folder).unwrap().map(|entry| read(&entry.unwrap().path())).collect()
}

#[test]
fn what_was_released_is_never_changed() {
    let hashes: Vec<(String, String)> = released().into_iter().map(|(name, text)| (name, format!("{:x}", Sha256::digest(text)))).collect();
    let expected: Vec<(String, String)> = HASHES.iter().map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned())).collect();
    assert_eq!(hashes, expected, "add files and their hashes; change none");
}

#[test]
fn whatever_was_released_is_read_without_a_loss() {
    for (name, text) in released() {
        let value: Value = serde_json::from_str(&text).unwrap();
        let document = Document::decode(value.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
        let read = json!(document);
        assert_eq!(json!(Document::decode(read.clone()).unwrap()), read, "{name}: the second time nothing changes");
        assert!(!document.is_blank(), "{name}");
        if value["v"] == 2 {
            assert_eq!(read, value, "{name}");
            continue;
        }
        for member in ["rev", "at", "exp", "tools", "history", "rating", "by"] {
            assert_eq!(read.get(member), value.get(member), "{name}: {member}");
        }
        let answers = value["answers"].as_object().unwrap();
        for (question, answer) in answers.iter().filter(|(question, answer)| !(question.starts_with("tried-") && answer.is_null())) {
            // What is no longer offered comes last now.
            let sorted = |answer: &Value| {
                let mut chosen: Vec<String> = answer.as_array().into_iter().flatten().map(Value::to_string).collect();
                chosen.sort();
                if answer.is_array() { json!(chosen) } else { answer.clone() }
            };
            assert_eq!(sorted(&read["answers"][question]), sorted(answer), "{name}: {question}");
        }
        for (id, mark) in value["signs"].as_object().into_iter().flatten() {
            let denied = Effort::from_id(id).is_some() && mark == "no";
            assert_eq!(read["signs"].get(id), Some(mark).filter(|_| !denied), "{name}: {id}");
        }
        for (member, _) in value.as_object().unwrap() {
            assert!(read.get(member).is_some(), "{name}: {member}");
        }
    }
}
