import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Vault } from './host.ts'
import { originVault } from './origin-vault.ts'

beforeEach(empty)
afterEach(async () => {
  vi.restoreAllMocks()
  await empty()
})

test('two tabs that append at once never mix their lines, and none is lost', async () => {
  const tabs = [originVault(), originVault(), originVault()]
  const lines = (tab: number): string[] => Array.from({ length: 15 }, (_, n) => `${tab}.${n}:${'x'.repeat(3000)}`)
  await Promise.all(tabs.flatMap((vault, tab) => lines(tab).map((line) => vault.appendJournal('a', `${line}\n`))))
  const kept = (await journalOf(tabs[0]!)).split('\n')
  expect(kept.pop()).toBe('')
  expect([...kept].sort()).toEqual([...lines(0), ...lines(1), ...lines(2)].sort())
  // each tab's own are in the order in which it asked
  for (const tab of [0, 1, 2]) expect(kept.filter((line) => line.startsWith(`${tab}.`))).toEqual(lines(tab))
})

test('a tab that is killed while it appends leaves whole lines behind, and the next tab goes on', async () => {
  let worker: Worker | undefined
  const killed = originVault(() => (worker = startVaultWorker()))
  await killed.appendJournal('a', 'first\n')
  const answered: number[] = []
  for (let n = 0; n < 200; n++) killed.appendJournal('a', `${n}\n`).then(() => answered.push(n), () => undefined)
  await vi.waitFor(() => expect(answered.length).toBeGreaterThan(10))
  worker?.terminate()
  const called = [...answered]
  await originVault().appendJournal('a', 'last\n')
  const kept = (await journalOf(originVault())).split('\n')
  expect(kept.slice(0, called.length + 1)).toEqual(['first', ...called.map(String)])
  expect(kept.slice(-2)).toEqual(['last', ''])
})

test('what a killed tab left of a snapshot is no snapshot, and is cleared away by the next', async () => {
  const vault = originVault()
  await vault.keepSnapshot('a', { name: 'good', bytes: new Uint8Array(3) })
  const folder = await folderOf('vault', 'a', 'snapshots')
  await folder.getFileHandle('half.glossator-tmp', { create: true })
  expect((await vault.listSnapshots('a')).map(({ name }) => name)).toEqual(['good'])
  await vault.keepSnapshot('a', { name: 'next', bytes: new Uint8Array(3) })
  const names: string[] = []
  for await (const name of folder.keys()) names.push(name)
  expect(names.sort()).toEqual([expect.stringMatching(/^000001_.*_good$/), expect.stringMatching(/^000002_.*_next$/)])
})

test('a storage that is emptied under the running app is made anew', async () => {
  const vault = originVault()
  await vault.appendJournal('a', 'one\n')
  await empty()
  expect(await vault.libraries()).toEqual([])
  await vault.appendJournal('a', 'two\n')
  expect(await journalOf(vault)).toBe('two\n')
})

test('a file that another program of this origin holds is told in a sentence', async () => {
  const vault = originVault()
  await vault.appendJournal('a', 'one\n')
  const release = await holdOpen('vault/a/journal/000001.jsonl')
  await expect(vault.appendJournal('a', 'two\n')).rejects.toThrow('another program holds a file in the storage that this browser gives to Glossator')
  release()
  await vault.appendJournal('a', 'three\n')
  expect(await journalOf(vault)).toBe('one\nthree\n')
})

test('a worker that does not start is told in a sentence, and tried again', async () => {
  const broken = new Blob(['throw new Error("no such thing")'], { type: 'text/javascript' })
  let starts = 0
  const vault = originVault(() => {
    starts++
    return starts === 1 ? new Worker(URL.createObjectURL(broken)) : startVaultWorker()
  })
  await expect(vault.appendJournal('a', 'one\n')).rejects.toThrow(/^The second copy could not be reached \(.*no such thing\)\. Load the page again\.$/)
  await vault.appendJournal('a', 'two\n')
  expect(await journalOf(vault)).toBe('two\n')
})

const startVaultWorker = (): Worker => new Worker(new URL('./vault-worker.ts', import.meta.url), { type: 'module' })

async function journalOf(vault: Vault): Promise<string> {
  const texts: string[] = []
  for (const { name } of await vault.listJournal('a')) texts.push(new TextDecoder().decode((await vault.readJournal('a', name))!.bytes))
  return texts.join('')
}

async function folderOf(...parts: readonly string[]): Promise<FileSystemDirectoryHandle> {
  let folder = await navigator.storage.getDirectory()
  for (const part of parts) folder = await folder.getDirectoryHandle(part)
  return folder
}

/** Holds a file as a program does that writes it; gives how to let it go. */
async function holdOpen(path: string): Promise<() => void> {
  const script = `onmessage = async ({ data }) => {
    let folder = await navigator.storage.getDirectory()
    const parts = data.split('/')
    for (const part of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(part)
    const handle = await (await folder.getFileHandle(parts.at(-1))).createSyncAccessHandle()
    self.held = handle
    postMessage('held')
  }`
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  await new Promise((resolve) => {
    worker.onmessage = resolve
    worker.postMessage(path)
  })
  return () => worker.terminate()
}

async function empty(): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const names: string[] = []
  for await (const name of root.keys()) names.push(name)
  for (const name of names) await root.removeEntry(name, { recursive: true })
}
