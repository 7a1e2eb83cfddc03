import CaseHistory
import CaseModel
import CommandLanguage

/// What one command does: looks everything up, works everything out, changes nothing itself.
protocol Action {
    func run(_ call: Call) throws -> Outcome
}

/// The action of a command; a command of the table without one does not compile.
func action(for command: Statement.Command) -> any Action {
    switch command {
    case .capture(let word): CaptureNote(word: word)
    case .named(let name): action(named: name)
    }
}

private func action(named name: CommandName) -> any Action {
    switch name {
    case .new: StartCase()
    case .case: ShowCase()
    case .status: ShowStatus()
    case .pieces: ShowPieces()
    case .rewrite: Rewrite()
    case .remove: Remove()
    case .move: MoveNote()
    case .order: OrderNote()
    case .split: SplitNote()
    case .join: Join()
    case .tag: TagNote(adds: true)
    case .untag: TagNote(adds: false)
    case .link: Link(ties: true)
    case .unlink: Link(ties: false)
    case .mark: Mark()
    case .find: Find()
    case .show: ShowItem()
    case .partner: RegisterPartner(asGroup: false)
    case .group: RegisterPartner(asGroup: true)
    case .rename: RenamePartner()
    case .parties: ShowParties()
    case .cash: Contribute(form: "cash")
    case .inkind: Contribute(form: "inkind")
    case .give: Contribute(form: "unknown")
    case .cost: AddCost()
    case .grant: AddFunding(kind: "grant")
    case .funding: AddFunding(kind: "income")
    case .prospect: AddProspect()
    case .budget: ShowBudget()
    case .park, .decide, .action, .parked, .decisions, .actions, .done, .time, .large, .hide,
        .reveal:
        roomAction(named: name)
    case .test: TestFund()
    case .fund: ShowFunds()
    case .revalue: Revalue()
    case .rate: AgreeRate()
    case .whatIf: WhatIf()
    case .undo: Reverse(sort: .undo)
    case .redo: Reverse(sort: .redo)
    case .save: SaveVersion()
    case .versions: ShowVersions()
    case .history: ShowHistory()
    case .compare: Compare()
    case .back: GoBack()
    case .canvas: ShowCanvas()
    case .print: PrintCase()
    case .export: Export()
    case .dump: Dump()
    case .import: ImportTableFile()
    case .table: ShowTable()
    case .plan: ShowPlan()
    case .matrix: ShowMatrix()
    case .statement: ShowStatement()
    case .why: ExplainFigure()
    case .check: CheckCase()
    case .accept: AcceptFinding()
    case .stated: StateTotal()
    case .read: ReadScript()
    case .set: SetFields()
    case .let: SetVariable()
    case .expect: Expect()
    case .help: Help()
    case .about: About()
    case .language: ChooseLanguage()
    case .typist: NameTypist()
    case .speaker: NameSpeaker()
    case .source: NameSource()
    case .copy: CopyWorkspace()
    case .quit: Quit()
    case .guide: StartGuide()
    case .archive: StartArchive()
    case .draft: RestoreDraft()
    case .revision: RestoreRevision()
    case .version: RestoreVersion()
    case .sync: RestoreSync()
    }
}

/// The actions of what happens in the room.
private func roomAction(named name: CommandName) -> any Action {
    switch name {
    case .park: Park()
    case .decide: Decide()
    case .action: TakeOn()
    case .parked: ShowSayings(kind: .aside)
    case .decisions: ShowSayings(kind: .decision)
    case .actions: ShowSayings(kind: .action)
    case .time: PlanTime()
    case .large: ShowLarge()
    case .hide: HideAmounts(hides: true)
    case .reveal: HideAmounts(hides: false)
    default: Settle()
    }
}
