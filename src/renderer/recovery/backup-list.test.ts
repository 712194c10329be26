import { expect, test } from 'vitest'
import { memoryHost } from '../../host/memory-host.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'
import { clockProblems, listBackups, type Backup } from './backup-list.ts'

const backup = (seq: number, savedAt: string): Backup => ({ name: `change-0000000${seq}.glossator`, seq, savedAt, size: 1 })
const now = new Date('2026-03-10T12:00:00.000Z')
const entry = (library: string): ProjectEntry =>
  ({ database: `database of ${library}`, library, name: `Project ${library}`, origin: null, openedAt: null, archivedAt: null, deletedAt: null, overdueAt: null })

test.each([
  { what: 'in order', backups: [backup(2, '2026-03-10T11:00:00.000Z'), backup(1, '2026-03-09T11:00:00.000Z')], said: [] },
  { what: 'of tomorrow', backups: [backup(1, '2026-03-12T11:00:00.000Z')], said: [expect.stringContaining('which is yet to come')] },
  { what: 'later changes with earlier dates', backups: [backup(2, '2026-03-01T11:00:00.000Z'), backup(1, '2026-03-09T11:00:00.000Z')], said: [expect.stringContaining('was set back')] }
])('a clock that jumped is told: $what', ({ backups, said }) => {
  expect(clockProblems(backups, now)).toEqual(said)
})

test('the backups of every project are listed, that of this window first, those without a database last', async () => {
  const { vault } = memoryHost()
  for (const library of ['gone', 'other', 'here']) {
    await vault.keepSnapshot(library, { name: 'change-00000003.glossator', bytes: new Uint8Array(3) })
    await vault.keepSnapshot(library, { name: 'change-00000012.glossator', bytes: new Uint8Array(5) })
  }
  await vault.appendJournal('here', 'a line\n')
  const found = await listBackups(vault, [entry('here'), entry('other')], 'here', new Date())
  expect(found.map(({ library, entry: known }) => [library, known?.name ?? null])).toEqual([['here', 'Project here'], ['other', 'Project other'], ['gone', null]])
  expect(found[0]?.backups.map(({ name, seq, size }) => [name, seq, size])).toEqual([
    [null, null, 7], ['change-00000012.glossator', 12, 5], ['change-00000003.glossator', 3, 3]
  ])
})

test('a second copy that cannot be read is told and keeps no other from being listed', async () => {
  const { vault } = memoryHost()
  await vault.appendJournal('a', 'a line\n')
  await vault.appendJournal('b', 'a line\n')
  const broken = { ...vault, listSnapshots: (library: string) => library === 'a' ? Promise.reject(new Error('The folder is not to be read.')) : vault.listSnapshots(library) }
  const found = await listBackups(broken, [], 'b', now)
  expect(found.map(({ library, problems, backups }) => [library, problems, backups.length])).toEqual([['b', [], 1], ['a', ['The folder is not to be read.'], 0]])
})
