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
    private let given: Case
    /// The group of parties that says what its member is, by member.
    private let groupsOf: [ItemID: Item]
    /// The groups the applicant stands in, and whether it stands there alone.
    private let standsAlone: [ItemID: Bool]

    /// Looks the parties of a case up.
    public init(_ pack: FundPack, in given: Case) {
        self.pack = pack
        parties = given.all(.partner).filter { !$0.isOuterRing }
        let applicants = parties.filter { $0.texts(.roles).contains("lead-applicant") }
        applicant = applicants.count == 1 ? applicants[0] : nil
        var groupsOf: [ItemID: Item] = [:]
        for group in parties where !Self.isSilent(group) {
            for member in group.items(.members) where groupsOf[member] == nil {
                groupsOf[member] = group
            }
        }
        self.groupsOf = groupsOf
        var places: [ItemID: Place] = [:]
        for party in given.all(.partner) {
            places[party.id] = Self.place(
                of: party, among: pack.mainGroups, pack, given, depth: 0)
        }
        self.places = places
        self.given = given
        standsAlone = Self.groups(around: applicant, in: given)
    }

    /// The place of a party.
    public func place(of party: Item?) -> Place {
        party.flatMap { places[speaking(for: $0).id] } ?? .unknown(candidates: [])
    }

    /// The parties that people must place.
    public var unplaced: [Item] {
        parties.filter {
            if case .unknown = place(of: $0) { true } else { false }
        }
    }

    /// The main groups a party can be in: those that fit, or while none does, those that its
    /// sector does not rule out.
    func openGroups(for party: Item) -> [String] {
        if case .unknown(let candidates) = place(of: party), !candidates.isEmpty {
            return candidates
        }
        let sector = party.contestedFields.contains(.sector) ? nil : party.text(.sector)
        let open = pack.mainGroups.filter { group in
            group.parties.contains { $0.sector == nil || sector == nil || $0.sector == sector }
        }
        return (open.isEmpty ? pack.mainGroups : open).map(\.key)
    }

    /// Whether a party is the one that applies; nothing of a group in which others stand beside it.
    func isApplicant(_ party: Item?) -> Bool? {
        guard let applicant, let party else { return false }
        if party.id == applicant.id { return true }
        guard let standsAlone = standsAlone[party.id] else { return false }
        return standsAlone ? true : nil
    }

    private static func groups(around applicant: Item?, in given: Case) -> [ItemID: Bool] {
        guard let applicant else { return [:] }
        var standsAlone: [ItemID: Bool] = [:]
        for group in given.all(.partner) where !group.items(.members).isEmpty {
            let members = singles(in: [group], given).map(\.id)
            if members.contains(applicant.id) { standsAlone[group.id] = members.count == 1 }
        }
        return standsAlone
    }

    /// Every party once, whether it stands alone or in a group of parties.
    var singles: [Item] { Self.singles(in: parties, given) }

    /// The parties that stand in these, each once and in order. Who is contact and not active yet
    /// brings nothing, so it stands beside nobody.
    private static func singles(in parties: [Item], _ given: Case) -> [Item] {
        var known: Set<ItemID> = []
        var singles: [Item] = []
        var waiting = Array(parties.reversed())
        while let party = waiting.popLast() {
            // Groups that hold each other come to an end.
            guard known.insert(party.id).inserted else { continue }
            let members = party.items(.members).compactMap { given[$0] }
            if members.isEmpty { singles.append(party) }
            waiting += members.filter { !$0.isOuterRing }.reversed()
        }
        return singles
    }

    /// Whether a party is in one of these groups, or parts of groups; nothing while people must
    /// say so first.
    func isIn(_ keys: [String], _ party: Item) -> Bool? {
        let answers = keys.map { isIn($0, party) }
        if answers.contains(true) { return true }
        // Whichever of its groups it is, all of them are asked for.
        if case .unknown(let candidates) = place(of: party), !candidates.isEmpty,
            candidates.allSatisfy(keys.contains)
        {
            return true
        }
        return answers.contains(nil) ? .none : false
    }

    private func isIn(_ key: String, _ party: Item) -> Bool? {
        let parent = pack.group(key)?.within ?? key
        switch place(of: party) {
        case .unknown(let candidates):
            return candidates.isEmpty || candidates.contains(parent) ? nil : false
        case .group(parent):
            guard parent != key else { return true }
            switch part(of: party, in: parent) {
            case .group(let part): return part == key
            case .unknown(let candidates):
                return candidates.isEmpty || candidates.contains(key) ? nil : false
            }
        case .group: return false
        }
    }

    /// What people can choose between to say whether a party is in a group, or part of one.
    func candidates(for key: String, _ party: Item) -> [String] {
        switch place(of: party) {
        case .unknown(let candidates): return candidates
        case .group(let group):
            guard case .unknown(let found) = part(of: party, in: group) else { return [] }
            return found.isEmpty ? pack.parts(of: group).map(\.key) : found
        }
    }

    private func part(of party: Item, in group: String) -> Place {
        Self.place(of: speaking(for: party), among: pack.parts(of: group), pack, given, depth: 0)
    }

    /// A member that nothing is said of is what the group of parties is that it is in.
    private func speaking(for party: Item) -> Item {
        Self.isSilent(party) ? groupsOf[party.id] ?? party : party
    }

    private static func isSilent(_ party: Item) -> Bool {
        party.texts(.kinds).isEmpty && party.texts(.fundGroups).isEmpty
    }

    private static let depth = 8

    private static func place(
        of party: Item, among groups: [FundGroup], _ pack: FundPack, _ given: Case, depth: Int
    ) -> Place {
        let chosen = chosen(party, among: groups, pack)
        if chosen.count == 1 { return .group(chosen[0]) }
        if chosen.count > 1 { return .unknown(candidates: chosen) }
        let kinds = party.texts(.kinds)
        let sector = party.contestedFields.contains(.sector) ? nil : party.text(.sector)
        let found = groups.filter { group in
            group.parties.contains { $0.mayBe(kinds: kinds, sector: sector) }
        }.map(\.key)
        if found.count == 1, !party.contestedFields.contains(.kinds) { return .group(found[0]) }
        // A group of parties without a kind of its own is what all its members are.
        if found.isEmpty, kinds.isEmpty, depth < Self.depth {
            let members = Set(
                party.items(.members).compactMap { given[$0] }
                    .map { place(of: $0, among: groups, pack, given, depth: depth + 1) })
            if members.count == 1, let only = members.first { return only }
            // Of members that all have a place, it can be no other than one of theirs.
            let open = groups.map(\.key).filter { members.contains(.group($0)) }
            if open.count == members.count { return .unknown(candidates: open) }
        }
        return .unknown(candidates: found)
    }

    /// What people chose among groups: `rif-2024:employers`, or `employers` for any fund with
    /// such a group; a part of a group says the group too.
    private static func chosen(
        _ party: Item, among groups: [FundGroup], _ pack: FundPack
    ) -> [String] {
        let keys = groups.map(\.key)
        let chosen = pack.chosen(among: party.texts(.fundGroups)).compactMap { key -> String? in
            if keys.contains(key) { return key }
            return pack.group(key)?.within.flatMap { keys.contains($0) ? $0 : nil }
        }
        return keys.filter(chosen.contains)
    }
}

extension FundPack {
    /// The groups of this fund that somebody is put in: those for this fund go before those for
    /// any.
    public func chosen(among texts: [String]) -> [String] {
        let own = texts.filter { $0.hasPrefix(key + ":") }.map {
            String($0.dropFirst(key.count + 1))
        }
        .filter { group($0) != nil }
        return own.isEmpty ? texts.filter { group($0) != nil } : own
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
