//! A page for the strictest security policy, which it carries itself: no script inline, nothing evaluated.

use testkit::published::{all, attribute, name, names, one, page, read, text};

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

/// One style stands in the page, so that it shows after one answer of the server; the policy names it and no other.
#[test]
fn the_policy_allows_the_one_style_of_the_page_and_its_own_files() {
    let page = page();
    let style = one(&page, "style");
    let style: String = style.text().collect();
    let policy = attribute(one(&page, "meta[http-equiv=Content-Security-Policy]"), "content");
    let script = attribute(one(&page, "script[src]"), "integrity");
    assert_eq!(policy, site::policy(&style, &[], script));
    assert!(!policy.contains("unsafe-inline") && !policy.contains(" 'unsafe-eval'"), "{policy}");
    let styled: Vec<_> = all(&page, "[style]").into_iter().map(name).collect();
    assert!(styled.is_empty(), "{styled:?}");
    assert_eq!(all(&page, "link[rel=stylesheet]").len(), 0);
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
    for selector in
        ["iframe", "form", "object", "embed", "base", "meta[http-equiv]:not([http-equiv=Content-Security-Policy])"]
    {
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
    for element in all(&page, "script[src]") {
        assert!(attribute(element, "integrity").starts_with("sha256-"), "{}", name(element));
    }
}
