import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createBatchTable } from './batch-table.ts'
import { listArticles } from './list-articles.ts'

test('only what is in a batch is read, and the oldest batches go when too many files are held', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-batch-'))
  await writeFile(path.join(folder, 'a.txt'), 'a')
  const chosen = await listArticles([path.join(folder, 'a.txt')])
  const table = createBatchTable(2)
  const [first, second] = [table.add(chosen), table.add(chosen)]
  expect(first).toEqual({ id: first.id, entries: [{ path: 'a.txt', size: 1 }], problems: [] })
  const third = table.add(chosen)
  expect(await table.read(first.id, 0)).toEqual({ problem: 'The list of files is no longer held. Open the files again.' })
  for (const { id } of [second, third]) expect(await table.read(id, 0)).toMatchObject({ bytes: new Uint8Array([97]) })
  expect(await table.read(third.id, 1)).toMatchObject({ problem: expect.stringContaining('not in the list') })
  expect(await table.read(99, 0)).toHaveProperty('problem')
  table.clear()
  expect(await table.read(third.id, 0)).toHaveProperty('problem')
  await rm(folder, { recursive: true })
})

test('a batch larger than the limit is held while it is the newest', async () => {
  const table = createBatchTable(1)
  const file = (name: string) => ({ path: name, size: 0, location: `/nowhere/${name}` })
  const large = table.add({ files: [file('a'), file('b')], problems: [] })
  expect(await table.read(large.id, 1)).toEqual({ problem: expect.stringContaining('“b” is no longer there') })
})

test('a project may be larger than any article is', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-batch-'))
  const chosen = await Promise.all(['a.txt', 'a.GLOSSATOR'].map(async (name) => {
    await writeFile(path.join(folder, name), 'abc')
    return path.join(folder, name)
  }))
  const table = createBatchTable()
  const { id } = table.add(await listArticles(chosen), 2)
  expect(await table.read(id, 0)).toHaveProperty('problem')
  expect(await table.read(id, 1)).toMatchObject({ bytes: new Uint8Array([97, 98, 99]) })
  await rm(folder, { recursive: true })
})
