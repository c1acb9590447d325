//! A page for the strictest security policy: nothing inline, nothing evaluated.

use crate::site::{all, attribute, name, names, page, read, text};

#[test]
fn no_script_stands_in_the_page() {
    let page = page();
    // A block of data is never run.
    let scripts = all(&page, "script:not([type='application/ld+json'])");
    assert!(!scripts.is_empty());
    for script in scripts {
        let served = "an inline script; trunk's server adds one: run cargo xtask build";
        assert!(script.attr("src").is_some() && text(script).is_empty(), "{served}: {}", name(script));
    }
}

#[test]
fn no_style_stands_in_the_page() {
    let page = page();
    assert_eq!(all(&page, "style").len(), 0);
    let styled: Vec<_> = all(&page, "[style]").into_iter().map(name).collect();
    assert!(styled.is_empty(), "{styled:?}");
}

#[test]
fn no_attribute_is_a_script() {
    let page = page();
    for element in all(&page, "*") {
        for (key, value) in element.value().attrs() {
            assert!(!key.starts_with("on"), "{key} of {}", name(element));
            let value: String = value.chars().filter(|character| !character.is_whitespace()).collect();
            assert!(!value.to_lowercase().contains("javascript:"), "{key} of {}", name(element));
        }
    }
}

#[test]
fn no_foreign_frame_or_form_is_in_the_page() {
    let page = page();
    for selector in ["iframe", "form", "object", "embed", "base", "meta[http-equiv]"] {
        assert_eq!(all(&page, selector).len(), 0, "{selector}");
    }
}

#[test]
fn no_script_evaluates_text() {
    for file in names().into_iter().filter(|file| file.ends_with(".js")) {
        let text = read(&file);
        for way in ["eval(", "new Function", "document.write", "setTimeout(\"", "setTimeout('"] {
            assert!(!text.contains(way), "{way} in {file}");
        }
    }
}

#[test]
fn files_that_are_fetched_by_the_page_are_checked_by_their_digest() {
    let page = page();
    for element in all(&page, "script[src], link[rel=stylesheet]") {
        assert!(attribute(element, "integrity").starts_with("sha384-"), "{}", name(element));
    }
}
