/// A line of a budget, as this program is told of it and as a journal has it. The amounts are
/// spread by a fixed rule, no dice.
struct BudgetLine {
    enum Kind { case cost, cash, grant, inKind, mirror }

    let number: Int

    /// Of ten lines one is given in kind, and the next is the cost that is its other side.
    var kind: Kind {
        switch number % 10 {
        case 1, 3: .cash
        case 7: .grant
        case 8: .inKind
        case 9: .mirror
        default: .cost
        }
    }

    /// The line that says the amount and the years: both sides of a booking have the same.
    private var leader: Int { kind == .mirror ? number - 1 : number }

    var cents: Int { 100 + leader * 7919 % 1_000_000 }

    /// One line in seven is spread over three years.
    var years: ClosedRange<Int> {
        let first = 2024 + leader / 7 % 3
        return leader % 7 == 0 ? first...first + 2 : 2024 + leader % 5...2024 + leader % 5
    }

    /// The cents of every year; the odd ones fall in the first years.
    var parts: [(year: Int, cents: Int)] {
        years.enumerated().map { place, year in
            (year, cents / years.count + (place < cents % years.count ? 1 : 0))
        }
    }

    static let categories = [
        "personnel", "material", "equipment", "third-parties", "housing", "travel",
        "communication", "overhead", "other",
    ]

    var category: String { Self.categories[number / 10 % Self.categories.count] }
    var workPackage: String { "WP\(1 + number / 90 % 6)" }
    var partner: String { "p-\(1 + number / 10 % 40)" }
    var fund: String { "fund-\(1 + number / 10 % 20)" }
    var isCost: Bool { kind == .cost || kind == .mirror }

    var status: String {
        let isSure = number / 10 % 3 == 0
        return kind == .grant
            ? (isSure ? "granted" : "asked") : (isSure ? "signed" : "intent")
    }

    static func amount(_ cents: Int) -> String {
        let rest = cents % 100
        return "\(cents / 100).\(rest < 10 ? "0" : "")\(rest)"
    }

    /// The command that adds it.
    var command: String {
        let spent = "category=\(category) wp=\(workPackage)"
        let amount = Self.amount(cents)
        let time =
            years.count == 1
            ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
        return switch kind {
        case .cost: "cost \(amount) \(time) \(spent)"
        case .cash: "cash \(partner) \(amount) \(time) status=\(status)"
        case .grant: "grant \(amount) \(time) fund=\(fund) status=\(status)"
        case .inKind: "inkind \(partner) 10 hour teacher \(time) worth=\(amount) status=\(status)"
        case .mirror: "cost mirrors=last \(spent)"
        }
    }

    /// The account of its postings; what covers has a source, a form and a status, as in the plan.
    var account: String {
        switch kind {
        case .cost, .mirror: "kosten:\(category):\(workPackage)"
        case .cash: "dekking:\(partner):cash-\(status)"
        case .grant: "dekking:\(fund):grant-\(status)"
        case .inKind: "dekking:\(partner):inkind-\(status)"
        }
    }
}

/// A budget of many lines in the spellings of the programs that are compared.
enum BudgetLines {
    static let count = 100_000
    static var all: some Sequence<BudgetLine> { (0..<count).lazy.map(BudgetLine.init) }

    /// A case with the parties, companies and schools in turns.
    static func partners() -> String {
        var text = "new \"Buurtwerk Zuid\" language=en\n"
        for number in 1...40 {
            let kind =
                number % 2 == 0 ? "type=company sector=private" : "type=education sector=public"
            text += "partner \"Partner \(number)\" as=p-\(number) \(kind)\n"
        }
        return text
    }

    static func script() -> String {
        var text = partners()
        text.reserveCapacity(count * 72)
        for line in all { text += line.command + "\n" }
        return text
    }

    /// The same money as postings: a line over three years is three. What covers is below zero,
    /// and a hundred postings have one that balances them, so that nobody reads much more than is
    /// in the budget.
    static func journal() -> (text: String, postings: Int) {
        var text = ""
        text.reserveCapacity(count * 64)
        var waiting: [Int: [String]] = [:]
        var postings = 0
        func write(_ year: Int) {
            guard let lines = waiting.removeValue(forKey: year) else { return }
            text += "\(year)-01-01 x\n" + lines.joined() + "  tegen\n"
            postings += lines.count + 1
        }
        for line in all {
            for part in line.parts {
                let amount = (line.isCost ? "" : "-") + BudgetLine.amount(part.cents)
                waiting[part.year, default: []].append("  \(line.account)  EUR \(amount)\n")
                if waiting[part.year]?.count == 100 { write(part.year) }
            }
        }
        for year in waiting.keys.sorted() { write(year) }
        return (text, postings)
    }

    /// A budget of which every source has a name of its own.
    static func sources(_ count: Int) -> String {
        var text = partners()
        for number in 1...count {
            text += "funding \(number).50 2025 type=income Source \(number)\n"
        }
        return text
    }

    /// New lines as a table for import; only what any reader of tables can add up.
    static func table() -> String {
        var text = "kind,party,category,work package,year,amount,status,description\r\n"
        text.reserveCapacity(count * 64)
        for line in all {
            let amount = BudgetLine.amount(line.cents)
            let year = line.years.lowerBound
            text +=
                line.isCost
                ? "cost,,\(line.category),\(line.workPackage),\(year),\(amount),,"
                : "cash,\(line.partner),,,\(year),\(amount),signed,"
            text += "line \(line.number)\r\n"
        }
        return text
    }
}
