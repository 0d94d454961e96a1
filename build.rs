//! Before compiling: checks the languages, numbers the texts of `src/i18n/en.json` as typed keys, packs `style/` into one sheet, and the lines of help
//! into one table.

#[path = "src/domain/help/check.rs"]
#[allow(dead_code, reason = "xtask uses the rest of it")]
mod check;
#[path = "src/domain/day.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library uses all of it")]
mod day;
#[path = "src/i18n/flatten.rs"]
#[allow(dead_code, reason = "the bundle step uses the rest of it")]
mod flatten;
#[path = "src/i18n/languages.rs"]
mod languages;
#[path = "src/domain/help/schema.rs"]
mod schema;

use lightningcss::{
    stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet},
    targets::Browsers,
};
use serde_json::Value;
use std::{env, error::Error, fmt::Write, fs, path::Path};

/// The sheets that go into the widget's shadow root, in cascade order: those of the first screens, and those that come
/// with the later ones. `demo.css` is the demo page's own.
const SHEETS: [(&str, &[&str]); 2] =
    [("first", &["base", "tokens", "shell", "question", "media"]), ("later", &["result", "picture", "tools", "log", "talk", "paper"])];

/// Objects whose members are the domain's IDs, in the domain's order: they become lists that an enum's number indexes.
/// The second column names the type of a list's entries where these are objects themselves.
const LISTS: &[(&str, &str)] = &[
    ("start.partner", ""),
    ("start.remember", ""),
    ("start.leave", ""),
    ("safety.options", ""),
    ("people.for", ""),
    ("people.days", ""),
    ("people.notes", ""),
    ("people.countries", ""),
    ("sections", ""),
    ("questions", "Question"),
    ("questions.*.options", ""),
    ("result.levels", ""),
    ("result.short", ""),
    ("result.asks", ""),
    ("trial.weeks", ""),
    ("trial.outcomes", ""),
    ("trial.came", ""),
    ("trial.how", "How"),
    ("readings", "Reading"),
    ("plan.when", ""),
    ("plan.reasons", ""),
    ("ways", "Way"),
    ("again", ""),
    ("tips", ""),
    ("signs.signs", ""),
    ("signs.efforts", ""),
    ("signs.marks", ""),
    ("signs.verdicts", "Verdict"),
    ("faq.entries", "Entry"),
    ("faq.own", ""),
    ("rating.stars", ""),
    ("sources.studies", ""),
    ("tools.names", "ToolName"),
    ("fields", "FieldWords"),
    ("fields.*.options", ""),
    ("log.whose", ""),
    ("log.sorts", ""),
    ("log.columns", ""),
    ("log.steps", ""),
    ("log.patterns", "PatternWords"),
    ("conversation.since", ""),
    ("conversation.not_ready", ""),
    ("wording.kinds", "WordingKind"),
    ("wording.gentler", ""),
    ("data.parts", ""),
    ("data.changes", ""),
    ("boundaries.rhythm", ""),
    ("space.fits", ""),
    ("space.why", ""),
    ("needs_tool.steps", ""),
    ("pause.long", ""),
    ("clues_tool.behaviour", ""),
    ("clues_tool.manner", ""),
    ("clues_tool.availability", ""),
    ("starters", ""),
];

/// The oldest browsers with what the widget cannot do without: WebAssembly's reference types (Chromium's came last) and
/// constructed style sheets (Firefox's and Safari's did). What is newer is written out for them in the sheets, or the rule that
/// uses it is one that they can miss. The loader asks for the two, the README names the browsers, and `tests/browser/old.rs`
/// runs Chromiums on both sides of the border. A version is its major and minor number in two bytes.
const OLDEST: Browsers = Browsers {
    chrome: Some(96 << 16),
    edge: Some(96 << 16),
    firefox: Some(101 << 16),
    safari: Some(16 << 16 | 4 << 8),
    ios_saf: Some(16 << 16 | 4 << 8),
    samsung: Some(17 << 16),
    android: None,
    ie: None,
    opera: None,
};

/// The memory that the wasm may grow to, in bytes: a runaway ends as a trap that the loader can mend.
const MAX_MEMORY: u32 = 32 * 1024 * 1024;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=src/i18n");
    println!("cargo::rerun-if-changed=src/domain/help");
    println!("cargo::rerun-if-changed=style");
    let out = env::var("OUT_DIR")?;

    let languages = match languages::languages(Path::new("src/i18n")) {
        Ok(languages) => languages,
        Err(faults) => {
            faults.lines().for_each(|fault| println!("cargo::error={fault}"));
            return Ok(());
        }
    };
    let (_, english) = languages.into_iter().next().ok_or("there are no languages")?;
    fs::write(Path::new(&out).join("key.rs"), keys(&english)?)?;
    // All texts at once, for an app that has the widget built in.
    let texts: Value = flatten::flatten(&english)?.into_iter().map(|(_, text)| text).collect();
    fs::write(Path::new(&out).join("en.json"), texts.to_string())?;

    let (helplines, directory) = helplines(&english)?;
    fs::write(Path::new(&out).join("helplines.txt"), helplines)?;
    fs::write(Path::new(&out).join("directory.txt"), directory)?;

    for (name, sheets) in SHEETS {
        fs::write(Path::new(&out).join(format!("{name}.css")), style(sheets)?)?;
    }

    if env::var("CARGO_CFG_TARGET_FAMILY").as_deref() == Ok("wasm") {
        println!("cargo::rustc-link-arg-cdylib=--max-memory={MAX_MEMORY}");
        // The bundle step cuts the wasm in two along these.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    Ok(())
}

/// The table of the lines of help, for the countries that have a name, and the directory for all others. What is wrong whatever the day fails the build; what today
/// says against it fails the tests, for the same files must build on any day.
fn helplines(english: &Value) -> Result<(String, String), Box<dyn Error>> {
    let read = |name: &str| -> Result<Value, Box<dyn Error>> {
        Ok(serde_json::from_str(&fs::read_to_string(format!("src/domain/help/{name}"))?)?)
    };
    let (file, rules) = (read("helplines.json")?, read("helplines.schema.json")?);
    let named = english.pointer("/people/countries").and_then(Value::as_object).ok_or("no country has a name")?;
    let shown: Vec<&str> = named.keys().map(String::as_str).collect();
    let faults = check::faults(&file, &rules, &shown, &|_, _| true);
    if faults.is_empty() {
        Ok((check::table(&file, &rules, &shown), check::directory(&file)))
    } else {
        Err(format!("helplines.json: {}", faults.join("; ")).into())
    }
}

/// One minified sheet. A syntax error fails the build with its place.
fn style(sheets: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut all = String::new();
    for sheet in sheets {
        let source = fs::read_to_string(format!("style/{sheet}.css"))?;
        let mut parsed = StyleSheet::parse(&source, ParserOptions::default()).map_err(|error| format!("style/{sheet}.css: {error}"))?;
        parsed.minify(MinifyOptions { targets: OLDEST.into(), ..MinifyOptions::default() })?;
        let printed = parsed.to_css(PrinterOptions { minify: true, targets: OLDEST.into(), ..PrinterOptions::default() })?;
        all.push_str(&printed.code);
    }
    Ok(all)
}

/// The module `key`: a constant for each text, a list for each object of [`LISTS`].
fn keys(english: &Value) -> Result<String, Box<dyn Error>> {
    let texts = flatten::flatten(english)?;
    let starts = flatten::chunks(&texts);
    let mut code = format!("/// The number of the first text of each part.\npub const CHUNKS: [usize; {}] = {starts:?};\n", starts.len());
    let paths: Vec<Vec<String>> = texts.into_iter().map(|(path, _)| path).collect();
    emit(english, &mut Vec::new(), &paths, &mut code)?;
    Ok(code)
}

fn list(path: &[&str]) -> Option<&'static str> {
    let fits = |pattern: &str| {
        let parts: Vec<_> = pattern.split('.').collect();
        parts.len() == path.len() && parts.iter().zip(path).all(|(part, name)| *part == "*" || part == name)
    };
    LISTS.iter().find(|(pattern, _)| fits(pattern)).map(|(_, entry)| *entry)
}

fn key(path: &[&str], paths: &[Vec<String>]) -> Result<String, Box<dyn Error>> {
    let number = paths.iter().position(|other| other == path).ok_or("a text without a number")?;
    Ok(format!("Key({number})"))
}

fn emit<'a>(value: &'a Value, path: &mut Vec<&'a str>, paths: &[Vec<String>], code: &mut String) -> Result<(), Box<dyn Error>> {
    let name = path.last().copied().unwrap_or_default();
    let constant = name.to_uppercase().replace('-', "_");
    match value {
        Value::Object(members) => {
            if let Some(entry) = list(path) {
                let kind = if entry.is_empty() { "Key" } else { entry };
                if !entry.is_empty() {
                    declare(entry, members.values().next(), code)?;
                }
                let value = value_of(value, path, paths)?;
                writeln!(
                    code,
                    "/// `{}`, by the number of the domain's variant.\npub const {constant}: &[{kind}] = {value};",
                    path.join(".")
                )?;
                return Ok(());
            }
            let inside = !path.is_empty();
            if inside {
                writeln!(code, "/// `{}`.\npub mod {name} {{ use super::Key;", path.join("."))?;
            }
            for (name, value) in members {
                path.push(name);
                emit(value, path, paths, code)?;
                path.pop();
            }
            if inside {
                writeln!(code, "}}")?;
            }
        }
        _ => writeln!(code, "/// `{}`.\npub const {constant}: Key = {};", path.join("."), key(path, paths)?)?,
    }
    Ok(())
}

/// The type of a list's entries: one field for each member of the first.
fn declare(entry: &str, first: Option<&Value>, code: &mut String) -> Result<(), Box<dyn Error>> {
    let Some(Value::Object(members)) = first else { return Err(format!("{entry}: its entries must be objects").into()) };
    writeln!(code, "/// The texts of one `{entry}`.\n#[derive(Clone, Copy, Debug)]\npub struct {entry} {{")?;
    for (name, value) in members {
        let kind = if value.is_object() { "&'static [Key]" } else { "Key" };
        writeln!(code, "/// `{name}`.\npub {name}: {kind},")?;
    }
    writeln!(code, "}}")?;
    Ok(())
}

fn value_of<'a>(value: &'a Value, path: &mut Vec<&'a str>, paths: &[Vec<String>]) -> Result<String, Box<dyn Error>> {
    let Value::Object(members) = value else { return key(path, paths) };
    let is_list = list(path);
    let mut parts = Vec::new();
    for (name, value) in members {
        path.push(name);
        let part = value_of(value, path, paths)?;
        path.pop();
        parts.push(if is_list.is_some() { part } else { format!("{name}: {part}") });
    }
    if is_list.is_some() {
        return Ok(format!("&[{}]", parts.join(", ")));
    }
    let (_, above) = path.split_last().ok_or("an entry outside a list")?;
    Ok(format!("{} {{ {} }}", list(above).unwrap_or_default(), parts.join(", ")))
}
