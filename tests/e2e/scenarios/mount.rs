//! Pages that mount the graphic by a call: with options, with an edition of their own, with an end.

use serde::Deserialize;
use serde_json::json;

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::element::{Article, Text};
use crate::site::Site;
use crate::variant::Variant;

scenarios!(Plain:
    a_call_takes_options_and_gives_a_handle,
    a_wrong_option_is_named_with_what_it_got_and_what_it_takes,
    a_page_shows_an_edition_of_its_own,
    a_wrong_edition_is_told_whole_and_shown_as_one_quiet_line,
    an_edition_at_an_address_is_fetched_once_for_all,
    what_is_no_edition_is_refused,
    text_of_an_edition_is_text,
    without_web_assembly_a_call_shows_the_graphic_or_nobody_else_s,
    what_could_not_be_fetched_is_fetched_again,
    a_strict_page_takes_all_of_it,
    two_copies_of_the_module_share_the_work,
);

const PLACE: Text<'_> =
    Text { html: "<p id=fallback>The figures, in a sentence.</p>", css: "", policy: "", fragment: "", later: true };

/// Another edition: one force more has not started, and one fewer has.
const CHANGED: &str = "(edition) => {
    edition.edition.id = 'another'; edition.edition.title = 'Another title';
    for (const status of edition.statuses) status.count += { 'not-started': 1, started: -1 }[status.id] || 0;
}";
/// Two faults.
const WRONG: &str =
    "(edition) => { edition.figures[0].value = -1; edition.sources[0].address = 'http://example.org/'; }";

#[derive(Debug, Deserialize)]
struct Fault {
    message: String,
    problems: Vec<Problem>,
}

#[derive(Debug, Deserialize)]
struct Problem {
    path: String,
    message: String,
}

/// Does something that takes its time in a page, and tells what was wrong.
#[track_caller]
fn tried(article: &Article<'_>, work: &str) -> Option<Fault> {
    let script =
        format!("const done = arguments[arguments.length - 1]; window.__tried(async () => {{ {work} }}).then(done)");
    article.answer_to(&script, &[])
}

#[track_caller]
fn done(article: &Article<'_>, work: &str) {
    let fault = tried(article, work);
    assert!(fault.is_none(), "{}: {work}: {fault:?}", article.engine);
}

#[track_caller]
fn fault(article: &Article<'_>, work: &str) -> Fault {
    tried(article, work).unwrap_or_else(|| panic!("{}: nothing is told of {work}", article.engine))
}

fn open(browser: &Browser) -> Article<'_> {
    Article::open(browser, Variant::AsBuilt, PLACE)
}

fn chosen(article: &Article<'_>) -> [String; 3] {
    ["view", "filter", "force"].map(|name| article.checked(name).unwrap_or_default())
}

/// What the graphic says, as a reader sees it.
fn text(article: &Article<'_>) -> String {
    article.inside("return [...inside.children].map((it) => it.innerText).join(' ')")
}

fn sees(article: &Article<'_>, selector: &str) -> bool {
    article.read("return (document.querySelector(arguments[0])?.getClientRects().length ?? 0) > 0", &[selector])
}

fn a_call_takes_options_and_gives_a_handle(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ view: 'force', status: 'started', theme: 'dark', headingLevel: 3, force: null })");
    article.lives();
    assert!(!sees(&article, "#fallback"));
    article.comes("what is chosen", || chosen(&article), &["force", "started", ""].map(str::to_owned));
    let looks: (String, String) = article.inside(
        "return [inside.querySelector('.force-status').dataset.theme, inside.querySelector('.fs-title').localName]",
    );
    assert_eq!(looks, ("dark".into(), "h3".into()));
    done(&article, "await __handle.update({ force: 'kent', theme: null })");
    article.comes("what is chosen", || chosen(&article), &["force", "started", "kent"].map(str::to_owned));
    assert_eq!(article.inside::<String>("return inside.querySelector('.force-status').dataset.theme"), "auto");
    let wrong = fault(&article, "await __handle.update({ force: 'atlantis', view: 'status' })");
    assert_eq!(wrong.problems[0].path, "force");
    assert_eq!(chosen(&article), ["force", "started", "kent"], "a wrong update changes nothing");
    assert!(article.read::<bool>("return __handle.element === document.querySelector('force-status')", &[]));
    done(&article, "__handle.destroy()");
    assert!(sees(&article, "#place > #fallback") && !sees(&article, "force-status"));
    let late = fault(&article, "await __handle.update({ view: 'force' })");
    assert!(late.message.contains("destroyed"), "{late:?}");
    // Another may take its place.
    done(&article, "await __mount()");
    article.lives();
}

fn a_wrong_option_is_named_with_what_it_got_and_what_it_takes(browser: &Browser) {
    let article = open(browser);
    let wrong = fault(
        &article,
        "await __mount({ colour: 'red', view: 'map', status: 3, headingLevel: 2.5, linkState: () => {}, data: true, force: document.body })",
    );
    let told: Vec<String> = wrong.problems.iter().map(|it| format!("{}: {}", it.path, it.message)).collect();
    for (told, expected) in told.iter().zip([
        "colour: got \"red\"; there is no option of this name. The options are data, force, ",
        "data: got true; it takes the address of an edition as JSON, or the edition as an object.",
        "force: got an object; it takes ",
        "headingLevel: got 2.5; it takes a whole number from 1 to 4.",
        "linkState: got ",
        "status: got 3; it takes ",
        "view: got \"map\"; it takes \"status\" or \"force\".",
    ]) {
        assert!(told.starts_with(expected), "{}: {told}", article.engine);
    }
    assert_eq!(told.len(), 7, "{told:?}");
    assert!(told.iter().all(|line| wrong.message.contains(line.as_str())), "{}", wrong.message);
    for options in ["5", "'force'", "null", "[]", "() => {}"] {
        let told = fault(&article, &format!("await __mount({options})"));
        assert!(told.message.contains("they take an object"), "{}: {options}: {}", article.engine, told.message);
    }
    let told = fault(&article, "const { mount } = await __module(); await mount('#place')");
    assert!(told.message.contains("#place; it takes an element"), "{}", told.message);
    assert!(sees(&article, "#place > #fallback"), "nothing was put there");
}

fn a_page_shows_an_edition_of_its_own(browser: &Browser) {
    let article = open(browser);
    done(&article, &format!("await __mount({{ data: await __edition({CHANGED}), status: 'behind' }})"));
    article.lives();
    let shown = text(&article);
    assert!(shown.contains("Another title") && shown.contains("27"), "{}: {shown}", article.engine);
    assert!(!shown.contains("26 of 43") && !shown.contains("Embed this graphic"), "{}: {shown}", article.engine);
    article.comes("the filter", || article.checked("filter"), &Some("behind".to_owned()));
    article.hit(".fs-finder input");
    article.letters("Leeds");
    article.until("the answer comes from the edition", || {
        let said: String = article.inside("return inside.querySelector('.fs-answer').innerText");
        said.contains("West Yorkshire Police") && said.contains("16 with “Plan not started” and 14 with")
    });
    let wrong = fault(&article, &format!("await __handle.update({{ data: await __edition({WRONG}) }})"));
    assert_eq!(wrong.problems.len(), 2, "{wrong:?}");
    let wrong = fault(&article, "await __handle.update({ status: 'answered' })");
    assert!(wrong.message.contains("status: got \"answered\"; it takes one of all, "), "{wrong:?}");
    assert!(text(&article).contains("Another title"), "a wrong update changes nothing");
    done(&article, "await __handle.update({ data: null, status: null })");
    article.lives();
    assert!(text(&article).contains("26 of 43"));
    // The same by the property of the element.
    done(&article, &format!("__handle.element.data = await __edition({CHANGED})"));
    article
        .inside_soon("the edition is shown", "return inside.querySelector('.fs-title')?.innerText === 'Another title'");
}

fn a_wrong_edition_is_told_whole_and_shown_as_one_quiet_line(browser: &Browser) {
    let article = open(browser);
    let wrong = fault(&article, &format!("await __mount({{ data: await __edition({WRONG}) }})"));
    let paths: Vec<&str> = wrong.problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["figures[0].value", "sources[0].address"], "{wrong:?}");
    assert!(wrong.problems[0].message.starts_with("-1 is not a whole number"), "{wrong:?}");
    assert_eq!(text(&article).trim(), "This graphic cannot be shown.");
    assert!(sees(&article, "#fallback"), "what stood there is still shown");
    assert_eq!(article.told().iter().filter(|(kind, _)| kind == "error").count(), 1);
    let wrong = fault(&article, "await __mount({ data: await __edition((it) => { it.figures[2].colour = 'red'; }) })");
    assert!(wrong.message.contains("figures[2].colour: unknown field `colour`, expected one of"), "{}", wrong.message);
    let wrong = fault(&article, "await __mount({ data: await __edition((it) => { it.forces[1].name = 5; }) })");
    assert!(
        wrong.message.contains("forces[1].name: invalid type: integer `5`, expected a string"),
        "{}",
        wrong.message
    );
}

fn an_edition_at_an_address_is_fetched_once_for_all(browser: &Browser) {
    let article = Article::open(browser, Variant::AsBuilt, Text { later: true, ..Text::default() });
    let html = "const { guest, edition } = Object.fromEntries(new URLSearchParams(location.search));
        document.getElementById('place').innerHTML =
            `<force-status data=\"${guest}${edition}\" status=behind></force-status>`.repeat(8) + '<force-status></force-status>'";
    article.read::<()>(html, &[]);
    article.read::<()>("window.__load()", &[]);
    article.lives();
    let asked: Vec<String> = article.guest.asked().into_iter().map(|(name, _)| name).collect();
    assert_eq!(asked.len(), 7, "the module, the graphic, the edition, two programs of two files: {asked:?}");
    article.comes("the filter", || article.checked("filter"), &Some("behind".to_owned()));
    let (link, code): (String, String) = article
        .inside("return [inside.querySelector('.fs-downloads a').href, inside.querySelector('.fs-ways').textContent]");
    assert!(link.starts_with(&article.guest.address) && link.ends_with(".json"), "{link}");
    let own = format!("<force-status data=\"{link}\">");
    assert!(code.contains(&own) && code.contains(&format!("{}force-status.js", article.guest.address)), "{code}");
    article.inside::<()>("element.setAttribute('data', 'nowhere.json')");
    article.inside_soon("the line is shown", "return inside.textContent === 'This graphic cannot be shown.'");
    let told = article.told().pop().map(|(_, data)| data["message"].to_string()).unwrap_or_default();
    assert!(told.contains("nowhere.json cannot be shown") && told.contains("404"), "{told}");
}

fn what_is_no_edition_is_refused(browser: &Browser) {
    let article = open(browser);
    for data in [
        "{}",
        "[]",
        "new Date()",
        "document.body",
        "(() => { const it = {}; it.it = it; return it })()",
        "(() => { let it = {}; for (let level = 0; level < 3000; level++) it = { it }; return it })()",
        "{ get edition() { throw new Error('no') } }",
        "await __edition((it) => { it.figures[0].value = 1e300 })",
        "await __edition((it) => { it.figures[0].value = undefined })",
        "await __edition((it) => { it.cards = 5n < 6 ? null : null })",
        "'https://nowhere.invalid/'",
        "'data:application/json,5'",
        "'data:text/plain,no'",
        "'http://['",
    ] {
        let told = fault(&article, &format!("await __mount({{ data: {data} }})"));
        assert!(!told.message.is_empty(), "{}: {data}", article.engine);
        let figures = "return [...document.querySelectorAll('force-status')].some((it) => it.shadowRoot?.querySelector('.fs-article'))";
        assert!(!article.read::<bool>(figures, &[]), "{}: {data}: figures are shown", article.engine);
    }
    // All that came of it is left behind: the next one is shown.
    done(&article, &format!("await __mount({{ data: await __edition({CHANGED}) }})"));
}

fn text_of_an_edition_is_text(browser: &Browser) {
    let article = open(browser);
    let markup = "<img src=x onerror=window.__run=true><script>window.__run=true</script>";
    done(
        &article,
        &format!(
            "await __mount({{ view: 'force', data: await __edition((it) => {{ it.edition.title = it.forces[0].name = it.statuses[1].label = {} }}) }})",
            json!(markup)
        ),
    );
    article.lives();
    article.hit("label:has(> [value=avon-and-somerset])");
    article.until("the answer comes", || {
        article.inside("return inside.querySelector('.fs-answer').innerText.includes('onerror=window.__run')")
    });
    assert!(text(&article).contains(markup));
    let found: (bool, usize) =
        article.inside("return ['__run' in window, inside.querySelectorAll('img, script').length]");
    assert_eq!(found, (false, 0));
}

fn without_web_assembly_a_call_shows_the_graphic_or_nobody_else_s(browser: &Browser) {
    let article = open(browser);
    // By the page itself: what Firefox's driver runs has globals of its own.
    let script = "const script = document.createElement('script');
        script.textContent = 'WebAssembly = undefined';
        document.head.append(script)";
    article.read::<()>(script, &[]);
    done(&article, "await __mount({ view: 'force' })");
    assert!(text(&article).contains("26 of 43"), "the graphic of the build is whole");
    done(&article, "__handle.destroy()");
    let told = fault(&article, &format!("await __mount({{ data: await __edition({CHANGED}) }})"));
    assert!(told.message.contains("WebAssembly"), "{}", told.message);
    assert_eq!(text(&article).trim(), "This graphic cannot be shown.");
}

fn what_could_not_be_fetched_is_fetched_again(browser: &Browser) {
    let article = Article::open(browser, Variant::MissingAtFirst, PLACE);
    let told = || article.told().iter().filter(|(kind, _)| kind == "error").count();
    fault(&article, "await __mount()");
    assert_eq!(told(), 1, "the graphic is missing");
    done(&article, "document.querySelector('force-status').remove(); await __mount()");
    article.comes("what is told: the programs are missing", told, &2);
    done(&article, "__handle.destroy(); await __mount()");
    article.lives();
}

/// No inline style, no inline script, no text as code, no markup that nobody has vouched for.
fn a_strict_page_takes_all_of_it(browser: &Browser) {
    let policy = "default-src 'none'; script-src 'self' {guest} 'wasm-unsafe-eval'; connect-src {guest}; img-src data:; \
                  require-trusted-types-for 'script'; trusted-types force-status";
    let article = Article::open(browser, Variant::AsBuilt, Text { policy, ..PLACE });
    done(&article, &format!("await __mount({{ view: 'force', data: await __edition({CHANGED}) }})"));
    article.lives();
    article.comes("the view", || article.checked("view"), &Some("force".to_owned()));
    let refused: Vec<String> = article.read("return window.__probe.refused", &[]);
    assert!(refused.is_empty(), "{}: {refused:?}", article.engine);
    let height: f64 = article.inside("return inside.querySelector('.fs-tile').getBoundingClientRect().height");
    assert!(height >= 44.0, "{}: the style is in force: {height}", article.engine);
}

fn two_copies_of_the_module_share_the_work(browser: &Browser) {
    let article = open(browser);
    let other = Site::new(Variant::AsBuilt);
    done(
        &article,
        &format!(
            "const one = await __module();
            const other = await import({:?});
            if (one.mount !== other.mount || one.ForceStatus !== other.ForceStatus) throw new Error('they differ');
            await other.mount(document.getElementById('place'), {{ view: 'force' }})",
            format!("{}force-status.js", other.address)
        ),
    );
    article.lives();
    assert_eq!(other.asked().len(), 1, "{:?}", other.asked());
}
