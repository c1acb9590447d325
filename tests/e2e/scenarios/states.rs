//! One state for each element: the edition that it was given or none, the newest of what was asked, the choice on screen.

use super::mount::{CHANGED, PLACE, done, fault, open, sees, text};
use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::element::{Article, Text};

scenarios!(Plain:
    a_copy_of_an_element_whose_data_was_an_object_shows_no_other_edition,
    properties_set_before_the_element_is_defined_count,
    null_and_undefined_restore_the_default_of_every_property,
    properties_answer_what_is_on_screen_and_attributes_stay_the_host_s,
    the_same_value_again_counts_after_the_reader_s_choice,
    wrong_attributes_are_reported_once_with_the_ids_that_exist,
    data_that_cannot_be_had_leaves_the_text_inside_and_is_asked_for_once,
    an_address_is_resolved_once_when_it_is_set,
    what_is_shown_stays_until_the_next_can_be_shown,
    an_older_answer_never_replaces_a_newer_one,
    what_was_asked_for_before_an_element_was_taken_out_counts_no_more,
    a_handle_leaves_what_was_set_since,
    a_detached_element_begins_when_it_is_connected,
    an_error_stays_at_the_element,
    an_earlier_edition_is_fetched_from_beside_alone,
);

/// What a reader sees of each element: its title, or else its own text.
const SHOWN: &str = "const shown = (it) => {
    const title = it.shadowRoot?.querySelector('.fs-title');
    return title?.getClientRects().length ? title.innerText : it.innerText.trim() || 'nothing';
};";
/// The title of the edition of the build.
const DEFAULT: &str = "26 of 43 forces behind on plans to tackle abuse of power for sexual gain";

/// What the elements show.
fn shown(article: &Article<'_>) -> Vec<String> {
    article.read(&format!("{SHOWN} return [...document.querySelectorAll('force-status')].map(shown)"), &[])
}

/// A page with one element whose text is `f`, defined, and `given` as an edition with another title.
fn given(browser: &Browser) -> Article<'_> {
    let article = Article::open(
        browser,
        crate::server_fault::ServerFault::AsBuilt,
        Text { html: "<force-status>f</force-status>", ..PLACE },
    );
    done(&article, &format!("await __module(); window.given = await __edition({CHANGED})"));
    article
}

fn a_copy_of_an_element_whose_data_was_an_object_shows_no_other_edition(browser: &Browser) {
    let article = given(browser);
    article.inside_soon("the graphic is shown", "return !!inside.querySelector('.fs-title')");
    article.read::<()>("document.querySelector('force-status').data = given", &[]);
    article.comes("what is shown", || shown(&article), &["Another title".to_owned()]);
    article.read::<()>(
        "const element = document.querySelector('force-status');
        window.copies = [
            element.cloneNode(true),
            document.importNode(element, true),
            Object.assign(document.createElement('div'), { innerHTML: element.outerHTML }),
            Object.assign(document.createElement('div'), { innerHTML: '<force-status data=\"[object Object]\">f</force-status>' }),
        ];
        document.body.append(...copies)",
        &[],
    );
    let expected = ["Another title", "f", "f", "f", "f"].map(str::to_owned).to_vec();
    let lines = "return [...document.querySelectorAll('force-status')]
        .filter((it) => it.shadowRoot?.textContent.trim() === 'This graphic cannot be shown.').length";
    article.comes("how many say that they cannot be shown", || article.read::<usize>(lines, &[]), &4);
    assert_eq!(shown(&article), expected, "{}", article.engine);
    assert_eq!(article.messages().iter().filter(|(kind, _)| kind == "error").count(), 4);
    // The default returns only when it is asked for.
    article.read::<()>("document.querySelector('force-status').data = null; copies[0].data = undefined", &[]);
    article.comes("the default", || shown(&article)[..2].to_vec(), &vec![DEFAULT.to_owned(); 2]);
}

fn properties_set_before_the_element_is_defined_count(browser: &Browser) {
    let html = "<force-status>f</force-status><force-status data=nowhere.json view=unit>f</force-status>";
    let article = Article::open(browser, crate::server_fault::ServerFault::AsBuilt, Text { html, ..PLACE });
    done(
        &article,
        &format!(
            "const given = await __edition({CHANGED});
            const [one, other] = document.querySelectorAll('force-status');
            Object.assign(one, {{ data: given, view: 'unit', status: 'started', headingLevel: 3, theme: 'dark' }});
            Object.assign(other, {{ data: given, view: null, linkState: false, unit: undefined }});
            await __module()"
        ),
    );
    article.comes("what is shown", || shown(&article), &vec!["Another title".to_owned(); 2]);
    article.lives();
    let chosen = || ["view", "filter"].map(|name| article.checked(name).unwrap_or_default());
    article.comes("what is chosen", chosen, &["unit", "started"].map(str::to_owned));
    let looks: (String, String) = article.inside(
        "return [inside.querySelector('.force-status').dataset.theme, inside.querySelector('.fs-title').localName]",
    );
    assert_eq!(looks, ("dark".into(), "h3".into()));
    // Set again, it is the same.
    article.inside::<()>("element.data = element.data");
    article.lives();
    article.comes("what is shown", || shown(&article), &vec!["Another title".to_owned(); 2]);
}

fn null_and_undefined_restore_the_default_of_every_property(browser: &Browser) {
    let article = given(browser);
    article.lives();
    let names =
        "const names = ['view', 'status', 'unit', 'theme', 'headingLevel', 'linkState', 'lang', 'folder', 'data'];";
    for nothing in ["null", "undefined"] {
        let left: Vec<String> = article.inside(&format!(
            "{names}
            Object.assign(element, {{ view: 'unit', status: 'started', unit: 'kent', theme: 'dark', headingLevel: 3, linkState: true }});
            for (const name of names) element[name] = {nothing};
            return element.getAttributeNames()"
        ));
        assert!(left.is_empty(), "{}: {nothing}: {left:?}", article.engine);
    }
    let links: (bool, bool, bool) = article.inside(
        "element.setAttribute('link-state', 'false'); const no = element.linkState;
        element.linkState = 'false'; const still = element.linkState;
        element.setAttribute('link-state', ''); return [no, still, element.linkState]",
    );
    assert_eq!(links, (false, false, true));
    article.inside::<()>("element.setAttribute('link-state', 'false')");
    assert!(!article.inside::<bool>("return inside.querySelector('.fs-view-link').getClientRects().length > 0"));
}

fn properties_answer_what_is_on_screen_and_attributes_stay_the_host_s(browser: &Browser) {
    let html = "<force-status view=unit status=in-place unit=kent></force-status>";
    let article = Article::live(browser, Text { html, ..Text::default() });
    article.hit("label:has(> [value=all])");
    article.hit("label:has(> [value=gwent])");
    let answers = || article.inside::<[String; 3]>("return [element.view, element.status, element.unit ?? 'none']");
    article.comes("what the properties answer", answers, &["unit", "all", "gwent"].map(str::to_owned));
    let attributes: Vec<String> =
        article.inside("return element.getAttributeNames().map((it) => `${it}=${element.getAttribute(it)}`)");
    assert_eq!(attributes, ["view=unit", "status=in-place", "unit=kent"]);
    // A reader's language and colours, too.
    article.inside::<()>(
        "inside.querySelector('.fs-choose-dark').click(); inside.querySelector('a[hreflang=cy]').click()",
    );
    article.comes("the language", || article.inside::<String>("return element.lang"), &"cy".to_owned());
    assert_eq!(article.inside::<Vec<String>>("return element.getAttributeNames()"), ["view", "status", "unit"]);
    article.lives();
    article.comes("what the properties answer", answers, &["unit", "all", "gwent"].map(str::to_owned));
}

fn the_same_value_again_counts_after_the_reader_s_choice(browser: &Browser) {
    let article = open(browser);
    done(&article, "await __mount({ view: 'unit' })");
    article.lives();
    article.hit(".fs-all > summary");
    article.comes("the view", || article.inside::<String>("return element.view"), &"status".to_owned());
    done(&article, "await __handle.update({ view: 'unit' })");
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
    article.hit(".fs-all > summary");
    article.comes("the view", || article.inside::<String>("return element.view"), &"status".to_owned());
    article.inside::<()>("element.view = 'unit'");
    article.comes("the view", || article.checked("view"), &Some("unit".to_owned()));
}

fn wrong_attributes_are_reported_once_with_the_ids_that_exist(browser: &Browser) {
    let wrong = "view=map status=bogus unit=atlantis theme=pink heading-level=9 lang=fr";
    let html = format!("<force-status {wrong}></force-status><force-status {wrong}></force-status>");
    let article = Article::open(browser, crate::server_fault::ServerFault::AsBuilt, Text { html: &html, ..PLACE });
    article.read::<()>("window.warned = []; console.warn = (text) => warned.push(text)", &[]);
    done(&article, "await __module()");
    article.lives();
    let warned: Vec<String> = article.read("return window.warned", &[]);
    for (name, ids) in [
        ("view=\"map\"", "It takes status, unit."),
        ("status=\"bogus\"", "It takes all, "),
        ("unit=\"atlantis\"", "It takes avon-and-somerset, bedfordshire, "),
        ("theme=\"pink\"", "It takes auto, light, dark."),
        ("heading-level=\"9\"", "It takes 1, 2, 3, 4."),
        ("lang=\"fr\"", "It takes en, cy."),
    ] {
        let found: Vec<_> = warned.iter().filter(|text| text.contains(name) && text.contains(ids)).collect();
        assert_eq!(found.len(), 1, "{}: {name}: {warned:#?}", article.engine);
    }
    assert_eq!(warned.len(), 6, "{warned:#?}");
}

fn data_that_cannot_be_had_leaves_the_text_inside_and_is_asked_for_once(browser: &Browser) {
    let article = given(browser);
    article.lives();
    article.inside::<()>(
        "element.lang = 'cy'; element.setAttribute('data', 'nowhere.json'); element.setAttribute('heading-level', 3)",
    );
    article.comes("what is shown", || shown(&article), &["f".to_owned()]);
    assert_eq!(article.host.asked().iter().filter(|(name, _)| name.contains("nowhere")).count(), 1);
    assert_eq!(article.messages().iter().filter(|(kind, _)| kind == "error").count(), 1);
    // In the language that was asked for.
    assert_eq!(text(&article).trim(), article.inside::<String>("return inside.textContent.trim()"));
    assert!(!text(&article).contains("cannot be shown"));
}

/// Holds back what is fetched from an address until `__let_go()`.
const HOLD: &str = "const real = window.fetch; let let_go; const gate = new Promise((resolve) => let_go = resolve);
    window.__let_go = let_go;
    window.fetch = async (address, ...rest) => { if (String(address).includes('slow')) await gate; return real(address, ...rest); };
    window.address = (edition, name) => URL.createObjectURL(new Blob([JSON.stringify(edition)])) + '#' + name;";

fn an_address_is_resolved_once_when_it_is_set(browser: &Browser) {
    let article = given(browser);
    article.lives();
    article.inside::<()>(
        "const name = new URLSearchParams(location.search).get('edition');
        element.setAttribute('data', name); history.pushState(null, '', '/deep/er/page.html?' + location.search.slice(1))",
    );
    article
        .inside_soon("the data is shown", "return !inside.querySelector('.fs-ways')?.textContent.includes('embed.js')");
    let asked = || article.host.asked().iter().filter(|(name, _)| name.contains(".json")).count();
    assert_eq!(asked(), 1);
    article.inside::<()>("element.lang = 'cy'");
    article.comes("the language", || article.inside::<String>("return element.lang"), &"cy".to_owned());
    article.inside::<()>("document.body.append(element)");
    article.lives();
    let base = "const it = document.createElement('base'); it.href = '/another/folder/'; document.head.append(it);
        element.lang = 'en'";
    article.inside::<()>(base);
    article.comes("the language", || article.inside::<String>("return element.lang"), &"en-GB".to_owned());
    assert_eq!(shown(&article), [DEFAULT]);
    let elsewhere: Vec<_> = article.host.asked().into_iter().filter(|(name, _)| name.contains("er/")).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
}

fn what_is_shown_stays_until_the_next_can_be_shown(browser: &Browser) {
    let article = given(browser);
    article.lives();
    let height = article.inside::<f64>("return element.getBoundingClientRect().height");
    article.inside::<()>(&format!(
        "{HOLD} element.setAttribute('data', address(given, 'slow'));
        window.heights = [];
        const watch = () => {{ heights.push(element.getBoundingClientRect().height); requestAnimationFrame(watch); }};
        watch()"
    ));
    article.until("it was painted", || article.read::<bool>("return heights.length > 10", &[]));
    assert_eq!(shown(&article), [DEFAULT]);
    article.hit(".fs-all > summary");
    article.comes("the graphic lives", || article.checked("view"), &Some("unit".to_owned()));
    article.read::<()>("__let_go()", &[]);
    article.comes("what is shown", || shown(&article), &["Another title".to_owned()]);
    article.inside::<()>("element.lang = 'cy'");
    article.comes("the language", || article.inside::<String>("return element.lang"), &"cy".to_owned());
    let least: f64 = article.read("return Math.min(...heights)", &[]);
    assert!(least > height / 3.0, "{}: of {height} pixels {least} were left", article.engine);
}

fn an_older_answer_never_replaces_a_newer_one(browser: &Browser) {
    let article = given(browser);
    article.inside::<()>(&format!(
        "{HOLD} const other = structuredClone(given); other.edition.title = 'The older one';
        element.setAttribute('data', address(other, 'slow'));
        element.setAttribute('data', address(given, 'quick'))"
    ));
    article.comes("what is shown", || shown(&article), &["Another title".to_owned()]);
    article.lives();
    // It is asked for again by another element, whose showing it means that it has come.
    article.inside::<()>(
        "const other = document.createElement('force-status'); window.other = other;
        const text = structuredClone(given); text.edition.title = 'The older one'; other.data = address(text, 'slow too');
        document.body.append(other); __let_go()",
    );
    article.comes("what is shown", || shown(&article), &["Another title", "The older one"].map(str::to_owned).to_vec());
    // The default at once, though another answer is on its way.
    article.inside::<()>("element.data = address(given, 'slow again'); element.data = null");
    article.comes("what is shown", || shown(&article)[0].clone(), &DEFAULT.to_owned());
}

fn what_was_asked_for_before_an_element_was_taken_out_counts_no_more(browser: &Browser) {
    let article = given(browser);
    article.comes("what is shown", || shown(&article), &[DEFAULT.to_owned()]);
    for address in ["address(given, 'slow')", "'nowhere.json'"] {
        // Another element asks for the same later: once it has its answer, the first had one, too.
        article.inside::<()>(&format!(
            "{HOLD} window.asked = {address};
            element.setAttribute('data', asked); element.remove(); element.removeAttribute('data');
            document.body.append(element);
            window.later = Object.assign(document.createElement('force-status'), {{ textContent: 'l', data: asked }});
            window.isAnswered = false;
            for (const kind of ['ready', 'error']) later.addEventListener(kind, () => {{ window.isAnswered = true; }});
            document.body.append(later); __let_go()"
        ));
        article.until("there is an answer", || {
            article.read::<()>(
                "later.shadowRoot?.querySelector('.force-status')?.dispatchEvent(new Event('pointerover'))",
                &[],
            );
            article.read("return isAnswered", &[])
        });
        assert_eq!(shown(&article)[0], DEFAULT, "{}: {address}", article.engine);
        article.read::<()>("later.remove()", &[]);
    }
}

fn a_handle_leaves_what_was_set_since(browser: &Browser) {
    let article = open(browser);
    done(
        &article,
        &format!("window.given = await __edition({CHANGED}); await __mount({{ data: given, unit: 'kent' }})"),
    );
    article.lives();
    done(
        &article,
        "const newer = structuredClone(given); newer.edition.title = 'Newer';
        __handle.element.data = newer; __handle.element.unit = 'gwent'; await __handle.update({ status: 'started' })",
    );
    article.comes("what is shown", || shown(&article), &["Newer".to_owned()]);
    article.lives();
    let chosen = || article.inside::<[String; 2]>("return [element.status, element.unit ?? 'none']");
    article.comes("what is chosen", chosen, &["started", "gwent"].map(str::to_owned));
    // What is set while a change waits for its edition is newer than the change.
    done(
        &article,
        &format!(
            "{HOLD} const older = structuredClone(given); older.edition.title = 'Older';
            const change = __handle.update({{ data: address(older, 'slow'), status: 'behind' }});
            const newest = structuredClone(given); newest.edition.title = 'Newest';
            __handle.element.data = newest; __let_go(); await change"
        ),
    );
    article.comes("what is shown", || shown(&article), &["Newest".to_owned()]);
    article.comes("the filter", || article.checked("filter"), &Some("behind".to_owned()));
}

fn a_detached_element_begins_when_it_is_connected(browser: &Browser) {
    let article = open(browser);
    done(
        &article,
        "const { mount } = await __module();
        window.apart = document.createElement('section');
        apart.innerHTML = '<p>Inside</p>';
        window.__handle = await mount(apart, { view: 'unit' });
        await __handle.update({ status: 'started' })",
    );
    assert!(article.read::<bool>("return !__handle.element.shadowRoot?.querySelector('[data-script]')", &[]));
    article.read::<()>("document.body.append(apart)", &[]);
    article.lives();
    let chosen = || ["view", "filter"].map(|name| article.checked(name).unwrap_or_default());
    article.comes("what is chosen", chosen, &["unit", "started"].map(str::to_owned));
    // Taken out of the page, it does nothing until it is back.
    done(
        &article,
        &format!("apart.remove(); await __handle.update({{ data: await __edition({CHANGED}), view: null }})"),
    );
    assert!(article.read::<bool>("return !__handle.element.shadowRoot.querySelector('[data-script]')", &[]));
    article.read::<()>("document.body.append(apart)", &[]);
    article.comes("what is shown", || shown(&article), &["Another title".to_owned()]);
    let wrong = fault(&article, "apart.remove(); await __handle.update({ data: 'nowhere.json' })");
    assert!(wrong.message.contains("404"), "{wrong:?}");
}

fn an_error_stays_at_the_element(browser: &Browser) {
    let article = given(browser);
    let received: usize = article.call_async(
        "const done = arguments[arguments.length - 1];
        window.received = [];
        window.onerror = () => received.push('window'); document.addEventListener('error', () => received.push('document'));
        const element = document.querySelector('force-status');
        element.addEventListener('error', () => setTimeout(() => done(received.length)));
        element.setAttribute('data', 'nowhere.json')",
        &[],
    );
    assert_eq!(received, 0, "{}", article.engine);
    assert!(!sees(&article, ".fs-title"));
}

fn an_earlier_edition_is_fetched_from_beside_alone(browser: &Browser) {
    let article = open(browser);
    done(
        &article,
        "window.fetched = []; const real = window.fetch;
        window.fetch = (address, how) => { fetched.push([String(address), how?.credentials ?? 'none said']); return real(address, how); }",
    );
    for name in [
        "'https://example.org/a.json'",
        "'//example.org/a.json'",
        "'../a.json'",
        "'/a.json'",
        "'a.json?b'",
        "'data:,1.json'",
        "5",
        "'.a.json'",
    ] {
        let edition = format!("await __edition((it) => {{ it.previous = {{ file: {name} }}; }})");
        let wrong = fault(&article, &format!("await __mount({{ data: {edition} }})"));
        assert!(wrong.message.contains("previous.file"), "{}: {name}: {wrong:?}", article.engine);
    }
    done(&article, "await __mount({ data: new URLSearchParams(location.search).get('edition') })");
    let fetched: Vec<(String, String)> = article.read("return fetched", &[]);
    let own = fetched
        .iter()
        .filter(|(address, _)| !address.starts_with(&article.guest.address) || !address.ends_with(".json"));
    for (address, how) in own {
        assert!(!address.contains("a.json") && how == "omit", "{address}: {how}");
    }
}
