import CaseHistory
import CaseModel
import Ledger
import Publishing
import Wording

/// `casus`: what this case is.
struct ShowCase: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        let draft = try call.workingDraft()
        let language = call.language
        let followed = shown[.template] ?? Item(id: .template, kind: .template)
        let template = language == .dutch ? Field.templateDutch : .templateEnglish
        let source = language == .dutch ? Field.sourceDutch : .sourceEnglish
        let versions = try call.session.store.versions()
        let lines: [(Phrase, String, String)] = [
            (Phrase(en: "name", nl: "naam"), "name", shown.title ?? ""),
            (Phrase(en: "about", nl: "over"), "about", shown.settings?.text(.text) ?? ""),
            (Phrase(en: "source", nl: "bron"), "source", shown.settings?.text(.source) ?? ""),
            (Phrase(en: "language", nl: "taal"), "language", shown.language.rawValue),
            (
                Phrase(en: "template", nl: "sjabloon"), "template",
                [followed.text(template), followed.text(.version)].compactMap { $0 }
                    .joined(separator: " ")
            ),
            (Phrase(en: "method", nl: "methode"), "method", followed.text(source) ?? ""),
            (Phrase(en: "workspace", nl: "werkmap"), "workspace", call.session.workspaceName),
            (Phrase(en: "versions", nl: "versies"), "versions", String(versions.count)),
            (Phrase(en: "revision", nl: "revisie"), "revision", "r\(draft.head)"),
        ]
        return .shown(
            View(
                Document([
                    .keyed(lines.filter { !$0.2.isEmpty }.map { KeyedLine($0.0[language], $0.2) })
                ]),
                json: {
                    .object(
                        [.init("format", 1)] + lines.map { .init($0.1, .string($0.2)) })
                }))
    }
}

/// `overzicht`: how full the pieces are, who has not spoken, the money, and what helps most now.
struct ShowStatus: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.theCase()
        let draft = try call.workingDraft()
        let label = try call.label(of: draft.point)
        let last = try call.session.store.versions().last
        let since = try Comparison.count(
            since: last?.point ?? Point(draft: draft.draft.id, revision: 0), on: draft,
            in: call.session.store)
        let budget = try BudgetReport(shown)
        let reports = shown.boards.prefix(1).map { board in
            StatusReport(
                shown, board: board, label: label,
                surroundings: .init(
                    money: Self.money(budget, call.writer), lastVersion: last?.number,
                    changesSinceVersion: since,
                    nextStep: Self.nextStep(shown, board, budget, since)))
        }
        guard let report = reports.first else { throw Problem.noCase }
        return .shown(View(report.document(in: call.language), json: { report.json }))
    }

    /// The money in one line; nothing where there is none.
    private static func money(_ budget: BudgetReport, _ writer: NumberWriter) -> Phrase? {
        let unvalued = budget.unvaluedCosts.count + budget.unvaluedCoverage.count
        guard !budget.cost.total.isZero || !budget.coverage.total.isZero || unvalued > 0 else {
            return nil
        }
        let gap = budget.stillToCover.total
        let rest = Phrase(
            en: "cost \(writer.money(budget.cost.total.highest)), "
                + "still to cover \(writer.money(gap.highest))",
            nl: "kosten \(writer.money(budget.cost.total.highest)), "
                + "nog te dekken \(writer.money(gap.highest))")
        guard unvalued > 0 else { return rest }
        return Phrase(
            en: rest.english + "; \(unvalued) line\(unvalued == 1 ? "" : "s") without a value",
            nl: rest.dutch + "; \(unvalued) regel\(unvalued == 1 ? "" : "s") nog zonder waarde")
    }

    /// The one step that helps most: partners first, then empty pieces, the money, a version.
    private static func nextStep(
        _ shown: Case, _ board: Board, _ budget: BudgetReport, _ since: Int
    ) -> Phrase? {
        if shown.count(.partner) == 0 {
            return Phrase(
                en: "register who is at the table: partner NAME",
                nl: "neem op wie er aan tafel zit: partner NAAM")
        }
        let empty = board.piecesInOrder.first { piece in
            piece.holds != .partners
                && shown.noteCount(in: PieceID(board: board.key, piece: piece.key)) == 0
        }
        if let empty {
            return Phrase(
                en: "fill \(empty.name.english): type \(empty.words.english)",
                nl: "vul \(empty.name.dutch): tik \(empty.words.dutch)")
        }
        if !budget.closes {
            return Phrase(
                en: "look at what is not covered: budget",
                nl: "kijk wat nog niet gedekt is: begroting")
        }
        guard since > 0 else { return nil }
        return Phrase(en: "save a version: save MESSAGE", nl: "bewaar een versie: bewaar TEKST")
    }
}
