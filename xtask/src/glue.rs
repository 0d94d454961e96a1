//! Turns wasm-bindgen's `no-modules` output into the inside of the loader's `makeGlue`, and shrinks the whole.

use crate::outcome::Result;
use oxc::{
    allocator::Allocator,
    codegen::{Codegen, CodegenOptions},
    minifier::{Minifier, MinifierOptions},
    parser::Parser,
    semantic::SemanticBuilder,
    span::SourceType,
};

/// What is said otherwise in the glue, and why.
const CHANGES: [(&str, &str); 5] = [
    // What it ends with: `wasm_bindgen` is the fetching `__wbg_init` with everything else hung onto it.
    ("return Object.assign(__wbg_init, { initSync }, exports);", "return { init: initSync, exports };"),
    // How an instance is made is the loader's to say, too: some browsers make a large one only asynchronously.
    (
        "const instance = new WebAssembly.Instance(module, imports);\n        return __wbg_finalize_init(instance, module);",
        "return instantiated(module, imports, (instance) => __wbg_finalize_init(instance, module));",
    ),
    // Where it takes over an instance's exports, through which everything enters the wasm.
    ("wasm = instance.exports;", "wasm = guarded(instance.exports, () => (cachedDataViewMemory0 = cachedUint8ArrayMemory0 = null));"),
    // What every browser that can run the wasm has; said so, what nothing uses can go.
    (
        "(typeof FinalizationRegistry === 'undefined')\n        ? { register: () => {}, unregister: () => {} }\n        : new Fin",
        "/* @__PURE__ */ new Fin",
    ),
    // Where it came from is the loader's to know; some optimisers have put something else there.
    ("script_src = new URL(document.currentScript.src, location.href).toString();", ""),
];

/// What the loader calls.
const CALLED: [&str; 4] = ["start", "mount", "add_chunk", "Mounted"];

/// The glue as the body of a function that returns `{ init, exports }`.
///
/// The loader fetches by itself, with hashes and retries, so the glue's own way of fetching goes. It also guards the border:
/// what the glue calls of an instance is what `guarded` in `instance.js` makes of its exports.
///
/// # Errors
/// When the glue does not look as expected, which a new wasm-bindgen may bring about.
pub(crate) fn as_function_body(glue: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    for (part, instead) in CHANGES {
        if !glue.contains(part) {
            return Err(format!("wasm-bindgen's glue no longer has `{part}`; adapt xtask/src/glue.rs to it"));
        }
        glue = glue.replace(part, instead);
    }
    if let Some(missing) = CALLED.iter().find(|name| !glue.contains(&format!("exports.{name} = "))) {
        return Err(format!("the wasm offers no `{missing}`, which the loader calls; adapt xtask/src/glue.rs or src/embed/js to it"));
    }
    let kept: Vec<&str> = glue.lines().filter(|line| is_called(line)).collect();
    Ok(format!("{}\nreturn wasm_bindgen;", kept.join("\n")))
}

/// False for a line that offers something which the loader does not call: unoffered, it is minified away.
fn is_called(line: &str) -> bool {
    if line.trim().starts_with("if (Symbol.dispose)") {
        return false;
    }
    let offered = line.trim().strip_prefix("exports.").and_then(|line| line.split_once(" = ")).map(|(name, _)| name);
    offered.is_none_or(|name| CALLED.contains(&name))
}

/// The same program in fewer bytes.
///
/// # Errors
/// The first syntax error, in words.
pub(crate) fn minify(source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::cjs()).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(format!("ebb.js does not parse: {error}"));
    }
    let mut program = parsed.program;
    // Among them a name that two of the loader's files declare.
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&program);
    if let Some(error) = checked.diagnostics.first() {
        return Err(format!("ebb.js is no script: {error}"));
    }
    let scoping = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(scoping).build(&program).code)
}
