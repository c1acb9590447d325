//! The plain fragment in content systems that filter what authors paste, as WordPress's `wp_kses_post` does: by its lists of
//! elements, attributes and properties, https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/

use std::collections::BTreeSet;

use scraper::Html;

use crate::html_fragment::says_it_all;
use testkit::published::{all, name, read};

const ELEMENTS: &str = "a abbr acronym address area article aside b bdo big blockquote br button caption cite code col colgroup dd \
    del details dfn div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label \
    legend li main map mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td \
    tfoot th thead tr tt u ul var";
const ATTRIBUTES: &str = "class dir hidden id lang role style title href rel target download open abbr align colspan headers \
    height rowspan scope valign width";
const PROPERTIES: &str = "background background-color border border-bottom border-collapse border-color border-left border-right \
    border-spacing border-style border-top border-width clear color float font font-family font-size font-style font-weight height \
    letter-spacing line-height list-style-type margin margin-bottom margin-left margin-right margin-top max-width min-height \
    min-width opacity overflow padding padding-bottom padding-left padding-right padding-top text-align text-decoration \
    text-indent text-transform vertical-align width";

fn plain() -> Html {
    Html::parse_fragment(&read("fragment-plain.html"))
}

#[test]
fn the_plain_fragment_says_all_that_the_page_says() {
    says_it_all(&plain());
}

#[test]
fn a_filter_takes_nothing_from_it() {
    let set = |words: &'static str| words.split_whitespace().collect::<BTreeSet<_>>();
    let (elements, attributes, properties) = (set(ELEMENTS), set(ATTRIBUTES), set(PROPERTIES));
    let html = plain();
    for element in all(&html, "body *, div, div *") {
        assert!(elements.contains(element.value().name()), "{}", name(element));
        for (key, value) in element.value().attrs() {
            assert!(attributes.contains(key) || key.starts_with("aria-"), "{key} of {}", name(element));
            if key == "style" {
                for declaration in value.split(';').filter(|it| !it.trim().is_empty()) {
                    let (property, value) = declaration.split_once(':').expect("a declaration");
                    assert!(properties.contains(property.trim()), "{declaration}");
                    // What KSES takes for an attack: https://developer.wordpress.org/reference/functions/safecss_filter_attr/
                    assert!(!value.contains(['\\', '(', '&', '}', '=']) && !value.contains("/*"), "{declaration}");
                }
            }
        }
    }
}

/// Whatever keeps texts alone, as Drupal's filter may: none is of a style or a drawing.
#[test]
fn no_text_in_it_is_code() {
    let source = read("fragment-plain.html");
    for code in ["{", "<style", "<svg", "<script", "<!--", "fs-"] {
        assert!(!source.contains(code), "{code}");
    }
}

#[test]
fn a_bar_is_as_long_as_its_figure() {
    let html = plain();
    let widths: Vec<_> = all(&html, "td[style*='height:20px']").into_iter().filter_map(|it| it.attr("style")).collect();
    assert!(widths.iter().any(|style| style.starts_with("width:20.62%")), "66 of 320: {widths:?}");
}
