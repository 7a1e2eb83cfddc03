extension Session {
    /// What holds until it is set otherwise; a script that fails or only checks puts it back.
    struct Standing {
        var settings: Settings
        var speaker: String?
        var source: String?
        var variables: [String: String]
        var restoredParts: [ArchiveReader.Content]
    }

    var standing: Standing {
        get {
            Standing(
                settings: settings, speaker: speaker, source: source, variables: variables,
                restoredParts: restoredParts)
        }
        set {
            settings = newValue.settings
            speaker = newValue.speaker
            source = newValue.source
            variables = newValue.variables
            restoredParts = newValue.restoredParts
        }
    }
}
