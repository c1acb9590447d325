//! What readers do, file by file.

mod access;
mod address;
mod announcing;
mod around;
mod broken;
mod budgets;
mod cards;
mod chance;
mod copying;
mod declared;
mod early;
mod editions;
mod element;
mod facts;
mod finder;
mod focus;
mod folders;
mod fonts;
mod foreign;
mod grid;
mod grouped;
mod guide;
mod hosted;
mod hosts;
mod keyboard;
mod languages;
mod loading;
mod long;
mod looks;
mod mount;
mod paper;
mod parts;
mod pictures;
mod places;
mod rounds;
mod scriptless;
mod shape;
mod start;
mod states;
mod tables;
mod targets;
mod tasks;
mod themes;
mod trees;
mod without_scripts;

use crate::browser_pool::Scenario;

/// All of them: those that share a mode together, since a browser has to start again for another. Where the pages are those
/// of the guide for journalists, all that there is to do about them.
pub fn all() -> Vec<&'static Scenario> {
    if guide::built().is_some() {
        return guide::SCENARIOS.iter().collect();
    }
    let files = [
        address::SCENARIOS,
        loading::SCENARIOS,
        cards::SCENARIOS,
        grid::SCENARIOS,
        keyboard::SCENARIOS,
        focus::SCENARIOS,
        tasks::SCENARIOS,
        targets::SCENARIOS,
        finder::SCENARIOS,
        copying::SCENARIOS,
        early::SCENARIOS,
        start::SCENARIOS,
        start::saving::SCENARIOS,
        broken::SCENARIOS,
        foreign::SCENARIOS,
        element::SCENARIOS,
        hosted::SCENARIOS,
        declared::SCENARIOS,
        declared::first::SCENARIOS,
        mount::SCENARIOS,
        editions::SCENARIOS,
        languages::SCENARIOS,
        states::SCENARIOS,
        folders::SCENARIOS,
        places::SCENARIOS,
        places::documents::SCENARIOS,
        chance::SCENARIOS,
        grouped::SCENARIOS,
        long::SCENARIOS,
        rounds::SCENARIOS,
        element::leaving::SCENARIOS,
        announcing::SCENARIOS,
        trees::whole::SCENARIOS,
        trees::each::SCENARIOS,
        shape::SCENARIOS,
        tables::SCENARIOS,
        fonts::SCENARIOS,
        budgets::SCENARIOS,
        looks::SCENARIOS,
        access::plain::SCENARIOS,
        access::still::SCENARIOS,
        paper::SCENARIOS,
        parts::SCENARIOS,
        parts::heights::SCENARIOS,
        themes::SCENARIOS,
        around::SCENARIOS,
        hosts::heights::SCENARIOS,
        hosts::plain::SCENARIOS,
        hosts::parents::SCENARIOS,
        hosts::parts::SCENARIOS,
        hosts::script::SCENARIOS,
        hosts::systems::SCENARIOS,
        hosts::policies::SCENARIOS,
        hosts::hidden::SCENARIOS,
        hosts::private::SCENARIOS,
        hosts::examples::SCENARIOS,
        hosts::readme::SCENARIOS,
        hosts::shifts::SCENARIOS,
        pictures::light::SCENARIOS,
        pictures::dark::SCENARIOS,
        access::dark::SCENARIOS,
        focus::dark::SCENARIOS,
        around::dark::SCENARIOS,
        access::contrast::SCENARIOS,
        access::SCENARIOS,
        focus::forced::SCENARIOS,
        themes::forced::SCENARIOS,
        scriptless::SCENARIOS,
        declared::without_scripts::SCENARIOS,
        paper::scriptless::SCENARIOS,
        themes::scriptless::SCENARIOS,
        focus::scriptless::SCENARIOS,
        tasks::scriptless::SCENARIOS,
    ];
    files.into_iter().flatten().collect()
}
