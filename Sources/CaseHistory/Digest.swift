import CDigest
public import CaseModel

/// A SHA-256 digest.
public struct Digest: Hashable, Sendable {
    /// Its 32 bytes.
    public let bytes: [UInt8]

    /// Takes 32 bytes for a digest, or nothing when there are not 32.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest of a text of bytes.
    public init(of content: [UInt8]) {
        bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
            content.withUnsafeBufferPointer { source in
                cdigest_sha256(source.baseAddress, source.count, buffer.baseAddress)
            }
            count = 32
        }
    }

    /// Whether this is what the bytes of a digest say of a content, without keeping either.
    public static func isDigest(
        _ bytes: UnsafeRawBufferPointer, of content: UnsafeRawBufferPointer
    ) -> Bool {
        guard bytes.count == 32 else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { found in
            cdigest_sha256(
                content.baseAddress?.assumingMemoryBound(to: UInt8.self), content.count,
                found.baseAddress)
            return found.elementsEqual(bytes)
        }
    }

    /// Before the first revision of a case.
    public static let none = Digest(of: [])

    /// The digest as 64 hexadecimal digits.
    public var text: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }
}

/// The chain that ties every revision to all before it.
///
/// A link covers the digests of contents, not the contents: a text can be erased on request
/// while its digest stays, and the chain still holds.
public enum DigestChain {
    /// The digest of a revision after the one before it on its draft.
    public static func link(
        _ revision: Revision, contents: [(ItemID, Digest?)], previous: Digest
    ) -> Digest {
        var bytes = previous.bytes
        bytes.reserveCapacity(256)
        append(revision.id, to: &bytes)
        append(UInt64(bitPattern: revision.time.milliseconds), to: &bytes)
        bytes.append(revision.sort.rawValue)
        for text in [revision.typist, revision.speaker] {
            // Nobody is another speaker than one without a name.
            bytes.append(text == nil ? 0 : 1)
            append(UInt64(text?.utf8.count ?? 0), to: &bytes)
            bytes.append(contentsOf: (text ?? "").utf8)
        }
        bytes.append(contentsOf: Digest(of: Array(revision.command.utf8)).bytes)
        for (id, digest) in contents {
            append(id, to: &bytes)
            bytes.append(digest == nil ? 0 : 1)
            if let digest { bytes.append(contentsOf: digest.bytes) }
        }
        return Digest(of: bytes)
    }

    private static func append(_ id: ItemID, to bytes: inout [UInt8]) {
        append(id.high, to: &bytes)
        append(id.low, to: &bytes)
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
