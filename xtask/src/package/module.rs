//! The module as bundlers take it: every file that the published one fetches by its address becomes a module that it imports.
//!
//! Every bundler follows `import("./name")`. Addresses made by `new URL("./name", import.meta.url)` are followed by some alone:
//! esbuild and Rollup leave them as they are, Vite loses them while it serves, webpack writes the paths of its own machine.

use super::contents::Files;
use crate::error::Error;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

/// The module that is published, and that of the package.
pub const MODULE: &str = "force-status.js";
/// The same for programs that say `require`.
pub const COMMON: &str = "force-status.cjs";

/// How the first line of the published module begins, and how it ends: between them are the names of files.
const BEGIN: &str = "const base=import.meta.url,files={";
const END: &str = "};";

/// How the glue of a program begins in a page.
const GLUE: &str = "document.currentScript.glue=";

/// What the package hands out on a server, where frameworks render pages: there are no elements.
const SERVER: &str = "\
const noPage = function () {
  throw new Error(\"force-status: There is no page here, as on a server. Call this in a browser, such as in an effect.\");
};
";

/// The modules that those of the published files come to. `bundle` is the scripts' bundle for the package.
pub fn modules(dist: &Files, bundle: &str, version: &str) -> Result<Files, Error> {
    let names = text(dist, MODULE)?.lines().next().and_then(|first| first.strip_prefix(BEGIN)?.strip_suffix(END));
    let names = names.ok_or_else(|| refused(format!("begin with {BEGIN}…{END}"), MODULE))?;
    let Some(Exports { body, names: handed_out }) = exports(bundle) else {
        return Err(Error::Refused("the scripts' bundle for the package should end with export{…}".into()));
    };
    let mut named = BTreeSet::new();
    let names = imported(&without_digests(names), &mut named);
    if !named.iter().any(|name| name.ends_with(".wasm")) {
        return Err(refused("name a file .wasm".into(), MODULE));
    }
    let downloads = downloads(dist, &named)?;
    let listed: Vec<_> = downloads.iter().map(|name| format!("{name:?}:()=>import(\"./{}\")", file(name))).collect();
    let listed = listed.join(",");
    // No file lies in this folder: it says whose element one is where a page has several.
    let base = format!("npm://force-status/{version}/{MODULE}");
    let files = format!("{{{names},version:\"{version}\",downloads:{{{listed}}}}}");
    let each = |line: fn((&str, &str)) -> String| handed_out.iter().copied().map(line).collect::<String>();
    let held = each(|(name, _)| format!("let handed{name} = noPage;\n"));
    let given = each(|(name, own)| format!("handed{name} = {own};\n"));
    let code = format!(
        "const base=\"{base}\",files={files};\n{SERVER}{held}if (globalThis.customElements) {{\n{body}\n{given}}}\n"
    );
    let module = each(|(name, _)| format!("export {{ handed{name} as {name} }};\n"));
    let common = each(|(name, _)| format!("exports.{name} = handed{name};\n"));
    let mut modules = Files::from([
        (MODULE.to_owned(), format!("{code}{module}").into_bytes()),
        (COMMON.to_owned(), format!("\"use strict\";\n{code}{common}").into_bytes()),
    ]);
    for name in named.iter().chain(&downloads) {
        modules.insert(file(name), module_of(dist, name)?.into_bytes());
    }
    Ok(modules)
}

/// The file of the module that a published file becomes.
fn file(name: &str) -> String {
    if name.ends_with(".js") { name.to_owned() } else { format!("{name}.js") }
}

/// A module that exports what a published file holds: glue as the function that it leaves, text as a text, wasm as bytes.
fn module_of(dist: &Files, name: &str) -> Result<String, Error> {
    if name.ends_with(".wasm") {
        let bytes = dist.get(name).ok_or_else(|| lost(name))?;
        return Ok(format!(
            "export default Uint8Array.from(atob(\"{}\"),(c)=>c.charCodeAt());\n",
            STANDARD.encode(bytes)
        ));
    }
    let text = text(dist, name)?;
    if name.ends_with(".js") {
        let glue = text.strip_prefix(GLUE).ok_or_else(|| refused(format!("begin with {GLUE}"), name))?;
        return Ok(format!("export default {glue}"));
    }
    Ok(format!("export default {};\n", serde_json::Value::from(text)))
}

/// The files that readers download from the graphic, in any of the languages.
fn downloads(dist: &Files, named: &BTreeSet<String>) -> Result<BTreeSet<String>, Error> {
    let mut downloads = BTreeSet::new();
    for name in named.iter().filter(|name| name.starts_with("graphic-")) {
        let text = text(dist, name)?;
        let values = text.split(" download=\"").skip(1).filter_map(|rest| rest.split('"').next());
        // What is to be embedded elsewhere is not shown in a package.
        downloads.extend(values.filter(|name| !name.ends_with(".html")).map(str::to_owned));
    }
    Ok(downloads)
}

/// Replaces each text `"./name"` by what imports its module, and adds the name.
fn imported(text: &str, named: &mut BTreeSet<String>) -> String {
    let mut parts = text.split("\"./");
    let mut imported = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        imported += &format!("()=>import(\"./{}\"){rest}", file(name));
        named.insert(name.to_owned());
    }
    imported
}

/// Takes the digests out: what is imported is not fetched.
fn without_digests(text: &str) -> String {
    let mut parts = text.split("\"sha256-");
    let mut without = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let key = without.rfind(',').unwrap_or(without.len());
        without.truncate(key);
        without += part.split_once('"').map_or("", |(_, rest)| rest);
    }
    without
}

/// A module in two parts.
struct Exports<'a> {
    /// What it does.
    body: &'a str,
    /// What it hands out: each name, and the module's own for it.
    names: Vec<(&'a str, &'a str)>,
}

/// Reads `export { a as b, c };` at the end of a module.
fn exports(text: &str) -> Option<Exports<'_>> {
    let (body, list) = text.rsplit_once("export")?;
    let list = list.trim().trim_end_matches(';').strip_prefix('{')?.strip_suffix('}')?;
    let names = list.split(',').map(|part| {
        let (own, name) = part.split_once(" as ").unwrap_or((part, part));
        (name.trim(), own.trim())
    });
    Some(Exports { body: body.trim_end(), names: names.collect() })
}

fn text<'a>(dist: &'a Files, name: &str) -> Result<&'a str, Error> {
    std::str::from_utf8(dist.get(name).ok_or_else(|| lost(name))?).map_err(|_| refused("be text in UTF-8".into(), name))
}

fn lost(name: &str) -> Error {
    Error::Refused(format!("dist/ lacks {name}, which the package is made of. Run `cargo xtask build`."))
}

fn refused(expected: String, name: &str) -> Error {
    Error::Refused(format!(
        "dist/{name} should {expected}. Bring xtask/src/package/module.rs and src/bin/publish.rs into line."
    ))
}

#[cfg(test)]
mod tests {
    use super::super::contents::Contents;
    use super::*;

    fn made() -> Files {
        let contents = Contents::made_up();
        modules(&contents.dist, &contents.bundle, "1.2.3").expect("nothing is missing")
    }

    fn made_text(name: &str) -> String {
        String::from_utf8(made()[name].clone()).expect("it is text")
    }

    #[test]
    fn files_are_imported_and_never_named_by_an_address() {
        let module = made_text(MODULE);
        for expected in [
            "const base=\"npm://force-status/1.2.3/force-status.js\",files={",
            "\"glue\":()=>import(\"./force-status-0f1e2d3c4b5a6978.js\"),",
            "\"wasm\":()=>import(\"./force-status-0f1e2d3c4b5a6978_bg.wasm.js\")}",
            "version:\"1.2.3\",downloads:{\"edition-forces.csv\":()=>import(\"./edition-forces.csv.js\")}};\n",
            "\nhandedForceStatus = First;\nhandedload = load;\n}\n",
            "\nexport { handedForceStatus as ForceStatus };\nexport { handedload as load };\n",
        ] {
            assert!(module.contains(expected), "{expected}: {module}");
        }
        assert!(!module.contains("import.meta") && !module.contains("sha256"), "{module}");
    }

    #[test]
    fn each_module_holds_what_the_file_held() {
        assert_eq!(made_text("force-status-0f1e2d3c4b5a6978.js"), "export default WebAssembly=>{};\n");
        assert_eq!(made_text("graphic-0f1e2d3c4b5a6978.txt.js").matches("\\\"edition-forces.csv\\\"").count(), 2);
        assert_eq!(made_text("edition-forces.csv.js"), "export default \"\u{feff}force,status\\r\\n\";\n");
        // `\0asm`.
        assert!(made_text("force-status-0f1e2d3c4b5a6978_bg.wasm.js").contains("atob(\"AGFzbQ==\")"));
    }

    #[test]
    fn programs_that_say_require_get_the_same() {
        let common = made_text(COMMON);
        assert!(common.starts_with("\"use strict\";\nconst base=\"npm:"), "{common}");
        assert!(common.ends_with("exports.ForceStatus = handedForceStatus;\nexports.load = handedload;\n"), "{common}");
        assert!(!common.contains("export {"), "{common}");
    }

    #[test]
    fn a_module_that_is_written_otherwise_is_refused_with_what_was_expected() {
        let mut contents = Contents::made_up();
        for (text, expected) in [
            ("export {};", "const base=import.meta.url,files={"),
            ("const base=import.meta.url,files={};\n", "name a file .wasm"),
            ("const base=import.meta.url,files={a:\"./a.wasm\"};\n", "dist/ lacks a.wasm"),
        ] {
            contents.dist.insert(MODULE.into(), text.into());
            let error = modules(&contents.dist, &contents.bundle, "1.2.3").expect_err(text).to_string();
            assert!(error.contains(expected), "{text}: {error}");
        }
        let error = modules(&Contents::made_up().dist, "let a;", "1.2.3").expect_err("no export").to_string();
        assert!(error.contains("export{…}"), "{error}");
    }
}
