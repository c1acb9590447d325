//! Text that goes into markup, as content or as the value of an attribute: what would be read as markup is written as text.

/// The text with everything escaped that HTML or SVG would take for its own.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_in_its_element_and_its_attribute() {
        assert_eq!(escaped(r#"<b title="a & b">"#), "&lt;b title=&quot;a &amp; b&quot;&gt;");
    }
}
