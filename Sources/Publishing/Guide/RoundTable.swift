public import CaseModel
public import Wording

/// Who is asked in a piece, in the order of the register, and who has been heard there.
public struct RoundTable: Hashable, Sendable {
    /// A place at the table: all together, or one partner.
    public enum Seat: Hashable, Sendable {
        case together
        case partner(ItemID)

        /// The partner who sits there, if one does.
        public var partner: ItemID? {
            if case .partner(let id) = self { id } else { nil }
        }
    }

    /// The seats in turn; none where the coalition answers as one.
    public let seats: [Seat]
    public let heard: Set<Seat>
    private let names: [ItemID: String]

    /// Sits everybody down. The outer ring is not asked, and a group is when its members are not
    /// known: otherwise each of them is.
    public init(_ given: Case, piece id: PieceID) {
        let voice = given.piece(id)?.voice ?? .we
        guard let piece = given.piece(id), voice != .we else {
            seats = []
            heard = []
            names = [:]
            return
        }
        let parties = given.all(.partner)
        let asked = parties.filter { party in
            party.text(.ring) != "outer" && party.items(.members).isEmpty
        }
        let together: [Seat] = voice == .both ? [.together] : []
        seats = asked.isEmpty ? [] : together + asked.map { .partner($0.id) }
        let notes = given.notes(in: id)
        var spoken = Set(notes.compactMap { $0.item(.partner) })
        if piece.holds == .contributions {
            spoken.formUnion(given.all(.contribution).compactMap { $0.item(.partner) })
        }
        for group in parties where spoken.contains(group.id) {
            spoken.formUnion(group.items(.members))
        }
        var heard = Set(spoken.map(Seat.partner))
        if notes.contains(where: { $0.item(.partner) == nil }) { heard.insert(.together) }
        self.heard = heard
        names = Dictionary(
            asked.map { ($0.id, PartyEntry($0, in: { given[$0] }).shortName) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Those who have not been heard, in turn.
    public var silent: [Seat] { seats.filter { !heard.contains($0) } }

    /// What the one in a seat is called.
    public func name(_ seat: Seat) -> Phrase {
        switch seat {
        case .together: GuideWords.together
        case .partner(let id): Phrase(same: names[id] ?? "?")
        }
    }

    /// The names of some seats as one line.
    public func names(_ seats: [Seat], in language: Language) -> String {
        seats.map { name($0)[language] }.joined(separator: ", ")
    }
}
