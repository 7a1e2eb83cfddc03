import CaseModel
import CommandLanguage
import Wording

/// Whether a cost line that takes the worth of a gift says the same quantity as that gift.
///
/// Such a line has no price of its own: 40 hours at the worth of 90 would be a figure that nobody
/// can follow.
enum SideQuantity {
    static func check(_ line: Item, _ call: Call) throws {
        let current = try call.theCase()
        // What was kept so is not made worse by another detail of the line.
        let before = current[line.id]
        guard before == nil || Self.saying.contains(where: { before?[$0] != line[$0] }) else {
            return
        }
        switch line.kind {
        case .costLine:
            guard let gift = line.item(.mirrors).flatMap({ current[$0] }),
                differs(line, from: gift)
            else { return }
            throw refused(line, gift, isNew: current[line.id] == nil, call).at(place(call))
        case .contribution:
            let sides = current.items(pointingAt: line.id).filter {
                $0.kind == .costLine && $0.item(.mirrors) == line.id
            }
            guard let side = sides.first(where: { differs($0, from: line) }) else { return }
            throw left(side, call).at(place(call))
        default: return
        }
    }

    /// The fields that say how much of what a line is.
    private static let saying: [Field] = [.quantity, .unit, .unitPrice, .amount, .mirrors]

    private static func differs(_ cost: Item, from gift: Item) -> Bool {
        guard cost[.amount] == nil, cost[.unitPrice] == nil,
            let spent = cost.quantity(.quantity), let given = gift.quantity(.quantity)
        else { return false }
        if spent != given { return true }
        guard let unit = cost.text(.unit), let other = gift.text(.unit) else { return false }
        return unit != other
    }

    private static func place(_ call: Call) -> Argument? {
        call.argument(.quantity) ?? call.statement.argument(.quantity) ?? call.argument(.unit)
            ?? call.argument(.mirrors)
    }

    private static func shown(_ item: Item, _ call: Call) -> String {
        let parts = [item.quantity(.quantity).map(call.writer.quantity), item.text(.unit)]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    private static func refused(_ cost: Item, _ gift: Item, isNew: Bool, _ call: Call) -> Problem {
        let (id, spent, given) = (gift.shortID?.text ?? "", shown(cost, call), shown(gift, call))
        let splits = isLess(cost, than: gift)
        let leave =
            isNew
            ? Phrase(en: "leave the quantity out", nl: "laat het aantal weg")
            : Phrase(
                en: "empty the quantity: set \(cost.shortID?.text ?? "") quantity=",
                nl: "maak het aantal leeg: zet \(cost.shortID?.text ?? "") aantal=")
        return Problem(
            .wrongKind,
            Phrase(
                en: "\(id) is \(given), so its cost side cannot be \(spent) without a price.",
                nl: "\(id) is \(given), dus de kostenkant kan niet \(spent) zijn zonder prijs."),
            next: splits
                ? Phrase(
                    en: "Split it first: split \(id) \(spent); or \(leave.english).",
                    nl: "Splits die eerst: splits \(id) \(spent); of \(leave.dutch).")
                : Phrase(
                    en: "Give \(given), or \(leave.english).",
                    nl: "Geef \(given), of \(leave.dutch)."))
    }

    private static func isLess(_ cost: Item, than gift: Item) -> Bool {
        guard let spent = cost.quantity(.quantity), let given = gift.quantity(.quantity) else {
            return false
        }
        return spent.thousandths > 0 && spent.thousandths < given.thousandths
    }

    private static func left(_ cost: Item, _ call: Call) -> Problem {
        let (id, spent) = (cost.shortID?.text ?? "", shown(cost, call))
        return Problem(
            .wrongKind,
            Phrase(
                en: "\(id) is its cost side, and says \(spent) without a price.",
                nl: "\(id) is de kostenkant ervan, en zegt \(spent) zonder prijs."),
            next: Phrase(
                en: "Empty that quantity first: set \(id) quantity=.",
                nl: "Maak dat aantal eerst leeg: zet \(id) aantal=."))
    }
}
