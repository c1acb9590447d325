//! The tables at every width and in several fonts: no digit and no word of them is cut, hidden behind an edge, or broken inside.

use std::fmt::Write as _;

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::frame::Frame;

scenarios!(Plain:
    no_digit_and_no_word_of_a_table_is_cut_or_broken,
    a_narrow_table_is_a_block_for_each_row,
);

const WIDTHS: [u32; 6] = [280, 320, 375, 640, 1000, 1280];
/// Fonts that the tests bring along, since machines have others.
const FONTS: [(&str, &[u8]); 2] = [
    ("Brought Sans", include_bytes!("../../../static/fonts/Inter-Bold.ttf")),
    ("Brought Serif", include_bytes!("../../../static/fonts/Gelasio-Bold.ttf")),
];
/// High enough for everything.
const HIGH: u32 = 30_000;

fn no_digit_and_no_word_of_a_table_is_cut_or_broken(browser: &Browser) {
    let frame = Frame::new(browser);
    frame.load(WIDTHS[0], HIGH, "");
    frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    let mut faults = Vec::new();
    for (family, bytes) in FONTS {
        // From bytes, which the page's policy lets pass, where it would keep out an address.
        let hex = bytes.iter().fold(String::new(), |mut hex, byte| {
            write!(hex, "{byte:02x}").expect("a text takes it");
            hex
        });
        frame.read::<()>(&format!(
            "void (() => {{
                const bytes = Uint8Array.from('{hex}'.match(/../g), (two) => parseInt(two, 16));
                const font = new FontFace('{family}', bytes.buffer);
                document.fonts.add(font);
                font.load().then(() => document.documentElement.setAttribute('data-font', '{family}'));
                document.querySelector('.force-status').style.setProperty('--force-status-font', '\"{family}\"');
            }})()"
        ));
        frame.until(format_args!("{family} is there"), || {
            frame.holds(&format!("document.documentElement.dataset.font === '{family}'"))
        });
        for width in WIDTHS {
            frame.resize(width, HIGH);
            let (count, found): (usize, Vec<String>) = frame.read(include_str!("../scripts/cells.js"));
            assert!(count > 150, "{count} words of tables are seen");
            faults.extend(found.into_iter().map(|fault| format!("{family}, {width} px: {fault}")));
        }
    }
    let few: String = faults.iter().take(40).map(|fault| format!("\n  {fault}")).collect();
    assert!(faults.is_empty(), "{} has {} faults:{few}", browser.engine, faults.len());
}

fn a_narrow_table_is_a_block_for_each_row(browser: &Browser) {
    let frame = Frame::new(browser);
    frame.load(320, HIGH, "");
    frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
    // Each cell of a row stands below the one before, and says what it is.
    let in_columns = "[...document.querySelectorAll('td + td')].filter((it) => it.getClientRects().length &&
        it.getBoundingClientRect().top < it.previousElementSibling.getBoundingClientRect().bottom - 1).length";
    // Firefox computes the name of the attribute, others its value.
    let unnamed = "[...document.querySelectorAll('td[data-label]')].filter((it) => it.getClientRects().length &&
        !['attr(data-label)', `\"${it.dataset.label}\"`].includes(getComputedStyle(it, '::before').content)).length";
    assert_eq!((frame.read::<u32>(in_columns), frame.read::<u32>(unnamed)), (0, 0));
    frame.resize(1000, HIGH);
    assert!(frame.read::<u32>(in_columns) > 40, "a wide table has columns");
}
