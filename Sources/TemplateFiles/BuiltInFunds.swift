import CTemplates
public import CaseModel

/// The funds that travel inside the program; each is read only when it is asked for.
public enum BuiltInFunds {
    /// The keys of all funds, without reading any.
    public static var keys: [String] {
        EmbeddedFile.all(in: folder).map { String($0.name.dropFirst(folder.count).dropLast(5)) }
    }

    /// The text of a fund's file; nil when there is none.
    public static func source(of key: String) -> String? {
        let name = folder + key + ".yaml"
        return EmbeddedFile.all(in: folder).first { $0.name == name }
            .map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    /// The fund with a key, such as `rif-2024`; nil when there is none.
    public static func named(_ key: String) throws(TemplateProblems) -> FundPack? {
        guard let text = source(of: key) else { return nil }
        return try FundReader.read(yaml: text, fileName: key + ".yaml")
    }

    private static let folder = "funds/"
}

/// A file that was built in.
struct EmbeddedFile {
    let name: String
    let bytes: UnsafeBufferPointer<UInt8>

    /// The files in a folder, or those in none.
    static func all(in folder: String?) -> [EmbeddedFile] {
        (0..<embedded_template_count()).compactMap { position in
            let file = embedded_template(position)
            guard let pointer = file.name else { return nil }
            let name = String(cString: pointer)
            guard folder.map({ name.hasPrefix($0) }) ?? !name.contains("/") else { return nil }
            return EmbeddedFile(
                name: name, bytes: UnsafeBufferPointer(start: file.bytes, count: file.length))
        }
    }
}
