//! The depth limit: brackets are counted before a parser follows them.

use super::WHOLE;
use super::diagnostic::UnplacedDiagnostic;
use edition::limits::{self, DEEPEST};

/// What there is to say about a text that opens too many brackets.
///
/// Up to the first slip in the syntax, where a parser stops, this counts as the parser does.
pub(super) fn too_deep(text: &str) -> Option<UnplacedDiagnostic> {
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
            return Some(UnplacedDiagnostic::error(offset, WHOLE, &limits::too_deep()));
        }
    }
    None
}
