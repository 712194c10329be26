/**
 * The one door to the machine, in bytes and plain data. `electron-host`, `web-host` and `memory-host` implement it and
 * pass one contract suite. Cancelling is an empty value (null), never an exception.
 */

/** A file that was chosen, dropped or handed over; its bytes are read when they are wanted. */
export interface BatchEntry {
  /** Relative to the folder that was opened (`folder/a.txt`), or the bare name; `/` between parts. */
  readonly path: string
  /** In bytes. */
  readonly size: number
}

export type ReadResult = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly problem: string }

/** Files to be read one by one, so that a long batch shows progress, can be left, and survives one bad file. */
export interface FileBatch {
  readonly entries: readonly BatchEntry[]
  /** What could not even be listed: a folder without permission, a link that leads out. Sentences with the path in them. */
  readonly problems: readonly string[]
  /** Never rejects: a file that has vanished is a problem, in a sentence. */
  readonly read: (index: number) => Promise<ReadResult>
}

export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface SaveRequest {
  readonly suggestedName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Files written next to it, under these names. */
  readonly beside?: readonly NamedBytes[]
}

/** A folder to be made, with files in it and in folders below. */
export interface FolderRequest {
  readonly suggestedName: string
  /** Names are paths relative to the folder, `/` between parts; every part is a plain file name. */
  readonly files: readonly NamedBytes[]
}

/** A file of the vault. */
export interface VaultFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** ISO 8601, UTC. */
  readonly savedAt: string
}

/**
 * The second copy of every library, outside of the database. A library is named by its id. Each member rejects with a sentence:
 * what, where, what to do.
 */
export interface Vault {
  /** The ids of the libraries of which there is a journal or a snapshot. */
  libraries(): Promise<readonly string[]>
  /**
   * Appends whole lines, each ending in a line break, to the journal's newest segment; resolves when they are on the disk. Where
   * the segment ends in a torn line, the new ones begin on a line of their own. Two windows may append at once: lines are never mixed.
   */
  appendJournal(library: string, lines: string): Promise<void>
  /** The segments, oldest first; a new one is begun after 16 MB and after each snapshot. */
  listJournal(library: string): Promise<readonly VaultFile[]>
  /** Null where there is no such segment. */
  readJournal(library: string, name: string): Promise<NamedBytes | null>
  /**
   * Written whole or not at all; what is there under its name is replaced. Then the host rotates, by its own order of files: the
   * last 20 stay, and of the older ones the last of each of 31 days. Segments that end before the oldest kept one began go with the outdated.
   */
  keepSnapshot(library: string, snapshot: NamedBytes): Promise<void>
  /** Newest first. */
  listSnapshots(library: string): Promise<readonly VaultFile[]>
  /** Null where there is no such snapshot. */
  readSnapshot(library: string, name: string): Promise<NamedBytes | null>
  /** All of a library's files, when its project has been deleted for good. */
  removeLibrary(library: string): Promise<void>
}

/** An item of the native menu, drawn from the renderer's table of actions. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly accelerator: string | null
  readonly enabled: boolean
}
export interface MenuGroup {
  readonly label: string
  /** null is a separator. */
  readonly items: readonly (MenuItem | null)[]
}

/** Takes the subscription back. */
export type Unsubscribe = () => void

export interface Host {
  openArticles(kind: 'files' | 'folder'): Promise<FileBatch | null>
  /** A dataset, or the file of a project, in which there is one. */
  openDataset(): Promise<NamedBytes | null>
  /** Files of other programs, chosen by themselves, each up to the size of a dataset. `extensions` are shown first: `.ann`. */
  openFiles(extensions: readonly string[]): Promise<FileBatch | null>
  /** Where it was saved, as a name to show; null when cancelled. Rejects with a sentence when it could not be written. */
  saveFile(request: SaveRequest): Promise<string | null>
  /** Makes a new folder where the analyst chooses, never writing over another; otherwise as `saveFile`. Left out where no folder can be written. */
  readonly saveFolder?: ((request: FolderRequest) => Promise<string | null>) | undefined
  readonly vault: Vault
  /** The sample corpus that ships with the app. */
  sampleArticles(): Promise<FileBatch>
  setTitle(title: string): void
  setMenu(groups: readonly MenuGroup[]): void
  /** A native menu item was chosen; its id. */
  onCommand(listener: (id: string) => void): Unsubscribe
  /** Files handed over by the system: the command line, a second start, "open with". What came before the first listener waits for it. */
  onFiles(listener: (batch: FileBatch) => void): Unsubscribe
  /** The window wants to close; it waits (not for ever) for the promise. */
  onFlush(listener: () => Promise<void>): Unsubscribe
}
