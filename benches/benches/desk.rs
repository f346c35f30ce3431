//! The hot paths of a desk under criterion, for comparing one version with another.

use criterion::Criterion;
use frontdesk::id::InteractionId;
use frontdesk::{EndReason, InteractionKind};
use frontdesk_benches::Floor;

fn main() {
    let mut criterion = Criterion::default().configure_from_args().sample_size(20);
    status_change(&mut criterion);
    call(&mut criterion);
    json(&mut criterion);
    criterion.final_summary();
}

fn status_change(criterion: &mut Criterion) {
    let mut floor = Floor::new(1_000);
    let mut done = 0;
    criterion.bench_function("status change, 1,000 agents", |bencher| {
        bencher.iter(|| {
            floor.change(done / 1_000);
            done += 1;
            if done % 1_000 == 0 {
                floor.desk.discard_events();
            }
        });
    });
}

fn call(criterion: &mut Criterion) {
    let mut floor = Floor::new(1_000);
    let voice = floor.desk.channel_ref("voice").expect("the channel");
    criterion.bench_function("begin and end of a call with wrap-up", |bencher| {
        bencher.iter(|| {
            let agent = floor.walk();
            let id = InteractionId::new("call").expect("an id");
            let (begin, end) = (floor.tick(), floor.tick());
            let kind = InteractionKind::Queue;
            floor.desk.begin(begin, agent, id.clone(), voice, kind).expect("a call");
            floor.desk.end(end, agent, id, EndReason::Completed).expect("its end");
            floor.desk.discard_events();
        });
    });
}

fn json(criterion: &mut Criterion) {
    let mut floor = Floor::new(1_000);
    criterion.bench_function("a command as JSON, and its event", |bencher| {
        let mut dnd = false;
        bencher.iter(|| {
            let now = floor.tick();
            let command = if dnd {
                r#"{"GoOnQueue":{"agent":"agent-0000001"}}"#
            } else {
                r#"{"GoOffQueue":{"agent":"agent-0000001"}}"#
            };
            dnd = !dnd;
            floor.desk.handle_json(now, "system", command).expect("a command");
            while floor.desk.poll_event_json().is_some() {}
        });
    });
}
