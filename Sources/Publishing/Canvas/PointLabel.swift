public import CaseModel
public import Wording

/// What people call a moment in the history of a case, on paper and on screen.
public struct PointLabel: Hashable, Sendable {
    /// How a moment is known.
    public enum Standing: Hashable, Sendable {
        /// A saved version.
        case version(Int)
        /// The present, with changes that no version holds yet.
        case unsaved(since: Int?)
        /// A revision that no version names.
        case revision(Int)
        /// What the case would be after a change that is only looked at.
        case preview
    }

    public var standing: Standing
    /// What was said when the version was saved.
    public var message: String?
    /// The innovation phase the coalition was in.
    public var phase: String?
    public var time: Moment?
    /// How far the clock on the wall was ahead of UTC at that time.
    public var offsetSeconds: Int

    /// Makes a label.
    public init(
        _ standing: Standing, message: String? = nil, phase: String? = nil, time: Moment? = nil,
        offsetSeconds: Int = 0
    ) {
        self.standing = standing
        self.message = message
        self.phase = phase
        self.time = time
        self.offsetSeconds = offsetSeconds
    }

    /// What stands in the header of a hand-out.
    public var name: Phrase {
        switch standing {
        case .version(let number): Phrase(same: "v\(number)")
        case .unsaved(since: let number?):
            Phrase(
                en: "draft, not saved since v\(number)",
                nl: "ontwerp, niet bewaard sinds v\(number)")
        case .unsaved(since: nil):
            Phrase(en: "draft, not saved yet", nl: "ontwerp, nog niet bewaard")
        case .revision(let number): Phrase(same: "r\(number)")
        case .preview: Phrase(en: "after it", nl: "daarna")
        }
    }

    /// The name where there is little room.
    public var shortName: Phrase {
        switch standing {
        case .unsaved: Phrase(en: "now", nl: "nu")
        default: name
        }
    }

    /// The day, such as `21 november 2026`; empty when no time is known.
    public func date(in language: Language) -> String {
        time.map { LocalTime($0, offsetSeconds: offsetSeconds).date(in: language) } ?? ""
    }

    /// The day and the clock, such as `21 november 2026, 10:05`.
    public func dateAndClock(in language: Language) -> String {
        time.map { LocalTime($0, offsetSeconds: offsetSeconds).text(in: language) } ?? ""
    }

    /// The name with the day, as a line under a title.
    func line(in language: Language) -> String {
        [name[language], date(in: language)].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The label in JSON.
    var json: JSONValue {
        var members: [JSONValue.Member] = []
        switch standing {
        case .version(let number): members.append(.init("version", .integer(Int64(number))))
        case .unsaved(let since):
            members.append(.init("version", .null))
            members.append(.init("unsavedSince", JSONValue(since)))
        case .revision(let number): members.append(.init("revision", .integer(Int64(number))))
        case .preview: members.append(.init("preview", true))
        }
        members.append(.init("message", JSONValue(message)))
        members.append(.init("phase", JSONValue(phase)))
        members.append(.init("time", JSONValue(time?.text)))
        return .object(members)
    }
}

/// A moment as people write it down, by the clock on the wall.
struct LocalTime {
    private let civil: CivilTime

    init(_ moment: Moment, offsetSeconds: Int) {
        civil = CivilTime(moment, offsetSeconds: offsetSeconds)
    }

    /// `21 november 2026`, or `21 November 2026`.
    func date(in language: Language) -> String {
        "\(civil.day) \(CanvasWords.month(civil.month)[language]) \(civil.year)"
    }

    /// `10:05`.
    var clock: String { civil.clock }

    /// `21 november 2026, 10:05`.
    func text(in language: Language) -> String { date(in: language) + ", " + civil.clock }
}
