//! The published folder as nginx serves it with `deploy/nginx`: types, caches, other origins, packed forms, refusals.
//!
//! The folder is the one that `FORCE_STATUS_DIST` names. `cargo xtask test serving` brings nginx and names it in `NGINX_PROGRAM`,
//! its module for static brotli in `NGINX_BROTLI`.

mod caches;
mod guide;
mod http;
mod nginx;
mod origins;
mod packed;
mod privacy;
mod refusals;
mod rules;
