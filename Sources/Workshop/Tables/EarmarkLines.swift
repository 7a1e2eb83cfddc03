import CaseModel
import Ledger
import Publishing
import Wording

/// What `waarom` says of earmarks: of a contribution what it is meant for, of a cost what is
/// meant for it, by line and through its work package.
enum EarmarkLines {
    static func lines(
        about line: LedgerLine, in valued: ValuedCase, _ language: Language
    ) throws -> [KeyedLine] {
        let writer = NumberWriter(language: language)
        func text(_ range: MoneyRange) -> String {
            range.isSettled
                ? writer.money(range.lowest)
                : writer.money(range.lowest) + " – " + writer.money(range.highest)
        }
        switch line.item.kind {
        case .contribution:
            guard let target = Earmark.Target(of: line.item, in: valued.contents) else { return [] }
            return [
                KeyedLine(Phrase(en: "earmarked for", nl: "bestemd voor")[language], target.name)
            ]
        case .costLine:
            let earmarks = try Earmark.all(in: LedgerReading(valued), of: valued)
            return earmarks.filter { $0.costs.contains { $0.id == line.id } }.map { earmark in
                let meant = earmark.contributions.map { gift in
                    let amount =
                        gift.total.map(text)
                        ?? Phrase(en: "no value yet", nl: "nog zonder waarde")[language]
                    return gift.name + " " + amount
                }
                let key: String =
                    if case .line = earmark.target {
                        Phrase(en: "meant for it", nl: "hiervoor bestemd")[language]
                    } else {
                        Phrase(en: "meant for ", nl: "bestemd voor ")[language]
                            + earmark.target.name
                    }
                return KeyedLine(key, meant.joined(separator: ", "))
            }
        default: return []
        }
    }
}
