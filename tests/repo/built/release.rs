//! What `cargo xtask release` makes of `dist/`: whole, pinned by hashes, and the same each time.

use super::{Files, dist, files, temporary, xtask};
use crate::text::root;
use serde_json::Value;
use sha2::{Digest, Sha256, Sha384};
use std::{
    fs,
    io::{Cursor, Read},
    process::Command,
    sync::LazyLock,
};
use zip::{DateTime, ZipArchive};

/// Two releases of the same `dist/`, each with its files.
static MADE: LazyLock<[Files; 2]> = LazyLock::new(|| ["release-1", "release-2"].map(make));

fn make(name: &str) -> Files {
    dist();
    let folder = temporary(name);
    let done = xtask(&["release".as_ref(), folder.as_ref()]);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    files(&folder)
}

/// What is in a zip file. The date of each entry must be the first that there is, for there is no time of the build in it.
fn unzip(zip: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(zip)).expect("a zip file");
    let mut found = Files::new();
    for number in 0..archive.len() {
        let mut entry = archive.by_index(number).unwrap();
        assert_eq!(entry.last_modified(), Some(DateTime::DEFAULT), "no time of the build");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("deflated");
        found.insert(entry.name().unwrap().into_owned(), bytes);
    }
    found
}

/// The lists of hashes hold every other file, and are right.
fn check_sums(files: &Files) {
    for (list, hash) in [
        ("SHA256SUMS", (|bytes| format!("{:x}", Sha256::digest(bytes))) as fn(&[u8]) -> String),
        ("SHA384SUMS", |bytes| format!("{:x}", Sha384::digest(bytes))),
    ] {
        let others = files.iter().filter(|(name, _)| !name.starts_with("SHA"));
        let lines: String = others.map(|(name, bytes)| format!("{}  {name}\n", hash(bytes))).collect::<Vec<_>>().concat();
        assert_eq!(String::from_utf8_lossy(&files[list]), lines, "{list}");
    }
}

/// The files in one of the made folders.
fn folder(name: &str) -> Files {
    let inside = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix(name)?.to_owned(), bytes.clone()));
    MADE[0].iter().filter_map(inside).collect()
}

fn archive(ending: &str) -> Files {
    unzip(&folder("release-archive/")[&format!("ebb-{}{ending}.zip", env!("CARGO_PKG_VERSION"))])
}

#[test]
fn the_lines_of_help_ship_by_themselves() {
    for name in ["helplines.json", "helplines.schema.json"] {
        let source = fs::read(root().join("src/domain/help").join(name)).unwrap();
        assert_eq!(MADE[0].get(&format!("release-archive/{name}")), Some(&source), "{name}");
    }
    let file: Value = serde_json::from_slice(&MADE[0]["release-archive/helplines.json"]).unwrap();
    assert_eq!(file["licence"], "CC0-1.0");
}

#[test]
fn a_release_is_the_same_each_time() {
    let [first, second] = &*MADE;
    assert!(first == second, "two releases of one dist/ differ");
    check_sums(&folder("release-archive/"));
}

#[test]
fn the_archive_has_everything_to_host() {
    let prefix = format!("ebb-{}/", env!("CARGO_PKG_VERSION"));
    let archive: Files = archive("").into_iter().map(|(name, bytes)| (name.strip_prefix(&prefix).unwrap().to_owned(), bytes)).collect();
    check_sums(&archive);
    for (name, bytes) in files(&dist()) {
        assert!(archive.get(&name) == Some(&bytes), "{name} is in the archive as it is in dist/");
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert!(archive[name] == fs::read(root().join(name)).unwrap(), "{name}");
    }
    let notices = String::from_utf8_lossy(&archive["LICENSES-THIRD-PARTY.txt"]);
    for name in ["leptos 0.8", "wasm-bindgen 0.2", "serde_json 1"] {
        assert!(notices.contains(name), "{name} is given its due");
    }
    let readme = String::from_utf8_lossy(&archive["README.md"]);
    assert!(readme.contains("<ebb-quiz>") && readme.contains("## For authors") && !readme.contains("<img"), "{readme}");
}

/// The languages that the tests make up are for nobody else.
#[test]
fn no_made_up_language_is_released() {
    let packed = [folder("release-archive/"), folder("npm/"), archive(""), archive("-wordpress")];
    for (name, bytes) in packed.iter().flatten() {
        let content = String::from_utf8_lossy(bytes).to_lowercase();
        for tag in ["en-xa", "ar-xb"] {
            assert!(!name.to_lowercase().contains(tag) && !content.contains(tag), "{tag} is in {name}");
        }
    }
}

#[test]
fn the_plugin_has_the_same_widget() {
    let plugin = archive("-wordpress");
    for (name, bytes) in files(&dist()) {
        if let Some(packed) = plugin.get(&format!("ebb/files/{name}")) {
            assert!(packed == &bytes, "{name}");
        }
    }
    assert!(plugin.contains_key("ebb/ebb.php") && plugin.contains_key("ebb/files/ebb.js"), "{:?}", plugin.keys());
}

#[test]
fn npm_finds_what_it_needs() {
    let npm = folder("npm/");
    let package: Value = serde_json::from_slice(&npm["package.json"]).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert!(package["scripts"].is_null(), "installing it runs nothing");
    for field in ["types", "customElements"] {
        let name = package[field].as_str().unwrap().trim_start_matches("./");
        assert!(npm.contains_key(name), "{field}: {name}");
    }
    let listed: Vec<&str> = package["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let others: Vec<&String> = npm.keys().filter(|name| *name != "package.json").collect();
    assert_eq!(listed, others, "every file is listed");
    let manifest: Value = serde_json::from_slice(&npm["embed.json"]).unwrap();
    for name in manifest["files"].as_object().unwrap().keys() {
        assert!(npm.contains_key(name), "{name}");
    }
    // npm's own view of the folder.
    let place = temporary("release-1/npm");
    let done = Command::new("npm").args(["pack", "--dry-run", "--json"]).current_dir(place).output().expect("npm runs");
    let said: Value = serde_json::from_slice(&done.stdout).expect("npm pack says what it packs");
    assert_eq!(said[0]["files"].as_array().map(Vec::len), Some(npm.len()), "{said}");
}
