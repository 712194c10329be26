// The renderer's side of the bridge, the real preload functions and the real handlers of the main process, over an IPC in memory.
import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createAssetHandler } from '../main/asset-protocol.ts'
import { createBatchTable } from '../main/batch-table.ts'
import { createCloseGate } from '../main/close-gate.ts'
import { createHandOver } from '../main/hand-over.ts'
import { hostHandlers } from '../main/host-handlers.ts'
import { appOrigin } from '../main/identity.ts'
import { serveHost } from '../main/serve-host.ts'
import { openSettings } from '../main/settings.ts'
import { vaultInFolder } from '../main/vault-folder.ts'
import { exposedBridge } from '../preload/exposed-bridge.ts'
import type { HostBridge } from './bridge-schemas.ts'
import { eventChannel, type EventName, requestNames } from './bridge.ts'
import { electronHost } from './electron-host.ts'
import type { MenuGroup, NamedBytes } from './host.ts'
import type { Page } from './page.ts'
import { hostContract, type HostWorld, utf8 } from './testing/host-contract.ts'

hostContract('the host in Electron', async () => (await startElectronWorld()).world)

async function startElectronWorld(): Promise<{ world: HostWorld; bridge: HostBridge; folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-host-'))
  const [chosen, saves, renderer] = ['chosen', 'saves', 'renderer'].map((name) => path.join(folder, name)) as [string, string, string]
  for (const made of [chosen, saves, renderer]) await mkdir(made)
  const write = async (root: string, { name, bytes }: NamedBytes): Promise<string> => {
    const location = path.join(root, name)
    await mkdir(path.dirname(location), { recursive: true })
    await writeFile(location, bytes)
    return location
  }

  const answers: { open: string[] | null; save: 'save' | 'cancel' } = { open: null, save: 'save' }
  const dialog = {
    showOpenDialog: async ({ properties = [] }: { properties?: string[] }) => {
      const paths = !properties.includes('createDirectory') ? answers.open : answers.save === 'save' ? [saves] : null
      return { canceled: paths === null, filePaths: paths ?? [] }
    },
    showSaveDialog: async (options: { defaultPath?: string }) =>
      answers.save === 'save' ? { canceled: false, filePath: path.join(saves, path.basename(options.defaultPath ?? '')) } : { canceled: true, filePath: '' }
  }

  // ipcMain and ipcRenderer
  const handlers = new Map<string, (event: unknown, argument: unknown) => unknown>()
  const events = new EventEmitter()
  const invoke = async (channel: string, argument: unknown): Promise<unknown> =>
    structuredClone(await handlers.get(channel)!({}, structuredClone(argument)))
  const send = (name: EventName, value: unknown): void => void setImmediate(() => events.emit(eventChannel(name), {}, structuredClone(value)))
  const bridge = exposedBridge({
    invoke,
    on: (channel: string, listener: (...args: unknown[]) => void) => events.on(channel, listener),
    removeListener: (channel: string, listener: (...args: unknown[]) => void) => events.removeListener(channel, listener)
  } as never)

  let menu: readonly MenuGroup[] = []
  let closed = (): void => undefined
  const batches = createBatchTable()
  const handOver = createHandOver(batches, (listing) => send('filesHandedOver', listing))
  const gate = createCloseGate({
    isListening: () => true,
    askToFlush: () => send('flushRequested', null),
    mayLose: async () => true,
    close: () => closed(),
    limit: 60_000
  })
  serveHost({ handle: (channel, handler) => void handlers.set(channel, handler as never) }, hostHandlers({
    dialog: dialog as never,
    window: () => undefined,
    batches,
    settings: openSettings(path.join(folder, 'settings.json')),
    vault: vaultInFolder(path.join(folder, 'vault')),
    onStarted: () => handOver.start(),
    onFlushed: (failure) => gate.answer(failure),
    showMenu: (groups) => {
      menu = groups
    }
  }), () => true)

  const serve = createAssetHandler(renderer)
  let title = ''
  const page: Page = {
    setTitle: (text) => {
      title = text
    },
    fetch: (relative) => serve(new Request(new URL(relative, `${appOrigin}/index.html`)))
  }
  const world: HostWorld = {
    host: electronHost(bridge, page),
    chooseFiles: async (files) => {
      answers.open = files && (await Promise.all(files.map((file) => write(chosen, file))))
    },
    chooseFolder: async (files) => {
      for (const file of files ?? []) await write(chosen, file)
      answers.open = files && [path.join(chosen, files[0]!.name.split('/')[0]!)]
    },
    chooseDataset: async (file) => {
      answers.open = file && [await write(chosen, file)]
    },
    chooseForeign: (files) => world.chooseFiles(files),
    answerSaving: async (how) => {
      answers.save = how
    },
    saved: async () => {
      const entries = (await readdir(saves, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
      return Promise.all(entries.map(async (entry) => {
        const location = path.join(entry.parentPath, entry.name)
        return { name: path.relative(saves, location), bytes: new Uint8Array(await readFile(location)) }
      }))
    },
    provideSamples: async (files) => {
      const rows = await Promise.all(files.map(async (file) => {
        await write(renderer, file)
        return { path: file.name, size: file.bytes.byteLength, url: file.name.split('/').map(encodeURIComponent).join('/') }
      }))
      await write(renderer, { name: 'corpus/index.json', bytes: utf8(JSON.stringify({ files: rows })) })
    },
    handOver: async (files) => handOver.deliver(await Promise.all(files.map((file) => write(chosen, file)))),
    requestClose: () => new Promise((resolve) => {
      closed = () => resolve()
      gate.onClose({ preventDefault: () => undefined })
    }),
    chooseCommand: async (id) => {
      expect(menu.flatMap(({ items }) => items).some((item) => item?.id === id)).toBe(true)
      send('commandChosen', id)
      await new Promise((resolve) => setTimeout(resolve, 5))
    },
    takeAway: (gone) => rename(path.join(chosen, gone), path.join(folder, 'taken-away')),
    title: () => title,
    vaultFiles: filesBelow(path.join(folder, 'vault')),
    end: () => rm(folder, { recursive: true })
  }
  return { world, bridge, folder }
}

/** A hand that reaches into the vault on the disk. */
function filesBelow(root: string): HostWorld['vaultFiles'] {
  return {
    files: async () => {
      const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
      return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort()
    },
    put: async (place, text) => {
      const location = path.join(root, place)
      if (text === null) return rm(location, { force: true })
      await mkdir(path.dirname(location), { recursive: true })
      await writeFile(location, text)
    }
  }
}

test('every request and event of the bridge has its function, and there is no way to add one', async () => {
  const { world, bridge } = await startElectronWorld()
  expect(Object.keys(bridge.ask)).toEqual([...requestNames])
  expect([bridge, bridge.ask, bridge.hear].every(Object.isFrozen)).toBe(true)
  await world.end()
})

test('what the main process could not do is told in its own words', async () => {
  const { world, folder } = await startElectronWorld()
  await rm(path.join(folder, 'saves'), { recursive: true })
  await expect(world.host.saveFile({ suggestedName: 'a.json', bytes: utf8('x') })).rejects.toThrow(
    '“a.json” could not be written: the folder is no longer there. Choose another place.'
  )
  await world.end()
})

test('a file beside cannot take the name of the file itself', async () => {
  const { world } = await startElectronWorld()
  const beside = [{ name: 'A.JSON', bytes: utf8('y') }]
  await expect(world.host.saveFile({ suggestedName: 'a.json', bytes: utf8('x'), beside })).rejects.toThrow('Save it under another name')
  expect(await world.saved()).toEqual([])
  await world.end()
})

test('a flush that fails reaches the main process as a sentence', async () => {
  const asked: unknown[] = []
  const hear = new Map<string, (value: unknown) => void>()
  const names = <T>(value: (name: string) => T): Record<string, T> => new Proxy({}, { get: (_target, name) => value(String(name)) })
  const host = electronHost({
    ask: names((name) => async (argument: unknown) => {
      asked.push([name, argument])
      return { result: null }
    }),
    hear: names((name) => (listener: (value: unknown) => void) => {
      hear.set(name, listener)
      return () => undefined
    })
  } as unknown as HostBridge)
  host.onFlush(() => Promise.reject(new Error('The disk is full.')))
  hear.get('flushRequested')!(null)
  await expect.poll(() => asked).toEqual([['started', null], ['flushed', 'The disk is full.']])
})

test.each([
  ['readArticle', { batch: '1', index: 0 }, /batch: /],
  ['readArticle', { batch: 1, index: -1 }, /index: /],
  ['readArticle', null, /it: /],
  ['openArticles', '/etc/passwd', /it: /],
  ['saveFile', { suggestedName: 'a', bytes: 'text', beside: [] }, /bytes: bytes are expected/],
  ['saveFile', { suggestedName: 'a', bytes: new Uint8Array(), beside: [{ name: '../x', bytes: new Uint8Array() }] }, /beside\.0\.name: a plain file name/],
  ['saveFolder', { suggestedName: 'a', files: [{ name: 'b/../../x', bytes: new Uint8Array() }] }, /files\.0\.name: a path of plain file names/],
  ['openFiles', ['.ann', '*'], /1: /],
  ['saveFile', { suggestedName: 'a', bytes: new Uint8Array(), beside: [], path: '/etc/passwd' }, /path/],
  ['setMenu', [{ label: 'x', items: [{ id: 'a' }] }], /0\.items\.0/],
  ['appendJournal', { library: 'a', lines: ['x'] }, /lines: /],
  ['readSnapshot', { library: 'a' }, /name: /],
  ['keepSnapshot', { library: 'a', snapshot: { name: 'a', bytes: 'text' } }, /snapshot\.bytes: bytes are expected/],
  ['removeLibrary', 7, /it: /]
] as const)('a request %s that is not what was agreed on (%j) is answered with what is wrong', async (name, argument, fault) => {
  const { world, bridge } = await startElectronWorld()
  const answer = await (bridge.ask[name] as (argument: unknown) => Promise<{ failure: string }>)(argument)
  expect(answer.failure).toMatch(new RegExp(`^The request “${name}” is not what was agreed on: `))
  expect(answer.failure).toMatch(fault)
  await world.end()
})
