import { afterEach, describe, expect, test } from 'vitest'
import { readLimit } from '../files/article-files.ts'
import type { FileBatch, Host, NamedBytes } from '../host.ts'
import { vaultContract, type VaultWorld } from './vault-contract.ts'

/** What a person and the system do around a host; each implementation says how that comes about with it. */
export interface HostWorld {
  readonly host: Host
  /** The next dialog for article files is answered with these; null cancels it. */
  chooseFiles(files: readonly NamedBytes[] | null): Promise<void>
  /** The next dialog for a folder is answered with the folder that is the first part of all paths; null cancels it. */
  chooseFolder(files: readonly NamedBytes[] | null): Promise<void>
  chooseDataset(file: NamedBytes | null): Promise<void>
  /** The next dialog for files of other programs is answered with these; null cancels it. */
  chooseForeign(files: readonly NamedBytes[] | null): Promise<void>
  /** The next file or folder is saved under its suggested name, or the dialog is cancelled. */
  answerSaving(how: 'save' | 'cancel'): Promise<void>
  /** Names are paths from the place where things are saved. */
  saved(): Promise<NamedBytes[]>
  provideSamples(files: readonly NamedBytes[]): Promise<void>
  handOver(files: readonly NamedBytes[]): Promise<void>
  /** A close is wanted; resolves when the host no longer holds it. */
  requestClose(): Promise<void>
  /** An item of the native menu is chosen. */
  chooseCommand(id: string): Promise<void>
  /** A file that was chosen is taken away. */
  takeAway(path: string): Promise<void>
  /** The title that is shown. */
  title(): string
  /** The files of the vault, and a hand that reaches into them. */
  readonly vaultFiles: Pick<VaultWorld, 'files' | 'put'>
  end(): Promise<void>
}

/** What a host may be unable to do, by its nature. */
export type Lack = 'native menu' | 'held close' | 'vanishing files' | 'saved folders'

/** The suite that every host passes. */
export function hostContract(name: string, begin: () => Promise<HostWorld>, lacks: readonly Lack[] = []): void {
  const testUnlessLacking = (lack: Lack, title: string, run: () => Promise<void>): void => {
    const register = lacks.includes(lack) ? () => undefined : test
    register(title, run)
  }
  describe(name, () => {
    let running: HostWorld | undefined
    const start = async (): Promise<HostWorld> => (running = await begin())
    afterEach(async () => {
      await running?.end()
      running = undefined
    })

    test('a dialog that is cancelled gives null', async () => {
      const world = await start()
      await world.chooseFiles(null)
      expect(await world.host.openArticles('files')).toBeNull()
      await world.chooseFolder(null)
      expect(await world.host.openArticles('folder')).toBeNull()
      await world.chooseDataset(null)
      expect(await world.host.openDataset()).toBeNull()
      await world.chooseForeign(null)
      expect(await world.host.openFiles(['.ann'])).toBeNull()
      await world.answerSaving('cancel')
      expect(await world.host.saveFile({ suggestedName: 'a.json', bytes: utf8('{}') })).toBeNull()
      expect(await world.saved()).toEqual([])
    })

    test('files that are chosen are listed by name and size, and read byte for byte', async () => {
      const world = await start()
      const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
      await world.chooseFiles([file('zoë “one”.txt', 'Ω 🙂'), { name: 'bytes.md', bytes }, file('empty.txt', '')])
      const batch = opened(await world.host.openArticles('files'))
      expect(batch.entries).toEqual([{ path: 'zoë “one”.txt', size: 7 }, { path: 'bytes.md', size: 256 }, { path: 'empty.txt', size: 0 }])
      expect(batch.problems).toEqual([])
      expect(await readTexts(batch)).toEqual(['Ω 🙂', latin(bytes), ''])
    })

    test('a folder is read to its ground: its articles only, in the order of names, its own name first', async () => {
      const world = await start()
      const paths = [
        'news/10.txt', 'news/2.TXT', 'news/b/deep/er/c.md', 'news/a.md', 'news/picture.png', 'news/README.md', 'news/LICENSE.txt',
        'news/.hidden.txt', 'news/.git/x.txt', 'news/node_modules/y.md', 'news/license-to-kill.txt'
      ]
      await world.chooseFolder(paths.map((path) => file(path, path)))
      const batch = opened(await world.host.openArticles('folder'))
      const wanted = ['news/2.TXT', 'news/10.txt', 'news/a.md', 'news/b/deep/er/c.md', 'news/license-to-kill.txt']
      expect(batch.entries.map(({ path }) => path)).toEqual(wanted)
      expect(await readTexts(batch)).toEqual(wanted)
      expect(batch.problems).toEqual([])
    })

    test('a folder without articles says so', async () => {
      const world = await start()
      await world.chooseFolder([file('photos/a.png', 'x')])
      const batch = opened(await world.host.openArticles('folder'))
      expect(batch.entries).toEqual([])
      expect(batch.problems).toEqual([expect.stringContaining('“photos” holds no articles')])
    })

    test('a file that is too large is listed, and refused in a sentence; the others are read', async () => {
      const world = await start()
      await world.chooseFiles([{ name: 'huge.txt', bytes: new Uint8Array(readLimit + 1) }, file('small.txt', 'small')])
      const batch = opened(await world.host.openArticles('files'))
      expect(batch.entries[0]).toEqual({ path: 'huge.txt', size: readLimit + 1 })
      expect(await batch.read(0)).toEqual({ problem: expect.stringMatching(/“huge\.txt” is 20 MB.*up to 20 MB/) })
      expect(await batch.read(1)).toMatchObject({ bytes: utf8('small') })
    })

    test.each([-1, 1, 0.5, Number.NaN])('a file that is not in the list (%s) is a problem, not an exception', async (index) => {
      const world = await start()
      await world.chooseFiles([file('a.txt', 'a')])
      expect(await opened(await world.host.openArticles('files')).read(index)).toEqual({ problem: expect.stringContaining('not in the list') })
    })

    testUnlessLacking('vanishing files', 'a file that has gone since it was chosen is a problem that names it', async () => {
      const world = await start()
      await world.chooseFolder([file('news/a.txt', 'a'), file('news/b.txt', 'b')])
      const batch = opened(await world.host.openArticles('folder'))
      await world.takeAway('news/a.txt')
      expect(await batch.read(0)).toEqual({ problem: expect.stringMatching(/“news\/a\.txt” is no longer there/) })
      expect(await batch.read(1)).toMatchObject({ bytes: utf8('b') })
    })

    test('a batch stays readable when others are opened', async () => {
      const world = await start()
      await world.chooseFiles([file('first.txt', '1')])
      const first = opened(await world.host.openArticles('files'))
      await world.chooseFiles([file('second.txt', '2')])
      const second = opened(await world.host.openArticles('files'))
      expect([await readTexts(first), await readTexts(second)]).toEqual([['1'], ['2']])
    })

    test('files of other programs are read whatever they are called, beyond the size of an article', async () => {
      const world = await start()
      const large = { name: 'tasks.json', bytes: new Uint8Array(readLimit + 1) }
      await world.chooseForeign([file('a.ann', 'T1'), file('notes', 'x'), large])
      const batch = opened(await world.host.openFiles(['.ann', '.json']))
      expect(batch.entries.map(({ path }) => path)).toEqual(['a.ann', 'notes', 'tasks.json'])
      expect(await batch.read(0)).toMatchObject({ bytes: utf8('T1') })
      const read = await batch.read(2)
      expect('bytes' in read && read.bytes.byteLength).toBe(readLimit + 1)
    })

    test('a dataset comes with its name and bytes', async () => {
      const world = await start()
      await world.chooseDataset(file('set.json', '{"a":1}'))
      expect(await world.host.openDataset()).toEqual(file('set.json', '{"a":1}'))
    })

    test('a file is saved, with what belongs beside it', async () => {
      const world = await start()
      await world.answerSaving('save')
      const beside = [file('set.schema.json', '{"s":2}')]
      expect(await world.host.saveFile({ suggestedName: 'set.json', bytes: utf8('{"a":1}'), beside })).toMatch(/set\.json$/)
      expect(byName(await world.saved())).toEqual([file('set.json', '{"a":1}'), ...beside])
    })

    test('a name that no file can have is made one', async () => {
      const world = await start()
      await world.answerSaving('save')
      expect(await world.host.saveFile({ suggestedName: '../a/b: c?.json', bytes: utf8('x') })).toMatch(/_a_b_ c_\.json$/)
      expect((await world.saved()).map(({ name }) => name)).toEqual(['_a_b_ c_.json'])
    })

    testUnlessLacking('saved folders', 'a folder is saved with the files below it, and never over another', async () => {
      const world = await start()
      await world.answerSaving('save')
      const save = (text: string) => world.host.saveFolder?.({ suggestedName: 'river: csv', files: [file('quotes.csv', text), file('texts/a b.txt', 'x')] })
      expect(await save('one')).toMatch(/river_ csv$/)
      expect(await save('two')).toMatch(/river_ csv \(2\)$/)
      expect(byName(await world.saved())).toEqual([
        file('river_ csv (2)/quotes.csv', 'two'), file('river_ csv (2)/texts/a b.txt', 'x'), file('river_ csv/quotes.csv', 'one'), file('river_ csv/texts/a b.txt', 'x')
      ])
    })

    testUnlessLacking('saved folders', 'a folder that is not wanted after all is not made', async () => {
      const world = await start()
      await world.answerSaving('cancel')
      expect(await world.host.saveFolder?.({ suggestedName: 'river', files: [file('a.csv', 'a')] })).toBeNull()
      expect(await world.saved()).toEqual([])
    })

    for (const [title, holds] of Object.entries(vaultContract)) {
      test(title, async () => {
        const { host, vaultFiles } = await start()
        await expect(holds({ vault: host.vault, ...vaultFiles })).resolves.toBeUndefined()
      })
    }

    test('the sample articles are a batch like any other', async () => {
      const world = await start()
      await world.provideSamples([file('corpus/a b.txt', 'sample'), file('corpus/c.md', '# c')])
      const batch = await world.host.sampleArticles()
      expect(batch.entries).toEqual([{ path: 'corpus/a b.txt', size: 6 }, { path: 'corpus/c.md', size: 3 }])
      expect(await readTexts(batch)).toEqual(['sample', '# c'])
    })

    test('files that are handed over wait for the first who listens', async () => {
      const world = await start()
      await world.handOver([file('a.txt', 'a'), file('b.md', 'b')])
      const batch = await new Promise<FileBatch>((resolve) => world.host.onFiles(resolve))
      expect(batch.entries.map(({ path }) => path)).toEqual(['a.txt', 'b.md'])
      expect(await readTexts(batch)).toEqual(['a', 'b'])
    })

    testUnlessLacking('held close', 'a close waits for everything that is to be written, and no longer for who has left', async () => {
      const world = await start()
      const order: string[] = []
      const leave = world.host.onFlush(async () => void order.push('left'))
      world.host.onFlush(async () => {
        await pause()
        order.push('written')
      })
      leave()
      await world.requestClose()
      order.push('closed')
      expect(order).toEqual(['written', 'closed'])
    })

    testUnlessLacking('held close', 'a close waits for nobody when nothing is to be written', async () => {
      const world = await start()
      await expect(world.requestClose()).resolves.toBeUndefined()
    })

    testUnlessLacking('native menu', 'a command that is chosen reaches those who listen, until they leave', async () => {
      const world = await start()
      const heard: string[] = []
      world.host.setMenu([{ label: 'Edit', items: [{ id: 'edit.undo', label: 'Undo', accelerator: null, enabled: true }, null] }])
      const leave = world.host.onCommand((id) => heard.push(id))
      world.host.onCommand(() => undefined)
      await world.chooseCommand('edit.undo')
      leave()
      await world.chooseCommand('edit.undo')
      expect(heard).toEqual(['edit.undo'])
    })

    test('the title is shown', async () => {
      const world = await start()
      world.host.setTitle('River crisis — Glossator')
      expect(world.title()).toBe('River crisis — Glossator')
    })
  })
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

export const file = (name: string, text: string): NamedBytes => ({ name, bytes: utf8(text) })

function opened(batch: FileBatch | null): FileBatch {
  if (batch === null) throw new Error('nothing was opened')
  return batch
}

async function readTexts(batch: FileBatch): Promise<string[]> {
  const texts: string[] = []
  for (const index of batch.entries.keys()) {
    const read = await batch.read(index)
    if ('problem' in read) throw new Error(read.problem)
    texts.push(isUtf8(read.bytes) ? new TextDecoder().decode(read.bytes) : latin(read.bytes))
  }
  return texts
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const latin = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
const byName = (files: readonly NamedBytes[]): NamedBytes[] => [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10))
