//! A style sheet, read into rules: enough of CSS for the project's own, which has no nested rules but those of `@media` and
//! its like.

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Selectors and declarations.
    Style(Vec<String>, Vec<Declaration>),
    /// Rules that count under a condition: what stands before the brace, and the rules.
    Group(String, Vec<Rule>),
}

/// A property and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Declaration {
    pub(super) property: String,
    pub(super) value: String,
}

/// Reads a style sheet. Rules of a kind that is not known (`@page`, `@font-face`) are left out.
pub(super) fn rules(css: &str) -> Vec<Rule> {
    read(&without_comments(css))
}

fn read(css: &str) -> Vec<Rule> {
    let (mut rules, mut rest) = (Vec::new(), css);
    while let Some((head, after)) = rest.split_once('{') {
        let (body, after) = after.split_at(closing(after, '{', '}'));
        rest = after.strip_prefix('}').unwrap_or(after);
        // A statement such as `@import …;` before the rule is none of it.
        let head = head.rsplit(';').next().unwrap_or(head).trim();
        if ["@media", "@container", "@supports"].iter().any(|kind| head.starts_with(kind)) {
            rules.push(Rule::Group(words(head), read(body)));
        } else if !head.starts_with('@') {
            let selectors = split(head, ',').into_iter().map(words).collect();
            rules.push(Rule::Style(selectors, split(body, ';').into_iter().filter_map(declaration).collect()));
        }
    }
    rules
}

fn declaration(text: &str) -> Option<Declaration> {
    let (property, value) = text.split_once(':')?;
    Some(Declaration { property: property.trim().to_owned(), value: words(value) })
}

/// Where the bracket is that closes what has been opened before; the end where none is.
pub(super) fn closing(text: &str, opens: char, closes: char) -> usize {
    let mut depth = 0;
    let close = text.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == opens) - i32::from(*letter == closes);
        depth < 0
    });
    close.map_or(text.len(), |(place, _)| place)
}

/// The parts of a text between separators that stand outside of brackets and quotation marks.
pub(super) fn split(text: &str, separator: char) -> Vec<&str> {
    let (mut parts, mut start, mut depth, mut quoted) = (Vec::new(), 0, 0, false);
    for (place, letter) in text.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '(' | '[' if !quoted => depth += 1,
            ')' | ']' if !quoted => depth -= 1,
            _ if letter == separator && depth == 0 && !quoted => {
                parts.push(&text[start..place]);
                start = place + letter.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A style without its comments.
pub(in super::super) fn without_comments(css: &str) -> String {
    let (mut kept, mut rest) = (String::with_capacity(css.len()), css);
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_read_with_their_selectors_and_declarations() {
        let read = rules("/* a { } */ @page { margin: 0 } .a, .b:is(.c, .d) { --x: ; color: var(--y, #fff) }");
        let Rule::Style(selectors, declarations) = &read[0] else { panic!("{read:?}") };
        assert_eq!((read.len(), selectors.as_slice()), (1, [".a".to_owned(), ".b:is(.c, .d)".to_owned()].as_slice()));
        assert_eq!(declarations[0], Declaration { property: "--x".into(), value: String::new() });
        assert_eq!(declarations[1].value, "var(--y, #fff)");
    }

    #[test]
    fn rules_under_a_condition_stay_under_it() {
        let read = rules("@media (a: b) { .a { x: y } .b { x: y } } .c { x: y }");
        assert!(
            matches!(&read[0], Rule::Group(head, rules) if head == "@media (a: b)" && rules.len() == 2),
            "{read:?}"
        );
        assert_eq!(read.len(), 2);
    }
}
