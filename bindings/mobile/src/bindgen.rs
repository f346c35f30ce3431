//! Writes the Kotlin and the Swift of this crate: `uniffi-bindgen generate --library …`.

fn main() {
    uniffi::uniffi_bindgen_main();
}
