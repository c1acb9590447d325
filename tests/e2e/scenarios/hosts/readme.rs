//! What the README says to paste, pasted: each piece of HTML in it, in a page of another site.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};

scenarios!(Plain: what_the_readme_says_to_paste_works_as_it_stands);

const README: &str = include_str!("../../../../README.md");
/// What stands for a newsroom's own folder there.
const FOLDER: &str = "https://example.org/force-status/";

/// The pieces of HTML that name the folder, with the address of the graphic in its place.
fn pieces() -> Vec<String> {
    let blocks = README.split("```html\n").skip(1).filter_map(|rest| rest.split_once("```"));
    let blocks = blocks.map(|(block, _)| block.replace(FOLDER, "{graphic}"));
    blocks.filter(|block| block.contains("{graphic}")).collect()
}

fn what_the_readme_says_to_paste_works_as_it_stands(browser: &Browser) {
    let pieces = pieces();
    assert_eq!(pieces.len(), 3, "the frame, the element and the call: {pieces:#?}");
    for piece in pieces {
        let piece: &'static str = piece.leak();
        let pages: &'static [(&str, &str)] = vec![("", piece)].leak();
        let host = Host::open(browser, Fixture::new(pages));
        if piece.contains("<iframe") {
            host.lives("iframe");
            continue;
        }
        let script = "return document.querySelector('force-status')?.shadowRoot?.querySelector('.force-status')?.dataset.script ?? null";
        browser.comes(piece, || browser.read::<Option<String>>(script, &[]), &Some("live".to_owned()));
        if piece.contains("mount(") {
            let shown = "const inside = document.querySelector('force-status').shadowRoot;
                return [inside.querySelector('.fs-all').open ? 'force' : 'status', inside.querySelector('[name$=filter]:checked').value,
                    inside.querySelector('.fs-title').localName]";
            let expected = ["force", "behind", "h3"].map(str::to_owned);
            browser.comes("what the call asks for", || browser.read::<[String; 3]>(shown, &[]), &expected);
        }
    }
}
