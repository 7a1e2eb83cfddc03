import CaseModel
import Wording

extension CaseCheck {
    /// Partners of a tier whose fee is not booked, or not all of it.
    ///
    /// A tier is a word of the coalition's own, and what it costs is said by the group that stands
    /// for it: a group of that tier with a line of cash, as in a table of membership tiers. Where
    /// one such group says so, each partner of the tier is held to that amount. Where none does,
    /// any cash may be for anything, so a line has to say what it is: its text or its note names
    /// the tier or speaks of a fee. A member of the group that stands for the tier pays through
    /// it, and the outer ring pays nothing yet.
    static func tiers(_ given: Case, _ ledger: LedgerReading) -> [Finding] {
        let partners = given.all(.partner).filter { $0[.tier] != nil && !$0.isOuterRing }
        guard !partners.isEmpty else { return [] }
        var cash: [ItemID: [LedgerLine]] = [:]
        for line in ledger.contributions where line.item.settledForm == "cash" && !line.isUnvalued {
            if let giver = line.partner { cash[giver.id, default: []].append(line) }
        }
        return partners.compactMap { partner in
            guard let tier = partner.text(.tier) else { return nil }
            let peers = partners.filter {
                $0.number(.isGroup) == 1 && $0.id != partner.id
                    && $0.text(.tier).map { Folding.folded($0) } == Folding.folded(tier)
            }
            let lines = cash[partner.id] ?? []
            let saying = lines.filter { says($0, tier, given) }
            if peers.contains(where: { $0.items(.members).contains(partner.id) && isPaid($0) }) {
                return nil
            }
            func isPaid(_ group: Item) -> Bool {
                (cash[group.id] ?? []).contains { says($0, tier, given) }
            }
            guard let fee = fee(of: peers, tier, cash, given) else {
                return saying.isEmpty ? Finding(.tierFee, partner, facts: [tier]) : nil
            }
            let booked = sum(saying.isEmpty ? lines : saying)
            guard booked < fee else { return nil }
            var finding = Finding(
                .tierFee, partner, facts: [tier, String(fee.cents), String(booked.cents)])
            finding.detail = .fee(fee, booked: booked)
            return finding
        }
    }

    /// The one amount that groups of a tier say it costs; nothing where they differ.
    private static func fee(
        of groups: [Item], _ tier: String, _ cash: [ItemID: [LedgerLine]], _ given: Case
    ) -> Money? {
        let fees = Set(
            groups.compactMap { group -> Money? in
                let lines = (cash[group.id] ?? []).filter { says($0, tier, given) }
                return lines.isEmpty || lines.contains(where: \.isContested) ? nil : sum(lines)
            })
        return fees.count == 1 ? fees.first : nil
    }

    /// What was booked at most: a line that may come to more is no proof of too little.
    private static func sum(_ lines: [LedgerLine]) -> Money {
        let total = lines.reduce(Int64(0)) { $0 &+ ($1.total?.highest.cents ?? 0) }
        return Money(cents: total)
    }

    private static func says(_ line: LedgerLine, _ tier: String, _ given: Case) -> Bool {
        let note = line.item.item(.note).flatMap { given[$0]?.text(.text) }
        let texts = [line.item.text(.text), line.item.text(.activity), note].compactMap { $0 }
        let folded = Folding.folded(tier)
        return texts.map { Folding.folded($0) }.contains { text in
            text.contains(folded)
                || text.split { !$0.isLetter }.contains { word in
                    feeWords.contains { word.hasPrefix($0) || word.hasSuffix($0) }
                }
        }
    }

    private static let feeWords = [
        "fee", "contributie", "lidmaatschap", "partnerbijdrage", "membership", "subscription",
    ]
}
