//! People, merges and erasing: the vectors, laws over random days, a naive model, and sheer numbers.

#![cfg(feature = "testing")]

mod days;
mod laws;
mod model;
mod numbers;
mod vectors;
