import Testing

/// All tests of this room, one after the other: signals and locale belong to the whole process.
@Suite(.serialized) enum TerminalTests {}
