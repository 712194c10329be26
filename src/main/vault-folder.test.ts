import { chmod, mkdir, mkdtemp, open, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hasSmallDisks, smallDisk } from '../../e2e/torture/small-disk.ts'
import { vaultInFolder } from './vault-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-vault-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const snapshot = (name: string, bytes = 10): { name: string; bytes: Uint8Array<ArrayBuffer> } => ({ name, bytes: new Uint8Array(bytes) })
const journal = (root = folder): Promise<string> => readFile(path.join(root, 'a/journal/000001.jsonl'), 'utf8')
const namesIn = async (place: string): Promise<string[]> => (await readdir(path.join(folder, place))).sort()

test('a line is on the disk before the append is answered, and so is the folder of a new segment', async () => {
  const synced: string[] = []
  await spyOnHandles(async (proto) => {
    const sync = proto.sync
    vi.spyOn(proto, 'sync').mockImplementation(async function (this: Handle) {
      synced.push((await this.stat()).isDirectory() ? 'folder' : 'file')
      return sync.call(this)
    })
  })
  const vault = vaultInFolder(path.join(folder, 'vault'))
  await vault.appendJournal('a', 'one\n')
  // the folders vault, a and journal in the folders that hold them, the line, the segment in its folder
  expect(synced).toEqual(['folder', 'folder', 'folder', 'file', 'folder'])
  await vault.appendJournal('a', 'two\n')
  expect(synced.slice(5)).toEqual(['file'])
})

test('two parts of the app that append at once never mix their lines', async () => {
  const vault = vaultInFolder(folder)
  const lines = Array.from({ length: 60 }, (_, n) => `${n}:${'x'.repeat(5000)}\n`)
  await Promise.all([...lines.map((line) => vault.appendJournal('a', line)), vault.keepSnapshot('b', snapshot('b'))])
  expect(await journal()).toBe(lines.join(''))
})

test('a line that a kill has torn stays apart from the next', async () => {
  await vaultInFolder(folder).appendJournal('a', 'one\ntwo\n')
  await writeFile(path.join(folder, 'a/journal/000001.jsonl'), 'one\ntw')
  await vaultInFolder(folder).appendJournal('a', 'three\n')
  expect(await journal()).toBe('one\ntw\nthree\n')
})

test('what a disk took of a line before it was full is taken back', async () => {
  const vault = vaultInFolder(folder)
  await vault.appendJournal('a', 'one\n')
  await spyOnHandles(async (proto) => {
    vi.spyOn(proto, 'writeFile').mockImplementationOnce(async function (this: Handle, bytes) {
      await this.write((bytes as Uint8Array).subarray(0, 2))
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
    })
  })
  await expect(vault.appendJournal('a', 'two\n')).rejects.toThrow(
    `The second copy could not be written: there is no room left in “${folder}”. Make room on that disk; the project itself is not touched.`
  )
  expect(await journal()).toBe('one\n')
  await vault.appendJournal('a', 'three\n')
  expect(await journal()).toBe('one\nthree\n')
})

test.skipIf(!hasSmallDisks)('a full disk is told in a sentence, harms neither journal nor snapshots, and is got over once there is room', async () => {
  const disk = (await smallDisk(128))!
  try {
    const vault = vaultInFolder(disk.folder)
    await vault.appendJournal('a', 'one\n')
    await vault.keepSnapshot('a', snapshot('good', 20_000))
    await vault.appendJournal('a', 'two\n')
    const filler = path.join(disk.folder, 'filler')
    await writeFile(filler, new Uint8Array(80_000))
    await expect(vault.keepSnapshot('a', snapshot('large', 90_000))).rejects.toThrow('there is no room left')
    await expect(vault.appendJournal('a', `${'x'.repeat(90_000)}\n`)).rejects.toThrow('there is no room left')
    expect((await vault.listSnapshots('a')).map(({ name, size }) => [name, size])).toEqual([['good', 20_000]])
    expect((await readdir(path.join(disk.folder, 'a/snapshots')))).toHaveLength(1)
    expect(await readFile(path.join(disk.folder, 'a/journal/000003.jsonl'), 'utf8')).toBe('two\n')
    await rm(filler)
    await vault.appendJournal('a', 'three\n')
    await vault.keepSnapshot('a', snapshot('next', 20_000))
    expect(await readFile(path.join(disk.folder, 'a/journal/000003.jsonl'), 'utf8')).toBe('two\nthree\n')
    expect((await vault.listSnapshots('a')).map(({ name }) => name)).toEqual(['next', 'good'])
  } finally {
    await disk.end()
  }
})

const isRoot = process.getuid?.() === 0
test.skipIf(isRoot && !hasSmallDisks)('a read-only folder is told in a sentence, and what is in it can be read', async () => {
  const disk = isRoot ? await smallDisk(128) : null
  const root = disk?.folder ?? folder
  try {
    const vault = vaultInFolder(root)
    await vault.appendJournal('a', 'one\n')
    await vault.keepSnapshot('a', snapshot('good'))
    if (disk === null) for (const place of ['', 'a', 'a/journal', 'a/snapshots']) await chmod(path.join(root, place), 0o555)
    else await disk.makeReadOnly()
    const sentence = `The second copy could not be written: “${root}” is read-only, or permission was denied. Allow Glossator to write there.`
    await expect(vault.appendJournal('a', 'two\n')).rejects.toThrow(sentence)
    await expect(vault.keepSnapshot('a', snapshot('next'))).rejects.toThrow(sentence)
    await expect(vault.removeLibrary('a')).rejects.toThrow('could not be removed')
    expect(await vault.libraries()).toEqual(['a'])
    expect([await journal(root), (await vault.readSnapshot('a', 'good'))?.bytes.length]).toEqual(['one\n', 10])
  } finally {
    if (disk === null) for (const place of ['', 'a', 'a/journal', 'a/snapshots']) await chmod(path.join(root, place), 0o755)
    await disk?.end()
  }
})

test('a folder that has vanished is made anew', async () => {
  const vault = vaultInFolder(path.join(folder, 'vault'))
  await vault.appendJournal('a', 'one\n')
  await rm(path.join(folder, 'vault'), { recursive: true })
  expect([await vault.libraries(), await vault.listJournal('a'), await vault.readJournal('a', '000001.jsonl')]).toEqual([[], [], null])
  await vault.appendJournal('a', 'two\n')
  await vault.keepSnapshot('a', snapshot('kept'))
  expect(await journal(path.join(folder, 'vault'))).toBe('two\n')
})

test('a file that stands where a folder should be is told in a sentence', async () => {
  await writeFile(path.join(folder, 'vault'), 'no folder')
  const vault = vaultInFolder(path.join(folder, 'vault'))
  await expect(vault.appendJournal('a', 'one\n')).rejects.toThrow('or a file stands in its place')
  await expect(vault.keepSnapshot('a', snapshot('a'))).rejects.toThrow('or a file stands in its place')
  await expect(vault.libraries()).rejects.toThrow('could not be read')
  expect(await readFile(path.join(folder, 'vault'), 'utf8')).toBe('no folder')
})

test('what a kill left of a snapshot is no snapshot, and is cleared away by the next', async () => {
  const vault = vaultInFolder(folder)
  await vault.keepSnapshot('a', snapshot('good'))
  await writeFile(path.join(folder, 'a/snapshots/.half.glossator-tmp'), 'half')
  expect(await vault.listSnapshots('a')).toHaveLength(1)
  await vault.keepSnapshot('a', snapshot('next'))
  expect(await namesIn('a/snapshots')).toEqual([expect.stringMatching(/^000001_\d{8}T\d{9}Z_good$/), expect.stringMatching(/^000002_.*_next$/)])
})

test.each([['1970-01-01T00:00:00Z'], ['9999-12-31T23:59:59Z'], ['+123456-01-01T00:00:00Z'], ['not a time']])(
  'a clock that has jumped to %s costs no newer snapshot, and the order stays that of keeping', async (jump) => {
    let clock = new Date('2026-03-01T12:00:00Z')
    const vault = vaultInFolder(folder, () => clock)
    const kept: string[] = []
    const keep = async (name: string): Promise<void> => {
      await vault.keepSnapshot('a', snapshot(name))
      kept.unshift(name)
    }
    for (let n = 0; n < 25; n++) {
      clock = new Date(Date.UTC(2026, 2, 1 + n))
      await keep(`before ${n}`)
    }
    clock = new Date(jump)
    for (let n = 0; n < 15; n++) await keep(`jumped ${n}`)
    clock = new Date('2026-04-01T12:00:00Z')
    for (let n = 0; n < 5; n++) await keep(`after ${n}`)
    // all of different days stay, and the last twenty whatever their day
    expect((await vault.listSnapshots('a')).map(({ name }) => name)).toEqual(kept)
    for (let n = 0; n < 20; n++) await keep(`later ${n}`)
    const listed = (await vault.listSnapshots('a')).map(({ name }) => name)
    expect(listed.slice(0, 20)).toEqual(kept.slice(0, 20))
    expect(listed.slice(20)).toEqual(['after 4', 'jumped 14', ...kept.filter((name) => name.startsWith('before'))])
  }
)

test('a link in the folder is neither followed nor removed', async () => {
  const outside = path.join(folder, 'outside.txt')
  await writeFile(outside, 'mine')
  await mkdir(path.join(folder, 'vault/a/journal'), { recursive: true })
  await symlink(outside, path.join(folder, 'vault/a/journal/000001.jsonl'))
  const vault = vaultInFolder(path.join(folder, 'vault'))
  expect(await vault.listJournal('a')).toEqual([])
  await expect(vault.appendJournal('a', 'one\n')).rejects.toThrow('could not be written')
  expect(await readFile(outside, 'utf8')).toBe('mine')
})

type Handle = Awaited<ReturnType<typeof open>>

/** What all open files have in common. */
async function spyOnHandles(spy: (proto: Handle) => Promise<void>): Promise<void> {
  const handle = await open(path.join(folder, 'probe'), 'w')
  await spy(Object.getPrototypeOf(handle) as Handle)
  await handle.close()
  await rm(path.join(folder, 'probe'))
}
