import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import type { BatchListing } from '../host/bridge-schemas.ts'
import { createBatchTable } from './batch-table.ts'
import { createHandOver } from './hand-over.ts'

test('what the system hands over waits for the page, comes in order, and waits again while the page is loaded anew', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-hand-over-'))
  const at = (name: string): string => path.join(folder, name)
  for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt']) await writeFile(at(name), name)
  const sent: BatchListing[] = []
  const handOver = createHandOver(createBatchTable(), (listing) => sent.push(listing))
  const shown = (): string[][] => sent.map(({ entries, problems }) => [...entries.map((entry) => entry.path), ...problems])

  handOver.deliver([])
  handOver.deliver([at('a.txt'), at('gone.txt')])
  handOver.deliver([at('b.txt')])
  expect(sent).toEqual([])
  handOver.start()
  handOver.deliver([at('c.txt')])
  await vi.waitFor(() => expect(sent).toHaveLength(3))
  handOver.stop()
  handOver.deliver([at('d.txt')])
  handOver.start()
  await vi.waitFor(() => expect(shown()).toEqual([
    ['a.txt', `“${at('gone.txt')}” was not found. Check the path, and open it again.`], ['b.txt'], ['c.txt'], ['d.txt']
  ]))
  await rm(folder, { recursive: true })
})
