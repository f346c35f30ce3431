//! Gives the shared library the name under which programs look for it when they start.

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let number = |part| env::var(format!("CARGO_PKG_VERSION_{part}")).unwrap_or_default();
    // Before 1.0 every minor version may break the interface, so it belongs to the name.
    let version = match number("MAJOR").as_str() {
        "0" => format!("0.{}", number("MINOR")),
        major => String::from(major),
    };
    let argument = match env::var("CARGO_CFG_TARGET_OS").unwrap_or_default().as_str() {
        "macos" | "ios" => format!("-Wl,-install_name,@rpath/libfrontdesk.{version}.dylib"),
        "windows" => return,
        _ => format!("-Wl,-soname,libfrontdesk.so.{version}"),
    };
    println!("cargo::rustc-cdylib-link-arg={argument}");
}
