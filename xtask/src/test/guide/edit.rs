//! Changing the file of an edition as a person does who reads the guide: by its lines, and not by what JSON makes of them.

/// Replaces a section: the lines from that with its name to the next section, or to the end of the file.
///
/// # Errors
/// When there is no such section.
pub fn section(file: &str, name: &str, text: &str) -> Result<String, String> {
    let mut lines: Vec<&str> = file.lines().collect();
    let begins = format!("  \"{name}\":");
    let first = lines.iter().position(|line| line.starts_with(&begins));
    let first = first.ok_or_else(|| format!("the edition has no section {name}"))?;
    let length = lines[first + 1..].iter().position(|line| line.starts_with("  \"") || *line == "}");
    let end = length.map_or(lines.len(), |length| first + 1 + length);
    lines.splice(first..end, text.lines());
    Ok(lines.join("\n") + "\n")
}

/// Replaces a text that is there once.
///
/// # Errors
/// When it is not there, or more than once, so that a reader would not know which.
pub fn exchange(file: &str, old: &str, new: &str) -> Result<String, String> {
    match file.matches(old).count() {
        1 => Ok(file.replacen(old, new, 1)),
        count => Err(format!("{old} is {count} times in the edition, and should be once")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "{\n  \"nouns\": {\n    \"force\": {}\n  },\n  \"cards\": [],\n  \"changes\": [\n    1\n  ]\n}\n";

    #[test]
    fn a_section_gives_way_from_its_first_line_to_its_last() {
        let nouns = section(FILE, "nouns", "  \"nouns\": {},").expect("there is one");
        assert_eq!(nouns, "{\n  \"nouns\": {},\n  \"cards\": [],\n  \"changes\": [\n    1\n  ]\n}\n");
        let cards = section(FILE, "cards", "  \"cards\": [\n    2\n  ],").expect("there is one");
        assert_eq!(cards, FILE.replace("[],", "[\n    2\n  ],"));
        let last = section(FILE, "changes", "  \"changes\": []").expect("there is one");
        assert!(last.ends_with("  \"cards\": [],\n  \"changes\": []\n}\n"), "{last}");
        assert_eq!(section(FILE, "force", ""), Err("the edition has no section force".into()));
    }

    #[test]
    fn a_text_gives_way_where_it_is_there_once() {
        assert_eq!(exchange("a b c", "b", "d").as_deref(), Ok("a d c"));
        for file in ["a c", "b b"] {
            assert!(exchange(file, "b", "d").is_err(), "{file}");
        }
    }
}
