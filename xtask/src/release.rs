//! From `dist/` to what is published: one archive with everything to host Ebb, the `WordPress` plugin, a folder for npm, and
//! the hashes of all. The same `dist/` makes the same bytes.

use crate::{contract::TAG, helplines, notices, outcome::Result, types, wordpress};
use serde_json::json;
use sha2::{Digest, Sha256, Sha384};
use std::{
    collections::BTreeMap,
    fs,
    io::{Cursor, Write},
    path::{Path, PathBuf},
};
use zip::{CompressionMethod, DateTime, System, ZipWriter, write::SimpleFileOptions};

type Files = BTreeMap<String, Vec<u8>>;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const README: &str = include_str!("../../README.md");
/// What of the README concerns someone who has the built files.
const SECTIONS: [&str; 4] = ["For authors", "For developers", "What is kept, and what is not", "Licence"];
const LICENCES: [(&str, &str); 2] =
    [("LICENSE-MIT", include_str!("../../LICENSE-MIT")), ("LICENSE-APACHE", include_str!("../../LICENSE-APACHE"))];

/// Makes `release-archive/` and `npm/` in a folder, both anew.
///
/// # Errors
/// Says which file is missing or cannot be written.
pub(crate) fn release(dist: &Path, folder: &Path) -> Result<()> {
    let built = built(dist)?;
    let notices = notices::notices()?.into_bytes();
    let mut all = built.clone();
    all.insert("README.md".into(), readme().into_bytes());
    all.insert("LICENSES-THIRD-PARTY.txt".into(), notices.clone());
    all.extend(LICENCES.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));

    let mut npm = all.clone();
    npm.retain(|name, _| !is_demo(name));
    npm.insert("package.json".into(), format!("{:#}\n", package(&npm)).into_bytes());

    for (name, sums) in sums(&all) {
        all.insert(name, sums);
    }
    let mut plugin: Files = wordpress::files(dist)?.into_iter().collect();
    plugin.insert("ebb/LICENSES-THIRD-PARTY.txt".into(), notices);
    let inside = all.into_iter().map(|(name, bytes)| (format!("ebb-{VERSION}/{name}"), bytes)).collect();
    let mut archives = Files::new();
    archives.insert(format!("ebb-{VERSION}.zip"), zip(&inside)?);
    archives.insert(format!("ebb-{VERSION}-wordpress.zip"), zip(&plugin)?);
    // By themselves, for whoever needs only these.
    archives.insert("helplines.json".into(), helplines::FILE.as_bytes().to_vec());
    archives.insert("helplines.schema.json".into(), helplines::SCHEMA.as_bytes().to_vec());
    for (name, bytes) in &archives {
        println!("{:>9}  {}  {name}", bytes.len(), sha256(bytes));
    }
    for (name, sums) in sums(&archives) {
        archives.insert(name, sums);
    }
    write(&folder.join("release-archive"), &archives)?;
    write(&folder.join("npm"), &npm)?;
    println!("in {0}, and {1} files for npm in {2}", folder.join("release-archive").display(), npm.len(), folder.join("npm").display());
    Ok(())
}

/// Everything in `dist`, by its name from there.
fn built(dist: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        let failed = |error: std::io::Error| format!("{}: {error}; run `trunk build --release` first", dist.join(&folder).display());
        for entry in fs::read_dir(dist.join(&folder)).map_err(failed)? {
            let name = folder.join(entry.map_err(failed)?.file_name());
            if dist.join(&name).is_dir() {
                folders.push(name);
            } else {
                let path = name.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
                files.insert(path, fs::read(dist.join(&name)).map_err(failed)?);
            }
        }
    }
    // The parts of the wasm and the words are there, too, where this one is: the tests see to that.
    if files.contains_key("embed.json") { Ok(files) } else { Err(format!("{} holds no release", dist.display())) }
}

/// Files of the demo page, which nobody needs who has a page of their own.
fn is_demo(name: &str) -> bool {
    ["demo/", "index.html", "examples.json"].iter().any(|start| name.starts_with(start))
        || Path::new(name).extension() == Some("css".as_ref())
}

/// The README's parts for someone who has the built files.
fn readme() -> String {
    let opening = README.split("\n| you want to").next().unwrap_or_default();
    let opening: Vec<&str> = opening.lines().filter(|line| !line.starts_with("<img")).collect();
    let is_mark = |line: &&str| line.starts_with("<!-- codegen:") || *line == "<!-- /codegen -->";
    let readme = README.lines().filter(|line| !is_mark(line)).collect::<Vec<_>>().join("\n");
    let sections = readme.split("\n## ").filter(|section| SECTIONS.iter().any(|name| section.starts_with(name)));
    let sections: Vec<String> = sections.map(|section| format!("\n\n## {}", section.trim_end())).collect();
    format!("{}{}\n", opening.join("\n").trim_end().replace("\n\n\n", "\n\n"), sections.concat())
}

/// What npm must know. There is no script in it: installing it runs nothing.
fn package(files: &Files) -> serde_json::Value {
    json!({
        "name": TAG,
        "version": VERSION,
        "description": types::ABOUT,
        "keywords": ["custom-element", "web-component", "wasm", "self-assessment", "privacy"],
        "license": env!("CARGO_PKG_LICENSE"),
        "types": "./ebb.d.ts",
        "customElements": "custom-elements.json",
        "exports": { ".": { "types": "./ebb.d.ts", "default": "./ebb.js" }, "./*": "./*" },
        "sideEffects": ["./ebb.js"],
        "files": files.keys().collect::<Vec<_>>(),
    })
}

/// Lists of hashes, as `sha256sum --check` and `sha384sum --check` read them.
fn sums(files: &Files) -> [(String, Vec<u8>); 2] {
    let list =
        |hash: fn(&[u8]) -> String| files.iter().map(|(name, bytes)| format!("{}  {name}\n", hash(bytes))).collect::<Vec<_>>().concat();
    let sha384 = |bytes: &[u8]| format!("{:x}", Sha384::digest(bytes));
    [("SHA256SUMS".into(), list(sha256).into_bytes()), ("SHA384SUMS".into(), list(sha384).into_bytes())]
}

fn sha256(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

/// A zip file that is the same, byte for byte, whoever makes it: entries in order, one time and one mode for all.
fn zip(files: &Files) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let written = zip.start_file(name, options).and_then(|()| Ok(zip.write_all(bytes)?));
        written.map_err(|error| format!("{name}: {error}"))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|error| error.to_string())
}

fn write(folder: &Path, files: &Files) -> Result<()> {
    let failed = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| failed(folder, error))?;
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, bytes)).map_err(|error| failed(&path, error))?;
    }
    Ok(())
}
