import CaseModel
import Ledger
import Publishing

/// Reports of a case as it is kept: the fixtures here choose no fund.
extension LedgerReading {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension BudgetReport {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension PartiesReport {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension MoneyChange {
    init(before: Case, after: Case) throws(ArithmeticError) {
        try self.init(before: .asKept(before), after: .asKept(after))
    }
}

extension CanvasReport {
    init(_ given: Case, board: Board, label: PointLabel) {
        self.init(.asKept(given), board: board, label: label)
    }
}

extension PieceReport {
    init?(_ given: Case, piece: PieceID) { self.init(.asKept(given), piece: piece) }
}
