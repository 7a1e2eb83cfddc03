import CaseHistory
import CaseModel
import Ledger
import Publishing
import Wording

/// `overzicht`: how full the pieces are, who has not spoken, the money, and what helps most now.
struct ShowStatus: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        guard let board = shown.boards.first else { throw Problem.noCase }
        let draft = try call.workingDraft()
        let last = try call.session.store.versions().last
        let since = try Comparison.count(
            since: last?.point ?? Point(draft: draft.draft.id, revision: 0), on: draft,
            in: call.session.store)
        let valued = try call.valued(shown)
        let budget = try BudgetReport(valued)
        let label = try call.label(of: NamedPoint(draft.point))
        func report(_ nextStep: Phrase?) -> StatusReport {
            StatusReport(
                valued, board: board, label: label,
                surroundings: .init(
                    money: Self.money(budget, call.viewWriter), lastVersion: last?.number,
                    changesSinceVersion: since, nextStep: nextStep, today: call.today))
        }
        let step = NextStep(
            shown: shown, board: board, report: report(nil), closes: budget.closes,
            changesSinceVersion: since, mark: call.session.commandMark)
        let full = report(step.phrase)
        return .shown(View(full.document(in: call.language), json: { full.json }))
    }

    /// The money in one line; nothing where there is none.
    private static func money(_ budget: BudgetReport, _ writer: NumberWriter) -> Phrase? {
        let unvalued = budget.unvaluedCosts.count + budget.unvaluedCoverage.count
        guard !budget.cost.total.isZero || !budget.coverage.total.isZero || unvalued > 0 else {
            return nil
        }
        func amount(_ range: MoneyRange) -> Phrase {
            let lowest = writer.money(range.lowest)
            let highest = writer.money(range.highest)
            return range.isSettled
                ? Phrase(same: highest)
                : Phrase(en: "\(lowest) to \(highest)", nl: "\(lowest) tot \(highest)")
        }
        let cost = budget.isCostUnknown ? Phrase(same: "?") : amount(budget.cost.total)
        let gap = budget.stillToCover.total
        // Nothing is covered as long as nobody knows what a part of it costs.
        let isOpen = !budget.unvaluedCosts.isEmpty && (gap.isZero || gap.lowest < .zero)
        let covered = amount(budget.coverage.total)
        let other =
            // Which of the two is more says something about amounts that are hidden.
            isOpen || Discretion.hidesAmounts
            ? Phrase(en: "coverage \(covered.english)", nl: "dekking \(covered.dutch)")
            : rest(gap, amount(gap), writer)
        let rest = Phrase(
            en: "cost \(cost.english), \(other.english)",
            nl: "kosten \(cost.dutch), \(other.dutch)")
        guard unvalued > 0 else { return rest }
        return Phrase(
            en: rest.english + "; \(unvalued) line\(unvalued == 1 ? "" : "s") without a value",
            nl: rest.dutch + "; \(unvalued) regel\(unvalued == 1 ? "" : "s") nog zonder waarde")
    }

    /// What is still to be covered, or how much more there is than that.
    private static func rest(_ gap: MoneyRange, _ shown: Phrase, _ writer: NumberWriter) -> Phrase {
        guard gap.highest < .zero else {
            return Phrase(
                en: "still to cover \(shown.english)", nl: "nog te dekken \(shown.dutch)")
        }
        let surplus = writer.money(Money(cents: Int64(clamping: gap.highest.cents.magnitude)))
        return Phrase(
            en: "\(surplus) more coverage than cost", nl: "\(surplus) meer dekking dan kosten")
    }
}

/// The one step that helps most now, with the words to type for it.
///
/// First who is at the table, then every piece and everyone heard; then what was promised and is
/// late, what people do not agree on, the money, what was parked; a version last.
struct NextStep {
    let shown: Case
    let board: Board
    let report: StatusReport
    let closes: Bool
    let changesSinceVersion: Int
    /// What a command begins with where people type now.
    let mark: String

    var phrase: Phrase? {
        let steps = [
            noPartners, emptyPiece, silentPartner, overdue, contested, gap, parked, unsaved,
        ]
        return steps.compactMap { $0 }.first
    }

    private var noPartners: Phrase? {
        guard shown.count(.partner) == 0 else { return nil }
        return Phrase(
            en: "register who is at the table: \(mark)partner NAME",
            nl: "neem op wie er aan tafel zit: \(mark)partner NAAM")
    }

    private var emptyPiece: Phrase? {
        let empty = board.piecesInOrder.first { piece in
            !shown.isFilled(PieceID(board: board.key, piece: piece.key))
        }
        return empty.map { piece in
            Phrase(
                en: "fill \(piece.name.english): type \(mark)\(piece.words.english)",
                nl: "vul \(piece.name.dutch): tik \(mark)\(piece.words.dutch)")
        }
    }

    private var silentPartner: Phrase? {
        guard let missing = report.missing.first, let name = missing.partners.first,
            let piece = board.piece(missing.key)
        else { return nil }
        let address = name.contains(" ") ? "\"\(name)\"" : name
        let words = piece.words
        return Phrase(
            en: "hear \(name) on \(piece.name.english): "
                + "\(mark)\(words.english) \(address): TEXT",
            nl: "vraag \(name) naar \(piece.name.dutch): "
                + "\(mark)\(words.dutch) \(address): TEKST")
    }

    private var overdue: Phrase? {
        guard let id = report.room.openActions.first(where: \.isOverdue)?.id else { return nil }
        return Phrase(
            en: "ask how \(id) goes: \(mark)done \(id), or \(mark)set \(id) due=DATE",
            nl: "vraag hoe het staat met \(id): \(mark)klaar \(id), of \(mark)zet \(id) voor=DATUM")
    }

    private var contested: Phrase? {
        guard let id = report.contestedIDs.first else { return nil }
        return Phrase(
            en: "talk \(id) through: \(mark)show \(id), then \(mark)mark \(id) agreed",
            nl: "praat \(id) door: \(mark)toon \(id), en dan \(mark)markeer \(id) eens")
    }

    private var gap: Phrase? {
        guard !closes else { return nil }
        return Phrase(
            en: "look at what is not covered: \(mark)budget",
            nl: "kijk wat nog niet gedekt is: \(mark)begroting")
    }

    private var parked: Phrase? {
        guard let id = report.room.openAsides.first?.id else { return nil }
        return Phrase(
            en: "come back to \(id): \(mark)move \(id) PIECE, or \(mark)done \(id)",
            nl: "kom terug op \(id): \(mark)verplaats \(id) STUK, of \(mark)klaar \(id)")
    }

    private var unsaved: Phrase? {
        guard changesSinceVersion > 0 else { return nil }
        return Phrase(
            en: "save a version: \(mark)save MESSAGE",
            nl: "bewaar een versie: \(mark)bewaar TEKST")
    }
}
