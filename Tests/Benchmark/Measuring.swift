import Glibc
import Processes

/// Takes times and finds their middle.
enum Measuring {
    /// The seconds something takes.
    static func seconds<Result>(_ work: () throws -> Result) rethrows -> (Double, Result) {
        let start = now()
        let result = try work()
        return (now() - start, result)
    }

    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// Two things in turns, so that whatever else the machine does meets both alike.
    static func alternating(
        _ times: Int, _ ours: () throws -> Double, _ known: () throws -> Double
    ) rethrows -> Pair {
        var pair = Pair()
        for _ in 0..<times {
            pair.known.append(try known())
            pair.ours.append(try ours())
        }
        return pair
    }
}

/// The times of this program and those of what it is measured against.
struct Pair {
    var ours: [Double] = []
    var known: [Double] = []

    var ratio: Double { Measuring.median(ours) / Measuring.median(known) }
}

/// What was asked of a run went wrong, so its time says nothing.
struct RunFault: Error, CustomStringConvertible {
    let description: String
}

/// Runs programs to their end.
enum Run {
    /// The seconds from start to end, and the peak of memory in megabytes.
    static func timed(
        _ path: String, _ arguments: [String], inputFile: String? = nil
    ) throws -> (seconds: Double, megabytes: Double) {
        let input = inputFile.map { open($0, O_RDONLY | O_CLOEXEC) }
        defer { if let input { close(input) } }
        let start = Measuring.now()
        let program = try RunningProgram(
            path, arguments, environment: ["LC_ALL": "C.UTF-8"],
            input: input.map(RunningProgram.Stream.descriptor) ?? .nothing, output: .nothing,
            errors: .nothing)
        let ending = program.wait()
        let seconds = Measuring.now() - start
        guard ending.code == 0 else {
            throw RunFault(description: "\(path) \(arguments) ended with \(ending.code)")
        }
        return (seconds, Double(ending.peakKilobytes) / 1024)
    }

    /// All that a program prints.
    static func output(_ path: String, _ arguments: [String]) throws -> String {
        let program = try RunningProgram(
            path, arguments, environment: ["LC_ALL": "C.UTF-8"], errors: .nothing)
        let output = program.communicate().output
        let ending = program.wait()
        guard ending.code == 0 else {
            throw RunFault(description: "\(path) \(arguments) ended with \(ending.code)")
        }
        return String(decoding: output, as: UTF8.self)
    }
}
