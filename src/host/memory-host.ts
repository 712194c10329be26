import { comparePaths, datasetLimit, isArticlePath } from './files/article-files.ts'
import { fileBatch } from './files/file-batch.ts'
import { asFileName, numberedName } from './files/file-name.ts'
import { fileProblems } from './files/file-problems.ts'
import { vaultOnDisk } from './files/vault-on-disk.ts'
import type { FileBatch, Host, MenuGroup, NamedBytes } from './host.ts'
import { flushListeners, waitingListeners } from './listeners.ts'
import { memoryDisk, type MemoryFile } from './memory-disk.ts'

/** A host of plain values, for tests of what stands on a host: a test sets what is chosen, and looks at what was saved. */
export interface MemoryHost extends Host {
  /** What the next dialog for articles is answered with; names are paths. Null is a cancel, as at the start. */
  articles: readonly NamedBytes[] | null
  dataset: NamedBytes | null
  /** What the next dialog for files of other programs is answered with. */
  files: readonly NamedBytes[] | null
  /** Under which name the next file is saved; `undefined` takes the suggested one, null is a cancel. */
  saveAs: string | null | undefined
  samples: readonly NamedBytes[]
  readonly saved: Map<string, Uint8Array<ArrayBuffer>>
  title: string
  menu: readonly MenuGroup[]
  /** The vault's files by their paths (`library/journal/000001.jsonl`), for a test to look at, tear, spoil or take away. */
  readonly vaultFiles: Map<string, MemoryFile>
  /** While it is not null the vault writes nothing, and rejects with this sentence. */
  vaultFault: string | null
  chooseCommand(id: string): void
  handOver(batch: FileBatch): void
  /** As a close would; resolves to what failed, or null. */
  requestFlush(): Promise<string | null>
}

/** A batch of files in memory; names are paths. */
export function memoryBatch(files: readonly NamedBytes[], problems: readonly string[] = [], limit?: number): FileBatch {
  const listed = files.map(({ name, bytes }) => ({ path: name, size: bytes.byteLength, open: async () => new Blob([bytes]) }))
  return fileBatch({ files: listed, problems }, limit)
}

/** @param vaultFiles the vault of a host before, for what comes after a restart */
export function memoryHost(vaultFiles = new Map<string, MemoryFile>()): MemoryHost {
  const commands = waitingListeners<string>()
  const batches = waitingListeners<FileBatch>()
  const flushing = flushListeners()
  const host: MemoryHost = {
    articles: null,
    dataset: null,
    files: null,
    saveAs: undefined,
    samples: [],
    saved: new Map(),
    title: '',
    menu: [],
    openArticles: async (kind) => {
      if (host.articles === null) return null
      return kind === 'files' ? memoryBatch(host.articles) : folderBatch(host.articles)
    },
    openDataset: async () => host.dataset,
    openFiles: async () => host.files && memoryBatch(host.files, [], datasetLimit),
    saveFolder: async ({ suggestedName, files }) => {
      if (host.saveAs === null) return null
      const folder = host.saveAs ?? freeFolder(asFileName(suggestedName), host.saved)
      for (const { name, bytes } of files) host.saved.set(`${folder}/${name}`, bytes)
      return folder
    },
    saveFile: async ({ suggestedName, bytes, beside = [] }) => {
      if (host.saveAs === null) return null
      const name = host.saveAs ?? asFileName(suggestedName)
      for (const file of [{ name, bytes }, ...beside]) host.saved.set(file.name, file.bytes)
      return name
    },
    vault: vaultOnDisk(memoryDisk(vaultFiles, () => host.vaultFault)),
    vaultFiles,
    vaultFault: null,
    sampleArticles: async () => memoryBatch(host.samples),
    setTitle: (title) => {
      host.title = title
    },
    setMenu: (groups) => {
      host.menu = groups
    },
    onCommand: (listener) => commands.add(listener),
    onFiles: (listener) => batches.add(listener),
    onFlush: (listener) => flushing.add(listener),
    chooseCommand: (id) => commands.tell(id),
    handOver: (batch) => batches.tell(batch),
    requestFlush: () => flushing.flush()
  }
  return host
}

function freeFolder(name: string, saved: ReadonlyMap<string, unknown>): string {
  const taken = new Set([...saved.keys()].map((path) => path.split('/')[0]))
  for (let n = 1; ; n++) if (!taken.has(numberedName(name, n))) return numberedName(name, n)
}

function folderBatch(files: readonly NamedBytes[]): FileBatch {
  const articles = files.filter(({ name }) => isArticlePath(name)).sort((a, b) => comparePaths(a.name, b.name))
  const folder = files[0]?.name.split('/')[0] ?? 'The folder'
  return memoryBatch(articles, articles.length === 0 ? [fileProblems.noArticles(folder)] : [])
}
