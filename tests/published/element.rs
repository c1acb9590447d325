//! The element with the whole graphic in it: what a reader without scripts and a search engine read of it.

use scraper::Html;
use site::Site;

use crate::html_fragment::says_it_all;
use testkit::published::{all, attribute, edition, one, read};

/// The element's file as its parts: the element's own tree, and all of it with the template as it stands.
fn parts(text: &str) -> (Html, Html) {
    let (_, rest) = text.split_once("<template shadowrootmode=\"open\">").expect("the file has a tree");
    let (tree, _) = rest.split_once("</template>").expect("the tree ends");
    (Html::parse_fragment(tree), Html::parse_fragment(text))
}

#[test]
fn the_element_says_all_that_the_page_says() {
    let (tree, _) = parts(&read("element.html"));
    says_it_all(&tree);
    let levels: Vec<_> = all(&tree, "h1, h2, h3, h4, h5, h6").iter().map(|it| it.value().name().to_owned()).collect();
    assert_eq!(levels.iter().filter(|level| *level == "h2").count(), 1, "{levels:?}");
    assert!(levels[0] == "h2" && !levels.contains(&"h1".to_owned()), "the page has its own h1: {levels:?}");
}

#[test]
fn where_no_tree_is_known_the_standfirst_is_read() {
    for (name, language) in [("element.html", None), ("element.cy.html", Some("en-GB"))] {
        let (_, file) = parts(&read(name));
        let fallback = one(&file, "force-status > p");
        assert_eq!(fallback.text().collect::<String>(), edition().edition().standfirst);
        assert_eq!(fallback.value().attr("lang"), language, "{name}");
    }
    assert_eq!(attribute(one(&parts(&read("element.cy.html")).1, "force-status"), "lang"), "cy");
}

#[test]
fn the_tree_bears_the_digest_of_the_file_that_the_script_would_fetch() {
    for name in ["element.html", "element.cy.html"] {
        let (tree, _) = parts(&read(name));
        let host = one(&tree, ".force-status");
        let digest = attribute(host, "data-integrity");
        assert!(
            read("force-status.js").contains(&format!("\"digest\":\"{digest}\",\"unavailable\":")),
            "{name}: {digest}"
        );
        assert_eq!(attribute(host, "data-edition"), edition().edition().id);
    }
}

#[test]
fn where_the_folder_is_known_every_address_is_whole() {
    let (data, address) = (edition(), "https://example.org/force-status/");
    let fragment = "<div class=\"force-status\"><a download href=\"a.csv\"></a><a hreflang=cy href=\"./cy.html\"></a>\
                 <a download href=\"https://example.com/b.json\"></a><a href=\"#fs-c\"></a></div>";
    let site = Site::at(Some(address)).expect("an address");
    let made = site::declared(fragment, "", &data, &site).expect("the fragment is HTML");
    for whole in ["a.csv", "cy.html", "force-status.js"].map(|name| format!("\"{address}{name}\"")) {
        assert!(made.contains(&whole), "{made}");
    }
    assert!(made.contains("\"https://example.com/b.json\"") && made.contains("\"#fs-c\""), "{made}");
    let made = site::declared(fragment, "", &data, &Site::default()).expect("the fragment is HTML");
    assert!(made.contains("\"./force-status.js\"") && made.contains("\"a.csv\""), "{made}");
}
