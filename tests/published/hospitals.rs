//! Another edition, of twelve hospitals that do not exist: everything that is published speaks of it, and of nothing else.

use force_status::embed_code::Shown;
use force_status::view::static_parts::{self, RenderContext};
use scraper::Html;
use site::{Edition, Site};

use testkit::published::{all, attribute, one, squares, text, waited};

const ADDRESS: &str = "https://example.org/hospitals/";

fn edition() -> Edition {
    let file = testkit::project().join("examples/editions/hospitals.json");
    Edition::read(&file).unwrap_or_else(|error| panic!("{error}"))
}

fn site() -> Site {
    Site::at(Some(ADDRESS)).expect("the address of a folder").with_picture()
}

fn graphic() -> Html {
    let context = RenderContext::new(edition().data, "fs", 1, site().home());
    Html::parse_fragment(&waited(static_parts::graphic(&context, true)))
}

/// Everything that is published of an edition, as its readers get it: the name of the file, and its text.
fn published() -> Vec<(String, String)> {
    let Edition { data, .. } = edition();
    let fragment = waited(site::html_fragment(data.clone(), &site(), 2)).expect("an HTML fragment");
    let words = |html: &str| {
        let page = Html::parse_fragment(html);
        // What a style sheet says is no word of the edition.
        let styles: String = all(&page, "style").into_iter().map(text).collect();
        let labels = all(&page, "[aria-label]").into_iter().map(|it| attribute(it, "aria-label").to_owned());
        page.root_element().text().collect::<String>().replace(&styles, "") + &labels.collect::<String>()
    };
    let mut files = vec![
        ("index.html".to_owned(), words(&graphic().html())),
        ("fragment.html".to_owned(), words(&fragment)),
        ("forces.csv".to_owned(), site::units_csv(&data)),
        ("figures.csv".to_owned(), site::figures_csv(&data)),
        ("dataset.jsonld".to_owned(), site::json_ld(&data, &site()).to_string()),
        ("oembed.json".to_owned(), site::oembed(&data, &site(), &Shown::All).expect("an address").to_string()),
        ("metadata".to_owned(), site::metadata(&data, &site())),
        ("client-data.txt".to_owned(), messages::client_data(&data).write()),
    ];
    let demo = site::demo(&data, site().heights(), &fragment).expect("the templates are valid");
    files.extend(demo.into_iter().filter(|(name, _)| name.ends_with(".html")).map(|(name, html)| (name, words(&html))));
    files
}

#[test]
fn nothing_of_the_default_edition_is_left() {
    // What the software itself is called, and what its parts are called in addresses and code.
    let own = ["Force Status", "force-status", "force_status", "\"force\"", "in force"];
    for (name, content) in published() {
        let content = own.iter().fold(content, |content, own| content.replace(own, ""));
        // A line of the client data begins by what it is.
        for word in ["orce", "olice", "onstab", "43", "HMIC", "2017", "IPCC", "nickname"] {
            let found = content.find(word).map(|place| content[..place].chars().rev().take(60).collect::<Vec<_>>());
            let before: Option<String> = found.map(|letters| letters.into_iter().rev().collect());
            assert!(before.is_none(), "{name}: {word} after “{}”", before.unwrap_or_default());
        }
        assert!(name.starts_with("demo/index") || content.contains("ospital"), "{name}");
    }
}

#[test]
fn its_words_are_in_every_place() {
    let page = graphic();
    for (selector, says) in [
        ("h1", "How far twelve hospitals that do not exist have come"),
        (".fs-finder label", "Find your hospital"),
        (".fs-hint", "Try a hospital, a town or a road"),
        (".fs-filters legend", "Safety plan"),
        ("#fs-message", ""),
        (".fs-all > summary", "All 12 hospitals"),
        (".fs-choice > legend.fs-unseen", "Hospitals, A to Z"),
        (".fs-key", "Not named in the report (9)"),
    ] {
        assert_eq!(text(one(&page, selector)).trim(), says, "{selector}");
    }
    let links: Vec<&str> = all(&page, ".fs-downloads a").into_iter().map(|link| attribute(link, "href")).collect();
    assert!(links.contains(&"made-up-hospitals-2031-hospitals.csv"), "{links:?}");
    assert!(text(one(&page, ".fs-end")).contains("The number of large spills was 78 and is 87."));
}

#[test]
fn a_hospital_that_a_source_names_stands_below_the_squares_of_its_status() {
    let page = graphic();
    let blocks: Vec<(String, String, u64)> = all(&page, ".fs-block")
        .into_iter()
        .map(|block| {
            let html = Html::parse_fragment(&block.inner_html());
            let named = all(&html, ".fs-name").into_iter().map(text).collect::<String>();
            (named, text(one(&html, ".fs-status")), squares(one(&html, ".fs-squares")))
        })
        .collect();
    let expected = [("Alder", "3 Overdue", 3), ("Fir", "5 Under way", 5), ("Hawthorn", "4 Done", 4)];
    let expected = expected.map(|(named, heading, count)| (named.to_owned(), heading.to_owned(), count));
    assert_eq!(blocks, expected);
    assert_eq!(text(one(&page, ".fs-key")), "Not named in the report (9)");
}
