//! What machines read: metadata in the page's head, the answer to hosts that embed, the description for catalogues of data.

use edition::{Dataset, Date};
use force_status::embed_code::Shown;
use scraper::Html;
use serde_json::{Value, json};
use site::Site;

use testkit::edited::{push, set};
use testkit::published::{all, attribute, edition, one, page, read, text, words};

const ADDRESS: &str = "https://example.org/force-status/";

/// A folder whose address is known, with a picture in it.
fn site() -> Site {
    Site::at(Some(ADDRESS)).expect("an address").with_picture()
}

/// A page with the metadata of an edition.
fn head(data: &Dataset, site: &Site) -> Html {
    Html::parse_document(&format!("<!doctype html><head>{}</head><body><p>Body</p>", site::metadata(data, site)))
}

fn meta(page: &Html, name: &str) -> String {
    attribute(one(page, &format!("meta[property='{name}'], meta[name='{name}']")), "content").to_owned()
}

/// The description in a page's head.
fn described(page: &Html) -> Value {
    let block = one(page, "head script[type='application/ld+json']");
    serde_json::from_str(&block.text().collect::<String>()).expect("JSON")
}

#[track_caller]
fn is_day(value: &Value) {
    let day = value.as_str().unwrap_or_else(|| panic!("{value} is no text"));
    Date::parse(day).unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_published_description_is_that_of_the_edition_in_the_page_and_beside_it() {
    let beside: Value = serde_json::from_str(&read(site::JSON_LD)).expect("JSON");
    assert_eq!(described(&page()), beside);
    // The address of this folder is the build's to know.
    let site = Site::at(beside["url"].as_str()).expect("an address").with_picture();
    assert_eq!(beside, site::json_ld(&edition(), &site));
}

#[test]
fn the_description_has_what_catalogues_ask_for() {
    let (data, json_ld) = (edition(), site::json_ld(&edition(), &site()));
    assert_eq!((&json_ld["@context"], &json_ld["@type"]), (&json!("https://schema.org"), &json!("Dataset")));
    let description = json_ld["description"].as_str().expect("a text").chars().count();
    assert!((50..5_000).contains(&description), "{description} characters");
    assert!(json_ld["name"].as_str().expect("a text").contains(&data.edition().title));
    for day in ["datePublished", "dateModified"] {
        is_day(&json_ld[day]);
    }
    assert_eq!(json_ld["datePublished"], json_ld["dateModified"], "nothing has been corrected");
    assert_eq!(json_ld["temporalCoverage"], "2014-04-01/..");
    assert_eq!(json_ld["spatialCoverage"].as_array().expect("a list").len(), 2, "England and Wales");
    assert_eq!(json_ld["inLanguage"], "en-GB");
    assert_eq!((&json_ld["url"], &json_ld["@id"]), (&json!(ADDRESS), &json!(ADDRESS)));
    assert!(json_ld["creator"]["name"].is_string());
    assert_eq!(json_ld.get("license"), None, "nobody has stated a licence");
}

#[test]
fn every_figure_and_status_is_described_with_its_number() {
    let (data, json_ld) = (edition(), site::json_ld(&edition(), &site()));
    let variables = json_ld["variableMeasured"].as_array().expect("a list");
    assert_eq!(variables.len(), data.figures().len() + data.statuses().len());
    let find =
        |id: &str| variables.iter().find(|it| it["propertyID"] == id).unwrap_or_else(|| panic!("{id} is missing"));
    for (_, figure) in data.figures() {
        let variable = find(&figure.id);
        assert_eq!((&variable["value"], &variable["unitText"]), (&json!(figure.value), &json!(figure.noun.other)));
        let json_ld = words(variable["description"].as_str().expect("a text"));
        assert!(json_ld.contains(&words(&figure.counts)), "{json_ld}");
        let derived = figure.origin != edition::Origin::Published;
        assert_eq!(json_ld.contains("Our calculation"), derived, "{json_ld}");
    }
    for (_, status) in data.statuses() {
        let variable = find(&status.id);
        assert_eq!((&variable["value"], &variable["unitText"]), (&json!(status.count), &json!("forces")));
    }
}

#[test]
fn every_source_is_cited_and_every_download_named() {
    let (data, json_ld) = (edition(), site::json_ld(&edition(), &site()));
    for (place, (_, source)) in data.sources().enumerate() {
        let cited = &json_ld["citation"][place];
        assert_eq!((&cited["name"], &cited["@id"]), (&json!(source.title), &json!(source.address)));
        assert_eq!(cited["publisher"]["name"], json!(source.publisher));
        is_day(&cited["datePublished"]);
        assert_eq!(json_ld["isBasedOn"][place]["@id"], json!(source.address));
    }
    let files: Vec<_> = json_ld["distribution"].as_array().expect("a list").iter().collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let address = file["contentUrl"].as_str().expect("a text");
        let name = address.strip_prefix(ADDRESS).expect("a whole address");
        assert!(!read(name).is_empty());
        let kind = if name.ends_with(".csv") { "text/csv" } else { "application/json" };
        assert_eq!(file["encodingFormat"], kind);
    }
}

#[test]
fn a_correction_dates_the_description_anew() {
    let data = push("changes", json!({ "date": "2018-02-03", "text": "A number." })).valid();
    let json_ld = site::json_ld(&data, &site());
    assert_eq!((&json_ld["datePublished"], &json_ld["dateModified"]), (&json!("2017-10-05"), &json!("2018-02-03")));
    assert_eq!(meta(&head(&data, &site()), "article:modified_time"), "2018-02-03");
}

#[test]
fn a_licence_that_is_stated_is_reported() {
    let licence = json!({ "name": "Open Government Licence v3.0", "address": "https://example.org/licence" });
    let json_ld = site::json_ld(&set("edition.licence", licence).valid(), &site());
    assert_eq!(json_ld["license"]["url"], "https://example.org/licence");
}

#[test]
fn a_card_of_a_social_network_is_complete() {
    let (data, page) = (edition(), head(&edition(), &site()));
    assert_eq!(meta(&page, "og:title"), data.edition().title);
    assert_eq!(meta(&page, "og:description"), data.edition().standfirst);
    assert_eq!((meta(&page, "og:type"), meta(&page, "og:locale")), ("article".into(), "en_GB".into()));
    assert_eq!(meta(&page, "og:url"), ADDRESS);
    assert_eq!(attribute(one(&page, "link[rel=canonical]"), "href"), ADDRESS);
    assert_eq!(meta(&page, "og:image"), format!("{ADDRESS}picture.png"));
    assert_eq!((meta(&page, "og:image:width"), meta(&page, "og:image:height")), ("1200".into(), "630".into()));
    assert_eq!(meta(&page, "twitter:card"), "summary_large_image");
    let json_ld = meta(&page, "og:image:alt");
    assert!(
        json_ld.contains("320") && json_ld.contains("26 of 43") && json_ld == meta(&page, "twitter:image:alt"),
        "{json_ld}"
    );
    assert_eq!(meta(&page, "robots"), "max-image-preview:large");
}

#[test]
fn without_an_address_nothing_is_promised_that_needs_one() {
    let page = head(&edition(), &Site::default().with_picture());
    for needs in ["meta[property='og:image']", "meta[property='og:url']", "link[rel=canonical]", "link[type*=oembed]"] {
        assert_eq!(all(&page, needs).len(), 0, "{needs}");
    }
    assert_eq!(meta(&page, "twitter:card"), "summary");
    assert_eq!(site::oembed(&edition(), &Site::default(), &Shown::All), None);
    let json_ld = described(&page);
    assert_eq!((json_ld.get("url"), json_ld.get("image")), (None, None));
    assert_eq!(json_ld["distribution"][0]["contentUrl"], "abuse-of-position-2017-10-forces.csv");
}

#[test]
fn a_host_that_asks_is_reported_how_to_embed() {
    let data = edition();
    let oembed = site::oembed(&data, &site(), &Shown::All).expect("the address is known");
    assert_eq!((&oembed["type"], &oembed["version"]), (&json!("rich"), &json!("1.0")));
    assert_eq!(oembed["title"], json!(data.edition().title));
    for number in ["width", "height", "thumbnail_width", "thumbnail_height", "cache_age"] {
        assert!(oembed[number].as_u64().is_some_and(|number| number > 0), "{number}: {}", oembed[number]);
    }
    assert_eq!(oembed["thumbnail_url"], json!(format!("{ADDRESS}picture.png")));
    let html = Html::parse_fragment(oembed["html"].as_str().expect("a text"));
    let frame = one(&html, "iframe");
    assert_eq!((attribute(frame, "src"), attribute(frame, "title")), (ADDRESS, data.edition().title.as_str()));
    let page = head(&data, &site());
    let link = one(&page, "link[type='application/json+oembed']");
    assert_eq!(attribute(link, "href"), format!("{ADDRESS}oembed.json"));
    assert_eq!((attribute(link, "rel"), attribute(link, "title")), ("alternate", data.edition().title.as_str()));
}

#[test]
fn a_host_that_asks_for_a_part_is_reported_how_to_embed_that_part() {
    let data = edition();
    for part in Shown::parts(&data) {
        let oembed = site::oembed(&data, &site(), &part).expect("the address is known");
        let html = Html::parse_fragment(oembed["html"].as_str().expect("a text"));
        assert_eq!(attribute(one(&html, "iframe"), "src"), format!("{ADDRESS}?show={}", part.value()));
        assert_eq!(oembed["height"].to_string(), attribute(one(&html, "iframe"), "height"));
    }
}

#[test]
fn without_a_picture_no_part_of_one_is_described() {
    let oembed =
        site::oembed(&edition(), &Site::at(Some(ADDRESS)).expect("an address"), &Shown::All).expect("an answer");
    for name in ["thumbnail_url", "thumbnail_width", "thumbnail_height"] {
        assert_eq!(oembed.get(name), None, "{name}");
    }
}

#[test]
fn no_words_of_an_edition_can_break_out() {
    let title = "“Odd” \"quotes\" 'and' <b>marks</b> & </script><script>alert(1)</script> <!-- </title> -->";
    let data = set("edition.title", title).set("edition.standfirst", title).valid();
    let page = head(&data, &site());
    assert_eq!(all(&page, "script").len(), 1);
    assert_eq!(all(&page, "head b, head title").len(), 0);
    assert_eq!(text(one(&page, "body")), "Body");
    assert_eq!((meta(&page, "og:title"), meta(&page, "og:description")), (title.to_owned(), title.to_owned()));
    assert!(described(&page)["name"].as_str().expect("a text").ends_with(title));
    assert_eq!(attribute(one(&page, "link[type='application/json+oembed']"), "title"), title);
    let oembed = site::oembed(&data, &site(), &Shown::All).expect("an answer");
    let html = Html::parse_fragment(oembed["html"].as_str().expect("a text"));
    assert_eq!(attribute(one(&html, "iframe"), "title"), title);
    assert_eq!(all(&html, "script, b").len(), 0);
}
