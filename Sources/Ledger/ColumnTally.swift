import CaseModel

/// The columns of a report by year, with a place for what has no year and one for the total.
struct YearColumns: Sendable {
    let years: [Int]
    private let places: [Int?]

    init(of lines: some Sequence<LedgerLine>) {
        var used = [Bool](repeating: false, count: Years.allowed.count)
        for line in lines {
            for reading in line.readings where reading.amount != nil {
                for year in reading.years?.all ?? [] {
                    used[year - Years.allowed.lowerBound] = true
                }
            }
        }
        var places: [Int?] = []
        var years: [Int] = []
        for (place, isUsed) in used.enumerated() {
            places.append(isUsed ? years.count : nil)
            if isUsed { years.append(place + Years.allowed.lowerBound) }
        }
        self.years = years
        self.places = places
    }

    /// The years, then what has no year, then the total.
    var count: Int { years.count + 2 }

    var zeros: [Int64] { [Int64](repeating: 0, count: count) }

    /// The cents of one reading in every column.
    func cents(of reading: LineReading) -> [Int64] {
        var cents = zeros
        guard let amount = reading.amount else { return cents }
        for part in reading.parts {
            let place = part.year.flatMap { places[$0 - Years.allowed.lowerBound] } ?? years.count
            cents[place] += part.amount.cents
        }
        cents[years.count + 1] = amount.cents
        return cents
    }
}

/// A line's lowest and highest amounts in every column.
struct ColumnRange {
    var lowest: [Int64]
    var highest: [Int64]

    /// The range over several ways to read the same thing; there is always at least one.
    init(over readings: [[Int64]]) {
        lowest = readings.first ?? []
        highest = lowest
        for reading in readings.dropFirst() {
            for place in lowest.indices {
                lowest[place] = min(lowest[place], reading[place])
                highest[place] = max(highest[place], reading[place])
            }
        }
    }

    /// Adds what is read apart from it.
    mutating func add(_ other: ColumnRange) throws(ArithmeticError) {
        for place in lowest.indices {
            lowest[place] = try lowest[place].plus(other.lowest[place])
            highest[place] = try highest[place].plus(other.highest[place])
        }
    }

    /// Takes away what is read apart from it: what is lowest becomes what is taken most from.
    mutating func subtract(_ other: ColumnRange) throws(ArithmeticError) {
        for place in lowest.indices {
            lowest[place] = try lowest[place].minus(other.highest[place])
            highest[place] = try highest[place].minus(other.lowest[place])
        }
    }

    /// Takes one more reading in.
    mutating func include(_ reading: [Int64]) {
        for place in lowest.indices {
            lowest[place] = min(lowest[place], reading[place])
            highest[place] = max(highest[place], reading[place])
        }
    }
}

/// The sums of one row of a report.
struct ColumnTally {
    private var sum: ColumnRange
    private(set) var lineCount = 0
    private(set) var unvaluedCount = 0

    init(_ columns: YearColumns) {
        sum = ColumnRange(over: [columns.zeros])
    }

    mutating func add(_ range: ColumnRange, isUnvalued: Bool = false) throws(ArithmeticError) {
        lineCount += 1
        if isUnvalued {
            unvaluedCount += 1
        } else {
            try sum.add(range)
        }
    }

    mutating func subtract(_ range: ColumnRange) throws(ArithmeticError) {
        try sum.subtract(range)
    }

    var figures: Figures {
        let ranges = zip(sum.lowest, sum.highest).map {
            MoneyRange(lowest: Money(cents: $0), highest: Money(cents: $1))
        }
        let years = ranges.count - 2
        return Figures(
            perYear: Array(ranges.prefix(years)), withoutYear: ranges[years],
            total: ranges[years + 1])
    }
}

extension Int64 {
    func plus(_ other: Int64) throws(ArithmeticError) -> Int64 {
        let (sum, overflow) = addingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return sum
    }

    func minus(_ other: Int64) throws(ArithmeticError) -> Int64 {
        let (difference, overflow) = subtractingReportingOverflow(other)
        guard !overflow else { throw .overflow }
        return difference
    }
}
