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
    /// How the case uses it.
    public let use: FundUse

    /// Makes an entry.
    public init(pack: FundPack, isInCase: Bool, isChosen: Bool, use: FundUse) {
        self.pack = pack
        self.isInCase = isInCase
        self.isChosen = isChosen
        self.use = use
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
                    let text = FundText(pack: entry.pack, language: language, use: entry.use)
                    return ListEntry(
                        mark: entry.isChosen ? "*" : "-", parts.joined(separator: " · "),
                        details: [
                            say("last checked \(checked)", "nagekeken op \(checked)"), text.ownFile,
                        ].compactMap { $0 })
                }))
    }

    /// What a fund asks.
    public init(
        pack: FundPack, ownRates: [Item], language: Language, use: FundUse = FundUse()
    ) {
        let text = FundText(pack: pack, language: language, use: use)
        let money = MoneyText(language: language)
        self.init([
            .heading(level: 1, pack.key + " · " + pack.name[language]),
            .paragraph(pack.about[language]),
        ])
        blocks += text.origin
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
                    group.word(in: language) + " · " + group.name[language],
                    details: pack.parts(of: group.key).map { part in
                        part.word(in: language) + " · " + part.name[language]
                    })
            })
        add(
            "Rules", "Regels",
            pack.rules.map { rule in
                ListEntry(
                    rule.name[language] + (rule.article.map { " (\($0))" } ?? ""),
                    details: [text.limit(of: rule), text.reading(of: rule)].compactMap { $0 })
            })
        add(
            "For people to check", "Kijk zelf na",
            pack.reminders.map { ListEntry($0[language]) })
    }
}
