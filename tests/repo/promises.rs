//! `tests/promises.txt`: each promise with a way to break it, and with tests that see that.

use crate::text::{all, read};

const LIST: &str = "tests/promises.txt";
const FIELDS: [&str; 6] = ["Name", "Promise", "Test", "File", "Find", "Replace"];

struct Promise {
    fields: Vec<(String, String)>,
}

impl Promise {
    fn all(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }

    fn one(&self, name: &str) -> &str {
        let found = self.all(name);
        let [value] = found[..] else { panic!("{LIST}: {:?} has {} lines `{name}:`, not one", self.fields, found.len()) };
        value
    }
}

fn promises() -> Vec<Promise> {
    let text = read(LIST);
    let text = text.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>().join("\n");
    let field = |line: &str| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{LIST}: {line:?} is no `Field: value`"));
        assert!(FIELDS.contains(&name), "{LIST}: {line:?} is none of {FIELDS:?}");
        (name.to_owned(), value.trim().to_owned())
    };
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    let promises: Vec<Promise> = blocks.map(|block| Promise { fields: block.lines().map(field).collect() }).collect();
    assert!(!promises.is_empty(), "{LIST} holds no promise");
    promises
}

/// The text of a test binary, or of the tests beside the code.
fn source(name: &str) -> String {
    if name == "lib" { all("src", ".rs") } else { all(&format!("tests/{name}"), ".rs") }
}

#[test]
fn every_promise_is_made_word_for_word() {
    let made = [read("README.md"), read("src/i18n/en.json")];
    for promise in promises() {
        let (name, words) = (promise.one("Name"), promise.one("Promise"));
        assert!(made.iter().any(|text| text.contains(words)), "{LIST}, {name}: neither README.md nor src/i18n/en.json says {words:?}");
    }
}

#[test]
fn every_promise_has_tests() {
    for promise in promises() {
        let (name, tests) = (promise.one("Name"), promise.all("Test"));
        assert!(!tests.is_empty(), "{LIST}, {name}: add a test that sees it broken");
        for test in tests {
            let (binary, case) = test.split_once(' ').unwrap_or_else(|| panic!("{LIST}, {name}: {test} names no binary"));
            let function = case.rsplit("::").next().unwrap();
            assert!(source(binary).contains(&format!("fn {function}(")), "{LIST}, {name}: {binary} has no test {case}");
        }
    }
}

#[test]
fn every_promise_can_be_broken_in_one_place() {
    for promise in promises() {
        let (name, file, find) = (promise.one("Name"), promise.one("File"), promise.one("Find"));
        assert!(promise.one("Replace") != find, "{LIST}, {name}: nothing would be changed");
        let times = read(file).matches(find).count();
        assert_eq!(times, 1, "{LIST}, {name}: {file} has `{find}` so many times; write what stands there once");
    }
}
