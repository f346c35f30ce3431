/// What an error tells beside its fields.
extension DeskError {
    /// The stable number: the same in every language, never reused.
    public var code: UInt32 {
        get throws { try errorCode(error: self) }
    }

    /// The stable name, such as `NotPaused`.
    public var name: String {
        get throws { try errorName(error: self) }
    }

    /// What family the error belongs to: what a host does about it.
    public var kind: ErrorKind {
        get throws { try errorKind(error: self) }
    }

    /// A sentence for developers. It names ids and fields, never a person.
    public var text: String {
        get throws { try errorText(error: self) }
    }

    /// Canonical JSON: `{"NotPaused":{"agent":"ann"}}`.
    public func toJson() throws -> String {
        try errorToJson(error: self)
    }
}
