//! The names of what a wasm and its glue hand each other, as short as they can be. wasm-bindgen names each after what it does,
//! with 16 digits of a digest, once in the wasm and once in the glue; nobody but these two ever reads them. What the wasm does
//! not ask for any more leaves the glue.

use std::collections::HashMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{ExportSectionReader, ImportSectionReader, Parser, Payload};

use super::{WasmError, unreadable};

/// The letters of names.
const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// How the names begin of what the glue defines for the wasm, and of what the wasm hands out for the glue alone.
const DEFINED: &str = "__wbg_";
const CLOSURES: &str = "wasm_bindgen_";

/// The glue and the wasm with short names for what the one hands to the other, and the glue with nothing that nobody asks for.
///
/// # Errors
/// When the wasm is not a module, or asks for something that the glue does not hand out by its name.
pub(super) fn minified(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), WasmError> {
    let mut names = Names::default();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(unreadable)? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import.map_err(unreadable)?;
                    names.add(import.module);
                    names.add(import.name);
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let name = export.map_err(unreadable)?.name;
                    if name.starts_with(CLOSURES) {
                        names.add(name);
                    }
                }
            }
            _ => {}
        }
    }
    let short = names.replaced(&names.needed(glue))?;
    let mut module = Module::new();
    names.parse_core_module(&mut module, Parser::new(0), wasm).map_err(unreadable)?;
    Ok((short, module.finish()))
}

/// The short names by the long ones.
#[derive(Default)]
struct Names(HashMap<String, String>);

impl Names {
    fn add(&mut self, name: &str) {
        let count = self.0.len();
        self.0.entry(name.to_owned()).or_insert_with(|| short(count));
    }

    fn short<'name>(&'name self, name: &'name str) -> &'name str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// The glue without the definitions that the wasm does not ask for.
    fn needed(&self, glue: &str) -> String {
        let (mut needed, mut rest) = (String::with_capacity(glue.len()), glue);
        let start = format!(",{DEFINED}");
        while let Some(place) = rest.find(&start) {
            let (before, definition) = rest.split_at(place);
            needed.push_str(before);
            let name = definition[1..].split(':').next().unwrap_or_default();
            let is_function = definition[1 + name.len()..].starts_with(":function(");
            rest = if is_function && !self.0.contains_key(name) {
                &definition[length(definition)..]
            } else {
                needed.push_str(&start);
                &definition[start.len()..]
            };
        }
        needed + rest
    }

    /// The glue with the short names, each of which it must hold.
    fn replaced(&self, glue: &str) -> Result<String, WasmError> {
        let mut missing: Vec<&str> = self.0.keys().map(String::as_str).collect();
        let mut replaced = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let is_of_names = |letter: char| letter.is_ascii_alphanumeric() || "_$./-".contains(letter);
            let end = rest.find(|letter| !is_of_names(letter)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            // What the wasm hands out is named as a property.
            let name = word.rsplit('.').next().filter(|name| name.starts_with(CLOSURES)).unwrap_or(word);
            missing.retain(|missing| *missing != name);
            replaced.push_str(&word[..word.len() - name.len()]);
            replaced.push_str(self.short(name));
            let next = after.chars().next();
            replaced.extend(next);
            rest = &after[next.map_or(0, char::len_utf8)..];
        }
        match missing.first() {
            None => Ok(replaced),
            Some(name) => Err(WasmError::Unreadable(format!("it asks for {name}, which its glue does not hand out"))),
        }
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        short: &mut ImportSection,
        imports: ImportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for import in imports.into_imports() {
            let import = import?;
            let kind = self.entity_type(import.ty)?;
            short.import(self.short(import.module), self.short(import.name), kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        short: &mut ExportSection,
        exports: ExportSectionReader<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        for export in exports {
            let export = export?;
            let (kind, index) = (self.export_kind(export.kind)?, self.external_index(export.kind, export.index)?);
            short.export(self.short(export.name), kind, index);
        }
        Ok(())
    }
}

/// How long the definition of a function is at the beginning of a script: up to the brace that ends its body. Braces in texts
/// do not count.
fn length(script: &str) -> usize {
    let (mut depth, mut quote) = (0, None);
    let mut letters = script.char_indices();
    while let Some((place, letter)) = letters.next() {
        match (quote, letter) {
            (_, '\\') => drop(letters.next()),
            (Some(open), _) => quote = quote.filter(|_| open != letter),
            (None, '"' | '\'' | '`') => quote = Some(letter),
            (None, '{') => depth += 1,
            (None, '}') if depth == 1 => return place + 1,
            (None, '}') => depth -= 1,
            _ => {}
        }
    }
    script.len()
}

/// The name of this number: `a` to `Z`, then `aa`.
fn short(number: usize) -> String {
    let letter = |place: usize| char::from(LETTERS[place % LETTERS.len()]);
    match number.checked_sub(LETTERS.len()) {
        None => letter(number).into(),
        Some(rest) => short(rest / LETTERS.len()) + &String::from(letter(rest)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(module (import "./x-y_bg.js" "__wbg_is_1" (func)) (import "./x-y_bg.js" "__wbg_is_12" (func)))`
    const WASM: &[u8] = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x34\x02\x0b./x-y_bg.js\x0a__wbg_is_1\0\0\x0b./x-y_bg.js\x0b__wbg_is_12\0\0";

    #[test]
    fn names_are_short_and_the_same_in_both() {
        let glue = "{\"./x-y_bg.js\":{__wbg_is_12:1,__wbg_is_1:2,__wbg_is_123:3}}";
        let (glue, wasm) = minified(glue, WASM).unwrap();
        assert_eq!(glue, "{\"a\":{c:1,b:2,__wbg_is_123:3}}");
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x02\x0d\x02\x01a\x01b\0\0\x01a\x01c\0\0");
    }

    #[test]
    fn what_the_wasm_does_not_ask_for_leaves_the_glue() {
        let glue = "{\"./x-y_bg.js\":{__proto__:null,__wbg_gone_1:function(e){if(e){return\"}\"}},__wbg_is_12:1,__wbg_is_1:2,__wbg_gone_2:function(){}}}";
        assert_eq!(minified(glue, WASM).unwrap().0, "{\"a\":{__proto__:null,c:1,b:2}}");
    }

    #[test]
    fn a_name_that_the_glue_lacks_is_reported() {
        let error = minified("{\"./x-y_bg.js\":{__wbg_is_1:2}}", WASM).unwrap_err().to_string();
        assert!(error.contains("__wbg_is_12"), "{error}");
        assert!(minified("", b"no wasm").is_err());
    }

    #[test]
    fn no_two_names_are_the_same() {
        let all: std::collections::BTreeSet<String> = (0..5_000).map(short).collect();
        assert_eq!(all.len(), 5_000);
        assert_eq!([short(0), short(51), short(52), short(53)], ["a", "Z", "aa", "ab"]);
    }
}
