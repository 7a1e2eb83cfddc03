import Glibc
import Processes

/// Kills the program at random moments and looks at what is left.
///
/// `killing 100 SEED` kills so many times; `killing prove` proves that a loss would be seen.
@main
struct Killing {
    static func main() {
        let arguments = CommandLine.arguments.dropFirst()
        let seed = arguments.dropFirst().first.flatMap { UInt64($0) } ?? UInt64(getpid())
        do {
            if arguments.first == "prove" {
                try Proof.run(seed: seed)
            } else {
                let count = arguments.first.flatMap { Int($0) } ?? 100
                try run(count, seed: seed)
            }
        } catch {
            print("FAILED with seed \(seed): \(error)")
            exit(1)
        }
    }

    private static func run(_ count: Int, seed: UInt64) throws {
        var place = try Place(seed: seed)
        for number in 0..<count {
            // A new workspace now and then, so that looking through the past stays quick.
            if number > 0, number % 10 == 0 { try place.renew() }
            if number % 4 == 3 {
                try place.killScript()
            } else {
                try place.killSession()
            }
        }
        print(
            "\(count) kills, seed \(seed): \(place.acknowledged) commands were acknowledged and "
                + "all are there; \(place.untold) more had become safe, each whole.")
        guard place.acknowledged >= count else {
            throw Finding(description: "too few commands were acknowledged to prove anything")
        }
    }
}

/// Proves that what the kills look for would be found.
enum Proof {
    static func run(seed: UInt64) throws {
        var place = try Place(seed: seed)
        try place.killSession(after: 200_000)
        try mustFail("an acknowledged command is not expected", seed) { place in
            place.expectation.forgetLast()
        }
        try mustFail("a command that was never typed is expected", seed) { place in
            place.expectation.add(Atom(lines: "", commands: ["ambition nooit getikt"]))
        }
        try mustFail("what was not yet in the file itself is lost", seed) { place in
            unlink(place.workspace + "-wal")
            unlink(place.workspace + "-shm")
        }
        print("A loss is seen, and so is a surplus.")
    }

    private static func mustFail(
        _ what: String, _ seed: UInt64, _ spoil: (inout Place) -> Void
    ) throws {
        var place = try Place(seed: seed)
        do {
            try place.killSession(after: 200_000, before: spoil)
        } catch is Finding {
            return
        }
        throw Finding(description: "it went unseen that \(what)")
    }
}
