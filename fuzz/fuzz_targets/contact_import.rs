#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| frontdesk::testing::fuzz_import(data));
