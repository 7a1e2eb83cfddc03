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
        let dimensions = try call.statement.arguments(.dimension).map {
            try call.choice($0, .dimension)
        }.compactMap(TableDimension.init)
        guard let side = side.flatMap(TableSide.init), let row = dimensions.first else {
            throw call.missing(Phrase(en: "by what", nl: "per wat"))
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

/// `dekkingsplan`: coverage by source, form, status and year.
struct ShowPlan: Action {
    func run(_ call: Call) throws -> Outcome {
        let shown = try call.viewedLedger()
        let plan = try CoveragePlan(try LedgerReading(shown))
        let title = shown.kept.title ?? ""
        return .shown(
            View(
                Document(plan: plan, title: title, language: call.language),
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
