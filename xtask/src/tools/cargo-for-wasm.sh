#!/bin/sh
# Written by `cargo xtask`. A build for wasm32-unknown-unknown has its standard
# library built from source; any other call goes to the usual cargo as it is.
wasm=no
small=no
previous=
for argument in "$@"; do
    case $argument in
    --) break ;;
    --target=wasm32-unknown-unknown) wasm=yes ;;
    --profile=wasm-release) small=yes ;;
    wasm32-unknown-unknown) if [ "$previous" = --target ]; then wasm=yes; fi ;;
    wasm-release) if [ "$previous" = --profile ]; then small=yes; fi ;;
    esac
    previous=$argument
done

if [ "$wasm" = no ]; then
    exec @USUAL@ "$@"
fi

# Lets a stable compiler build its own library.
export RUSTC_BOOTSTRAP=1
@VARIABLES@set -- -Zbuild-std=std,panic_abort "$@"

# A panic becomes a plain trap, without the text that nobody would read and the
# places in the source that it would name. Functions are named in one way by
# every compiler, so that those which are never called can be found. Functions of
# one crate are inlined into others as if all were one crate: 1.5 kB less.
if [ "$small" = yes ]; then
    # Either of these would put the target's own flags out of force.
    unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS
    flags='-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Csymbol-mangling-version=v0 -Zcross-crate-inline-threshold=always'
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="$flags"
    set -- -Zbuild-std-features=optimize_for_size "$@"
fi

exec @FOR_WASM@ "$@"
