//! The names of what a wasm imports, made to pack well. wasm-bindgen ends each with 16 digits of a digest, which no packer
//! makes smaller, once in the wasm and once in its glue: counted digits of the same length take next to nothing.

use std::collections::BTreeSet;

/// What each such name begins with.
const START: &str = "__wbg_";
/// How many digits it ends with.
const DIGITS: usize = 16;

/// The glue and the wasm with counted names. Nothing else in them changes, nor any length.
pub(super) fn counted(glue: &str, wasm: &[u8]) -> (String, Vec<u8>) {
    let (mut glue, mut wasm) = (glue.to_owned(), wasm.to_vec());
    for (count, name) in names(&glue).into_iter().enumerate() {
        let plain = format!("{}{count:0DIGITS$}", &name[..name.len() - DIGITS]);
        glue = glue.replace(&name, &plain);
        replace(&mut wasm, name.as_bytes(), plain.as_bytes());
    }
    (glue, wasm)
}

/// The names in a glue that end with digits of a digest.
fn names(glue: &str) -> BTreeSet<String> {
    let words = glue.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let is_digested = |word: &&str| {
        let digits = word.rsplit('_').next().unwrap_or_default();
        let is_hex = |digit: char| digit.is_ascii_digit() || ('a'..='f').contains(&digit);
        word.starts_with(START) && digits.len() == DIGITS && digits.chars().all(is_hex)
    };
    words.filter(is_digested).map(str::to_owned).collect()
}

/// Puts one run of bytes in the place of another of the same length, wherever that stands.
fn replace(bytes: &mut [u8], old: &[u8], new: &[u8]) {
    let mut from = 0;
    while let Some(place) = bytes[from..].windows(old.len()).position(|window| window == old) {
        bytes[from + place..from + place + old.len()].copy_from_slice(new);
        from += place + old.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_the_same_in_both_and_apart_from_each_other() {
        let glue =
            "{__wbg_call_275b78b3b6520b92:1,__wbg_is_a166b9958c2438ad:2,__wbg_init:3,__wbg_set_x_0123456789abcdef:4}";
        let wasm = b"\x01__wbg_is_a166b9958c2438ad\x02__wbg_call_275b78b3b6520b92\x00a166b9958c2438ad";
        let (glue, wasm) = counted(glue, wasm);
        assert_eq!(
            glue,
            "{__wbg_call_0000000000000000:1,__wbg_is_0000000000000001:2,__wbg_init:3,__wbg_set_x_0000000000000002:4}"
        );
        assert_eq!(wasm, b"\x01__wbg_is_0000000000000001\x02__wbg_call_0000000000000000\x00a166b9958c2438ad");
    }
}
