//! Depth: brackets within brackets, counted before a parser follows them.

use super::WHOLE;
use super::finding::Found;

/// The most brackets that may be open at once; an edition needs eight.
const DEEPEST: usize = 64;

/// What there is to say about a text that opens too many brackets.
///
/// Up to the first slip in the syntax, where a parser stops, this counts as the parser does.
pub(super) fn too_deep(text: &str) -> Option<Found> {
    let (mut open, mut quoted, mut escaped) = (0_usize, false, false);
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => open += 1,
            b'}' | b']' if !quoted => open = open.saturating_sub(1),
            _ => {}
        }
        if open > DEEPEST {
            let message = format!(
                "More than {DEEPEST} brackets are open here, one within the other. Close them, or remove what is not part of the edition."
            );
            return Some(Found::problem(offset, WHOLE, &message));
        }
    }
    None
}
