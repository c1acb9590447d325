//! Demo pages: an article with the graphic in its column, one page for each embed method.

use edition::Dataset;
use force_status::embed_code::{Heights, call, element, frame, image, snippet};
use force_status::markup::escaped;
use messages::{Catalog, EmbedMethodTexts, Language, demo};

/// Where the pages are, beside the graphic's own.
const FOLDER: &str = "demo";
/// The graphic, as these pages see it.
const GRAPHIC: &str = "../index.html";
/// The graphic, in the code that is shown.
const ELSEWHERE: &str = "https://example.org/force-status/";

/// A template names something that is not known.
#[derive(Debug, thiserror::Error)]
#[error("static/demo: {0} is not known there. See crates/site/src/demo.rs for the names that are.")]
pub struct DemoError(String);

/// A way to embed the graphic, which has a page of its own.
struct EmbedMethod {
    file: &'static str,
    words: fn(&Catalog) -> EmbedMethodTexts,
    code: fn(&Material<'_>) -> String,
}

impl EmbedMethod {
    fn name(&self) -> &'static str {
        (self.words)(words()).name
    }
}

/// These pages speak English, whichever language the edition is in: they are for the people who build pages.
fn words() -> &'static Catalog {
    Language::ENGLISH.catalog()
}

/// What a host pastes is made from this.
struct Material<'a> {
    data: &'a Dataset,
    heights: &'a Heights,
    /// The address of the graphic's page.
    graphic: &'a str,
    /// The address of the folder that it is in.
    folder: &'a str,
    /// The HTML fragment, or what stands for it in the code that is shown.
    fragment: &'a str,
}

const WAYS: [EmbedMethod; 6] = [
    EmbedMethod {
        file: "frame.html",
        words: Catalog::frame,
        code: |it| frame(it.data, it.graphic, it.folder, it.heights),
    },
    EmbedMethod { file: "plain.html", words: |_| demo::PLAIN, code: |it| snippet(it.data, it.graphic, it.heights) },
    EmbedMethod { file: "element.html", words: Catalog::element, code: |it| element(words(), it.folder, None, None) },
    EmbedMethod { file: "call.html", words: Catalog::call, code: |it| call(it.folder, None, None) },
    EmbedMethod { file: "fragment.html", words: Catalog::html_fragment, code: |it| it.fragment.to_owned() },
    EmbedMethod { file: "picture.html", words: Catalog::image, code: |it| image(it.data, it.folder) },
];

/// The pages by their paths, with their style. `fragment` is the graphic as an HTML fragment.
///
/// # Errors
/// When a template names what is not known.
pub fn pages(data: &Dataset, heights: &Heights, fragment: &str) -> Result<Vec<(String, String)>, DemoError> {
    let shown = Material { data, heights, graphic: ELSEWHERE, folder: ELSEWHERE, fragment: demo::HTML_FRAGMENT };
    let listed = WAYS.iter().map(|way| {
        let code = (way.code)(&shown);
        let names = [("file", way.file), ("name", way.name()), ("says", (way.words)(words()).says), ("code", &code)];
        filled(include_str!("../../../static/demo/way.html"), &names.map(|(name, text)| (name, escaped(text))))
    });
    let list = listed.collect::<Result<String, _>>()?;
    let index = filled(include_str!("../../../static/demo/index.html"), &[("ways", list)])?;
    let mut pages = vec![
        (format!("{FOLDER}/index.html"), page(demo::WAYS, &index)?),
        (format!("{FOLDER}/demo.css"), include_str!("../../../static/demo/demo.css").to_owned()),
    ];
    for way in &WAYS {
        let pasted = (way.code)(&Material { data, heights, graphic: GRAPHIC, folder: "../", fragment });
        let page = page(demo::ARTICLE, &article(data, way, pasted)?)?;
        pages.push((format!("{FOLDER}/{}", way.file), page));
    }
    Ok(pages)
}

/// The article, whose figures are the edition's.
fn article(data: &Dataset, way: &EmbedMethod, pasted: String) -> Result<String, DemoError> {
    let named = data.units().filter(|(_, unit)| unit.status.is_some()).count();
    let units = data.units().len();
    let first = data.cards().next().map(|(_, card)| &data[card.figure]);
    let number = |count: usize| messages::number(count as u64);
    let names = [
        ("number", first.map(|figure| messages::number(figure.value)).unwrap_or_default()),
        ("says", escaped(first.map_or("", |figure| &figure.says))),
        ("as-at", messages::date(words(), data.edition().as_at)),
        ("published", messages::date(words(), data.edition().published)),
        ("count", number(units)),
        ("units", escaped(&data.edition().noun.other)),
        ("named", number(named)),
        ("unnamed", number(units - named)),
        ("embed", pasted),
        ("way", escaped(&demo::shown_by(way.name()))),
    ];
    filled(include_str!("../../../static/demo/article.html"), &names)
}

fn page(heading: &str, content: &str) -> Result<String, DemoError> {
    let names = [("heading", escaped(heading)), ("content", content.to_owned())];
    filled(include_str!("../../../static/demo/page.html"), &names)
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
    fn an_unknown_name_is_reported() {
        let names = [("a", "x".to_owned())];
        assert_eq!(filled("1 {a} 2 {a}", &names).expect("it is known"), "1 x 2 x");
        let error = filled("{a} {b}", &names).expect_err("it is not known").to_string();
        assert!(error.contains("{b}"), "{error}");
    }

    #[test]
    fn no_figure_is_typed_into_the_article() {
        for template in
            [include_str!("../../../static/demo/article.html"), include_str!("../../../static/demo/index.html")]
        {
            let tags = template.replace("<h1>", "").replace("</h1>", "").replace("<h2>", "").replace("</h2>", "");
            assert!(!tags.contains(|letter: char| letter.is_ascii_digit()), "{tags}");
        }
    }
}
