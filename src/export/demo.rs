//! Pages that show each way to embed the graphic: an article with the graphic in its column.

use std::fmt;

use crate::dataset::Dataset;
use crate::markup::escaped;
use crate::snippet::snippet;
use crate::wording::{self, demo};

/// Where the pages are, beside the graphic's own.
const FOLDER: &str = "demo";
/// The graphic, as these pages see it.
const GRAPHIC: &str = "../index.html";
/// The graphic, in the code that is shown.
const ELSEWHERE: &str = "https://example.org/force-status/";

/// A template names something that is not known.
#[derive(Debug)]
pub struct DemoError(String);

impl fmt::Display for DemoError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "static/demo: {} is not known there. See src/export/demo.rs for the names that are.", self.0)
    }
}

impl std::error::Error for DemoError {}

/// A way to embed the graphic, which has a page of its own.
struct Way {
    file: &'static str,
    words: (&'static str, &'static str),
    /// What a host pastes: the addresses are those of the graphic and of the folder that it is in.
    code: fn(&Dataset, &str, &str) -> String,
}

const WAYS: [Way; 2] = [
    Way { file: "frame.html", words: demo::FRAME, code: with_script },
    Way { file: "plain.html", words: demo::PLAIN, code: |data, graphic, _| snippet(data, graphic) },
];

fn with_script(data: &Dataset, graphic: &str, folder: &str) -> String {
    format!("{}\n<script src=\"{folder}embed.js\" async></script>", snippet(data, graphic))
}

/// The pages by their paths, with their style.
///
/// # Errors
/// When a template names what is not known.
pub fn pages(data: &Dataset) -> Result<Vec<(String, String)>, DemoError> {
    let listed = WAYS.iter().map(|way| {
        let (name, says) = way.words;
        let code = (way.code)(data, ELSEWHERE, ELSEWHERE);
        let names = [("file", way.file), ("name", name), ("says", says), ("code", &code)];
        filled(include_str!("../../static/demo/way.html"), &names.map(|(name, text)| (name, escaped(text))))
    });
    let list = listed.collect::<Result<String, _>>()?;
    let index = filled(include_str!("../../static/demo/index.html"), &[("ways", list)])?;
    let mut pages = vec![
        (format!("{FOLDER}/index.html"), page(data, demo::WAYS, &index)?),
        (format!("{FOLDER}/demo.css"), include_str!("../../static/demo/demo.css").to_owned()),
    ];
    for way in &WAYS {
        let page = page(data, demo::ARTICLE, &article(data, way)?)?;
        pages.push((format!("{FOLDER}/{}", way.file), page));
    }
    Ok(pages)
}

/// The article, whose figures are the edition's.
fn article(data: &Dataset, way: &Way) -> Result<String, DemoError> {
    let named = data.forces().filter(|(_, force)| force.status.is_some()).count();
    let forces = data.forces().len();
    let first = data.cards().next().map(|(_, card)| &data[card.figure]);
    let number = |count: usize| wording::number(count as u64);
    let names = [
        ("number", first.map(|figure| wording::number(figure.value)).unwrap_or_default()),
        ("says", escaped(first.map_or("", |figure| &figure.says))),
        ("as-at", wording::date(data.edition().as_at)),
        ("published", wording::date(data.edition().published)),
        ("forces", number(forces)),
        ("named", number(named)),
        ("unnamed", number(forces - named)),
        ("embed", (way.code)(data, GRAPHIC, "../")),
        ("way", escaped(&demo::shown_by(way.words.0))),
    ];
    filled(include_str!("../../static/demo/article.html"), &names)
}

fn page(data: &Dataset, heading: &str, content: &str) -> Result<String, DemoError> {
    let language = data.edition().language.clone();
    let names = [("heading", escaped(heading)), ("language", language), ("content", content.to_owned())];
    filled(include_str!("../../static/demo/page.html"), &names)
}

/// Fills a template: each name in braces gives way to its text.
fn filled(template: &str, names: &[(&str, String)]) -> Result<String, DemoError> {
    let mut parts = template.split('{');
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('}').unwrap_or((part, ""));
        let text = names.iter().find(|(known, _)| *known == name).map(|(_, text)| text);
        page.push_str(text.ok_or_else(|| DemoError(format!("{{{name}}}")))?);
        page.push_str(rest);
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_is_told() {
        let names = [("a", "x".to_owned())];
        assert_eq!(filled("1 {a} 2 {a}", &names).expect("it is known"), "1 x 2 x");
        let error = filled("{a} {b}", &names).expect_err("it is not known").to_string();
        assert!(error.contains("{b}"), "{error}");
    }

    #[test]
    fn no_figure_is_typed_into_the_article() {
        for template in [include_str!("../../static/demo/article.html"), include_str!("../../static/demo/index.html")] {
            let tags = template.replace("<h1>", "").replace("</h1>", "").replace("<h2>", "").replace("</h2>", "");
            assert!(!tags.contains(|letter: char| letter.is_ascii_digit()), "{tags}");
        }
    }
}
