//! What `trunk build --release` leaves in `dist/`: complete and within its budgets. `prove.rs` looks at what it could do.

use super::{dist, temporary};
use crate::text::root;
use ebb::embed::contract;
use serde_json::Value;
use std::{collections::BTreeSet, fs, path::Path, process::Command};
use wasmparser::{Parser, Payload, TypeRef};

fn read(name: &str) -> Vec<u8> {
    fs::read(dist().join(name)).unwrap_or_else(|error| panic!("dist/{name}: {error}"))
}

fn text(name: &str) -> String {
    String::from_utf8(read(name)).unwrap()
}

fn manifest() -> Value {
    serde_json::from_slice(&read("embed.json")).unwrap()
}

fn files() -> Vec<(String, Value)> {
    manifest()["files"].as_object().unwrap().clone().into_iter().collect()
}

#[test]
fn the_manifest_names_this_version() {
    assert_eq!(manifest()["version"], env!("CARGO_PKG_VERSION"));
    for (name, entry) in files() {
        assert_eq!(entry["bytes"], read(&name).len(), "{name}");
    }
}

#[test]
fn the_names_are_the_contracts() {
    let kinds: BTreeSet<String> = files()
        .into_iter()
        .map(|(name, _)| match name.rsplit_once('.') {
            Some(("ebb", "js")) => "ebb.js".into(),
            Some((stem, "wasm")) if stem.starts_with("ebb-") => "ebb-*.wasm".into(),
            Some((stem, "json")) if stem.rsplit_once('-').is_some_and(|(lang, _)| lang == "text/en") => "text/en-*.json".into(),
            _ => panic!("{name} is not in the contract"),
        })
        .collect();
    assert_eq!(kinds, ["ebb-*.wasm", "ebb.js", "text/en-*.json"].map(String::from).into());
}

/// Each file in `src/i18n` is shipped, and nothing else: the languages that the tests make up stay in the tests.
#[test]
fn only_languages_with_a_file_are_shipped() {
    let sources = fs::read_dir(root().join("src/i18n")).unwrap();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap().strip_suffix(".json").map(str::to_lowercase);
    let languages: BTreeSet<String> = sources.map(Result::unwrap).filter_map(name).collect();
    let script = text("ebb.js");
    let named = script.split_once("\"text\":{").unwrap().1.split_once("}]}").unwrap().0;
    let before_the_last = named.rsplit_once("\":[{").unwrap().0;
    let named = before_the_last.split("\":[{").filter_map(|before| before.rsplit_once('"')).map(|(_, lang)| lang.to_owned());
    assert_eq!(named.collect::<BTreeSet<_>>(), languages);
    for made_up in ["en-xa", "ar-xb"] {
        assert!(!script.to_lowercase().contains(made_up) && files().iter().all(|(name, _)| !name.contains(made_up)), "{made_up}");
    }
}

#[test]
fn the_demo_page_has_no_inline_script() {
    let page = text("index.html");
    for tag in page.split("<script").skip(1).filter_map(|rest| rest.split_once('>')) {
        let (_, source) = tag.0.split_once(" src=\"").unwrap_or_else(|| panic!("<script{}> has no src", tag.0));
        read(source.split('"').next().unwrap());
    }
}

#[test]
fn a_reader_far_from_the_widget_loads_little() {
    let size = |name: &str| manifest()["files"][name]["brotli"].as_u64().unwrap();
    assert!(size("ebb.js") <= 12 * 1024);
    // Later screens' words and code are not needed for the first question.
    let script = text("ebb.js");
    let named = |before: &str| {
        let name = script.split_once(before).and_then(|(_, rest)| rest.split_once("\"name\":\"")?.1.split_once('"'));
        name.unwrap_or_else(|| panic!("no file after {before}")).0.to_owned()
    };
    let first: u64 = ["ebb.js", &named("\"code\":"), &named("\"text\":")].map(size).iter().sum();
    assert!(first <= 118 * 1024, "{first} bytes to the first question");
}

/// A runaway ends at 32 MiB, as a trap that the loader mends. Later parts work in the memory of the first.
#[test]
fn no_wasm_takes_more_than_32_mib() {
    let mut own = 0;
    for (name, _) in files().into_iter().filter(|(name, _)| name.strip_suffix(".wasm").is_some()) {
        for payload in Parser::new(0).parse_all(&read(&name)) {
            match payload.unwrap() {
                Payload::MemorySection(memories) => {
                    for memory in memories {
                        own += 1;
                        assert_eq!(memory.unwrap().maximum, Some(512), "{name}, in pages of 64 KiB");
                    }
                }
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        if let TypeRef::Memory(memory) = import.unwrap().ty {
                            assert!(memory.maximum.is_none_or(|most| most <= 512), "{name}");
                        }
                    }
                }
                _ => {}
            }
        }
    }
    assert_eq!(own, 1, "one memory for all parts");
}

/// Whose computer a file was built on is nobody's business, and would make every build another.
#[test]
fn no_wasm_holds_a_path_of_the_machine() {
    let home = std::env::home_dir().map(|home| format!("{}/", home.display()));
    let folders = ["CARGO_HOME", "RUSTUP_HOME", "CARGO_TARGET_DIR"].iter().filter_map(|name| std::env::var(name).ok());
    let folders = folders.chain([env!("CARGO_MANIFEST_DIR").into(), "/registry/src/".into(), "/rustlib/src/".into()]);
    let folders: Vec<String> = folders.chain(home).filter(|folder| folder.len() > 1).collect();
    for (name, _) in files() {
        let content = String::from_utf8_lossy(&read(&name)).into_owned();
        for folder in &folders {
            let place = content.find(folder.as_str());
            let near = place.and_then(|place| content.get(place..place + 120));
            assert!(place.is_none(), "{name} holds {near:?}; were RUSTFLAGS set, which take the place of target/paths.toml?");
        }
    }
}

#[test]
fn editors_know_what_the_contract_says() {
    let manifest: Value = serde_json::from_str(&text("custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    assert_eq!((&manifest["schemaVersion"], &element["tagName"]), (&"1.0.0".into(), &contract::TAG.into()));
    let names = |list: &str| -> Vec<String> {
        element[list].as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap().to_owned()).collect()
    };
    let attributes = contract::ATTRIBUTES.map(|attribute| attribute.name);
    assert_eq!(names("attributes"), attributes);
    assert_eq!(names("events"), contract::EVENTS.map(|(name, _)| name));
    assert_eq!(names("cssParts"), contract::PARTS.map(|(name, _)| name));
    assert_eq!(names("cssProperties").len(), 2 * contract::COLOURS.len() + contract::SHAPES.len());
    for property in element["cssProperties"].as_array().unwrap() {
        assert!(property["default"].is_string(), "{property} has a default in style/tokens.css");
    }
    let watched: String = text("ebb.js").split_once("observedAttributes=[").unwrap().1.split(']').next().unwrap().into();
    let watched: Vec<&str> = watched.split(',').map(|name| name.trim_matches(['`', '"', '\''])).collect();
    assert_eq!(watched, attributes, "the loader watches them");
}

/// What TypeScript itself makes of both: the manifest fits its schema, the types help, and a wrong value is one.
#[test]
fn the_types_are_good_typescript() {
    let tools = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("typescript").join("node_modules");
    let compiler = tools.join("typescript/bin/tsc");
    assert!(compiler.is_file(), "{} is missing; `sh .dev/test` installs it", compiler.display());
    let folder = temporary("types");
    fs::create_dir_all(&folder).unwrap();
    let types = root().join("dist/ebb");
    let script = include_str!("types.ts").replace("__SCHEMA__", tools.join("custom-elements-manifest/schema").to_str().unwrap());
    let script = script.replace("__TYPES__", types.to_str().unwrap()).replace("__MANIFEST__", &text("custom-elements.json"));
    fs::write(folder.join("types.ts"), script).unwrap();
    let options = ["--noEmit", "--strict", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler", "types.ts"];
    let done = Command::new("node").arg(compiler).args(options).current_dir(&folder).output().expect("node runs");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
}
