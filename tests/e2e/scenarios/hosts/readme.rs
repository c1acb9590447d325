//! Every HTML block of the README and of docs/embedding.md, pasted into a page of another site.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::{Fixture, Host};

scenarios!(Plain: each_embed_code_of_the_documents_works_as_it_stands);

const DOCUMENTS: [&str; 2] = [include_str!("../../../../README.md"), include_str!("../../../../docs/embedding.md")];
/// What stands for a newsroom's own folder there.
const FOLDER: &str = "https://example.org/force-status/";

/// The HTML blocks that name the folder, with the address of the graphic in its place.
fn pieces() -> Vec<String> {
    let blocks = DOCUMENTS.iter().flat_map(|text| text.split("```html\n").skip(1));
    let blocks = blocks.filter_map(|rest| rest.split_once("```"));
    let blocks = blocks.map(|(block, _)| block.replace(FOLDER, "{graphic}"));
    blocks.filter(|block| block.contains("{graphic}")).collect()
}

fn each_embed_code_of_the_documents_works_as_it_stands(browser: &Browser) {
    let pieces = pieces();
    assert_eq!(pieces.len(), 4, "the frame, twice, the element and the call: {pieces:#?}");
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
                return [inside.querySelector('.fs-all').open ? 'unit' : 'status', inside.querySelector('[name$=filter]:checked').value,
                    inside.querySelector('.fs-title').localName]";
            let expected = ["unit", "behind", "h3"].map(str::to_owned);
            browser.comes("what the call asks for", || browser.read::<[String; 3]>(shown, &[]), &expected);
        }
    }
}
