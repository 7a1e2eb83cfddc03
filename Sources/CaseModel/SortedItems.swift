/// The notes of one piece by rank, then by identity, so that an equal rank orders the same way
/// everywhere. Adding at the end costs nothing extra.
struct SortedItems: Sendable {
    struct Place: Comparable, Sendable {
        let rank: String
        let id: ItemID

        static func < (left: Place, right: Place) -> Bool {
            left.rank == right.rank ? left.id < right.id : left.rank < right.rank
        }
    }

    private var places: [Place] = []

    var count: Int { places.count }
    var last: Place? { places.last }
    var ids: [ItemID] { places.map(\.id) }

    mutating func insert(rank: String, id: ItemID) {
        let place = Place(rank: rank, id: id)
        if let last = places.last, last < place {
            places.append(place)
        } else {
            places.insert(place, at: index(of: place))
        }
    }

    mutating func remove(rank: String, id: ItemID) {
        let place = Place(rank: rank, id: id)
        let found = index(of: place)
        if found < places.count, places[found] == place { places.remove(at: found) }
    }

    private func index(of place: Place) -> Int {
        places.partitioningIndex { $0 >= place }
    }
}

/// The items that have a short id, by kind and number.
///
/// Kinds index an array instead of a dictionary: that is looked at several times a command.
struct NumberedItems: Sendable {
    private struct Kind: Sendable {
        var places: [(number: Int, id: ItemID)] = []
        /// The highest number seen, also of items since removed.
        var highestEver = 0
    }

    private var kinds: [Kind] = []

    func id(of shortID: ShortID) -> ItemID? {
        guard let kind = kind(shortID.kind) else { return nil }
        let found = kind.places.partitioningIndex { $0.number >= shortID.number }
        guard found < kind.places.count, kind.places[found].number == shortID.number else {
            return nil
        }
        return kind.places[found].id
    }

    func ids(of kind: ItemKind) -> [ItemID] { self.kind(kind)?.places.map(\.id) ?? [] }

    func count(of kind: ItemKind) -> Int { self.kind(kind)?.places.count ?? 0 }

    func highest(of kind: ItemKind) -> Int { self.kind(kind)?.places.last?.number ?? 0 }

    func highestEver(of kind: ItemKind) -> Int { self.kind(kind)?.highestEver ?? 0 }

    mutating func insert(_ shortID: ShortID, _ id: ItemID) {
        let index = Int(shortID.kind.rawValue)
        while kinds.count <= index { kinds.append(Kind()) }
        let number = shortID.number
        kinds[index].highestEver = max(kinds[index].highestEver, number)
        if let last = kinds[index].places.last, last.number >= number {
            let place = kinds[index].places.partitioningIndex { $0.number >= number }
            kinds[index].places.insert((number, id), at: place)
        } else {
            kinds[index].places.append((number, id))
        }
    }

    mutating func remove(_ shortID: ShortID) {
        let index = Int(shortID.kind.rawValue)
        guard index < kinds.count else { return }
        let found = kinds[index].places.partitioningIndex { $0.number >= shortID.number }
        guard found < kinds[index].places.count,
            kinds[index].places[found].number == shortID.number
        else { return }
        kinds[index].places.remove(at: found)
    }

    private func kind(_ kind: ItemKind) -> Kind? {
        let index = Int(kind.rawValue)
        return index < kinds.count ? kinds[index] : nil
    }
}

extension Array {
    /// The first place for which a test holds, where it holds for all after it.
    func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
