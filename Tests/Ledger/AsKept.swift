import CaseModel
import Ledger

/// Reports of a case as it is kept: most tests are about what people typed.
extension LedgerReading {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension BudgetReport {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension PartiesReport {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}

extension PartnerStatement {
    init?(of id: ItemID, in given: Case) throws(ArithmeticError) {
        try self.init(of: id, in: .asKept(given))
    }
}

extension CaseCheck {
    init(_ given: Case) throws(ArithmeticError) { try self.init(.asKept(given)) }
}
