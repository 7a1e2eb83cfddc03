import CaseModel
import Wording

extension FundText {
    /// The numbers of a rule, where it has any.
    func limit(of rule: FundRule) -> String? {
        let money = MoneyText(language: language)
        switch rule.test {
        case .grant(.atLeast(let least)):
            return say("at least \(money.money(least))", "minstens \(money.money(least))")
        case .grant(.atMost(let most)):
            return say("at most \(money.money(most))", "hooguit \(money.money(most))")
        case .grant(.below(let limit)):
            return say("less than \(money.money(limit))", "minder dan \(money.money(limit))")
        case .share(_, .atLeast(let least)):
            return say(
                "at least \(least.text) of the eligible cost",
                "minstens \(least.text) van de subsidiabele kosten")
        case .share(_, .atMost(let most)):
            return say(
                "at most \(most.text) of the eligible cost",
                "hooguit \(most.text) van de subsidiabele kosten")
        case .parties(let counts):
            return counts.map { "\($0.count) × \(groups([$0.group]))" }.joined(separator: " · ")
        case .aid(let types):
            return AidType.allCases.compactMap { type in
                types[type.rawValue].map {
                    FundWords.aidType(type.rawValue)[language] + " " + $0.text
                }
            }.joined(separator: " · ")
        case .notEligible(_, let words, let before):
            let asked = words.map { entry in
                entry.split(separator: " ").map { $0 + "…" }.joined(separator: " ")
            }.joined(separator: ", ")
            let parts = [
                words.isEmpty ? nil : say("asked about: ", "gevraagd wordt naar: ") + asked,
                before.map { _ in
                    say(
                        "costs wholly before the year of the application are left out",
                        "kosten die helemaal voor het jaar van de aanvraag liggen tellen niet mee")
                },
            ]
            let said = parts.compactMap { $0 }.joined(separator: " · ")
            return said.isEmpty ? nil : said
        case .duration(let least, let most): return duration(least, most)
        case .rates:
            return pack.rates.map { money.money($0.amount) + " · " + $0.name[language] }
                .joined(separator: ", ")
        case .window(let windows): return windows.map(window).joined(separator: " · ")
        case .lines(let details):
            return say("every cost line has: ", "elke kostenregel heeft: ")
                + details.map { FundWords.detail($0.rawValue)[language] }.joined(separator: ", ")
        case .closes: return say("to the cent", "tot op de cent")
        case .cashOnly: return say("nothing in kind", "niets in natura")
        }
    }

    private func duration(_ least: Int?, _ most: Int?) -> String? {
        switch (least, most) {
        case (let least?, let most?) where least == most:
            say("\(least) calendar years", "\(least) kalenderjaren")
        case (let least?, let most?):
            say("\(least) to \(most) calendar years", "\(least) tot en met \(most) kalenderjaren")
        case (let least?, nil):
            say("at least \(least) calendar years", "minstens \(least) kalenderjaren")
        case (nil, let most?):
            say("at most \(most) calendar years", "hooguit \(most) kalenderjaren")
        case (nil, nil): nil
        }
    }

    /// `januari en juni van 2024-2027`.
    private func window(_ window: FundWindow) -> String {
        let months = window.months.map { CanvasWords.month($0)[language] }
        let last = months.last ?? ""
        let list =
            months.count > 1
            ? months.dropLast().joined(separator: ", ") + say(" and ", " en ") + last : last
        let (first, through) = (window.years.lowerBound, window.years.upperBound)
        let years = first == through ? "\(first)" : "\(first)-\(through)"
        return say("\(list) of \(years)", "\(list) van \(years)")
    }
}
