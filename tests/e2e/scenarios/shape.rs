//! The shape of the page, with everything open that opens: nothing is cut, nothing covers anything, nothing is lost
//! sideways, however narrow or wide the page is and whatever its reader or translator does to its text.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::engine::Engine;
use crate::frame::Frame;

scenarios!(Plain:
    nothing_is_cut_or_covered_at_any_width,
    nothing_is_cut_or_covered_at_400_percent,
    nothing_is_cut_or_covered_with_text_twice_as_large,
    nothing_is_cut_or_covered_with_a_readers_text_spacing,
    nothing_is_cut_or_covered_from_right_to_left,
    nothing_is_cut_or_covered_in_a_longer_language,
);

/// What is chosen, and words of its answer: one unit found, several found, a tile of the map, a tile of the list, one outside
/// the filter.
const STATES: [(&str, &str, &str); 5] = [
    ("find=Leeds", "map", "West Yorkshire"),
    ("view=unit&find=Yorkshire", "map", "South Yorkshire"),
    ("view=unit&unit=norfolk", "map", "Norfolk"),
    ("view=unit&unit=norfolk", "list", "Norfolk"),
    ("view=unit&status=in-place&unit=kent", "map", "Kent"),
];
/// The cards, all open.
const OPEN: &str = "open=referrals,last-six-months,investigations,answered,plans";
/// High enough for everything, so that no bar for scrolling down takes from the width.
const HIGH: u32 = 30_000;
/// WCAG 2.2, 1.4.12.
const SPACED: &str =
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }";

fn nothing_is_cut_or_covered_at_any_width(browser: &Browser) {
    let widths: &[u32] = match browser.engine {
        Engine::Chromium => &[256, 280, 320, 375, 720, 1000, 1280, 1920],
        _ => &[256, 320, 720, 1000],
    };
    has_no_fault(browser, widths, HIGH, "");
}

/// A window of 1280 by 1024, enlarged four times.
fn nothing_is_cut_or_covered_at_400_percent(browser: &Browser) {
    has_no_fault(browser, &[320], 256, "");
}

fn nothing_is_cut_or_covered_with_text_twice_as_large(browser: &Browser) {
    has_no_fault(browser, &[640, 1280], HIGH, &styled("html { font-size: 200% }"));
}

fn nothing_is_cut_or_covered_with_a_readers_text_spacing(browser: &Browser) {
    has_no_fault(browser, critical(browser, &[280, 320, 1000]), HIGH, &styled(SPACED));
}

fn nothing_is_cut_or_covered_from_right_to_left(browser: &Browser) {
    has_no_fault(browser, critical(browser, &[280, 375, 1000]), HIGH, "document.documentElement.dir = 'rtl'");
}

fn nothing_is_cut_or_covered_in_a_longer_language(browser: &Browser) {
    let widths = critical(browser, &[280, 375, 1000]);
    has_no_fault(browser, widths, HIGH, include_str!("../scripts/lengthen.js"));
}

/// All widths in one engine, the narrowest and the widest in the others.
fn critical(browser: &Browser, widths: &'static [u32; 3]) -> &'static [u32] {
    if browser.engine == Engine::Chromium { widths } else { &[280, 1000] }
}

/// Changes the page by a script, shows each state at each width, and asserts that no fault is found.
#[track_caller]
fn has_no_fault(browser: &Browser, widths: &[u32], height: u32, change: &str) {
    let frame = Frame::new(browser);
    frame.load(widths[0], height, &format!("#{OPEN}"));
    frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    let mut faults = Vec::new();
    for (chosen, layout, words) in STATES {
        frame.read::<()>(&format!("void (location.hash = '{chosen}&{OPEN}')"));
        frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
        frame.read::<()>(&format!("document.querySelector('.fs-as-{layout}').click()"));
        frame.until(format_args!("{chosen} is answered"), || {
            frame.holds(&format!(
                "[...document.querySelectorAll('.fs-message')].some((it) => it.innerText.includes('{words}'))"
            ))
        });
        frame.read::<()>(&format!("void ({})", if change.is_empty() { "0" } else { change }));
        for &width in widths {
            frame.resize(width, height);
            let found: Vec<String> = frame.read(include_str!("../scripts/faults.js"));
            faults.extend(found.into_iter().map(|fault| format!("{width} px, {chosen}, {layout}: {fault}")));
        }
    }
    let few: String = faults.iter().take(40).map(|fault| format!("\n  {fault}")).collect();
    assert!(faults.is_empty(), "{} has {} faults:{few}", browser.engine, faults.len());
}

/// The script that adds a rule to the page's style, as a reader's own tools do: the page's policy keeps out what the page
/// itself would add.
fn styled(rule: &str) -> String {
    let rule = serde_json::json!(rule);
    format!(
        "(() => {{
            const sheet = new CSSStyleSheet();
            sheet.replaceSync({rule});
            document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }})()"
    )
}
