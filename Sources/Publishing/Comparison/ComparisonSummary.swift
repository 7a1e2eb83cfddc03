import CaseModel
public import Wording

extension ComparisonReport {
    /// What it comes down to, in one sentence.
    public var summary: Phrase {
        var groups = [settingsPart, partnerParts, moneyParts]
        groups.append(lineParts)
        groups.append(ComparisonWords.rewritten(pieces: rewrittenPieces))
        groups.append(noteParts)
        groups.append(sayingParts)
        return ComparisonWords.summary(groups)
    }

    private var settingsPart: [Phrase] {
        guard let first = settings.first else { return [] }
        if first.field == .name, first.before == nil { return [ComparisonWords.begun] }
        let fund = settings.contains { $0.field == .chosenFund }
        let other = settings.contains { $0.field != .chosenFund }
        return (other ? [ComparisonWords.caseChanged] : [])
            + (fund ? [ComparisonWords.fundChanged] : [])
    }

    private var partnerParts: [Phrase] {
        func count(_ kind: PartyChange.Kind) -> Int { partners.count { $0.kind == kind } }
        return ComparisonWords.counts(
            one: ComparisonWords.partner, many: ComparisonWords.lowerPartners,
            [
                (count(.joined), ComparisonWords.hasJoined),
                (count(.left), ComparisonWords.hasLeft),
                (count(.renamed), ComparisonWords.lowerRenamed),
                (count(.merged), ComparisonWords.lowerMerged),
                (count(.changed), ComparisonWords.lowerChanged),
            ])
    }

    private var moneyParts: [Phrase] {
        let amounts = [
            (flows.cash, ComparisonWords.cash), (flows.formOpen, ComparisonWords.formOpen),
        ]
        let further = [
            (flows.inKindWorth, ComparisonWords.inKind),
            (flows.grants, ComparisonWords.grants),
            (flows.otherCoverage, ComparisonWords.otherCoverage),
            (flows.cost, ComparisonWords.costs),
        ]
        let inKind = flows.inKind.map { unit, quantity in
            let size = Quantity(thousandths: abs(quantity.thousandths))
            func text(_ language: Language) -> String {
                let number = NumberWriter(language: language).quantity(size)
                let name = ComparisonWords.unit(unit, isOne: size.thousandths == 1000)
                return unit.isEmpty ? number : number + " " + SafeText.line(name[language])
            }
            return ComparisonWords.more(
                Phrase(en: text(.english), nl: text(.dutch)), isMore: quantity.thousandths > 0,
                of: ComparisonWords.inKind)
        }
        return amounts.compactMap(Self.more) + inKind + further.compactMap(Self.more)
    }

    private static func more(_ amount: Money, _ what: Phrase) -> Phrase? {
        guard amount != .zero else { return nil }
        let size = Money(cents: amount.cents < 0 ? -amount.cents : amount.cents)
        return ComparisonWords.more(
            Phrase(
                en: NumberWriter(language: .english).money(size),
                nl: NumberWriter(language: .dutch).money(size)),
            isMore: amount.cents > 0, of: what)
    }

    /// Lines are counted only where no amount tells of them.
    private var lineParts: [Phrase] {
        let told = flows.told
        let untold = lines.filter { !$0.isTold || !told.contains($0.itemKind) }
        let names: [(ItemKind, Phrase, Phrase)] = [
            (.contribution, ComparisonWords.contribution, ComparisonWords.contributions),
            (.costLine, ComparisonWords.costLine, ComparisonWords.costLines),
            (.funding, ComparisonWords.fundingLine, ComparisonWords.fundingLines),
        ]
        return names.flatMap { itemKind, one, many in
            let ofKind = untold.filter { $0.itemKind == itemKind }
            func count(_ kind: LineChange.Kind) -> Int { ofKind.count { $0.kind == kind } }
            return ComparisonWords.counts(
                one: one, many: many,
                [
                    (count(.new), ComparisonWords.added),
                    (count(.gone), ComparisonWords.lowerGone),
                    (count(.changed), ComparisonWords.lowerChanged),
                ])
        }
    }

    /// `2 besluiten erbij`, `1 actie klaar`, `1 geparkeerd`.
    private var sayingParts: [Phrase] {
        let names: [(ItemKind, Phrase, Phrase)] = [
            (.decision, RoomWords.decision, RoomWords.lowerDecisions),
            (.action, RoomWords.action, RoomWords.lowerActions),
            (.aside, RoomWords.aside, RoomWords.lowerAsides),
        ]
        return names.flatMap { kind, one, many in
            let changes = sayings.filter { $0.itemKind == kind }
            let settled = changes.count { $0.isSettling }
            return ComparisonWords.counts(
                one: one, many: many,
                [
                    (changes.count { $0.kind == .new }, ComparisonWords.added),
                    (changes.count { $0.kind == .gone }, ComparisonWords.lowerGone),
                    (settled, RoomWords.settled),
                    (
                        changes.count { $0.kind == .changed } - settled,
                        ComparisonWords.lowerChanged
                    ),
                ])
        }
    }

    private var rewrittenPieces: [Phrase] {
        pieces.filter { $0.notes.contains { $0.kinds.contains(.rewritten) } }.map(\.word)
    }

    private var noteParts: [Phrase] {
        let notes = pieces.flatMap(\.notes)
        func count(_ kind: NoteChange.Kind) -> Int { notes.count { $0.kinds.contains(kind) } }
        return ComparisonWords.counts(
            one: ComparisonWords.note, many: ComparisonWords.notes,
            [
                (count(.new), ComparisonWords.added), (count(.gone), ComparisonWords.lowerGone),
                (count(.joined), ComparisonWords.lowerJoined),
                (count(.split), ComparisonWords.lowerSplit),
                (count(.moved), ComparisonWords.lowerMoved),
                (count(.marked), ComparisonWords.lowerMarked),
                (count(.reordered), ComparisonWords.lowerReordered),
            ])
    }
}
