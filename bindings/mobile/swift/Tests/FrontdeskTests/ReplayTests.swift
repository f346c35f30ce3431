import Frontdesk
import XCTest

/// The log that a host has kept leads to the same desk, byte for byte.
final class ReplayTests: XCTestCase {
    func testAReplayGivesTheSameBytes() throws {
        let desk = try openOffice(log: true)
        let noon = eight + 240 * minute
        try desk.handle(now: noon, actor: "ann", command: .pause(agent: "ann", pauseType: "lunch"))
        try desk.handle(now: noon + 40 * minute, actor: "ann", command: .resume(agent: "ann"))

        let replay = try Replay(log: desk.log())
        XCTAssertEqual(try replay.finish().snapshot(), try desk.snapshot())
        XCTAssertEqual(
            try replay.span(agent: "ann"), Span(start: eight, end: noon + 40 * minute))

        let during = try replay.seek(at: noon + 10 * minute)
        guard case .panel(_, _, _, _, let rows) = try during.query(actor: host, query: .panel(agent: "ann"))
        else { return XCTFail("another answer") }
        XCTAssertEqual(rows.map { $0.spent }, [10 * minute])

        let whole = try replay.regionLedger(agent: "ann", start: eight, end: noon + 40 * minute)
        guard case .regionLedger(_, _, _, let regions) = whole else { return XCTFail("another answer") }
        XCTAssertTrue(regions.contains { $0.region == .work })
        for region in regions {
            XCTAssertEqual(region.entries.reduce(0) { $0 + $1.end - $1.start }, noon + 40 * minute - eight)
        }
    }
}
