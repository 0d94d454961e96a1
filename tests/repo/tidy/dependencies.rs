//! Which file uses which, read from the `use` lines and from the paths in the code; and circles among them.
//!
//! A path is followed to the file that has what it names: through modules, and through what a module only hands on
//! (`pub use`). Declaring a module or handing something on is no dependency by itself. Methods are not followed: a type whose
//! methods stand in several files is used by the file that defines it only where a path says so.

use std::collections::{BTreeMap, BTreeSet};

/// File → the files that it uses.
pub(crate) type Dependencies = BTreeMap<String, BTreeSet<String>>;

/// A module: its file, its modules by name, and what it hands on, by the name under which it does.
#[derive(Default)]
struct Module {
    file: String,
    parent: Option<usize>,
    modules: BTreeMap<String, usize>,
    hands_on: BTreeMap<String, Vec<String>>,
    /// Every path in it that is not handed on.
    paths: Vec<Vec<String>>,
}

/// The dependencies between the files of a crate. `root` is the file that it begins at; `read` gives a file's text.
pub(crate) fn dependencies(root: &str, read: &dyn Fn(&str) -> Option<String>) -> Dependencies {
    let mut modules = Vec::new();
    add(&mut modules, None, root.to_owned(), read);
    let mut dependencies = Dependencies::new();
    for number in 0..modules.len() {
        let from = &modules[number];
        let used = dependencies.entry(from.file.clone()).or_default();
        for path in &from.paths {
            if let Some(to) = resolve(&modules, number, path, 0).filter(|to| modules[*to].file != from.file) {
                used.insert(modules[to].file.clone());
            }
        }
    }
    dependencies
}

/// The shortest circle, as the files on it; the first stands at its end, too.
pub(crate) fn circle(dependencies: &Dependencies) -> Option<Vec<String>> {
    let circles = dependencies.keys().filter_map(|start| way_back(dependencies, start));
    circles.min_by_key(Vec::len)
}

/// The shortest way from a file back to itself.
fn way_back(dependencies: &Dependencies, start: &str) -> Option<Vec<String>> {
    let mut ways = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for next in dependencies.get(way.last()?).into_iter().flatten() {
                let further = [way.as_slice(), std::slice::from_ref(next)].concat();
                if next == start {
                    return Some(further);
                }
                if seen.insert(next.clone()) {
                    longer.push(further);
                }
            }
        }
        ways = longer;
    }
    None
}

fn add(modules: &mut Vec<Module>, parent: Option<usize>, file: String, read: &dyn Fn(&str) -> Option<String>) -> usize {
    let code = without_inner_modules(&code(&read(&file).unwrap_or_default()));
    let number = modules.len();
    modules.push(Module { file: file.clone(), parent, ..Module::default() });
    let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
    let inside = if ["mod.rs", "lib.rs", "main.rs", "build.rs"].contains(&name) {
        folder.to_owned()
    } else {
        file.trim_end_matches(".rs").to_owned()
    };
    for (name, path) in declared(&code) {
        let candidates = match path {
            Some(path) => vec![normal(&format!("{folder}/{path}"))],
            None => vec![format!("{inside}/{name}.rs"), format!("{inside}/{name}/mod.rs")],
        };
        if let Some(file) = candidates.iter().find(|file| read(file).is_some()) {
            let child = add(modules, Some(number), file.clone(), read);
            modules[number].modules.insert(name, child);
        }
    }
    let (uses, left) = split_uses(&code);
    for (is_public, tree) in uses {
        for (mut path, alias) in leaves(&tree) {
            if path.last().is_some_and(|last| last == "self") {
                path.pop();
            }
            let name = alias.or_else(|| path.last().cloned()).unwrap_or_default();
            if is_public {
                modules[number].hands_on.insert(name, path);
            } else {
                modules[number].paths.push(path);
            }
        }
    }
    let inline = paths_in(&left, &modules[number].modules);
    modules[number].paths.extend(inline);
    number
}

/// The module that has what a path names, seen from another; nothing where it is of another crate.
fn resolve(modules: &[Module], from: usize, path: &[String], depth: usize) -> Option<usize> {
    let mut at = from;
    let mut rest = path;
    match path.first()?.as_str() {
        "crate" => {
            while let Some(parent) = modules[at].parent {
                at = parent;
            }
            rest = &path[1..];
        }
        "self" => rest = &path[1..],
        "super" => {
            while rest.first().is_some_and(|step| step == "super") {
                at = modules[at].parent?;
                rest = &rest[1..];
            }
        }
        first if modules[from].modules.contains_key(first) => {}
        _ => return None,
    }
    while let Some(step) = rest.first() {
        if let Some(inner) = modules[at].modules.get(step) {
            at = *inner;
            rest = &rest[1..];
            continue;
        }
        if let Some(on) = modules[at].hands_on.get(step).filter(|_| depth < 20) {
            let whole = [on.as_slice(), &rest[1..]].concat();
            return resolve(modules, at, &whole, depth + 1).or(Some(at));
        }
        break;
    }
    Some(at)
}

/// Code alone: no comments, no texts, no tests.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]").next().unwrap_or_default();
    let mut code = String::new();
    for line in text.lines() {
        let line = line.split_once("//").map_or(line, |(before, _)| before);
        // A path in an attribute names a file.
        let keeps = line.trim_start().starts_with("#[path");
        code.extend(line.split('"').enumerate().filter(|(number, _)| keeps || number % 2 == 0).map(|(_, piece)| format!("{piece}\"")));
        code.push('\n');
    }
    code
}

/// The modules that a file declares, with the path where one is given.
fn declared(code: &str) -> Vec<(String, Option<String>)> {
    let (mut found, mut path) = (Vec::new(), None);
    for line in code.lines().map(str::trim) {
        if let Some(given) = line.strip_prefix("#[path = \"") {
            path = given.split('"').next().map(str::to_owned);
        }
        let words: Vec<&str> = line.trim_end_matches('"').trim_end_matches(';').split(' ').collect();
        if let [.., "mod", name] = words.as_slice()
            && line.contains(';')
        {
            found.push(((*name).to_owned(), path.take()));
        }
    }
    found
}

/// Every `use`, without the word, and whether it hands on; and the code without them.
fn split_uses(code: &str) -> (Vec<(bool, String)>, String) {
    let (mut uses, mut left, mut rest) = (Vec::new(), String::new(), code);
    while let Some((before, after)) = rest.split_once("use ") {
        left.push_str(before);
        rest = after;
        if before.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_') {
            continue;
        }
        if let Some((tree, after)) = after.split_once(';') {
            let visibility = before.rsplit(['\n', ';', '}']).next().unwrap_or_default().trim();
            uses.push((visibility.starts_with("pub"), tree.replace(['\n', '"'], " ")));
            rest = after;
        }
    }
    left.push_str(rest);
    (uses, left)
}

/// What stands in a module within the file says `super` where the file itself says nothing.
fn without_inner_modules(code: &str) -> String {
    let (mut flat, mut rest) = (String::new(), code);
    while let Some((before, after)) = rest.split_once("mod ") {
        let Some(open) = after.find(['{', ';']).filter(|open| after[*open..].starts_with('{')) else {
            flat.extend([before, "mod "]);
            rest = after;
            continue;
        };
        let mut depth = 0;
        let close = after[open..].char_indices().find(|(_, sign)| {
            depth += i32::from(*sign == '{') - i32::from(*sign == '}');
            depth == 0
        });
        let end = close.map_or(after.len(), |(at, _)| open + at);
        flat.extend([before, &after[..open], &after[open..end].replace("super::", "self::")]);
        rest = &after[end..];
    }
    flat.push_str(rest);
    flat
}

/// The paths that a tree of braces stands for, with their other names.
fn leaves(tree: &str) -> Vec<(Vec<String>, Option<String>)> {
    let tree = tree.trim();
    if let Some((before, inside)) = tree.split_once('{') {
        let before: Vec<String> = before.split("::").map(str::trim).filter(|step| !step.is_empty()).map(str::to_owned).collect();
        let inside = inside.rsplit_once('}').map_or(inside, |(inside, _)| inside);
        let (mut found, mut depth, mut start) = (Vec::new(), 0, 0);
        for (at, sign) in inside.char_indices().chain([(inside.len(), ',')]) {
            match sign {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    for (path, alias) in leaves(&inside[start..at]) {
                        if !path.is_empty() {
                            found.push(([before.as_slice(), &path].concat(), alias));
                        }
                    }
                    start = at + 1;
                }
                _ => {}
            }
        }
        return found;
    }
    let (path, alias) = tree.split_once(" as ").map_or((tree, None), |(path, alias)| (path, Some(alias.trim().to_owned())));
    vec![(path.split("::").map(str::trim).filter(|step| !step.is_empty()).map(str::to_owned).collect(), alias)]
}

/// The paths in code that begin at the crate, above, here, or at a module that is declared here.
fn paths_in(code: &str, modules: &BTreeMap<String, usize>) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for word in code.split(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == ':')) {
        let steps: Vec<String> = word.split("::").map(str::to_owned).collect();
        let first = steps.first().map_or("", String::as_str);
        if steps.len() > 1 && (["crate", "super", "self"].contains(&first) || modules.contains_key(first)) {
            found.push(steps.into_iter().filter(|step| !step.is_empty()).collect());
        }
    }
    found
}

/// A path without `..`.
fn normal(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            ".." => _ = steps.pop(),
            "" | "." => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
