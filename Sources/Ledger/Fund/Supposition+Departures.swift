public import CaseModel

extension Supposition {
    /// A party that takes no part any more.
    public struct Departure: Hashable, Sendable {
        /// The party as it was.
        public let party: Item
        /// It is a group of which every member leaves.
        public let isEmptiedGroup: Bool
        /// What people said for it or gave it to do: that stays, and so does its name, outside.
        public let holding: [Item]
        /// Groups that go on without it; what they give stays.
        public let groups: [Item]
        /// Costs that nobody carries out any more.
        public let costs: [Item]
    }

    /// The parties that leave: those that are named, and groups of which nobody is left.
    static func leaving(_ named: [ItemID], in given: Case) -> [Item] {
        var leaving = named.compactMap { given[$0] }.filter { $0.kind == .partner }
        var known = Set(leaving.map(\.id))
        var place = 0
        while place < leaving.count {
            for group in groups(of: leaving[place], in: given)
            where group.items(.members).allSatisfy(known.contains) {
                if known.insert(group.id).inserted { leaving.append(group) }
            }
            place += 1
        }
        return leaving
    }

    /// What a party gives and what it grants.
    static func lines(of party: Item, in given: Case) -> [Item] {
        given.items(pointingAt: party.id).filter {
            ($0.kind == .contribution || $0.kind == .funding) && $0.item(.partner) == party.id
        }
    }

    private static func groups(of party: Item, in given: Case) -> [Item] {
        given.items(pointingAt: party.id).filter {
            $0.kind == .partner && $0.items(.members).contains(party.id)
        }
    }

    /// Takes parties out of a case of which the lines are gone already. One that something still
    /// hangs on keeps its name in the outer ring, where it counts in no figure and no rule.
    static func departures(
        of leaving: [Item], in given: Case, _ gone: inout Set<ItemID>,
        _ changed: inout [ItemID: Item]
    ) -> [Departure] {
        let known = Set(leaving.map(\.id))
        let named = leaving.map { party in
            let pointing = given.items(pointingAt: party.id).filter { !gone.contains($0.id) }
            let costs = pointing.filter {
                $0.kind == .costLine && $0.item(.partner) == party.id
            }
            let carried = Set(costs.map(\.id))
            for cost in costs {
                var cost = changed[cost.id] ?? cost
                cost[.partner] = nil
                changed[cost.id] = cost
            }
            let groups = groups(of: party, in: given)
            for group in groups {
                var group = changed[group.id] ?? group
                let members = group.items(.members).filter { !known.contains($0) }
                group[.members] = members.isEmpty ? nil : .items(members)
                changed[group.id] = group
            }
            return Departure(
                party: party,
                isEmptiedGroup: !party.items(.members).isEmpty
                    && party.items(.members).allSatisfy(known.contains),
                holding: pointing.filter { $0.kind != .partner && !carried.contains($0.id) },
                groups: groups.filter { !known.contains($0.id) }, costs: costs)
        }
        for departure in named {
            let party = departure.party
            guard !departure.holding.isEmpty else {
                changed[party.id] = nil
                gone.insert(party.id)
                continue
            }
            var outside = changed[party.id] ?? party
            outside[.ring] = .text("outer")
            changed[party.id] = outside
        }
        return named
    }
}

extension Supposition.Consequences {
    /// The case as it would be.
    public func applied(to given: Case) -> Case {
        var result = given
        for item in changed { result.put(item) }
        for id in gone { result.remove(id) }
        return result
    }
}
