//! Two folders with two editions in one page: each element and each call shows its own folder's, or it is said loudly why not.

use super::mount::{PLACE, done};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::Article;
use crate::server_fault::{SECOND, ServerFault};
use crate::site::Site;

scenarios!(Plain:
    a_call_shows_the_edition_of_its_own_folder,
    each_pasted_element_shows_the_edition_of_its_own_script,
    an_element_names_its_folder,
    where_an_element_names_none_it_is_said_loudly,
    a_folder_whose_script_never_comes_shows_no_other_edition,
    the_same_folder_by_other_addresses_is_harmless,
    an_older_script_and_this_one_leave_each_other_alone,
);

/// The title of the edition of the build.
const FIRST: &str = "26 of 43 forces behind on plans to tackle abuse of power for sexual gain";

fn second() -> String {
    format!("{SECOND}{FIRST}")
}

/// What the elements show: the title, or else their own text.
fn shown(article: &Article<'_>) -> Vec<String> {
    article.read(
        "return [...document.querySelectorAll('force-status, [data-made]')].map((it) => {
            const title = it.shadowRoot?.querySelector('.fs-title');
            return title?.getClientRects().length ? title.innerText : it.innerText.trim() || 'nothing';
        })",
        &[],
    )
}

/// An empty page, and a second folder.
fn open(browser: &Browser) -> (Article<'_>, Site) {
    (Article::open(browser, ServerFault::AsBuilt, PLACE), Site::new(ServerFault::SecondEdition))
}

/// Puts HTML with scripts into the page, in which `{one}` and `{two}` are the folders, and lets the scripts run.
fn paste(article: &Article<'_>, other: &Site, html: &str) {
    let html = html.replace("{one}", &article.guest.address).replace("{two}", &other.address);
    article.read::<()>(
        "document.getElementById('place').append(document.createRange().createContextualFragment(arguments[0]))",
        &[&html],
    );
}

/// What was said loudly, and takes it out of the console.
fn said(article: &Article<'_>) -> Vec<String> {
    article.read("return window.__probe.errors.splice(0)", &[])
}

const SCRIPT_ONE: &str = "<script type=module src={one}force-status.js></script>";
const SCRIPT_TWO: &str = "<script type=module src={two}force-status.js></script>";

fn a_call_shows_the_edition_of_its_own_folder(browser: &Browser) {
    let (article, other) = open(browser);
    paste(&article, &other, &format!("{SCRIPT_ONE}<force-status>one</force-status><div id=b>two</div>"));
    article.comes("what is shown", || shown(&article), &[FIRST.to_owned()]);
    done(
        &article,
        &format!(
            "const {{ mount }} = await __import('{}force-status.js');
            window.__handle = await mount(document.getElementById('b'), {{ view: 'unit' }});
            if (!(__handle.element instanceof customElements.get('force-status'))) throw new Error('another class')",
            other.address
        ),
    );
    article.comes("what is shown", || shown(&article), &[FIRST.to_owned(), second()]);
    article.lives();
    // A copy shows the same, wherever it stands, and so does what is moved.
    article
        .read::<()>("document.body.prepend(__handle.element.cloneNode()); document.body.append(__handle.element)", &[]);
    article.comes("what is shown", || shown(&article), &[second(), FIRST.to_owned(), second()]);
    done(&article, "await __handle.update({ lang: 'cy', headingLevel: 4 })");
    article.comes("what is shown", || shown(&article), &[second(), FIRST.to_owned(), second()]);
    assert_eq!(said(&article), Vec::<String>::new());
}

fn each_pasted_element_shows_the_edition_of_its_own_script(browser: &Browser) {
    for (html, expected) in [
        (
            format!("{SCRIPT_ONE}<force-status>1</force-status>{SCRIPT_TWO}<force-status>2</force-status>"),
            [FIRST.to_owned(), second()],
        ),
        (
            format!("{SCRIPT_TWO}\n<force-status>2</force-status>\n{SCRIPT_ONE}\n<force-status>1</force-status>"),
            [second(), FIRST.to_owned()],
        ),
    ] {
        let (article, other) = open(browser);
        paste(&article, &other, &html);
        article.comes("what is shown", || shown(&article), &expected);
        article.read::<()>(
            "document.body.append(...[...document.querySelectorAll('force-status')].map((it) => it.cloneNode()))",
            &[],
        );
        article.comes("what is shown", || shown(&article)[2..].to_vec(), &expected.to_vec());
        assert_eq!(said(&article), Vec::<String>::new());
    }
}

fn an_element_names_its_folder(browser: &Browser) {
    let (article, other) = open(browser);
    let html = "<force-status folder={two}>2</force-status><force-status folder={one}>1</force-status>
        <force-status folder={two}force-status.js?v=3>2</force-status>";
    paste(&article, &other, &format!("{SCRIPT_ONE}{SCRIPT_TWO}{html}"));
    article.comes("what is shown", || shown(&article), &[second(), FIRST.to_owned(), second()]);
    // Another folder, and back.
    article.inside::<()>(
        "element.folder = arguments[0]; element.folder = document.querySelectorAll('force-status')[1].folder",
    );
    article.comes("what is shown", || shown(&article)[0].clone(), &FIRST.to_owned());
    article.lives();
    article.inside::<()>("element.folder = document.querySelectorAll('force-status')[2].folder");
    article.comes("what is shown", || shown(&article)[0].clone(), &second());
    article.lives();
    assert_eq!(said(&article), Vec::<String>::new());
}

fn where_an_element_names_none_it_is_said_loudly(browser: &Browser) {
    let (article, other) = open(browser);
    paste(&article, &other, &format!("{SCRIPT_ONE}{SCRIPT_TWO}<p></p><force-status>1</force-status>"));
    article.until("the error is reported", || article.messages().iter().any(|(kind, _)| kind == "error"));
    let said = said(&article);
    assert!(
        said.len() == 1 && said[0].contains("several folders") && said[0].contains("<force-status folder="),
        "{said:?}"
    );
}

fn a_folder_whose_script_never_comes_shows_no_other_edition(browser: &Browser) {
    let (article, other) = open(browser);
    paste(&article, &other, &format!("{SCRIPT_ONE}<p></p><force-status folder={{two}}>2</force-status>"));
    article.until("the error is reported", || article.messages().iter().any(|(kind, _)| kind == "error"));
    assert_eq!(shown(&article), ["2"]);
    let said = said(&article);
    assert!(
        said.len() == 1 && said[0].contains("No script of the folder") && said[0].contains(&other.address),
        "{said:?}"
    );
    // It comes late.
    paste(&article, &other, SCRIPT_TWO);
    article.comes("what is shown", || shown(&article), &[second()]);
}

fn the_same_folder_by_other_addresses_is_harmless(browser: &Browser) {
    let (article, _) = open(browser);
    let alias = article.guest.address.replace("127.0.0.1", "localhost");
    let html = format!(
        "{SCRIPT_ONE}<force-status>1</force-status><script type=module src={{one}}force-status.js?v=2></script>
        <script type=module src={alias}force-status.js></script>\n<force-status>1</force-status><force-status folder={alias}>1</force-status>"
    );
    paste(&article, &Site::new(ServerFault::AsBuilt), &html);
    article.comes("what is shown", || shown(&article), &vec![FIRST.to_owned(); 3]);
    article.lives();
    assert_eq!(said(&article), Vec::<String>::new());
    let graphics = article.guest.asked().iter().filter(|(name, _)| name.contains("graphic-")).count();
    assert_eq!(graphics, 1);
}

/// The script of an older version, as far as it matters to others: it defines the element, and what comes later takes its call.
const OLDER: &str =
    "if (!customElements.get('force-status')) customElements.define('force-status', class Older extends HTMLElement {
        static mount() { return 'older'; }
        connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<h2 class=fs-title>Older</h2>'; }
    });
    window.older = customElements.get('force-status').mount;";

fn an_older_script_and_this_one_leave_each_other_alone(browser: &Browser) {
    let (article, _) = open(browser);
    article.read::<()>(&format!("{OLDER} document.body.append(document.createElement('force-status'))"), &[]);
    done(&article, "await __mount(); __handle.element.dataset.made = ''");
    article.until("this one's call shows its own", || shown(&article) == [FIRST, "Older"]);
    assert!(article.read::<bool>("return older() === 'older'", &[]));
    let errors = said(&article);
    assert!(errors.len() == 1 && errors[0].contains("older force-status.js has defined"), "{errors:?}");
    // The older one comes later: its call is this one's, and that is said.
    let (article, _) = open(browser);
    done(&article, &format!("await __module(); {OLDER} await older(document.getElementById('place'))"));
    assert_eq!(shown(&article), [FIRST]);
    let errors = said(&article);
    assert!(errors.len() == 1 && errors[0].contains("older force-status.js is on this page"), "{errors:?}");
}
