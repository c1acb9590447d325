//! Odd words: whatever is typed or stands in the address, the graphic lives on and answers the next question.

use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, set_fragment};

/// What people, keyboards and mischief put into a search box.
fn odd_words() -> Vec<String> {
    let plain = [
        " ",
        "'",
        "\"",
        "\\",
        "%",
        "%F0%9F",
        "&amp;",
        "0",
        "-1",
        "NaN",
        "null",
        "<b>Leeds</b>",
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</main><!--",
        "<!--<[force_status::view::Graphic]>-->",
        "{{7*7}}",
        "'; DROP TABLE forces; --",
        "🚓",
        "👩‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru",
        "\u{202e}sdeeL",
        "\u{200b}\u{feff}Leeds\u{ad}",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
        "Ynys Mo\u{302}n",
        "ŵŷŴŶ",
        "İstanbul ß ﬃ Ǆ",
        "ليدز",
        "リーズ",
        "\u{0}\u{1}\u{7f}",
        "a\tb\nc\r\nd",
        "\u{fffd}\u{10ffff}",
        "Leeds’s “Leeds”",
    ];
    let long =
        [("a", 10_000), ("Leeds ", 2_000), ("\u{301}", 500), ("👩‍👩‍👧‍👦", 300), ("ŵ", 81), ("<", 10_000), (" ", 10_000)];
    let long = long.iter().map(|(text, times)| text.repeat(*times));
    plain.into_iter().map(str::to_owned).chain(long).collect()
}

#[wasm_bindgen_test]
async fn no_word_is_too_odd_for_the_finder() {
    let page = Page::published();
    let elements = page.image();
    page.come_alive().await;
    for words in odd_words() {
        page.type_words(&words).await;
        assert_eq!(page.image().shape(), elements.shape(), "the shape after {words:.90?}");
        // Spaces and marks alone ask nothing.
        let asks = words.chars().any(char::is_alphanumeric);
        assert!(!asks || !page.status_message().is_empty(), "the answer to {words:.90?}");
        page.type_words("Leeds").await;
        assert!(page.status_message().starts_with("Leeds: West Yorkshire Police"), "Leeds after {words:.90?}");
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_is_shown_as_it_was_typed() {
    let page = Page::published();
    page.come_alive().await;
    for words in ["<b>Atlantis</b>", "</main><!--", "🚓", "\u{202e}sitnaltA"] {
        page.type_words(words).await;
        let message = format!("No match for “{words}”.");
        assert!(page.status_message().starts_with(&message), "{} for {words}", page.status_message());
        assert_eq!(page.finder().value(), words);
    }
}

#[wasm_bindgen_test]
async fn no_word_is_too_odd_before_wasm_arrives() {
    for words in odd_words().into_iter().step_by(4) {
        let page = Page::published();
        let published = page.image();
        page.finder().set_value(&words);
        page.come_alive().await;
        assert_eq!(page.image().shape(), published.shape(), "{words:.90?}");
    }
}

#[wasm_bindgen_test]
async fn no_address_is_too_odd() {
    let addresses = ["find=%F0%9F", "find=%", "view=&status=&open=,,,&unit=&find=", "=&=&&&", "find=<b>", "#", "%00"];
    for address in addresses {
        let page = Page::published();
        set_fragment(address);
        page.come_alive().await;
        page.type_words("Leeds").await;
        assert!(page.status_message().starts_with("Leeds: West Yorkshire Police"), "Leeds after {address}");
    }
}
