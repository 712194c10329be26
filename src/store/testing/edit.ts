import { z } from 'zod'
import { keyOf, type RecordChange } from '../../core/change.ts'
import { defineCommand, Refusal, type Read } from '../../core/commands/command.ts'
import type { AnyRecord, TableName } from '../../core/model.ts'
import type { Put } from './samples.ts'

interface Edit {
  readonly title?: string
  readonly put?: readonly Put[]
  readonly remove?: readonly (readonly [TableName, string])[]
}

const keysOf = ({ put = [], remove = [] }: Edit): (readonly [TableName, string])[] =>
  [...put.map(([table, { id }]) => [table, id] as const), ...remove]

/** Puts and removes any records: what a command can do to the store, without what commands mean. */
export const edit = defineCommand<Edit>({
  id: 'testing.edit',
  title: ({ title = 'Edit' }) => title,
  args: z.custom<Edit>(),
  reads: (args): Read[] => {
    const ids = new Map<TableName, string[]>()
    for (const [table, id] of keysOf(args)) {
      if (!ids.has(table)) ids.set(table, [])
      ids.get(table)?.push(id)
    }
    return [...ids].map(([table, wanted]) => ({ table, ids: wanted }))
  },
  run: (state, args) => {
    const after = new Map<string, AnyRecord>((args.put ?? []).map(([table, record]) => [keyOf(table, record.id), record]))
    return Object.fromEntries(keysOf(args).map(([table, id]): [string, RecordChange] => {
      const key = keyOf(table, id)
      return [key, { before: state.get(table, id) ?? null, after: after.get(key) ?? null }]
    }))
  }
})

/** Renames an actor as it finds it, so that what it read shows in what it wrote. */
export const appendToName = defineCommand<{ readonly id: string; readonly letter: string }>({
  id: 'testing.append',
  title: ({ letter }) => `Append ${letter}`,
  args: z.custom<{ readonly id: string; readonly letter: string }>(),
  reads: ({ id }) => [{ table: 'actors', ids: [id] }],
  run: (state, { id, letter }) => {
    const before = state.get('actors', id)
    if (before === undefined) throw new Refusal(`There is no actor ${id}.`)
    return { [keyOf('actors', id)]: { before, after: { ...before, name: before.name + letter } } }
  }
})
