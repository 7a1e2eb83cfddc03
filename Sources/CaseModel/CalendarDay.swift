public import Wording

/// Why a date was refused.
public enum DateError: Error, Sendable, Hashable {
    /// It does not have the form of a date.
    case malformed
    /// It has, but there is no such day.
    case noSuchDay
}

/// A day on the calendar, without a clock.
public struct CalendarDay: Hashable, Sendable, Comparable {
    public let year: Int
    public let month: Int
    public let day: Int

    /// The day it is at a moment, so many seconds from UTC.
    public init(_ moment: Moment, offsetSeconds: Int) {
        let civil = CivilTime(moment, offsetSeconds: offsetSeconds)
        (year, month, day) = (civil.year, civil.month, civil.day)
    }

    /// The day that `text` writes, or nothing.
    public init?(_ text: some StringProtocol) {
        guard let day = try? Self.read(text, language: .english) else { return nil }
        self = day
    }

    private init(year: Int, month: Int, day: Int) throws(DateError) {
        // Other centuries are slips of the finger: nobody plans for the year 206.
        guard (2000...2199).contains(year), (1...12).contains(month),
            (1...CivilTime.days(inMonth: month, of: year)).contains(day)
        else { throw .noSuchDay }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2026-12-01`; in Dutch also `1-12-2026`, which elsewhere could be another day.
    public static func read(
        _ text: some StringProtocol, language: Language
    ) throws(DateError) -> CalendarDay {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed }
        if let year = parts[0].wholeNumber(digits: 4), let month = parts[1].wholeNumber(digits: 2),
            let day = parts[2].wholeNumber(digits: 2)
        {
            return try CalendarDay(year: year, month: month, day: day)
        }
        guard language == .dutch, let day = short(parts[0]), let month = short(parts[1]),
            let year = parts[2].wholeNumber(digits: 4)
        else { throw .malformed }
        return try CalendarDay(year: year, month: month, day: day)
    }

    /// Reads a day to come as people write and say it: besides what `read` takes also `3-12` in
    /// Dutch, `3 december`, `December 3`, `3 december 2027`, `vandaag` and `tomorrow`. Without a
    /// year it is the first such day from today on.
    public static func read(
        _ text: some StringProtocol, language: Language, from today: CalendarDay
    ) throws(DateError) -> CalendarDay {
        switch Folding.folded(text) {
        case "vandaag", "today": return today
        case "morgen", "tomorrow": return try today.tomorrow()
        default: break
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if language == .dutch, parts.count == 2, let day = short(parts[0]),
            let month = short(parts[1])
        {
            return try first(day, month, from: today)
        }
        let words = text.split(separator: " ")
        guard (2...3).contains(words.count) else { return try read(text, language: language) }
        let isMonthFirst = month(named: words[0]) != nil
        guard let day = short(words[isMonthFirst ? 1 : 0]),
            let month = month(named: words[isMonthFirst ? 0 : 1])
        else { throw .malformed }
        guard words.count == 3 else { return try first(day, month, from: today) }
        guard let year = words[2].wholeNumber(digits: 4) else { throw .malformed }
        return try CalendarDay(year: year, month: month, day: day)
    }

    /// The first day of this number in this month, from today on.
    private static func first(
        _ day: Int, _ month: Int, from today: CalendarDay
    ) throws(DateError) -> CalendarDay {
        // Between two leap days are eight years at most.
        for year in today.year...today.year + 8 {
            if let found = try? CalendarDay(year: year, month: month, day: day), found >= today {
                return found
            }
        }
        throw .noSuchDay
    }

    private func tomorrow() throws(DateError) -> CalendarDay {
        if let next = try? CalendarDay(year: year, month: month, day: day + 1) { return next }
        if let next = try? CalendarDay(year: year, month: month + 1, day: 1) { return next }
        return try CalendarDay(year: year + 1, month: 1, day: 1)
    }

    /// The number of a month, by its name in either language or by the start of it.
    private static func month(named text: some StringProtocol) -> Int? {
        let typed = Folding.folded(text)
        if typed == "mrt" { return 3 }
        guard typed.count >= 3 else { return nil }
        return (1...12).first { number in
            let names = CanvasWords.month(number)
            return [names.english, names.dutch].contains { Folding.folded($0).hasPrefix(typed) }
        }
    }

    private static func short(_ text: some StringProtocol) -> Int? {
        text.wholeNumber(digits: 1) ?? text.wholeNumber(digits: 2)
    }

    /// The form that is kept and that scripts write: `2026-12-01`.
    public var text: String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(year)-\(two(month))-\(two(day))"
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}
