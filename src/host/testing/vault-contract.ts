import { expect } from 'vitest'
import type { NamedBytes, Vault } from '../host.ts'
import { keptLast } from '../files/vault-rotation.ts'

/** A vault, and a hand that reaches into its files. */
export interface VaultWorld {
  readonly vault: Vault
  /** All files by their paths in the vault, in order: `library/journal/000001.jsonl`. */
  files(): Promise<string[]>
  /** Writes a file as it stands, or takes it away. */
  put(path: string, text: string | null): Promise<void>
}

const [one, other] = ['0198c2aa-6f00-7000-8000-000000000001', 'Städte & “Flüsse”/..\\A']

/** What every vault keeps, by the sentence that says it. */
export const vaultContract: Readonly<Record<string, (world: VaultWorld) => Promise<void>>> = {
  'lines of the journal are read back as they were appended, each library its own': async ({ vault }) => {
    expect([await vault.libraries(), await vault.listJournal(one), await vault.listSnapshots(one)]).toEqual([[], [], []])
    await vault.appendJournal(one, '{"seq":1,"words":"Ω 🙂"}\n')
    await vault.appendJournal(other, '{"seq":1}\n')
    await vault.appendJournal(one, '{"seq":2}\n{"seq":3}\n')
    expect(await journalOf(vault, one)).toEqual(['{"seq":1,"words":"Ω 🙂"}\n{"seq":2}\n{"seq":3}\n'])
    expect(await journalOf(vault, other)).toEqual(['{"seq":1}\n'])
    expect(await vault.libraries()).toEqual([one, other])
    const [segment] = await vault.listJournal(one)
    expect(segment).toMatchObject({ name: '000001.jsonl', size: 48 })
    expect(new Date(segment!.savedAt).toISOString()).toBe(segment!.savedAt)
  },
  'appends that are asked for at once are kept whole, in the order of asking': async ({ vault }) => {
    const lines = Array.from({ length: 40 }, (_, n) => `${String(n).repeat(n * 20)}\n`)
    await Promise.all(lines.map((line) => vault.appendJournal(one, line)))
    expect(await journalOf(vault, one)).toEqual([lines.join('')])
  },
  'a torn last line is left as it is, and the next begins on a line of its own': async ({ vault, put }) => {
    await vault.appendJournal(one, 'first\nsecond\n')
    await put(`${one}/journal/000001.jsonl`, 'first\nsec')
    await vault.appendJournal(one, 'third\n')
    expect(await journalOf(vault, one)).toEqual(['first\nsec\nthird\n'])
  },
  'what is no whole line is refused, and nothing is written': async ({ vault }) => {
    await expect(vault.appendJournal(one, 'half')).rejects.toThrow('whole lines')
    await expect(vault.appendJournal(one, '')).rejects.toThrow('whole lines')
    expect(await vault.libraries()).toEqual([])
  },
  'a new segment is begun after a snapshot, and after 16 MB': async ({ vault }) => {
    await vault.appendJournal(one, 'before\n')
    await vault.keepSnapshot(one, snapshot('a'))
    const megabytes = `${'x'.repeat(16 * 1024 * 1024)}\n`
    await vault.appendJournal(one, megabytes)
    await vault.appendJournal(one, 'after\n')
    expect(await journalOf(vault, one)).toEqual(['before\n', megabytes, 'after\n'])
    expect((await vault.listJournal(one)).map(({ name }) => name)).toEqual(['000001.jsonl', '000003.jsonl', '000004.jsonl'])
  },
  'snapshots are listed newest first and read byte for byte; one under a name that is there replaces it': async ({ vault, files }) => {
    await vault.keepSnapshot(one, snapshot('a', 'first'))
    await vault.keepSnapshot(one, { name: 'b.glossator', bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte) })
    await vault.keepSnapshot(one, snapshot('a', 'first again'))
    const listed = await vault.listSnapshots(one)
    expect(listed.map(({ name, size }) => [name, size])).toEqual([['a.glossator', 11], ['b.glossator', 256]])
    expect(listed.every(({ savedAt }) => new Date(savedAt).toISOString() === savedAt)).toBe(true)
    expect(text((await vault.readSnapshot(one, 'a.glossator'))!)).toBe('first again')
    expect((await vault.readSnapshot(one, 'b.glossator'))?.bytes[255]).toBe(255)
    expect([await vault.readSnapshot(one, 'c.glossator'), await vault.readSnapshot(other, 'a.glossator')]).toEqual([null, null])
    expect(await files()).toHaveLength(2)
  },
  'the last snapshots stay, and the journal since the oldest of them': async ({ vault }) => {
    for (let n = 1; n <= keptLast + 5; n++) {
      await vault.appendJournal(one, `${n}\n`)
      await vault.keepSnapshot(one, snapshot(String(n)))
    }
    const listed = (await vault.listSnapshots(one)).map(({ name }) => Number.parseInt(name, 10))
    // of today's older ones the last stays too
    expect(listed).toEqual(Array.from({ length: keptLast + 1 }, (_, n) => keptLast + 5 - n))
    expect((await journalOf(vault, one)).join('')).toBe(Array.from({ length: keptLast + 2 }, (_, n) => `${n + 4}\n`).join(''))
  },
  'files that are none of the vault are neither listed nor touched': async ({ vault, files, put }) => {
    const foreign = [
      `${one}/journal/notes.jsonl`, `${one}/journal/1.jsonl`, `${one}/journal/000001.jsonl.bak`, `${one}/snapshots/copy of a.glossator`,
      `${one}/snapshots/000001_20261399T000000000Z_a.glossator`, `${one}/letter.txt`, 'Old project/journal/000001.jsonl', 'read me.txt'
    ].sort()
    for (const path of foreign) await put(path, 'mine')
    expect([await vault.libraries(), await vault.listJournal(one), await vault.listSnapshots(one)]).toEqual([[], [], []])
    await vault.appendJournal(one, 'line\n')
    for (let n = 0; n < keptLast + 5; n++) await vault.keepSnapshot(one, snapshot(String(n)))
    await vault.removeLibrary(one)
    expect(await vault.libraries()).toEqual([])
    expect(await files()).toEqual(foreign)
  },
  'a library that is removed is gone, the others stay, and it can begin anew': async ({ vault, files }) => {
    for (const library of [one, other]) {
      await vault.appendJournal(library, 'line\n')
      await vault.keepSnapshot(library, snapshot('a'))
    }
    await vault.removeLibrary(one)
    expect(await vault.libraries()).toEqual([other])
    expect(await files()).toHaveLength(2)
    await vault.removeLibrary(one)
    await vault.appendJournal(one, 'anew\n')
    expect(await journalOf(vault, one)).toEqual(['anew\n'])
  },
  'names and ids that lead elsewhere or nowhere are refused in a sentence, and change nothing': async ({ vault, files }) => {
    for (const name of ['../out', 'a/b', '', '..', 'a\\b', 'nul', '.hidden', 'a\u0000b']) {
      await expect(vault.keepSnapshot(one, { name, bytes: new Uint8Array(1) })).rejects.toThrow('cannot be the name of a snapshot')
      await expect(vault.readSnapshot(one, name)).rejects.toThrow('cannot be the name of a snapshot')
      await expect(vault.readJournal(one, name)).rejects.toThrow('cannot be the name of a part of the journal')
    }
    for (const library of ['', 'x'.repeat(201), 'Ω'.repeat(40)]) {
      await expect(vault.appendJournal(library, 'line\n')).rejects.toThrow('no second copy can be kept under it')
    }
    expect(await vault.readJournal(one, '000009.jsonl')).toBeNull()
    expect(await files()).toEqual([])
  }
}

const snapshot = (name: string, content = name): NamedBytes => ({ name: `${name}.glossator`, bytes: new TextEncoder().encode(content) })
const text = ({ bytes }: NamedBytes): string => new TextDecoder().decode(bytes)

/** The text of each segment, oldest first. */
async function journalOf(vault: Vault, library: string): Promise<string[]> {
  const texts: string[] = []
  for (const { name, size } of await vault.listJournal(library)) {
    const read = await vault.readJournal(library, name)
    expect(read?.bytes.byteLength).toBe(size)
    texts.push(text(read!))
  }
  return texts
}
