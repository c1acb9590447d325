//! The page's content security policy: its own files only, no inline script, no text as code.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of a page with this style in it. `scripts` are those that stand in the page: none in a published one; one of
/// trunk's while it serves the page to whoever works on it. `file` is the digest of the page's script: in a sandbox without
/// an origin of its own, WebKit takes nothing for `'self'`, and the host would never learn the height.
///
/// No text becomes markup or the address of a script but by the policy of trusted types of the page's own script:
/// <https://w3c.github.io/trusted-types/dist/spec/>. trunk's script, which writes markup to show that a build has failed, does
/// without.
///
/// Where the page may be framed is for a header to say: browsers ignore it here.
pub fn policy(style: &str, scripts: &[String], file: &str) -> String {
    let trusted =
        if scripts.is_empty() { "; require-trusted-types-for 'script'; trusted-types force-status" } else { "" };
    let scripts: String = scripts.iter().map(|script| format!(" {}", digest(script))).collect();
    format!(
        "default-src 'none'; script-src 'self' '{file}' 'wasm-unsafe-eval'{scripts}; style-src {}; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'{trusted}",
        digest(style),
    )
}

/// What names a text in a policy.
fn digest(text: &str) -> String {
    format!("'{}'", integrity(text.as_bytes()))
}

/// What names a file where a page asks for it, so that a browser takes no other.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_is_named_by_its_digest() {
        // Of the empty text, as every tool gives it.
        let empty = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        assert!(policy("", &[], "").contains(&format!("style-src {empty};")));
        assert!(!policy(" ", &[], "").contains(empty));
    }

    #[test]
    fn a_script_in_the_page_is_allowed_by_name_alone() {
        let policy = policy("", &["reload()".to_owned()], "");
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
        assert_eq!(policy.matches("sha256-").count(), 2, "{policy}");
    }

    #[test]
    fn texts_become_markup_by_the_page_s_own_script_alone() {
        assert!(policy("", &[], "").ends_with("; require-trusted-types-for 'script'; trusted-types force-status"));
        // While trunk serves the page, its script writes markup.
        assert!(!policy("", &["overlay()".to_owned()], "").contains("trusted"));
    }

    #[test]
    fn a_file_is_named_by_its_digest() {
        let empty = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), empty);
    }
}
