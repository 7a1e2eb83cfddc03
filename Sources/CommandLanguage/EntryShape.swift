/// What an entry of several lines looks like.
public enum EntryShape {
    /// The lines of an entry; what a paste ends with begins no line.
    public static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: Byte.newline, omittingEmptySubsequences: false)
        while lines.count > 1, lines.last?.allSatisfy({ $0 == Byte.blank }) == true {
            lines.removeLast()
        }
        return lines
    }

    /// Whether a block is open at the end of these bytes.
    public static func isInBlock(_ bytes: some Sequence<UInt8>) -> Bool {
        let all = Array(bytes)
        guard all.contains(Byte.less) else { return false }
        return all.withUnsafeBufferPointer { buffer in
            var isOpen = false
            var start = 0
            while start < buffer.count {
                var end = start
                while end < buffer.count, buffer[end] != Byte.newline { end += 1 }
                let first = LineShape.skipBlanks(buffer, start, end)
                let last = LineShape.trimBlanks(buffer, first, end)
                if isOpen {
                    isOpen = !LineShape.isBlockEnd(buffer, first, last)
                } else if first < last, buffer[first] != Byte.hash {
                    isOpen = LineShape.blockMark(buffer, first, last) != nil
                }
                start = end + 1
            }
            return isOpen
        }
    }
}
