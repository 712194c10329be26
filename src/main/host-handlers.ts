import type { BrowserWindow, Dialog, OpenDialogOptions } from 'electron'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { RequestArgument } from '../host/bridge-schemas.ts'
import { articleExtensions, datasetLimit } from '../host/files/article-files.ts'
import { asFileName, numberedName } from '../host/files/file-name.ts'
import { describeWriteError } from '../host/files/file-problems.ts'
import type { MenuGroup, NamedBytes, Vault } from '../host/host.ts'
import type { BatchTable } from './batch-table.ts'
import { codeOf } from '../host/files/disk-problems.ts'
import { listArticles } from './list-articles.ts'
import { readChosen } from './read-chosen.ts'
import type { HostHandlers } from './serve-host.ts'
import type { Settings } from './settings.ts'
import { writeAtomically } from './write-atomically.ts'

/** What the handlers work with. */
export interface HostParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  readonly window: () => BrowserWindow | undefined
  readonly batches: BatchTable
  readonly settings: Settings
  readonly vault: Vault
  readonly onStarted: () => void
  readonly onFlushed: (failure: string | null) => void
  readonly showMenu: (groups: readonly MenuGroup[]) => void
}

const articleFilters = [
  { name: 'Articles', extensions: articleExtensions.map((extension) => extension.slice(1)) },
  { name: 'All files', extensions: ['*'] }
]
const datasetFilters = [{ name: 'Datasets', extensions: ['json', 'glossator'] }, { name: 'All files', extensions: ['*'] }]

/** The main process's side of the host: dialogs, and only the files that were chosen in them. */
export function hostHandlers(parts: HostParts): HostHandlers {
  const { vault } = parts
  return {
    started: () => {
      parts.onStarted()
      return null
    },
    openArticles: async (kind) => {
      const properties: OpenDialogOptions['properties'] = kind === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory']
      const chosen = await choose(parts, { properties, ...(kind === 'files' ? { filters: articleFilters } : {}) })
      return chosen && parts.batches.add(await listArticles(chosen))
    },
    readArticle: ({ batch, index }) => parts.batches.read(batch, index),
    openDataset: async () => {
      const [location] = (await choose(parts, { properties: ['openFile'], filters: datasetFilters })) ?? []
      return location === undefined ? null : readDataset(location)
    },
    openFiles: async (extensions) => {
      const filters = [{ name: 'Annotation files', extensions: extensions.map((extension) => extension.slice(1)) }, { name: 'All files', extensions: ['*'] }]
      const chosen = await choose(parts, { properties: ['openFile', 'multiSelections'], filters })
      return chosen && parts.batches.add(await listArticles(chosen), datasetLimit)
    },
    saveFile: (request) => saveFile(parts, request),
    saveFolder: (request) => saveFolder(parts, request),
    listLibraries: async () => [...await vault.libraries()],
    appendJournal: ({ library, lines }) => vault.appendJournal(library, lines).then(nothing),
    listJournal: async (library) => [...await vault.listJournal(library)],
    readJournal: ({ library, name }) => vault.readJournal(library, name),
    keepSnapshot: ({ library, snapshot }) => vault.keepSnapshot(library, snapshot).then(nothing),
    listSnapshots: async (library) => [...await vault.listSnapshots(library)],
    readSnapshot: ({ library, name }) => vault.readSnapshot(library, name),
    removeLibrary: (library) => vault.removeLibrary(library).then(nothing),
    setMenu: (groups) => {
      parts.showMenu(groups)
      return null
    },
    flushed: (failure) => {
      parts.onFlushed(failure)
      return null
    }
  }
}

const nothing = (): null => null

/** What was chosen in an open dialog; null when it was cancelled. */
async function choose({ dialog, window, settings }: HostParts, options: OpenDialogOptions): Promise<readonly string[] | null> {
  const lastDirectory = settings.lastDirectory()
  const withPlace = lastDirectory === undefined ? options : { ...options, defaultPath: lastDirectory }
  const parent = window()
  const { canceled, filePaths } = await (parent === undefined ? dialog.showOpenDialog(withPlace) : dialog.showOpenDialog(parent, withPlace))
  const first = filePaths[0]
  if (canceled || first === undefined) return null
  await settings.rememberDirectory(path.dirname(first))
  return filePaths
}

async function readDataset(location: string): Promise<NamedBytes> {
  const [file] = (await listArticles([location])).files
  const name = path.basename(location)
  const read = await readChosen(file ?? { path: name, location }, datasetLimit)
  if ('problem' in read) throw new Error(read.problem)
  return { name, bytes: read.bytes }
}

/** Asks for a place, makes a new folder there, and writes the files into it. Gives its path for showing; null when cancelled. */
async function saveFolder(parts: HostParts, { suggestedName, files }: RequestArgument<'saveFolder'>): Promise<string | null> {
  const [parent] = (await choose(parts, { properties: ['openDirectory', 'createDirectory'], buttonLabel: 'Save here' })) ?? []
  if (parent === undefined) return null
  const folder = await makeFolder(parent, asFileName(suggestedName))
  for (const { name, bytes } of files) {
    const file = path.join(folder, ...name.split('/'))
    await mkdir(path.dirname(file), { recursive: true }).catch((error: unknown) => {
      throw new Error(describeWriteError(name, bytes.byteLength, error), { cause: error })
    })
    await writeAtomically(file, bytes)
  }
  return folder
}

/** A folder of that name, or where there is one, of the next: nothing is written over. */
async function makeFolder(parent: string, name: string): Promise<string> {
  for (let n = 1; ; n++) {
    const folder = path.join(parent, numberedName(name, n))
    try {
      await mkdir(folder)
      return folder
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw new Error(describeWriteError(name, 0, error), { cause: error })
    }
  }
}

/** Asks for a place, then writes the file and what goes beside it. Gives the path for showing; null when cancelled. */
async function saveFile({ dialog, window, settings }: HostParts, request: RequestArgument<'saveFile'>): Promise<string | null> {
  const suggested = asFileName(request.suggestedName)
  const lastDirectory = settings.lastDirectory()
  const options = { defaultPath: lastDirectory === undefined ? suggested : path.join(lastDirectory, suggested) }
  const parent = window()
  const { canceled, filePath } = await (parent === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options))
  if (canceled || filePath === '') return null
  const folder = path.dirname(filePath)
  const name = path.basename(filePath)
  if (request.beside.some((file) => file.name.toLowerCase() === name.toLowerCase())) {
    throw new Error(`“${name}” is the name of a file that is written beside it. Save it under another name.`)
  }
  await writeAtomically(filePath, request.bytes)
  await settings.rememberDirectory(folder)
  for (const file of request.beside) {
    await writeAtomically(path.join(folder, file.name), file.bytes).catch((error: unknown) => {
      throw new Error(`“${name}” was saved, but not all that belongs beside it. ${error instanceof Error ? error.message : ''}`.trim(), { cause: error })
    })
  }
  return filePath
}
