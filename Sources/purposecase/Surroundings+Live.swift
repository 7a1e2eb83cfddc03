import CaseModel
import Foundation
import Glibc
import Terminal
import Workshop

extension Surroundings {
    /// The real clock, real randomness and real files; flags may fix the first two.
    ///
    /// - Parameter revision: where the workspace stands; the same seed goes on from there with
    ///   identities of its own.
    static func live(_ flags: PurposeCase, from revision: Int) -> Surroundings {
        let fixed = flags.now.flatMap { Moment($0) }
        return Surroundings(
            now: { fixed ?? currentMoment() },
            offsetSeconds: { fixed == nil ? localOffset(at: $0) : 0 },
            identities: flags.seed.map { SeededIdentities(seed: $0 &+ UInt64(revision)) }
                ?? RandomIdentities(),
            files: DiskFiles(),
            composed: { $0.precomposedStringWithCanonicalMapping })
    }

    private static func currentMoment() -> Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Foundation's time zones need data that may be missing; the C library knows the local one.
    private static func localOffset(at moment: Moment) -> Int {
        var seconds = time_t(moment.milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return parts.tm_gmtoff
    }
}

/// Identities from the system's randomness, taken a block at a time: a call per identity would
/// cost more than all else a note does.
struct RandomIdentities: IdentitySource {
    private var block: [UInt64] = []

    mutating func next() -> ItemID {
        if block.count < 2 {
            block = [UInt64](unsafeUninitializedCapacity: 32) { buffer, count in
                let bytes = UnsafeMutableRawBufferPointer(buffer)
                count = getentropy(bytes.baseAddress, bytes.count) == 0 ? 32 : 0
            }
        }
        var generator = SystemRandomNumberGenerator()
        return ItemID(
            high: block.popLast() ?? generator.next(), low: block.popLast() ?? generator.next())
    }
}

/// Files on disk.
struct DiskFiles: Files {
    func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
        switch readWholeFile(path, limitBytes: limit) {
        case .success(let bytes): return bytes
        case .failure(let problem): throw FileFault(problem)
        }
    }

    func write(_ path: String, _ bytes: [UInt8], overwrite: Bool) throws(FileFault) {
        if case .failure(let problem) = writeWholeFile(path, bytes, overwrite: overwrite) {
            throw FileFault(problem)
        }
    }

    func prepare(
        _ path: String, _ bytes: [UInt8], overwrite: Bool
    ) throws(FileFault) -> PreparedWrite {
        do throws(FileProblem) {
            let file = try PreparedFile(path, bytes, overwrite: overwrite)
            return PreparedWrite(
                target: file.target,
                putInPlace: {
                    do throws(FileProblem) {
                        try file.putInPlace()
                        return nil
                    } catch {
                        return FileFault(error)
                    }
                }, drop: file.drop)
        } catch {
            throw FileFault(error)
        }
    }

    func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    func names(in folder: String) -> [String] { folderNames(folder) }

    func resolve(_ path: String, besideFile other: String?) -> String {
        guard !path.hasPrefix("/"), let other, let slash = other.lastIndex(of: "/") else {
            return path
        }
        return String(other[...slash]) + path
    }
}

extension FileFault {
    /// A problem of the file system as the workshop knows it.
    init(_ problem: FileProblem) {
        switch problem {
        case .missing: self = .missing
        case .missingFolder: self = .missingFolder
        case .exists: self = .exists
        case .isFolder: self = .isFolder
        case .tooLarge(let limit): self = .tooLarge(limit: limit)
        case .denied, .readOnly: self = .denied
        case .diskFull: self = .diskFull
        case .notAFile: self = .failed("not a file")
        case .badPath: self = .failed("bad name")
        case .interrupted: self = .failed("interrupted")
        case .other(let code): self = .failed(String(cString: strerror(code)))
        }
    }
}
