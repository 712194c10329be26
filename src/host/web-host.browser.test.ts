import { afterEach, expect, test, vi } from 'vitest'
import type { FileBatch, NamedBytes } from './host.ts'
import type { Page } from './page.ts'
import type { Pickers } from './pickers.ts'
import { file, hostContract, type HostWorld, utf8 } from './testing/host-contract.ts'
import { webHost } from './web-host.ts'

hostContract('the host in a tab, with pickers', () => startTab(withPickers), ['native menu', 'held close'])
hostContract('the host in a tab, with inputs and downloads', () => startTab(withInputs), ['native menu', 'held close', 'vanishing files', 'saved folders'])

/** How a person chooses and saves in one kind of browser. */
type Ways = Pick<HostWorld, 'chooseFiles' | 'chooseFolder' | 'chooseDataset' | 'chooseForeign' | 'answerSaving' | 'saved' | 'takeAway'>

async function startTab(ways: (root: FileSystemDirectoryHandle) => Promise<Ways>): Promise<HostWorld> {
  const root = await navigator.storage.getDirectory()
  await empty(root)
  const served = new Map<string, Blob>()
  const handedOver = Promise.withResolvers<Response>()
  const page: Page = {
    setTitle: (title) => {
      document.title = title
    },
    fetch: async (path) => {
      if (path === 'handed-over.json') return handedOver.promise
      const blob = served.get(decodeURIComponent(path))
      return blob === undefined ? new Response('<!doctype html>', { status: 404 }) : new Response(blob)
    }
  }
  return {
    host: webHost(page),
    ...(await ways(root)),
    provideSamples: async (files) => {
      for (const { name, bytes } of files) served.set(name, new Blob([bytes]))
      const rows = files.map(({ name, bytes }) => ({ path: name, size: bytes.byteLength, url: encodeURIComponent(name) }))
      served.set('corpus/index.json', new Blob([JSON.stringify({ files: rows })]))
    },
    handOver: async (files) => {
      files.forEach(({ bytes }, n) => served.set(`handed-over/${n}`, new Blob([bytes])))
      handedOver.resolve(Response.json({ files: files.map(({ name, bytes }) => ({ path: name, size: bytes.byteLength })) }))
    },
    requestClose: async () => undefined,
    chooseCommand: async () => undefined,
    title: () => document.title,
    vaultFiles: {
      files: async () => (await readAll(await root.getDirectoryHandle('vault', { create: true }))).map(({ name }) => name).sort(),
      put: async (path, text) => {
        const vault = await root.getDirectoryHandle('vault', { create: true })
        const parts = path.split('/')
        if (text !== null) return write(vault, path, utf8(text))
        const folder = await folderAt(vault, parts.slice(0, -1))
        await folder.removeEntry(parts.at(-1)!)
      }
    },
    end: async () => {
      handedOver.reject(new Error('the test has ended'))
      vi.restoreAllMocks()
      await empty(root)
    }
  }
}

/** File System Access, its pickers answered with handles of the origin's own folder. */
async function withPickers(root: FileSystemDirectoryHandle): Promise<Ways> {
  const chosen = await root.getDirectoryHandle('chosen', { create: true })
  const saves = await root.getDirectoryHandle('saves', { create: true })
  const cancel = (): never => {
    throw new DOMException('The user aborted a request.', 'AbortError')
  }
  let files: readonly NamedBytes[] | null = null
  let saving: 'save' | 'cancel' = 'save'
  stubPickers({
    showOpenFilePicker: async () => (files === null ? cancel() : Promise.all(files.map(({ name }) => chosen.getFileHandle(name)))),
    showDirectoryPicker: async ({ mode }) => {
      if (mode === 'readwrite') return saving === 'save' ? saves : cancel()
      return files === null ? cancel() : chosen.getDirectoryHandle(files[0]!.name.split('/')[0]!)
    },
    showSaveFilePicker: async ({ suggestedName }) => (saving === 'save' ? saves.getFileHandle(suggestedName, { create: true }) : cancel())
  })
  const choose = async (next: readonly NamedBytes[] | null): Promise<void> => {
    files = next
    for (const { name, bytes } of next ?? []) await write(chosen, name, bytes)
  }
  return {
    chooseFiles: choose,
    chooseFolder: choose,
    chooseDataset: (dataset) => choose(dataset && [dataset]),
    chooseForeign: choose,
    answerSaving: async (how) => {
      saving = how
    },
    saved: () => readAll(saves),
    takeAway: async (path) => {
      const parts = path.split('/')
      const folder = await folderAt(chosen, parts.slice(0, -1))
      await folder.removeEntry(parts.at(-1)!)
    }
  }
}

/** A browser without File System Access: a person answers inputs, and downloads cannot be cancelled. */
async function withInputs(): Promise<Ways> {
  let files: readonly NamedBytes[] | null = null
  let cancelled = false
  const downloads: Promise<NamedBytes>[] = []
  stubPickers({})
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (files === null) return void this.dispatchEvent(new Event('cancel'))
    Object.defineProperty(this, 'files', { value: files.map(({ name, bytes }) => fileAt(name, bytes)) })
    this.dispatchEvent(new Event('change'))
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const { download: name, href } = this
    downloads.push(fetch(href).then(async (response) => ({ name, bytes: new Uint8Array(await response.arrayBuffer()) })))
  })
  const choose = async (next: readonly NamedBytes[] | null): Promise<void> => {
    files = next
  }
  return {
    chooseFiles: choose,
    chooseFolder: choose,
    chooseDataset: (dataset) => choose(dataset && [dataset]),
    chooseForeign: choose,
    answerSaving: async (how) => {
      cancelled = how === 'cancel'
      if (cancelled) stubPickers({ showSaveFilePicker: () => Promise.reject(new DOMException('', 'AbortError')) })
    },
    saved: () => Promise.all(downloads),
    takeAway: async () => undefined
  }
}

afterEach(() => vi.restoreAllMocks())

test('a picker that the browser refuses to open gives way to the older means', async () => {
  await withInputs().then((ways) => ways.chooseFiles([file('a.txt', 'a')]))
  stubPickers({ showOpenFilePicker: () => Promise.reject(new DOMException('Must be handling a user gesture', 'SecurityError')) })
  expect((await webHost(emptyPage).openArticles('files'))?.entries).toEqual([{ path: 'a.txt', size: 1 }])
})

test('in a chosen folder an existing file is never written over, and what belongs beside is renewed', async () => {
  const root = await navigator.storage.getDirectory()
  await empty(root)
  const ways = await withPickers(root)
  const host = webHost(emptyPage)
  const save = (text: string): Promise<string | null> =>
    host.saveFile({ suggestedName: 'set.json', bytes: utf8(text), beside: [file('schema.json', `schema of ${text}`)] })
  expect([await save('one'), await save('two')]).toEqual(['saves/set.json', 'saves/set (2).json'])
  expect(await ways.saved()).toEqual([file('schema.json', 'schema of two'), file('set (2).json', 'two'), file('set.json', 'one')])
})

test.each(['pagehide', 'visibilitychange'])('what is unwritten is written when the page may go (%s)', async (event) => {
  const flush = vi.fn<() => Promise<void>>(async () => undefined)
  webHost(emptyPage).onFlush(flush)
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  const target: EventTarget = event === 'pagehide' ? window : document
  target.dispatchEvent(new Event(event))
  expect(flush).toHaveBeenCalledOnce()
})

test.each([
  ['no such list', async () => new Response('nothing here', { status: 404 })],
  ['the page in its place', async () => new Response('<!doctype html>')],
  ['a list of another shape', async () => Response.json({ files: [{ name: 'a.txt' }] })],
  ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))]
])('a server with %s hands nothing over, and its sample articles are a problem', async (_what, fetchAny) => {
  const host = webHost({ ...emptyPage, fetch: fetchAny })
  const heard = vi.fn<(batch: FileBatch) => void>()
  host.onFiles(heard)
  expect(await host.sampleArticles()).toMatchObject({ entries: [], problems: [expect.stringContaining('sample articles are missing')] })
  expect(heard).not.toHaveBeenCalled()
})

const emptyPage: Page = { setTitle: () => undefined, fetch: async () => new Response(null, { status: 404 }) }

function stubPickers(pickers: Pickers): void {
  for (const name of ['showOpenFilePicker', 'showDirectoryPicker', 'showSaveFilePicker'] as const) {
    Object.defineProperty(window, name, { configurable: true, value: pickers[name] })
  }
}

function fileAt(path: string, bytes: Uint8Array<ArrayBuffer>): File {
  const made = new File([bytes], path.split('/').at(-1)!)
  return Object.defineProperty(made, 'webkitRelativePath', { value: path.includes('/') ? path : '' })
}

async function folderAt(root: FileSystemDirectoryHandle, parts: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = root
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
  return folder
}

async function write(root: FileSystemDirectoryHandle, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const parts = path.split('/')
  const handle = await (await folderAt(root, parts.slice(0, -1))).getFileHandle(parts.at(-1)!, { create: true })
  const stream = await handle.createWritable()
  await stream.write(bytes)
  await stream.close()
}

async function readAll(folder: FileSystemDirectoryHandle, path = ''): Promise<NamedBytes[]> {
  const files: NamedBytes[] = []
  for await (const handle of folder.values()) {
    if (handle.kind === 'directory') {
      files.push(...(await readAll(handle, `${path}${handle.name}/`)))
      continue
    }
    const found = await handle.getFile()
    files.push({ name: `${path}${found.name}`, bytes: new Uint8Array(await found.arrayBuffer()) })
  }
  return files.sort((a, b) => (a.name < b.name ? -1 : 1))
}

async function empty(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  for (const name of names) await folder.removeEntry(name, { recursive: true })
}
