import { articleExtensions, comparePaths, datasetLimit, isArticlePath } from './files/article-files.ts'
import { describeReadError, fileBatch, type Listing, withinLimit } from './files/file-batch.ts'
import { asFileName, numberedName } from './files/file-name.ts'
import { fileProblems } from './files/file-problems.ts'
import { listDirectory, listHandles } from './directory-handles.ts'
import { chooseWithInput, download } from './file-input.ts'
import type { FileBatch, FolderRequest, Host, NamedBytes, SaveRequest } from './host.ts'
import { flushListeners, waitingListeners } from './listeners.ts'
import { originVault } from './origin-vault.ts'
import { type Page, thisPage } from './page.ts'
import { type FileKind, pick, type Picked, pickersOfThisPage } from './pickers.ts'
import { handedOverFiles, sampleCorpus } from './served-files.ts'
import { writeHandle } from './write-handle.ts'

/**
 * The host in a browser's tab: File System Access where there is such a thing, else a file input and downloads; the second
 * copy in the origin private file system. There is no native menu, so `onCommand` never tells anything.
 */
export function webHost(page: Page = thisPage): Host {
  const files = waitingListeners<FileBatch>()
  const flushing = flushListeners()
  // A tab does not wait for anybody, so what is to be written is begun as soon as the page may go.
  window.addEventListener('pagehide', () => void flushing.flush())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void flushing.flush()
  })
  void handedOverFiles(page).then((batch) => {
    if (batch !== null && !wasTold(batch)) files.tell(batch)
  })

  return {
    openArticles: async (kind) => {
      const listing = await (kind === 'files' ? chooseFiles() : chooseFolder())
      return listing && fileBatch(listing)
    },
    openDataset,
    openFiles: async (extensions) => {
      const listing = await chooseForeign(extensions)
      return listing && fileBatch(listing, datasetLimit)
    },
    saveFile,
    get saveFolder() {
      return pickersOfThisPage().showDirectoryPicker === undefined ? undefined : saveFolder
    },
    vault: originVault(),
    sampleArticles: () => sampleCorpus(page),
    setTitle: (title) => page.setTitle(title),
    setMenu: () => undefined,
    onCommand: () => () => undefined,
    onFiles: (listener) => files.add(listener),
    onFlush: (listener) => flushing.add(listener)
  }
}

/** A page that is loaded again, as to show another project, gets the same files from its server: they were meant for the first time. */
function wasTold({ entries }: FileBatch): boolean {
  const [key, list] = ['glossator handed over', JSON.stringify(entries)]
  const isAgain = performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload') && sessionStorage.getItem(key) === list
  sessionStorage.setItem(key, list)
  return isAgain
}

const articleKind = { description: 'Articles', accept: { 'text/plain': ['.txt'], 'text/markdown': ['.md'] } }
const datasetKind = { description: 'Datasets', accept: { 'application/json': ['.json'], 'application/x-glossator': ['.glossator'] } }

const chooseFiles = (): Promise<Listing | null> => chooseSeveral('articles', articleKind, articleExtensions)

const chooseForeign = (extensions: readonly string[]): Promise<Listing | null> =>
  chooseSeveral('foreign', { description: 'Annotation files', accept: { 'application/octet-stream': extensions } }, extensions)

async function chooseSeveral(id: string, kind: FileKind, extensions: readonly string[]): Promise<Listing | null> {
  const picker = pickersOfThisPage().showOpenFilePicker
  const chosen = picker === undefined ? 'refused' : await pick(picker({ id, multiple: true, types: [kind] }))
  return listingOf(chosen, listHandles, async () => {
    const files = await chooseWithInput({ accept: extensions.join(','), multiple: true })
    return files && { files: files.map((file) => ({ path: file.name, size: file.size, open: async () => file })), problems: [] }
  })
}

async function chooseFolder(): Promise<Listing | null> {
  const picker = pickersOfThisPage().showDirectoryPicker
  const chosen = picker === undefined ? 'refused' : await pick(picker({ id: 'articles', mode: 'read' }))
  return listingOf(chosen, listDirectory, async () => {
    const files = await chooseWithInput({ folder: true })
    return files && listInputFolder(files)
  })
}

async function listingOf<T>(chosen: Picked<T>, list: (picked: T) => Promise<Listing>, otherwise: () => Promise<Listing | null>): Promise<Listing | null> {
  if (chosen === 'cancelled') return null
  return chosen === 'refused' ? otherwise() : list(chosen.picked)
}

/** An input for folders gives every file below the folder, in no promised order. */
function listInputFolder(chosen: readonly File[]): Listing {
  const folder = chosen[0]?.webkitRelativePath.split('/')[0] ?? 'The folder'
  const files = chosen
    .map((file) => ({ path: file.webkitRelativePath, size: file.size, open: async () => file }))
    .filter(({ path }) => isArticlePath(path))
    .sort((a, b) => comparePaths(a.path, b.path))
  if (files.length === 0) return { files, problems: [fileProblems.noArticles(folder)] }
  return withinLimit({ files, problems: [] })
}

async function openDataset(): Promise<NamedBytes | null> {
  const picker = pickersOfThisPage().showOpenFilePicker
  const chosen = picker === undefined ? 'refused' : await pick(picker({ id: 'dataset', multiple: false, types: [datasetKind] }))
  if (chosen === 'cancelled') return null
  const file = chosen === 'refused' ? (await chooseWithInput({ accept: '.json,.glossator' }))?.[0] : await chosen.picked[0]?.getFile()
  if (file === undefined) return null
  if (file.size > datasetLimit) throw new Error(fileProblems.tooLarge(file.name, file.size, datasetLimit))
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    throw new Error(describeReadError(file.name, error), { cause: error })
  }
}

async function saveFile(request: SaveRequest): Promise<string | null> {
  const saved = (request.beside ?? []).length === 0 ? await saveOne(request) : await saveIntoFolder(request)
  if (saved === 'cancelled') return null
  if (saved !== 'refused') return saved.picked
  for (const { name, bytes } of [{ name: request.suggestedName, bytes: request.bytes }, ...(request.beside ?? [])]) {
    download(asFileName(name), bytes)
  }
  return asFileName(request.suggestedName)
}

async function saveOne({ suggestedName, bytes }: SaveRequest): Promise<Picked<string>> {
  const picker = pickersOfThisPage().showSaveFilePicker
  if (picker === undefined) return 'refused'
  const chosen = await pick(picker({ id: 'export', suggestedName: asFileName(suggestedName) }))
  if (typeof chosen === 'string') return chosen
  await writeHandle(chosen.picked, bytes)
  return { picked: chosen.picked.name }
}

/** Only a folder lets a page write files next to one another. Nobody was asked about a file of that name, so it gets a new one. */
async function saveIntoFolder({ suggestedName, bytes, beside = [] }: SaveRequest): Promise<Picked<string>> {
  const picker = pickersOfThisPage().showDirectoryPicker
  if (picker === undefined) return 'refused'
  const chosen = await pick(picker({ id: 'export', mode: 'readwrite' }))
  if (typeof chosen === 'string') return chosen
  const folder = chosen.picked
  const name = await freeName(folder, asFileName(suggestedName), new Set(beside.map((file) => file.name.toLowerCase())))
  await writeHandle(await folder.getFileHandle(name, { create: true }), bytes)
  for (const file of beside) await writeHandle(await folder.getFileHandle(asFileName(file.name), { create: true }), file.bytes)
  return { picked: `${folder.name}/${name}` }
}

async function saveFolder({ suggestedName, files }: FolderRequest): Promise<string | null> {
  const picker = pickersOfThisPage().showDirectoryPicker
  const chosen = picker === undefined ? 'refused' : await pick(picker({ id: 'export', mode: 'readwrite' }))
  if (chosen === 'cancelled') return null
  if (chosen === 'refused') throw new Error('The browser did not let a folder be chosen. Ask for it again, or save a zip.')
  const parent = chosen.picked
  const name = await freeName(parent, asFileName(suggestedName), new Set())
  const folder = await parent.getDirectoryHandle(name, { create: true })
  for (const file of files) {
    const parts = file.name.split('/')
    let below = folder
    for (const part of parts.slice(0, -1)) below = await below.getDirectoryHandle(part, { create: true })
    await writeHandle(await below.getFileHandle(parts.at(-1) ?? '', { create: true }), file.bytes)
  }
  return `${parent.name}/${name}`
}

async function freeName(folder: FileSystemDirectoryHandle, name: string, taken: Set<string>): Promise<string> {
  for await (const existing of folder.keys()) taken.add(existing.toLowerCase())
  for (let n = 1; ; n++) {
    const candidate = numberedName(name, n)
    if (!taken.has(candidate.toLowerCase())) return candidate
  }
}
