import Frontdesk
import XCTest

/// A morning of one agent, in typed calls alone.
final class StoryTests: XCTestCase {
    func testACallWithItsWrapUp() throws {
        let desk = try openOffice()
        let ringing = eight + minute
        try desk.handle(
            now: ringing, actor: host,
            command: .offer(agent: "ann", interaction: "call 1", channel: "voice"))
        try desk.handle(
            now: ringing + 5_000, actor: host,
            command: .answer(agent: "ann", interaction: "call 1"))

        let over = ringing + 3 * minute
        try desk.handle(
            now: over, actor: host,
            command: .end(agent: "ann", interaction: "call 1", how: .completed))
        XCTAssertEqual(try desk.nextDeadline(), over + 30_000)
        try desk.handleTimeout(now: over + minute)

        let events = try desk.events()
        let ended = try XCTUnwrap(events.last)
        XCTAssertEqual(
            ended.event,
            .wrapUpEnded(
                agent: "ann", interaction: "call 1", channel: "voice", how: .timedOut, disposition: nil))
        XCTAssertEqual(ended.at, over + 30_000)
        XCTAssertEqual(ended.observedAt, over + minute)
        XCTAssertEqual(
            events.map { Samples.name($0.event) },
            ["OfferMade", "OfferAnswered", "InteractionEnded", "WrapUpStarted", "WrapUpEnded"])
        XCTAssertNil(try desk.nextDeadline())
    }

    func testALunchBeyondItsQuota() throws {
        let desk = try openOffice()
        let noon = eight + 240 * minute
        try desk.handle(now: noon, actor: "ann", command: .pause(agent: "ann", pauseType: "lunch"))
        try desk.handleTimeout(now: noon + 35 * minute)
        try desk.handle(now: noon + 35 * minute, actor: "ann", command: .resume(agent: "ann"))

        guard case .panel(_, _, _, _, let rows) = try desk.query(actor: host, query: .panel(agent: "ann"))
        else { return XCTFail("another answer") }
        XCTAssertEqual(rows.map { $0.exceeded }, [5 * minute])

        XCTAssertThrowsError(
            try desk.handle(
                now: noon + 40 * minute, actor: "ann",
                command: .pause(agent: "ann", pauseType: "lunch"))
        ) { error in
            guard case DeskError.PauseRefused(let reasons) = error else { return XCTFail("\(error)") }
            XCTAssertTrue(reasons.contains(.exhausted(limit: .allotment(pauseType: "lunch"))))
        }
    }

    func testDefinitionsAreCheckedWithoutADesk() throws {
        var definitions = defaultDefinitions()
        XCTAssertEqual(try violations(definitions: definitions, agents: []), [])
        definitions.statuses[0].color = "green"
        let found = try violations(definitions: definitions, agents: [])
        XCTAssertEqual(found.map { $0.code }, ["BadColor"])
    }
}
