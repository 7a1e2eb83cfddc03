public import CaseModel
import Ledger
public import Wording

/// A fund somebody can choose from, with where it comes from.
public struct FundEntry: Hashable, Sendable {
    public let pack: FundPack
    /// Whether the case holds its own copy.
    public let isInCase: Bool
    /// Whether the case values in kind through it.
    public let isChosen: Bool

    /// Makes an entry.
    public init(pack: FundPack, isInCase: Bool, isChosen: Bool) {
        self.pack = pack
        self.isInCase = isInCase
        self.isChosen = isChosen
    }
}

extension Document {
    /// The funds there are.
    public init(funds entries: [FundEntry], language: Language) {
        func say(_ english: String, _ dutch: String) -> String {
            Phrase(en: english, nl: dutch)[language]
        }
        self.init([.heading(level: 1, say("Funds", "Fondsen"))])
        blocks.append(
            .list(
                entries.map { entry in
                    var parts = [entry.pack.key, entry.pack.name[language]]
                    if entry.isInCase { parts.append(say("copy in the case", "kopie in de casus")) }
                    if entry.isChosen { parts.append(say("chosen", "gekozen")) }
                    let checked = entry.pack.checked
                    return ListEntry(
                        mark: entry.isChosen ? "*" : "-", parts.joined(separator: " · "),
                        details: [say("last checked \(checked)", "nagekeken op \(checked)")])
                }))
    }

    /// What a fund asks.
    public init(pack: FundPack, ownRates: [Item], language: Language) {
        let text = FundText(pack: pack, language: language)
        let money = MoneyText(language: language)
        self.init([
            .heading(level: 1, pack.key + " · " + pack.name[language]),
            .paragraph(pack.about[language]), .paragraph(text.source),
        ])
        func add(_ english: String, _ dutch: String, _ entries: [ListEntry]) {
            guard !entries.isEmpty else { return }
            blocks += [.heading(level: 2, text.say(english, dutch)), .list(entries)]
        }
        add(
            "Rates per hour", "Tarieven per uur",
            pack.rates.map {
                ListEntry(money.money($0.amount) + " · " + $0.name[language])
            })
        if pack.rates.isEmpty {
            add(
                "Rates of the coalition", "Tarieven van de coalitie",
                ownRates.map { rate in
                    let what = [rate.text(.unit), rate.text(.function)].compactMap { $0 }
                    let amount = money.money(rate.money(.unitPrice) ?? .zero)
                    return ListEntry(
                        mark: rate.shortID?.text ?? "-",
                        amount + " · " + what.joined(separator: " "))
                })
        }
        add(
            "Groups", "Groepen",
            pack.mainGroups.map { group in
                ListEntry(
                    group.key + " · " + group.name[language],
                    details: pack.parts(of: group.key).map { part in
                        part.key + " · " + part.name[language]
                    })
            })
        add(
            "Rules", "Regels",
            pack.rules.map { rule in
                ListEntry(
                    rule.name[language] + (rule.article.map { " (\($0))" } ?? ""),
                    details: [text.limit(of: rule)].compactMap { $0 })
            })
        add(
            "For people to check", "Kijk zelf na",
            pack.reminders.map { ListEntry($0[language]) })
    }
}

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
        case .cashOnly, .duration, .rates, .window, .lines, .closes: return nil
        }
    }
}
