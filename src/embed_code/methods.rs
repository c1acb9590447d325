//! Every way to embed the graphic, as what is to be pasted.

use super::{Heights, snippet};
use crate::markup::{escaped, script_text};
use edition::Dataset;
use messages::{Catalog, EmbedMethodTexts};

/// The size of the picture, in pixels.
pub const PICTURE_SIZE: (u32, u32) = (1200, 630);

/// A way to embed the graphic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedMethod {
    /// The name by which its button finds what it copies.
    pub id: &'static str,
    /// Its words.
    pub words: EmbedMethodTexts,
    /// What is to be pasted, or the address of the file whose text is.
    pub paste: EmbedCode,
}

/// What is to be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EmbedCode {
    /// This code.
    Code(String),
    /// The text of this file.
    File(String),
}

/// The file that the folder's address leads to.
const INDEX: &str = "index.html";

/// The file of the page in the edition's own language, or in another: `index.html`, `cy.html`.
pub fn page_file(other: Option<&str>) -> String {
    other.map_or(INDEX.into(), |language| format!("{language}.html"))
}

/// The file with the HTML fragment: `fragment.html`, `fragment.cy.html`.
pub fn html_fragment_file(other: Option<&str>) -> String {
    other.map_or("fragment.html".into(), |language| format!("fragment.{language}.html"))
}

/// The file with the fragment for systems that keep neither styles nor drawings: `fragment-plain.html`.
pub fn plain_html_fragment_file(other: Option<&str>) -> String {
    html_fragment_file(other).replacen("fragment", "fragment-plain", 1)
}

/// The file of the element with the graphic in it: `element.html`, `element.cy.html`.
pub fn element_file(other: Option<&str>) -> String {
    html_fragment_file(other).replacen("fragment", "element", 1)
}

/// What follows the folder's address in that of a page: nothing for the one that it leads to.
pub fn path(page_file: &str) -> &str {
    if page_file == INDEX { "" } else { page_file }
}

/// The address of the edition's page, whose folder is at this address.
pub fn page_address(data: &Dataset, folder: &str) -> String {
    format!("{folder}{}", path(&page_file(data.edition().other_language())))
}

/// The ways to embed the edition that is built in, from the folder at this address.
pub fn embed_methods(data: &Dataset, folder: &str, heights: &Heights) -> Vec<EmbedMethod> {
    let (words, language) = (messages::catalog(data), data.edition().other_language());
    let page = page_address(data, folder);
    let code = |id, words, code| EmbedMethod { id, words, paste: EmbedCode::Code(code) };
    vec![
        code("frame", words.frame(), frame(data, &page, folder, heights)),
        code("element", words.element(), element(words, folder, language, None)),
        code("call", words.call(), call(folder, language, None)),
        EmbedMethod {
            id: "fragment",
            words: words.html_fragment(),
            paste: EmbedCode::File(html_fragment_file(language)),
        },
        code("image", words.image(), image(data, folder)),
    ]
}

/// The ways to embed an edition at this address with the graphic of the folder.
pub fn embed_methods_of_file(data: &Dataset, folder: &str, address: &str) -> Vec<EmbedMethod> {
    let (words, language) = (messages::catalog(data), data.edition().other_language());
    let code = |id, words, code| EmbedMethod { id, words, paste: EmbedCode::Code(code) };
    vec![
        code("element", words.element(), element(words, folder, language, Some(address))),
        code("call", words.call(), call(folder, language, Some(address))),
    ]
}

/// The frame with the script for hosts.
pub fn frame(data: &Dataset, page: &str, folder: &str, heights: &Heights) -> String {
    format!("{}\n{}", snippet(data, page, heights), script(folder))
}

/// The script for hosts.
fn script(folder: &str) -> String {
    format!("<script src=\"{}embed.js\" async></script>", escaped(folder))
}

/// The element with its module, in another language than the edition's own if one is given.
pub fn element(words: &Catalog, folder: &str, language: Option<&str>, data: Option<&str>) -> String {
    let language = language.map(|language| format!(" lang=\"{language}\"")).unwrap_or_default();
    let data = data.map(|data| format!(" data=\"{}\"", escaped(data))).unwrap_or_default();
    format!(
        "<script type=\"module\" src=\"{}force-status.js\"></script>\n<force-status{language}{data}><p>{}</p></force-status>",
        escaped(folder),
        words.fallback
    )
}

/// The call with its import, in the same way.
pub fn call(folder: &str, language: Option<&str>, data: Option<&str>) -> String {
    let language = language.map(|language| format!(", lang: {}", script_text(language))).unwrap_or_default();
    let data = data.map(|data| format!(", data: {}", script_text(data))).unwrap_or_default();
    let module = script_text(&format!("{folder}force-status.js"));
    [
        "<div id=\"force-status\"></div>\n<script type=\"module\">".to_owned(),
        format!("  import {{ mount }} from {module};"),
        "  const place = document.getElementById(\"force-status\");".to_owned(),
        format!("  await mount(place, {{ view: \"unit\"{language}{data} }});\n</script>"),
    ]
    .join("\n")
}

/// The picture, which leads to the graphic.
pub fn image(data: &Dataset, folder: &str) -> String {
    let text = escaped(&messages::share(data));
    let page = escaped(&page_address(data, folder));
    let folder = escaped(folder);
    let (width, height) = PICTURE_SIZE;
    format!(
        "<a href=\"{page}\"><img src=\"{folder}picture.png\" width=\"{width}\" height=\"{height}\" \
         style=\"max-width:100%;height:auto\" alt=\"{text}\"></a>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::data;

    #[test]
    fn every_way_leads_to_the_folder() {
        for way in embed_methods(&data(), "https://example.org/a&b/", &Heights::default()) {
            match way.paste {
                EmbedCode::Code(code) => assert!(code.contains("https://example.org/a"), "{code}"),
                EmbedCode::File(name) => assert!(!name.contains('/'), "{name}"),
            }
        }
    }

    #[test]
    fn an_address_stays_in_its_place_whatever_it_holds() {
        let nasty = "data:,\"'</script><script>alert(1)//\\\n\u{2028}&amp;<!--";
        let mut ways = embed_methods(&data(), nasty, &Heights::default());
        ways.extend(embed_methods_of_file(&data(), nasty, nasty));
        for way in ways {
            let EmbedCode::Code(code) = way.paste else { continue };
            // What an HTML parser would take for more than the address, in an attribute or in a script.
            assert!(!code.contains("<script>alert") && !code.contains("<!--"), "{code}");
            assert!(way.id == "call" || !code.contains("data:,\"'"), "{code}");
            assert_eq!(code.matches("</script>").count(), code.matches("<script").count(), "{code}");
        }
        let code = call(nasty, Some("cy"), Some(nasty));
        let text = code.split("data: ").nth(1).and_then(|rest| rest.split(" });").next()).expect("the data is named");
        assert_eq!(serde_json::from_str::<String>(text).expect("a text of a script is one of JSON"), nasty);
    }

    #[test]
    fn the_picture_says_what_it_shows() {
        let expected = format!("alt=\"{}\"", escaped(&messages::share(&data())));
        assert!(expected.contains("of 320") && image(&data(), "").contains(&expected));
    }

    #[test]
    fn a_host_s_own_file_is_named() {
        let ways = embed_methods_of_file(&data(), "", "https://example.org/next.json?a&b");
        let EmbedCode::Code(element) = &ways[0].paste else { panic!("the element is code") };
        assert!(element.contains("<force-status data=\"https://example.org/next.json?a&amp;b\">"), "{element}");
    }
}
