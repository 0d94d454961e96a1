//! What `cargo xtask prove` sees in the files of a `dist/`: all is well in the one that was built, and each broken promise in
//! a copy of it is caught.

use super::{dist, temporary, xtask};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Whether all holds, and what was said.
fn proves(dist: &Path) -> (bool, String) {
    let done = xtask(&["prove".as_ref(), "--files".as_ref(), dist.as_ref()]);
    (done.status.success(), String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr))
}

/// A copy of what was built.
fn copy(name: &str) -> PathBuf {
    let copy = temporary("prove").join(name);
    let _ = fs::remove_dir_all(&copy);
    fs::create_dir_all(copy.join("text")).expect("a folder");
    for folder in ["", "text"] {
        for entry in fs::read_dir(dist().join(folder)).unwrap().flatten() {
            if entry.path().is_file() {
                fs::copy(entry.path(), copy.join(folder).join(entry.file_name())).expect("a copy");
            }
        }
    }
    copy
}

/// The name of the first file of wasm.
fn first_wasm(dist: &Path) -> String {
    let script = fs::read_to_string(dist.join("ebb.js")).unwrap();
    script.split('"').find(|text| Path::new(text).extension().is_some_and(|ending| ending == "wasm")).expect("it names one").to_owned()
}

#[test]
fn what_was_built_keeps_its_promises() {
    let (holds, said) = proves(&dist());
    assert!(holds, "{said}");
}

#[test]
fn a_script_that_breaks_a_promise_is_caught() {
    for (number, (added, caught)) in [
        ("fetch('https://elsewhere.example/')", "there are 2 calls of `fetch(`"),
        ("navigator.sendBeacon('/count', 1)", "it holds `sendBeacon`"),
        ("document.cookie = 'seen=1'", "it holds `document.cookie`"),
        ("Function('return 1')()", "it holds `Function(`"),
        ("new WebSocket('wss://elsewhere.example/')", "it holds `WebSocket`"),
    ]
    .into_iter()
    .enumerate()
    {
        let dist = copy(&format!("script-{number}"));
        let script = fs::read_to_string(dist.join("ebb.js")).unwrap();
        fs::write(dist.join("ebb.js"), format!("{script};{added}")).unwrap();
        let (holds, said) = proves(&dist);
        assert!(!holds && said.contains(caught), "{added}: {said}");
        assert!(said.contains("ebb.js is not the file that embed.json describes"), "{said}");
    }
}

#[test]
fn a_wasm_that_takes_more_than_it_may_is_caught() {
    let dist = copy("import");
    let (module, name) = ("./ebb_bg.js", "__wbg_sendBeacon_0123456789abcdef");
    let import = [&[1, 11][..], module.as_bytes(), &[33], name.as_bytes(), &[0, 0]].concat();
    assert_eq!((module.len(), name.len()), (11, 33), "as written above");
    let length = u8::try_from(import.len()).unwrap();
    // A module with one type, and one import of it.
    let wasm = [b"\0asm\x01\0\0\0".as_slice(), &[1, 4, 1, 0x60, 0, 0, 2, length], &import].concat();
    fs::write(dist.join(first_wasm(&dist)), wasm).unwrap();
    let (holds, said) = proves(&dist);
    assert!(!holds && said.contains("imports `sendBeacon`"), "{said}");
    assert!(said.contains("imports `__wasm_split."), "the later parts are not handed what they need: {said}");
}
