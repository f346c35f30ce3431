import Foundation
import Frontdesk
import XCTest

/// Runs every scenario below `FRONTDESK_SCENARIOS`, or those of this checkout, through the JSON calls.
final class ScenarioTests: XCTestCase {
    func testScenarios() throws {
        let folder = ProcessInfo.processInfo.environment["FRONTDESK_SCENARIOS"].map { URL(fileURLWithPath: $0) }
            ?? URL(fileURLWithPath: #filePath + "/../../../../../../core/scenarios").standardizedFileURL
        let files = (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? [])
            .compactMap { $0 as? URL }
            .filter { $0.pathExtension == "scn" }
        try XCTSkipIf(files.isEmpty, "no scenarios in \(folder.path)")
        for file in files {
            do {
                var scenario = Scenario()
                try scenario.run(String(contentsOf: file, encoding: .utf8))
            } catch {
                XCTFail("\(file.lastPathComponent): \(error)")
            }
        }
    }
}

struct Difference: Error, CustomStringConvertible {
    let line: Int
    let expected: String
    let found: String

    var description: String { "line \(line): expected \(expected)\n    found \(found)" }
}

/// One run of one file. The format is described beside the scenarios.
struct Scenario {
    private var desk = Desk(log: true)
    private var log: [LogEntry] = []
    private var line = 0
    /// What the last step left to be expected.
    private var events: [String] = []
    private var error: DeskError?
    private var answer: String?

    mutating func run(_ text: String) throws {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            self.line += 1
            guard let mark = line.first else { continue }
            try step(mark, line.dropFirst().trimmingCharacters(in: .whitespaces))
        }
        try nothingIsLeft()
        try replay()
    }

    private mutating func step(_ mark: Character, _ rest: String) throws {
        if !"<!:#".contains(mark) { try nothingIsLeft() }
        switch mark {
        case "#": break
        case "=":
            try replay()
            desk = Desk(events: try deskSettingsFromJson(text: rest).events, log: true)
        case ">": try handle(rest)
        case "<": try compare(rest, events.isEmpty ? "no event" : events.removeFirst())
        case "!":
            let found = try error.map { try rest.contains(" ") ? errorLine($0) : $0.name }
            error = nil
            try compare(rest, found ?? "no error")
        case "?": try ask(rest)
        case ":":
            let found = answer
            answer = nil
            try compare(rest, found ?? "no answer")
        case "@": try compare(rest, desk.nextDeadline().map { try formatTimestamp(at: $0) } ?? "none")
        case "~": try restore()
        default: throw differs("a line that starts with one of = > < ! @ ? : ~ #", String(mark))
        }
    }

    /// `now actor {command}`, or `now` alone for a tick. `now!` forces the clock.
    private mutating func handle(_ rest: String) throws {
        let words = rest.split(separator: " ", maxSplits: 2).map(String.init)
        guard let given = words.first, words.count != 2 else {
            throw differs("an instant, an actor and a command", rest)
        }
        let forced = given.hasSuffix("!")
        let now = try instant(forced ? String(given.dropLast()) : given)
        let desk = self.desk
        error = try refusal {
            switch (words.count == 3, forced) {
            case (true, true): try desk.handleJsonForced(now: now, actor: words[1], command: words[2])
            case (true, false): try desk.handleJson(now: now, actor: words[1], command: words[2])
            case (false, true): try desk.handleTimeoutForced(now: now)
            case (false, false): try desk.handleTimeout(now: now)
            }
        }
        events = try desk.events().map { try eventLine(record: $0) }
        log += try desk.log()
    }

    private mutating func ask(_ rest: String) throws {
        var (actor, query) = (host, rest)
        if let space = rest.range(of: " {") {
            actor = String(rest[..<space.lowerBound])
            query = "{" + rest[space.upperBound...]
        }
        var found: String?
        let desk = self.desk
        error = try refusal { found = try desk.queryJson(actor: actor, query: query) }
        answer = found
    }

    /// A desk that is restored from its snapshot goes on as if nothing had been, and has the same snapshot.
    private mutating func restore() throws {
        let before = try desk.snapshot()
        desk = try Desk.restore(snapshot: before, events: desk.settings().events, log: true)
        if try desk.snapshot() != before { throw differs("the same snapshot after restoring", "another") }
    }

    /// The log so far leads to the desk as it is.
    private mutating func replay() throws {
        let replayed = try Replay(log: log).finish()
        log = []
        // A tick that fires nothing has no entry: the clock alone may stand behind. Where an edit has just made
        // something due, the tick lets it happen on both sides.
        let original = try Desk.restore(snapshot: desk.snapshot())
        if let now = try desk.clock() {
            for desk in [replayed, original] { try desk.handleTimeoutForced(now: now) }
        }
        if try replayed.snapshot() != original.snapshot() {
            throw differs("a replay that leads to the same snapshot", "another")
        }
    }

    private func refusal(_ call: () throws -> Void) throws -> DeskError? {
        do {
            try call()
            return nil
        } catch let refusal as DeskError {
            return refusal
        }
    }

    /// Whole milliseconds, or RFC 3339.
    private func instant(_ text: String) throws -> Timestamp {
        do {
            guard let millis = Int64(text) else { return try parseTimestamp(text: text) }
            _ = try formatTimestamp(at: millis)
            return millis
        } catch {
            throw differs("an instant", text)
        }
    }

    private func compare(_ expected: String, _ found: String) throws {
        if expected != found { throw differs(expected, found) }
    }

    /// Everything that the last step brought was expected.
    private func nothingIsLeft() throws {
        if let event = events.first { throw differs("no further event", event) }
        if let error { throw differs("no error", try errorLine(error)) }
        if let answer { throw differs("a line with the answer", answer) }
    }

    private func errorLine(_ error: DeskError) throws -> String {
        try "\(error.name) \(error.toJson())"
    }

    private func differs(_ expected: String, _ found: String) -> Difference {
        Difference(line: line, expected: expected, found: found)
    }
}
