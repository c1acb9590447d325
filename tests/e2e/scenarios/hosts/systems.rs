//! Hosts with a system of their own for frames: real ones as they are published, and the others' parents, written from the
//! formats that they speak.

use crate::browser::Browser;
use crate::browser_pool::scenarios;
use crate::host::Fixture;
use crate::scenarios::hosts::serves;

scenarios!(Plain:
    pym_gives_the_frame_its_height,
    newswire_frames_gives_the_frame_its_height,
    datawrappers_listener_gives_the_frame_its_height,
    datawrappers_older_listener_finds_the_frame_by_its_address,
    an_amp_page_gives_the_frame_its_height,
    iframe_messenger_gives_the_frame_its_height,
    a_guardian_atom_gives_the_frame_its_height,
    a_medium_like_page_gives_the_frame_its_height,
    wordpress_gives_the_frame_as_much_as_it_allows,
);

const PYM: Fixture = Fixture::new(&[("", include_str!("../../hosts/pym.html"))]);
const NEWSWIRE: Fixture = Fixture::new(&[("", include_str!("../../hosts/newswire.html"))]);
const DATAWRAPPER: Fixture = Fixture::new(&[("", r#"{snippet}<script src="/datawrapper.js"></script>"#)]);
const OLDER_DATAWRAPPER: Fixture = Fixture::new(&[("", include_str!("../../hosts/older-datawrapper.html"))]);
const AMP: Fixture = Fixture { opaque: true, ..Fixture::new(&[("", include_str!("../../hosts/amp.html"))]) };
const MESSENGER: Fixture = Fixture::new(&[("", include_str!("../../hosts/messenger.html"))]);
const ATOM: Fixture = Fixture::new(&[("", include_str!("../../hosts/atom.html"))]);
const MEDIUM: Fixture = Fixture::new(&[("", include_str!("../../hosts/medium.html"))]);
const WORDPRESS: Fixture = Fixture {
    opaque: true,
    height: |height| height.clamp(200, 1000),
    ..Fixture::new(&[("", include_str!("../../hosts/wordpress.html"))])
};

fn pym_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, PYM);
}

fn newswire_frames_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, NEWSWIRE);
}

fn datawrappers_listener_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, DATAWRAPPER);
}

fn datawrappers_older_listener_finds_the_frame_by_its_address(browser: &Browser) {
    serves(browser, OLDER_DATAWRAPPER);
}

fn an_amp_page_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, AMP);
}

fn iframe_messenger_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, MESSENGER);
}

fn a_guardian_atom_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, ATOM);
}

fn a_medium_like_page_gives_the_frame_its_height(browser: &Browser) {
    serves(browser, MEDIUM);
}

fn wordpress_gives_the_frame_as_much_as_it_allows(browser: &Browser) {
    serves(browser, WORDPRESS);
}
