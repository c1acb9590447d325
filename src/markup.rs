//! Escapes text for HTML, as content or as the value of an attribute.

/// The text with everything escaped that HTML or SVG would take for its own.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text as a script in a page writes it, with its quotation marks: nothing in it ends the text or the script.
pub fn script_text(text: &str) -> String {
    let mut written = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => written.extend(['\\', letter]),
            '<' | '\u{2028}' | '\u{2029}' => written.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter if letter.is_control() => written.push_str(&format!("\\u{:04x}", u32::from(letter))),
            letter => written.push(letter),
        }
    }
    written + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_in_its_element_and_its_attribute() {
        assert_eq!(escaped(r#"<b title="a & b">"#), "&lt;b title=&quot;a &amp; b&quot;&gt;");
    }
}
