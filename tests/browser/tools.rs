//! What the suite needs from the machine: the built widget, three browsers with their drivers, axe-core, and what real blogs are made with.

use std::path::{Path, PathBuf};

use crate::{fonts, old, proof};

/// The folder that `trunk build --release` fills, or the one that is to be proven.
pub(crate) fn dist() -> PathBuf {
    std::env::var_os("EBB_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from)
}

/// The built files whose names hold `part`, in the order in which the built script names them: that of their parts.
pub(crate) fn files(part: &str) -> Vec<String> {
    let script = std::fs::read_to_string(dist().join("ebb.js")).expect("the built script");
    let mut names: Vec<String> = Vec::new();
    for name in script.split(['"', '\'', '`']).filter(|name| name.contains(part)) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// A folder of ours in cargo's target directory.
pub(crate) fn target(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name(name)
}

/// The `mkdocs` of a Python environment that has Material, too.
pub(crate) fn mkdocs() -> PathBuf {
    target("mkdocs").join("bin/mkdocs")
}

/// `WordPress`, unpacked from Debian's packages.
pub(crate) fn wordpress() -> PathBuf {
    target("wordpress").join("usr/share/wordpress")
}

/// The narrow font, unpacked from Debian's package: installed, it would change what other programs write with.
pub(crate) fn fonts() -> PathBuf {
    target("fonts")
}

/// The editors that authors write in, by the names of their packages.
pub(crate) fn editors() -> PathBuf {
    target("editors").join("node_modules")
}

/// The extension that makes pages dark, as a script, by the name of its package.
pub(crate) fn dark_reader() -> PathBuf {
    target("darkreader").join("node_modules")
}

/// An old Chromium, unpacked from a package that carries it.
pub(crate) fn old_chromium(version: &str) -> PathBuf {
    target("old").join(version).join("chromium")
}

pub(crate) fn axe_script() -> PathBuf {
    target("axe-core").join("node_modules/axe-core/axe.min.js")
}

/// Where Debian puts programs, beside whatever `PATH` says.
const USUAL_PLACES: [&str; 4] = ["/usr/bin", "/usr/local/bin", "/usr/sbin", "/usr/lib/chromium"];

/// The full path of a program.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let cargo = std::env::home_dir().map(|home| home.join(".cargo/bin"));
    std::env::split_paths(&path)
        .chain(USUAL_PLACES.map(PathBuf::from))
        .chain(cargo)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .or_else(|| (name == "MiniBrowser").then(mini_browser).flatten())
}

/// The same, or the bare name, for a message that tells it.
pub(crate) fn path_of(name: &str) -> PathBuf {
    program(name).unwrap_or_else(|| PathBuf::from(name))
}

/// Whether the suite runs as root.
pub(crate) fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0)
}

/// `WebKit`'s own small browser lives beside its library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> Option<PathBuf> {
    let machines = std::fs::read_dir("/usr/lib").ok()?.flatten();
    let libraries = machines.filter_map(|machine| std::fs::read_dir(machine.path()).ok()).flatten().flatten();
    libraries
        .filter(|library| library.file_name().to_string_lossy().starts_with("webkit2gtk-4."))
        .map(|library| library.path().join("MiniBrowser"))
        .find(|file| file.is_file())
}

const BROWSERS: [&str; 7] = ["chromium", "chromedriver", "firefox-esr", "geckodriver", "WebKitWebDriver", "MiniBrowser", "Xvfb"];

const PROGRAMS: [&str; 5] = ["pdftotext", "hugo", "jekyll", "php", "mariadbd"];

/// The first thing that is missing, as one sentence for the person who runs the suite.
pub(crate) fn check() -> Result<(), String> {
    if !dist().join("embed.json").is_file() {
        return Err("dist/embed.json is missing: build the widget with `trunk build --release` first.".into());
    }
    let only_browsers = proof::is_wanted();
    for name in BROWSERS.iter().chain(PROGRAMS.iter().filter(|_| !only_browsers)) {
        if program(name).is_none() {
            return Err(format!("{name} is missing: run `.dev/test`, which installs what the browser tests need."));
        }
    }
    if only_browsers {
        return Ok(());
    }
    let editor = editors().join("tinymce/tinymce.min.js");
    let dark_reader = dark_reader().join("darkreader/darkreader.js");
    for file in [axe_script(), mkdocs(), wordpress().join("wp-settings.php"), editor, dark_reader] {
        if !file.is_file() {
            return Err(format!("{} is missing: run `.dev/test`, which fetches it.", file.display()));
        }
    }
    for version in old::VERSIONS {
        if !old_chromium(version).is_file() {
            return Err(format!("Chromium {version} is missing: run `.dev/test`, which fetches it."));
        }
    }
    fonts::check()
}
