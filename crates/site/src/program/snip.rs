//! What no graphic ever calls, taken out of its program.
//!
//! Yew can do more than this graphic asks of it. Its elements carry no listener, no key, no portal and no suspense; its one
//! component is the root, whose properties never change. But a renderer chooses by kind at run time, so a compiler must keep
//! the code for every kind. Here the bodies of those functions become traps, and the optimiser then drops whatever they alone
//! called: an eighth of the wasm. Were one called after all, its graphic would stop and tell its page, as with any trap.

use std::collections::{HashMap, HashSet};
use std::convert::Infallible;

use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{CodeSection, Function, Instruction, Module};
use wasmparser::{FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef};

use super::{WasmError, unreadable};

/// Parts of the functions' names, without the digests of crates.
const SNIPPED: &[&str] = &[
    // Listeners, which `src/bindings` sets itself.
    "SubtreeData>::add_listener",
    "BSubtree>::ensure_handled",
    "ListenerRegistration>::register",
    "listeners::Registry>::unregister",
    "EventDescriptor as core::clone::Clone>",
    // Portals and suspense.
    "VPortal as yew::",
    "VPortal> as yew::",
    "VSuspense as yew::",
    "VSuspense> as yew::",
    "BaseSuspense>::resume",
    "BaseSuspense>>::send_message",
    "find_parent_scope",
    "Suspension as core::clone::Clone>",
    // Components within the root, and new properties for it.
    "VComp as yew::",
    "VComp> as yew::",
    "PropsUpdateRunner as",
    "props_changed",
    // Lists with keys; attributes that come and go otherwise than by their values; text areas.
    "KeyedEntry",
    "apply_diff_as_maps",
    "TextareaFields as",
    // What kind of node stands where another was expected: only a panic would say so, and those have no text.
    "node_type_str",
];

/// The module with a trap in place of each body that is never called, and the parts of names of which it has no function:
/// another compiler names functions otherwise, or has put one into another.
///
/// # Errors
/// When it is no module.
pub(super) fn snipped(wasm: &[u8]) -> Result<(Vec<u8>, Vec<&'static str>), WasmError> {
    let mut snip = Snip::read(wasm, SNIPPED)?;
    let mut module = Module::new();
    snip.parse_core_module(&mut module, Parser::new(0), wasm).map_err(unreadable)?;
    Ok((module.finish(), snip.missing))
}

/// Goes through the bodies of functions, in their order.
struct Snip {
    /// The functions to snip.
    snipped: HashSet<u32>,
    /// The parts of names that none has.
    missing: Vec<&'static str>,
    /// The function whose body is next. Imported ones are counted first, and have none.
    next: u32,
}

impl Snip {
    fn read(wasm: &[u8], snipped: &'static [&str]) -> Result<Self, WasmError> {
        let (mut names, mut imported) = (HashMap::new(), 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.map_err(unreadable)? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import.map_err(unreadable)?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(kinds) = section.as_known() {
                        for kind in kinds {
                            let Name::Function(functions) = kind.map_err(unreadable)? else { continue };
                            for function in functions {
                                let function = function.map_err(unreadable)?;
                                names.insert(function.index, plain(function.name));
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut snip = Self { snipped: HashSet::new(), missing: Vec::new(), next: imported };
        for part in snipped {
            let count = snip.snipped.len();
            snip.snipped.extend(names.iter().filter(|(_, name)| name.contains(part)).map(|(index, _)| index));
            if snip.snipped.len() == count {
                snip.missing.push(part);
            }
        }
        Ok(snip)
    }
}

impl Reencode for Snip {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        body: FunctionBody<'_>,
    ) -> Result<(), reencode::Error<Self::Error>> {
        let index = self.next;
        self.next += 1;
        if !self.snipped.contains(&index) {
            return reencode::utils::parse_function_body(self, code, body);
        }
        let mut trap = Function::new([]);
        trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        code.function(&trap);
        Ok(())
    }
}

/// A function's name as Rust writes it, without the digests in brackets behind the names of crates.
fn plain(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    let mut sections = name.split('[');
    let first = sections.next().unwrap_or_default().to_owned();
    sections.fold(first, |plain, section| match section.split_once(']') {
        Some((digest, rest)) if digest.len() == 16 && digest.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            plain + rest
        }
        _ => plain + "[" + section,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(module (func $a (result i32) (i32.const 1)) (func $b (result i32) (i32.const 2)))`, with the names.
    const WASM: &[u8] = b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x03\x02\0\0\x0a\x0b\x02\x04\0\x41\x01\x0b\x04\0\x41\x02\x0b\0\x0e\x04name\x01\x07\x02\0\x01a\x01\x01b";

    #[test]
    fn a_body_that_is_never_called_becomes_a_trap_and_no_other() {
        let mut snip = Snip::read(WASM, &["b"]).unwrap();
        let mut module = Module::new();
        snip.parse_core_module(&mut module, Parser::new(0), WASM).unwrap();
        let bodies = b"\x0a\x0a\x02\x04\0\x41\x01\x0b\x03\0\0\x0b";
        assert!(module.finish().windows(bodies.len()).any(|bytes| bytes == bodies));
    }

    #[test]
    fn a_function_that_is_gone_is_reported() {
        assert_eq!(Snip::read(WASM, &["a", "c"]).unwrap().missing, ["c"]);
        assert!(snipped(b"no wasm").is_err());
    }

    #[test]
    fn names_are_read_without_digests() {
        assert_eq!(
            plain("<yew[457f2737a443f8dd]::vnode::VNode as core[84191437197a5fe3]::clone::Clone>::clone"),
            "<yew::vnode::VNode as core::clone::Clone>::clone"
        );
        assert_eq!(plain("drop_in_place::<[u8]>"), "drop_in_place::<[u8]>");
    }
}
