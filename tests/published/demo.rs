//! The pages that show each way to embed the graphic: whole, true to the edition, and content with what is beside them.

use scraper::Html;

use testkit::published::{all, attribute, edition, folder, name, one, read, text};

/// The pages with the graphic in them.
const ARTICLES: [&str; 6] = [
    "demo/frame.html",
    "demo/plain.html",
    "demo/element.html",
    "demo/call.html",
    "demo/fragment.html",
    "demo/picture.html",
];

fn pages() -> impl Iterator<Item = (&'static str, Html)> {
    ARTICLES.into_iter().chain(["demo/index.html"]).map(|page| (page, Html::parse_document(&read(page))))
}

#[test]
fn every_way_is_listed_and_every_address_leads_to_a_file() {
    let index = Html::parse_document(&read("demo/index.html"));
    let listed: Vec<_> = all(&index, ".ways h2 a").iter().map(|link| attribute(*link, "href")).collect();
    assert_eq!(listed.iter().map(|file| format!("demo/{file}")).collect::<Vec<_>>(), ARTICLES);
    for (page, document) in pages() {
        let addressed = ["[src]", "[href]"].into_iter().flat_map(|selector| all(&document, selector));
        for element in addressed {
            let address = element.attr("src").or(element.attr("href")).unwrap_or_default();
            // The sources that the HTML fragment names, and its own marks.
            if page == "demo/fragment.html" && (address.starts_with('#') || address.starts_with("https:")) {
                continue;
            }
            let beside = address.strip_prefix("../").map_or(format!("demo/{address}"), str::to_owned);
            assert!(address == "data:," || folder().join(beside).exists(), "{page}: {}", name(element));
        }
    }
}

#[test]
fn the_article_says_what_the_edition_says() {
    let data = edition();
    let named = data.units().filter(|(_, unit)| unit.status.is_some()).count();
    let first = data.cards().next().map(|(_, card)| &data[card.figure]).expect("the edition has cards");
    for page in ARTICLES {
        let said = text(one(&Html::parse_document(&read(page)), "main > article"));
        let (units, unnamed) = (data.units().len(), data.units().len() - named);
        for words in [
            format!("is {}, for {}", first.value, first.says),
            format!("lists {units} forces"),
            format!("the state of {named}."),
            format!("each of the other {unnamed} it says"),
        ] {
            assert!(said.contains(&words), "{page} does not say {words:?}: {said}");
        }
    }
}

#[test]
fn each_way_has_the_graphic_in_its_column_and_no_more_script_than_it_says() {
    let graphics = ["iframe", "iframe", "force-status", "#force-status", ".fsf-host", "a > img[alt]"];
    for ((page, graphic), scripts) in ARTICLES.into_iter().zip(graphics).zip([1, 0, 1, 1, 0, 0]) {
        let document = Html::parse_document(&read(page));
        let graphic = one(&document, &format!("article figure {graphic}"));
        if name(graphic) == "iframe" {
            assert_eq!(attribute(graphic, "src"), "../index.html");
            assert!(!attribute(graphic, "title").is_empty() && attribute(graphic, "style").contains("cqw"));
        }
        assert_eq!(all(&document, "script").len(), scripts, "{page}");
    }
}
