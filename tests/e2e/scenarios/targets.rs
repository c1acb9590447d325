//! What a finger has to hit is large enough: 24 pixels at least each way, 32 where it is one of many tiles.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::frame::Frame;

scenarios!(Plain: every_target_is_large_enough_for_a_finger);

/// A small phone, a large one, a desk.
const WIDTHS: [u32; 4] = [280, 320, 414, 1000];
/// The list of all units with none chosen, with one, with a filter; everything open.
const STATES: [&str; 3] = ["view=unit&", "view=unit&unit=kent&", "status=in-place&unit=kent&"];
const OPEN: &str = "open=referrals,last-six-months,investigations,answered,plans";

fn every_target_is_large_enough_for_a_finger(browser: &Browser) {
    let frame = Frame::new(browser);
    let mut faults: Vec<String> = Vec::new();
    for state in STATES {
        for width in WIDTHS {
            frame.load(width, 8000, &format!("#{state}{OPEN}"));
            frame.read::<()>("document.querySelectorAll('details').forEach((one) => { one.open = true })");
            for layout in ["map", "list"] {
                frame.read::<()>(&format!("document.querySelector('.fs-as-{layout}').click()"));
                let script = format!("(() => {{ {} }})()", include_str!("../scripts/targets.js"));
                let (count, found): (usize, Vec<String>) = frame.read(&script);
                assert!(count > 40, "only {count} targets were found");
                faults.extend(found.into_iter().map(|fault| format!("{width} px, {state}, {layout}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{}: {faults:#?}", browser.engine);
}
