/// Lays a table out in text: side by side where it fits, in bands of columns where it is too
/// wide, as lines of `column: value` where it is far too wide.
struct TableLayout {
    private static let gap = 2
    /// A column of text narrower than this cannot be read.
    private static let narrowestText = 10

    private let table: Table
    private let widthColumns: Int
    private let natural: [Int]
    /// The width of the longest stretch without a place to break in each column of text.
    private let unbroken: [Int]

    init(_ table: Table, widthColumns: Int) {
        self.table = table
        self.widthColumns = widthColumns
        natural = table.columns.indices.map { column in
            let title = table.columns[column].title
            var widest =
                table.columns[column].isNumber
                ? title.split(separator: " ").map { DisplayWidth.of(SafeText.line($0)) }.max() ?? 0
                : DisplayWidth.of(SafeText.line(title))
            for row in table.rows where row.role != .group {
                let indent = column == 0 ? 2 * row.indent : 0
                for line in SafeText.lines(row[column]) {
                    widest = max(widest, DisplayWidth.of(line) + indent)
                }
            }
            return widest
        }
        unbroken = table.columns.indices.map { column in
            guard !table.columns[column].isNumber else { return 0 }
            let title = TextWrapping.longestStretch(of: table.columns[column].title)
            return table.rows.reduce(into: title) { widest, row in
                guard row.role != .group else { return }
                let indent = column == 0 ? 2 * row.indent : 0
                widest = max(widest, TextWrapping.longestStretch(of: row[column]) + indent)
            }
        }
    }

    /// The table as strips: its header, its rows, its notes.
    var strips: [TextStrip] {
        var result: [TextStrip] = []
        if let bands {
            for (place, band) in bands.enumerated() {
                if place > 0 { result.append(.blank) }
                result += drawn(band)
            }
        } else {
            result = stacked
        }
        let wrapping = TextWrapping(widthColumns: widthColumns)
        return result + table.notes.map { TextStrip(wrapping.lines($0)) }
    }

    /// A choice of columns with the width that each gets.
    private struct Band {
        var columns: [Int]
        var widths: [Int]

        var width: Int { widths.reduce(0, +) + TableLayout.gap * (widths.count - 1) }
    }

    /// The bands side by side needs, one when all fits; nothing when rows must be stacked. A word
    /// is broken only where one more band would not keep it whole.
    private var bands: [Band]? { bands(keepingWords: true) ?? bands(keepingWords: false) }

    private func bands(keepingWords: Bool) -> [Band]? {
        let all = Array(table.columns.indices)
        if let band = band(of: all, keepingWords) { return [band] }
        let lead = Array(all.prefix { !table.columns[$0].isNumber })
        let numbers = Array(all.dropFirst(lead.count))
        // More than a name and one thing said of it leaves no room for numbers.
        guard 1...2 ~= lead.count, numbers.allSatisfy({ table.columns[$0].isNumber }) else {
            return nil
        }
        for bandCount in 2...max(2, numbers.count) {
            let size = (numbers.count + bandCount - 1) / bandCount
            // One number beside each name says less than lines that name them all.
            guard size >= 2 else { return nil }
            let parts = stride(from: 0, to: numbers.count, by: size).map { start in
                band(of: lead + numbers[start..<min(start + size, numbers.count)], keepingWords)
            }
            let fitting = parts.compactMap { $0 }
            guard fitting.count == parts.count else { continue }
            // The names stand equally wide in all bands.
            let names = lead.indices.map { column in fitting.map { $0.widths[column] }.min() ?? 0 }
            return fitting.map {
                Band(columns: $0.columns, widths: names + $0.widths.dropFirst(names.count))
            }
        }
        return nil
    }

    /// The columns with widths that fit side by side, or nothing.
    private func band(of columns: [Int], _ keepingWords: Bool) -> Band? {
        let floors = columns.map {
            keepingWords ? max(Self.narrowestText, unbroken[$0]) : Self.narrowestText
        }
        var widths = columns.map { natural[$0] }
        let room = widthColumns - Self.gap * (columns.count - 1)
        var surplus = widths.reduce(0, +) - room
        let texts = columns.indices.filter { !table.columns[columns[$0]].isNumber }
        // The widest column of text gives first, until all that are left are equally wide.
        while surplus > 0 {
            let giving = texts.filter { widths[$0] > floors[$0] }
            guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { return nil }
            let next = giving.map { widths[$0] }.filter { $0 < widths[widest] }.max()
            let equals = giving.filter { widths[$0] == widths[widest] }
            let floor = max(next ?? 0, equals.map { floors[$0] }.max() ?? 0)
            let share = (surplus + equals.count - 1) / equals.count
            let step = min(share, widths[widest] - floor)
            for place in equals.reversed() where surplus > 0 {
                let taken = min(step, surplus)
                widths[place] -= taken
                surplus -= taken
            }
        }
        return Band(columns: columns, widths: widths)
    }

    // MARK: Side by side

    private func drawn(_ band: Band) -> [TextStrip] {
        let rule = String(repeating: "─", count: band.width)
        let header = headerLines(band) + [rule]
        var result = [TextStrip(header, staysWithNext: true)]
        var previous: Table.Row.Role?
        for (place, row) in table.rows.enumerated() {
            var lines: [String]
            switch row.role {
            case .group:
                lines = TextWrapping(widthColumns: band.width).lines(row[0])
            case .plain, .total:
                lines = rowLines(row, band)
            }
            if row.role == .total, previous != .total, previous != nil { lines.insert(rule, at: 0) }
            // A total alone at the top of a page says nothing.
            let next = table.rows.dropFirst(place + 1).first?.role
            result.append(
                TextStrip(
                    lines, staysWithNext: row.role == .group || next == .total, heading: header))
            previous = row.role
        }
        return result
    }

    private func headerLines(_ band: Band) -> [String] {
        let cells = zip(band.columns, band.widths).map { column, width in
            TextWrapping(widthColumns: width).lines(table.columns[column].title)
        }
        let height = cells.map(\.count).max() ?? 0
        // Titles stand just above the rule.
        let aligned = cells.map { Array(repeating: "", count: height - $0.count) + $0 }
        return joined(aligned, band, height: height)
    }

    private func rowLines(_ row: Table.Row, _ band: Band) -> [String] {
        let cells = zip(band.columns, band.widths).map { column, width -> [String] in
            let indent = column == 0 ? min(2 * row.indent, width / 2) : 0
            let lines = TextWrapping(widthColumns: width - indent).lines(row[column])
            return indent == 0 ? lines : lines.map { String.blanks(indent) + $0 }
        }
        return joined(cells, band, height: cells.map(\.count).max() ?? 0)
    }

    private func joined(_ cells: [[String]], _ band: Band, height: Int) -> [String] {
        (0..<height).map { line in
            var text = ""
            for (place, cell) in cells.enumerated() {
                let part = cell.indices.contains(line) ? cell[line] : ""
                let width = band.widths[place]
                if place > 0 { text += String.blanks(Self.gap) }
                text +=
                    table.columns[band.columns[place]].isNumber
                    ? part.paddedStart(to: width) : part.padded(to: width)
            }
            while text.last == " " { text.removeLast() }
            return text
        }
    }

    // MARK: Stacked

    private var stacked: [TextStrip] {
        table.rows.map { row in
            let indent = 2 * min(row.indent, 2)
            let whole = TextWrapping(widthColumns: widthColumns - indent)
            let narrower = TextWrapping(widthColumns: widthColumns - indent - 2)
            // A row without a name goes by its first cell.
            let lead = table.columns.indices.first { !row[$0].isEmpty } ?? 0
            var lines = whole.lines(row[lead])
            for column in table.columns.indices where column > lead && !row[column].isEmpty {
                let title = table.columns[column].title
                let text = title.isEmpty ? row[column] : title + ": " + row[column]
                lines += narrower.lines(text).map { "  " + $0 }
            }
            lines = lines.map { $0.isEmpty ? "" : String.blanks(indent) + $0 }
            return TextStrip(lines, staysWithNext: row.role == .group)
        }
    }
}

extension TextWrapping {
    /// A drawn line as it is where it fits, else cut into lines that do.
    func cut(_ line: String) -> [String] {
        let safe = SafeText.line(line)
        guard DisplayWidth.of(safe) > widthColumns else { return [safe] }
        return broken(safe)
    }
}
