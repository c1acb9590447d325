//! Every way to embed the graphic, as what is to be pasted.

use super::{Heights, snippet};
use crate::dataset::Dataset;
use crate::markup::escaped;
use crate::wording::{self, WayWords};

/// The size of the picture, in pixels.
pub const PICTURE_SIZE: (u32, u32) = (1200, 630);

/// A way to embed the graphic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The name by which its button finds what it copies.
    pub id: &'static str,
    /// Its words.
    pub words: WayWords,
    /// What is to be pasted, or the address of the file whose text is.
    pub paste: Paste,
}

/// What is to be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paste {
    /// This code.
    Code(String),
    /// The text of this file.
    File(&'static str),
}

/// The ways to embed the edition that is built in, from the folder at this address.
pub fn ways(data: &Dataset, folder: &str, heights: &Heights) -> Vec<Way> {
    let code = |id, words, code| Way { id, words, paste: Paste::Code(code) };
    vec![
        code("frame", wording::FRAME, snippet(data, folder, heights)),
        code("script", wording::SCRIPT, script(folder)),
        code("element", wording::ELEMENT, element(folder, None)),
        code("call", wording::CALL, call(folder, None)),
        Way { id: "piece", words: wording::PIECE, paste: Paste::File("fragment.html") },
        code("image", wording::IMAGE, image(data, folder)),
    ]
}

/// The ways to embed an edition at this address with the graphic of the folder.
pub fn ways_of_file(folder: &str, data: &str) -> Vec<Way> {
    let code = |id, words, code| Way { id, words, paste: Paste::Code(code) };
    vec![
        code("element", wording::ELEMENT, element(folder, Some(data))),
        code("call", wording::CALL, call(folder, Some(data))),
    ]
}

/// The script for hosts.
pub fn script(folder: &str) -> String {
    format!("<script src=\"{}embed.js\" async></script>", escaped(folder))
}

/// The element with its module.
pub fn element(folder: &str, data: Option<&str>) -> String {
    let data = data.map(|data| format!(" data=\"{}\"", escaped(data))).unwrap_or_default();
    format!(
        "<script type=\"module\" src=\"{}force-status.js\"></script>\n<force-status{data}>{}</force-status>",
        escaped(folder),
        wording::FALLBACK
    )
}

/// The call with its import. An address holds no quotation mark that would end its text: a checked one is escaped by
/// percent signs.
pub fn call(folder: &str, data: Option<&str>) -> String {
    let data = data.map(|data| format!(", data: \"{data}\"")).unwrap_or_default();
    [
        "<div id=\"force-status\"></div>\n<script type=\"module\">".to_owned(),
        format!("  import {{ mount }} from \"{folder}force-status.js\";"),
        "  const place = document.getElementById(\"force-status\");".to_owned(),
        format!("  await mount(place, {{ view: \"force\"{data} }});\n</script>"),
    ]
    .join("\n")
}

/// The picture, which leads to the graphic.
pub fn image(data: &Dataset, folder: &str) -> String {
    let (folder, text) = (escaped(folder), escaped(&wording::share(data)));
    let (width, height) = PICTURE_SIZE;
    format!(
        "<a href=\"{folder}\"><img src=\"{folder}picture.png\" width=\"{width}\" height=\"{height}\" \
         style=\"max-width:100%;height:auto\" alt=\"{text}\"></a>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::data;

    #[test]
    fn every_way_leads_to_the_folder() {
        for way in ways(&data(), "https://example.org/a&b/", &Heights::default()) {
            match way.paste {
                Paste::Code(code) => assert!(code.contains("https://example.org/a"), "{code}"),
                Paste::File(name) => assert!(!name.contains('/'), "{name}"),
            }
        }
    }

    #[test]
    fn the_picture_says_what_it_shows() {
        let expected = format!("alt=\"{}\"", escaped(&wording::share(&data())));
        assert!(expected.contains("of 320") && image(&data(), "").contains(&expected));
    }

    #[test]
    fn a_host_s_own_file_is_named() {
        let ways = ways_of_file("", "https://example.org/next.json?a&b");
        let Paste::Code(element) = &ways[0].paste else { panic!("the element is code") };
        assert!(element.contains("<force-status data=\"https://example.org/next.json?a&amp;b\">"), "{element}");
    }
}
