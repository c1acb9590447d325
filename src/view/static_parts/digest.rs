//! A digest of what hydration needs, by which the page's script knows whether others have changed the graphic meanwhile.

/// Elements without an end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// The digest of a rendered graphic: of its elements, texts and comments in their order. Of what stands inside a static part only
/// the comments around it count. `isHydratable` in `static/script/hydratable.ts` computes the same of a page.
pub fn digest(graphic: &str) -> u32 {
    let mut digest = 0u32;
    let mut add =
        |text: &str| digest = text.bytes().fold(digest, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    let (mut rest, mut depth, mut part) = (graphic, 0, None);
    while let Some((text, after)) = rest.split_once('<') {
        if !text.is_empty() && part.is_none() {
            add("t");
        }
        if after.starts_with("!--") {
            if part.is_none_or(|part| part == depth) {
                add("!");
            }
            rest = after.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        rest = after;
        if !tag.starts_with('/') {
            let name = tag.split(' ').next().unwrap_or_default();
            depth += 1;
            if part.is_none() {
                add(name);
                part = tag.contains(" data-static=").then_some(depth);
            }
            if !VOID.contains(&name) {
                continue;
            }
        }
        // The element ends here.
        if part == Some(depth) {
            part = None;
        }
        depth -= 1;
        if part.is_none() {
            add("/");
        }
    }
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hydration_looks_for_counts() {
        let published = "<p class=\"a\">Text<!--<#>--><input><!--</#>--></p>";
        for other in [
            "<p class=\"a\"><font>Text</font><!--<#>--><input><!--</#>--></p>",
            "<p class=\"a\">Text<input></p>",
            "<p class=\"a\">Text<!--<#>--><input><!--</#>--><i></i></p>",
            "<p class=\"a\"><!--<#>--><input><!--</#>--></p>",
        ] {
            assert_ne!(digest(published), digest(other), "{other}");
        }
        assert_eq!(digest(published), digest("<p lang=\"cy\">Testun<!--<#>--><input checked><!--</#>--></p>"));
    }

    #[test]
    fn what_stands_in_a_still_part_does_not() {
        let part =
            |content: &str| digest(&format!("<div data-static=\"a\"><!--<#>-->{content}<!--</#>--></div><b>c</b>"));
        assert_eq!(part("<p>Text<br></p>"), part("<p><font>Texte</font><!-- x --></p><p>more</p>"));
        assert_ne!(part(""), digest("<div data-static=\"a\"></div><b>c</b>"));
    }
}
