public import CaseModel

/// Which parties of a case belong to which groups of a fund.
public struct FundParties: Sendable {
    /// Where a party stands.
    public enum Place: Hashable, Sendable {
        case group(String)
        /// None fits, or more than one: people are asked, nothing is guessed.
        case unknown(candidates: [String])
    }

    public let pack: FundPack
    /// The party that applies, when the case has exactly one.
    public let applicant: Item?
    /// The active parties, by number.
    public let parties: [Item]
    private let places: [ItemID: Place]

    /// Looks the parties of a case up.
    public init(_ pack: FundPack, in given: Case) {
        self.pack = pack
        parties = given.all(.partner).filter { !$0.isOuterRing }
        let applicants = parties.filter { $0.texts(.roles).contains("lead-applicant") }
        applicant = applicants.count == 1 ? applicants[0] : nil
        var places: [ItemID: Place] = [:]
        for party in given.all(.partner) {
            places[party.id] = Self.place(of: party, pack, given, depth: 0)
        }
        self.places = places
    }

    /// The place of a party.
    public func place(of party: Item?) -> Place {
        party.flatMap { places[$0.id] } ?? .unknown(candidates: [])
    }

    /// The parties that people must place.
    public var unplaced: [Item] {
        parties.filter {
            if case .unknown = place(of: $0) { true } else { false }
        }
    }

    private static func place(
        of party: Item, _ pack: FundPack, _ given: Case, depth: Int
    ) -> Place {
        if let chosen = chosen(party, pack) { return .group(chosen) }
        let kinds = party.texts(.kinds)
        let sector = party.contestedFields.contains(.sector) ? nil : party.text(.sector)
        let found = pack.groups.filter { group in
            group.parties.contains { $0.mayBe(kinds: kinds, sector: sector) }
        }.map(\.key)
        if found.count == 1, !party.contestedFields.contains(.kinds) { return .group(found[0]) }
        // A group of parties without a kind of its own is what all its members are.
        if found.isEmpty, kinds.isEmpty, depth < 8 {
            let members = Set(
                party.items(.members).compactMap { given[$0] }
                    .map { place(of: $0, pack, given, depth: depth + 1) })
            if members.count == 1, let only = members.first { return only }
        }
        return .unknown(candidates: found)
    }

    /// What people chose: `rif-2024:employers`, or `employers` for any fund with such a group.
    private static func chosen(_ party: Item, _ pack: FundPack) -> String? {
        let texts = party.texts(.fundGroups)
        let own = texts.compactMap { text -> String? in
            text.hasPrefix(pack.key + ":") ? String(text.dropFirst(pack.key.count + 1)) : nil
        }
        return (own + texts).first { pack.group($0) != nil }
    }
}

extension FundParty {
    /// Whether a party of these kinds may be meant; a sector nobody has said may be either.
    func mayBe(kinds: [String], sector: String?) -> Bool {
        if let kind, !kinds.contains(kind) { return false }
        if let wanted = self.sector {
            // Without a kind to go by, an unknown sector says nothing.
            guard let sector else { return kind != nil }
            return sector == wanted
        }
        return true
    }
}
