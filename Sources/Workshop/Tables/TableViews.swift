import CaseModel
import CommandLanguage
import Ledger
import Publishing
import Wording

/// `tabel kosten per categorie per jaar`: amounts by one or two dimensions.
struct ShowTable: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedLedger()
        let side = try call.statement.argument(.side).map { try call.choice($0, .tableSide) }
        let typed = call.statement.arguments(.dimension)
        let dimensions = try typed.map { try call.choice($0, .dimension) }
            .compactMap(TableDimension.init)
        guard let side = side.flatMap(TableSide.init), let row = dimensions.first else {
            throw call.missing(Phrase(en: "by what", nl: "per wat"))
        }
        guard dimensions.count < 2 || dimensions[1] != row else {
            throw Self.sameTwice(side, row, call).at(typed.last)
        }
        let ledger = try LedgerReading(shown)
        let isSigned = call.statement.argument(.filter) != nil
        let table = try CrossTable(
            isSigned ? ledger.signedOnly : ledger, side, by: row,
            and: dimensions.count > 1 ? dimensions[1] : nil)
        let title = shown.kept.title ?? ""
        var document = Document(table: table, title: title, language: call.language)
        if isSigned { document.blocks.append(.paragraph(SignedOnly.note()[call.language])) }
        return .shown(
            View(
                document,
                json: { JSONValue(table: table, title: title) }))
    }
}

extension ShowTable {
    /// The same breakdown for rows and columns says nothing more than for rows alone.
    private static func sameTwice(
        _ side: TableSide, _ dimension: TableDimension, _ call: Call
    ) -> Problem {
        func words(_ language: Language) -> String {
            let side = Vocabulary.tableSide.word(forKey: side.rawValue, in: language)
            let dimension = Vocabulary.dimension.word(forKey: dimension.rawValue, in: language)
            let per = Phrase(en: "by", nl: "per")[language]
            return Phrase(en: "table", nl: "tabel")[language] + " \(side) \(per) \(dimension)"
        }
        return Problem(
            .itself,
            Phrase(
                en: "The same breakdown stands here twice.",
                nl: "Hier staat twee keer dezelfde indeling."),
            next: Phrase(
                en: "Name it once: \(words(.english)). Or choose another beside it.",
                nl: "Noem die een keer: \(words(.dutch)). Of kies er een andere naast."))
    }
}

/// `dekkingsplan`: coverage by source, form, status and year.
struct ShowPlan: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedLedger()
        let ledger = try LedgerReading(shown)
        let isSigned = call.statement.argument(.filter) != nil
        let plan = try CoveragePlan(isSigned ? ledger.signedOnly : ledger)
        let title = shown.kept.title ?? ""
        var document = Document(plan: plan, title: title, language: call.language)
        if isSigned { document.blocks.append(.paragraph(SignedOnly.note()[call.language])) }
        return .shown(
            View(
                document,
                json: { JSONValue(plan: plan, title: title) }))
    }
}

/// `matrix`: what all partners give and get.
struct ShowMatrix: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedLedger()
        let report = try PartiesReport(shown)
        let title = shown.kept.title ?? ""
        return .shown(
            View(
                Document(matrix: report, title: title, language: call.language),
                json: { JSONValue(matrix: report, title: title) }))
    }
}

/// `partnerblad ret`: what one partner gives, gets and must sign.
struct ShowStatement: Action {
    func run(_ call: Call) throws -> Outcome {
        let partner = try call.partner()
        let shown = try call.viewedLedger()
        guard let statement = try PartnerStatement(of: partner.id, in: shown) else {
            throw Problem.unknownItem(partner.shortID?.text ?? "")
        }
        let title = shown.kept.title ?? ""
        var document = Document(statement: statement, title: title, language: call.language)
        document.blocks += Document(toSign: statement, language: call.language).blocks
        return .shown(View(document, json: { JSONValue(statement: statement, title: title) }))
    }
}
