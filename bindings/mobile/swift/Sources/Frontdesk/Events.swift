private let eventsInACall: UInt32 = 256

extension Desk {
    /// All that has happened and was not polled yet.
    public func events() throws -> [EventRecord] {
        try pages { try pollEvents(most: eventsInACall) }
    }

    /// All entries of the log that were not polled yet.
    public func log() throws -> [LogEntry] {
        try pages { try pollLogs(most: eventsInACall) }
    }

    private func pages<Item>(_ poll: () throws -> [Item]) rethrows -> [Item] {
        var all: [Item] = []
        var page = try poll()
        while !page.isEmpty {
            all += page
            page = try poll()
        }
        return all
    }
}
