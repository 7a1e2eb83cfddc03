/// A moment in time: milliseconds since 1970 in UTC.
public struct Moment: Hashable, Sendable, Comparable {
    public let milliseconds: Int64

    /// Makes a moment.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The moment as `2026-11-21T10:05:00.000Z`, the form of archives and of `--now`.
    public var text: String {
        let parts = CivilTime(self, offsetSeconds: 0)
        let rest = Int((milliseconds % 1000 + 1000) % 1000)
        return "\(parts.date)T\(parts.clock):\(padded(parts.second, 2)).\(padded(rest, 3))Z"
    }

    /// Reads `2026-11-21`, `2026-11-21T10:05`, and so on to milliseconds, always in UTC.
    public init?(_ text: some StringProtocol) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        let date = halves[0].split(separator: "-", omittingEmptySubsequences: false)
        guard halves.count <= 2, date.count == 3, let year = date[0].wholeNumber(digits: 4),
            let month = date[1].wholeNumber(digits: 2), let day = date[2].wholeNumber(digits: 2),
            (1...9999).contains(year), (1...12).contains(month),
            (1...CivilTime.days(inMonth: month, of: year)).contains(day)
        else { return nil }
        var milliseconds = CivilTime.days(year: year, month: month, day: day) * 86_400_000
        if halves.count == 2 {
            let time = halves[1].hasSuffix("Z") ? halves[1].dropLast() : halves[1]
            guard let part = Self.milliseconds(ofClock: time) else { return nil }
            milliseconds += part
        }
        self.init(milliseconds: milliseconds)
    }

    private static func milliseconds(ofClock text: some StringProtocol) -> Int64? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = parts[0].wholeNumber(digits: 2),
            let minute = parts[1].wholeNumber(digits: 2), hour < 24, minute < 60
        else { return nil }
        var result = Int64(hour * 60 + minute) * 60_000
        guard parts.count == 3 else { return result }
        let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard seconds.count <= 2, let second = seconds[0].wholeNumber(digits: 2), second < 60
        else {
            return nil
        }
        result += Int64(second) * 1000
        if seconds.count == 2 {
            guard let rest = seconds[1].wholeNumber(digits: 3) else { return nil }
            result += Int64(rest)
        }
        return result
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    static func floor(_ value: Int64, by unit: Int64) -> Int64 {
        value / unit - (value % unit < 0 ? 1 : 0)
    }
}

/// A moment as the calendar and the clock on the wall show it.
public struct CivilTime: Hashable, Sendable {
    public let year: Int
    public let month: Int
    public let day: Int
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// Reads a moment off at a distance from UTC, in seconds.
    public init(_ moment: Moment, offsetSeconds: Int) {
        let seconds = Moment.floor(moment.milliseconds, by: 1000) + Int64(offsetSeconds)
        let dayNumber = Moment.floor(seconds, by: 86_400)
        let inDay = Int(seconds - dayNumber * 86_400)
        hour = inDay / 3600
        minute = inDay / 60 % 60
        second = inDay % 60
        (year, month, day) = Self.date(fromDays: dayNumber)
    }

    /// `2026-11-21`.
    public var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    /// `10:05`.
    public var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

    /// Days from 1970-01-01, after Howard Hinnant's `days_from_civil` (public domain).
    static func days(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }

    static func date(fromDays days: Int64) -> (Int, Int, Int) {
        let shifted = Int(days) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2:
            year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
                ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension StringProtocol {
    /// The number of a text of exactly so many digits, without a sign.
    func wholeNumber(digits count: Int) -> Int? {
        utf8.count == count && utf8.allSatisfy { (48...57).contains($0) } ? Int(self) : nil
    }
}

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
