//! What the page links to is there, beside it, and it asks for nothing from elsewhere.

use std::collections::BTreeSet;

use force_status::embed_code::{Shown, element_file, html_fragment_file, plain_html_fragment_file};
use force_status::view::static_parts::Page;
use site::Format;

use scraper::Html;

use testkit::published::{all, attribute, edition, folder, names, page, read};

/// The file that an address relative to the page's own folder names.
fn file(address: &str) -> &str {
    let name = address.strip_prefix("./").unwrap_or(address);
    assert!(!name.is_empty() && !name.contains(['/', ':', '?', '#', '\\']), "{address} is not beside the page");
    assert!(folder().join(name).is_file(), "{address} is not in the published folder");
    name
}

/// Every address that the browser fetches by itself.
fn fetched() -> Vec<String> {
    let page = page();
    let pairs = [
        ("[src]", "src"),
        ("link[href]:not([rel=alternate]):not([rel=canonical])", "href"),
        ("[srcset]", "srcset"),
        ("[poster]", "poster"),
        ("object[data]", "data"),
    ];
    let found = pairs.into_iter().flat_map(|(selector, name)| {
        all(&page, selector).into_iter().map(|element| attribute(element, name).to_owned()).collect::<Vec<_>>()
    });
    // An empty icon, so that browsers ask for none.
    let mut found: Vec<String> = found.filter(|address| address != "data:,").collect();
    let scripts: Vec<String> = found.iter().filter(|address| address.ends_with(".js")).cloned().collect();
    found.extend(scripts.iter().flat_map(|script| named_in(file(script))));
    found
}

/// The files that a script names to fetch them: `"./…"`.
fn named_in(script: &str) -> Vec<String> {
    let text = read(script);
    let names = text.split("\"./").skip(1).filter_map(|rest| rest.split_once('"'));
    names.map(|(name, _)| format!("./{name}")).collect()
}

#[test]
fn everything_that_is_fetched_lies_beside_the_page() {
    let fetched = fetched();
    assert_eq!(fetched.len(), 4, "script, glue, wasm and client data: {fetched:?}");
    for address in &fetched {
        file(address);
    }
}

#[test]
fn nothing_is_published_that_the_page_does_not_use() {
    let page = page();
    let mut used: BTreeSet<String> = fetched().iter().map(|address| file(address).to_owned()).collect();
    used.extend(all(&page, "a[download]").into_iter().map(|link| file(attribute(link, "href")).to_owned()));
    // What hosts and machines ask for, which readers' browsers do not.
    let others = [
        "index.html",
        "edition.schema.json",
        "element.html",
        "fragment-plain.html",
        "fragment.html",
        "third-party-notices.txt",
        "picture.svg",
        site::PICTURE,
        site::JSON_LD,
        site::OEMBED,
    ];
    used.extend(others.map(str::to_owned));
    // The same in another language.
    used.extend(Page::all(&edition()).into_iter().skip(1).map(|page| page.file));
    used.extend(
        messages::languages(&edition()).into_iter().map(|(language, _)| html_fragment_file(Some(language.tag()))),
    );
    used.extend(
        messages::languages(&edition()).into_iter().map(|(language, _)| plain_html_fragment_file(Some(language.tag()))),
    );
    used.extend(messages::languages(&edition()).into_iter().map(|(language, _)| element_file(Some(language.tag()))));
    let formats = Format::ALL.into_iter().flat_map(|format| ["svg", "png"].map(|end| format.file(end)));
    let cards: Vec<Shown> = Shown::parts(&edition()).split_off(2);
    used.extend(formats.flat_map(|file| cards.iter().map(move |card| card.file(&file)).collect::<Vec<_>>()));
    let fragments =
        ["fragment.html".to_owned(), html_fragment_file(Some("cy")), site::OEMBED.to_owned(), "embed.txt".to_owned()];
    used.extend(Shown::parts(&edition()).iter().flat_map(|part| fragments.each_ref().map(|whole| part.file(whole))));
    let welsh = Html::parse_document(&read("cy.html"));
    used.extend(all(&welsh, "script[src]").into_iter().map(|script| file(attribute(script, "src")).to_owned()));
    // The way in for pages that take the graphic as an element.
    used.extend(["force-status.js", "force-status.d.ts"].map(str::to_owned));
    used.extend(named_in("force-status.js").iter().map(|address| file(address).to_owned()));
    // For hosts, under names that stay.
    used.extend(["embed.js", "demo"].map(str::to_owned));
    let unused: Vec<_> = names().into_iter().filter(|name| !used.contains(name)).collect();
    assert!(unused.is_empty(), "{unused:?}: delete dist and run cargo xtask build");
}

#[test]
fn every_download_is_there_under_the_name_that_it_is_saved_by() {
    let (page, data) = (page(), edition());
    let id = &data.edition().id;
    let links = all(&page, "#fs-data a[download]");
    let names: Vec<_> = links.iter().map(|link| file(attribute(*link, "href"))).collect();
    assert_eq!(names, [format!("{id}-forces.csv"), format!("{id}-figures.csv"), format!("{id}.json")]);
    for link in links {
        assert_eq!(attribute(link, "download"), file(attribute(link, "href")));
    }
}

#[test]
fn every_link_leads_into_the_page_to_a_file_beside_it_or_to_a_source() {
    let (page, data) = (page(), edition());
    let mut known: BTreeSet<&str> = data.sources().map(|(_, source)| source.address.as_str()).collect();
    known.extend(data.support().map(|support| support.address.as_str()));
    for link in all(&page, "a") {
        let address = attribute(link, "href");
        if !address.starts_with('#') && !known.contains(address) {
            file(address);
        }
    }
}

#[test]
fn the_style_sheet_and_the_scripts_ask_for_nothing() {
    for name in names() {
        let reaching: &[&str] = match name.rsplit('.').next() {
            Some("css") => &["@import", "url(", "image-set(", "//"],
            Some("js") => {
                &["http:", "https:", "XMLHttpRequest", "sendBeacon", "WebSocket", "localStorage", "document.cookie"]
            }
            _ => &[],
        };
        let text = if reaching.is_empty() { String::new() } else { read(&name) };
        for way in reaching {
            assert!(!text.contains(way), "{way} in {name}");
        }
    }
}
