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

/// The items of one kind by number.
struct SortedNumbers: Sendable {
    private var places: [(number: Int, id: ItemID)] = []

    var count: Int { places.count }
    var last: Int? { places.last?.number }
    var ids: [ItemID] { places.map(\.id) }

    mutating func insert(_ number: Int, _ id: ItemID) {
        if let last = places.last, last.number < number {
            places.append((number, id))
        } else {
            places.insert((number, id), at: places.partitioningIndex { $0.number >= number })
        }
    }

    mutating func remove(_ number: Int) {
        let found = places.partitioningIndex { $0.number >= number }
        if found < places.count, places[found].number == number { places.remove(at: found) }
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
