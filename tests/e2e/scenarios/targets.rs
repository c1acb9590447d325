//! What a finger has to hit is large enough: 44 pixels, and 24 where many parts stand close together.

use crate::bench::scenarios;
use crate::browser::Browser;
use crate::frame::Frame;

scenarios!(Plain: every_target_is_large_enough_for_a_finger);

/// A small phone, a large one, a desk.
const WIDTHS: [u32; 3] = [280, 414, 1000];
/// Both views, with everything open.
const STATES: [&str; 2] = ["", "view=force&force=kent&"];
const OPEN: &str = "open=referrals,last-six-months,investigations,answered,plans";

fn every_target_is_large_enough_for_a_finger(browser: &Browser) {
    let frame = Frame::new(browser);
    let mut faults: Vec<String> = Vec::new();
    for state in STATES {
        for width in WIDTHS {
            frame.load(width, 8000, &format!("#{state}{OPEN}"));
            frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
            let script = format!("(() => {{ {} }})()", include_str!("../scripts/targets.js"));
            let (count, found): (usize, Vec<String>) = frame.read(&script);
            assert!(count > 40, "only {count} targets were found");
            faults.extend(found.into_iter().map(|fault| format!("{width} px, {state}: {fault}")));
        }
    }
    assert!(faults.is_empty(), "{}: {faults:#?}", browser.engine);
}
