//! How servers should send each published file: its type, caching, and headers.
//!
//! Static hosts read these rules from the file `_headers`, which [`headers`] writes. `deploy/nginx` says the same to
//! nginx, with the reasons; the tests compare both.

use std::fmt::Write as _;

/// The name of the file that static hosts take their rules from. They do not serve it.
pub const HEADERS: &str = "_headers";

/// What every response says.
const ALWAYS: [(&str, &str); 7] = [
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Timing-Allow-Origin", "*"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()"),
];

/// How long caches keep a file whose name says what is in it.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// How long caches keep any other file.
const FOR_NOW: &str = "public, max-age=300, stale-while-revalidate=3600, stale-if-error=86400";

/// The type of each kind of file, by the end of its name.
const TYPES: [(&str, &str); 11] = [
    ("css", "text/css; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("jsonld", "application/ld+json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("ts", "text/plain; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
];

/// The type that a file is served as; `None` for a kind that nobody has decided on.
pub fn media_type(name: &str) -> Option<&'static str> {
    let (_, end) = name.rsplit_once('.')?;
    TYPES.iter().find_map(|(known, kind)| (*known == end).then_some(*kind))
}

/// The `Cache-Control` header of a file.
pub fn caching(name: &str) -> &'static str {
    if is_named_by_content(name) { FOR_GOOD } else { FOR_NOW }
}

/// Whether a browser that is led to a file saves it instead of showing it in the page's place: the edition's data. What programs
/// read is not meant: the response to hosts that embed, the schema for editors.
pub fn is_download(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or_default();
    file.ends_with(".csv") || file.ends_with(".json") && !file.starts_with("oembed.") && file != "edition.schema.json"
}

/// Whether a file's name ends in a digest of its content, as in `page-0f1e2d3c4b5a6978.js`.
///
/// A digest has 12 to 16 digits or small letters, and at least one digit: no word, no date.
fn is_named_by_content(name: &str) -> bool {
    let Some((stem, "css" | "html" | "js" | "txt" | "wasm")) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    stem.rsplit_once('-').is_some_and(|(_, digest)| {
        let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
        (12..=16).contains(&digest.len())
            && digest.bytes().all(plain)
            && digest.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// Whether a file of the published folder is served under its own name: not one that is packed, hidden or for the host.
pub fn is_served(path: &str) -> bool {
    let hidden = path.split('/').any(|part| part.starts_with('.'));
    !hidden && path != HEADERS && ![".br", ".gz"].iter().any(|end| path.ends_with(end))
}

/// The text of `_headers` for a folder that holds these files, as paths from the folder, in this order.
///
/// Where several rules fit a path, hosts join their values with commas. So each file has one rule of its own, and the rule
/// for all has nothing that differs between files.
pub fn headers<'file>(files: impl IntoIterator<Item = &'file str>) -> String {
    let mut text = "# How static hosts serve these files. Written by the build.\n/*\n".to_owned();
    let mut line = |line: std::fmt::Arguments<'_>| {
        // Writing into a text does not fail.
        let _ = text.write_fmt(line);
    };
    for (name, value) in ALWAYS {
        line(format_args!("  {name}: {value}\n"));
    }
    for file in files.into_iter().filter(|file| is_served(file)) {
        for path in addresses(file) {
            line(format_args!("/{path}\n  Cache-Control: {}\n", caching(file)));
            if let Some(kind) = media_type(file) {
                line(format_args!("  Content-Type: {kind}\n"));
            }
            if is_download(file) {
                line(format_args!("  Content-Disposition: attachment\n"));
            }
        }
    }
    text
}

/// The paths that a host may serve a file under: hosts show a page without `.html`, and a folder's page as the folder.
fn addresses(file: &str) -> Vec<&str> {
    // A fragment of a part is downloaded, never visited; hosts take a hundred rules at most.
    let page = file.strip_suffix(".html").filter(|page| !page.starts_with("fragment."));
    let folder =
        page.and_then(|page| page.strip_suffix("index")).filter(|folder| folder.is_empty() || folder.ends_with('/'));
    [Some(file), folder.or(page)].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_with_a_digest_is_kept_for_good() {
        for name in [
            "force-status-0f1e2d3c4b5a6978.js",
            "force-status-0f1e2d3c4b5a6978_bg.wasm",
            "force-status-f1e2d3c4b5a697.css",
            "fragment-k3j9x2m4q8z7.html",
            "demo/page-0f1e2d3c4b5a6978.js",
        ] {
            assert_eq!(caching(name), FOR_GOOD, "{name}");
        }
    }

    #[test]
    fn a_name_that_can_get_new_content_is_soon_asked_for_again() {
        for name in [
            "index.html",
            "force-status.js",
            "force-status.d.ts",
            "embed.js",
            "abuse-of-position-2017-10.json",
            "edition-201710051200.json",
            "edition-201710051200-forces.csv",
            "demo/responsiveness-representative.html",
            "page-0F1E2D3C4B5A6978.js",
            "page-0f1e2d3c4b5a69780f1e2d3c4b5a6978.js",
            "0f1e2d3c4b5a6978.js",
        ] {
            assert_eq!(caching(name), FOR_NOW, "{name}");
        }
    }

    #[test]
    fn the_data_is_saved_and_what_programs_read_is_not() {
        let names =
            ["plans-2017.json", "plans-2017-forces.csv", "oembed.json", "edition.schema.json", "dataset.jsonld"];
        assert_eq!(names.map(is_download), [true, true, false, false, false]);
    }

    #[test]
    fn the_type_goes_by_the_last_ending() {
        assert_eq!(media_type("force-status.d.ts"), Some("text/plain; charset=utf-8"));
        assert_eq!(media_type("dataset.jsonld"), Some("application/ld+json"));
        assert_eq!(media_type("demo/index.html"), Some("text/html; charset=utf-8"));
        assert_eq!(media_type("film.mp4"), None);
        assert_eq!(media_type("LICENCE"), None);
    }

    #[test]
    fn a_page_has_a_rule_for_each_address_that_a_host_gives_it() {
        assert_eq!(addresses("index.html"), ["index.html", ""]);
        assert_eq!(addresses("demo/index.html"), ["demo/index.html", "demo/"]);
        assert_eq!(addresses("demo/reindex.html"), ["demo/reindex.html", "demo/reindex"]);
        assert_eq!(addresses("embed.js"), ["embed.js"]);
    }

    #[test]
    fn packed_and_hidden_files_have_no_rule() {
        let text = headers(["index.html", "index.html.br", "index.html.gz", ".trunk-lock", ".a/b.js", "_headers"]);
        let paths: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
        assert_eq!(paths, ["/*", "/index.html", "/"]);
    }
}
