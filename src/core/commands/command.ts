/** What a command is: a pure function from the records it read, its arguments and a stamp to a `Change`. */
import type { z } from 'zod'
import type { Change } from '../change.ts'
import type { RecordOf, TableName } from '../model.ts'

/** What a command may not find out for itself: the time (ISO 8601, UTC), fresh ids (UUID v7), who acts. */
export interface Stamp {
  readonly now: string
  readonly newId: () => string
  readonly annotatorId: string
}

/** Records a command needs: by id, what is kept of an article, the annotations with an actor, the relations at annotations, or a whole table. */
export type Read =
  | { readonly table: TableName; readonly ids: readonly string[] }
  | { readonly table: 'annotations' | 'versions' | 'doubts'; readonly articleId: string }
  | { readonly table: 'annotations'; readonly actorId: string }
  | { readonly table: 'relations'; readonly annotationIds: readonly string[] }
  | { readonly table: TableName; readonly all: true }

/** The records that a command's reads brought, as the database holds them. */
export interface State {
  get<T extends TableName>(table: T, id: string): RecordOf<T> | undefined
  all<T extends TableName>(table: T): readonly RecordOf<T>[]
}

export interface Command<Args = never> {
  /** `noun.verb`, unique. */
  readonly id: string
  /** What was done, as the undo menu says it: "Tag quote". */
  readonly title: (args: Args, state: State) => string
  readonly args: z.ZodType<Args>
  /** Asked again with what has been read, until it asks for nothing new: the second question may depend on the first's answer. */
  readonly reads: (args: Args, state: State) => readonly Read[]
  /** Throws a `Refusal` where the command cannot be done; an empty change where there is nothing to do. */
  readonly run: (state: State, args: Args, stamp: Stamp) => Change
}

/** A command that cannot be done, with the sentence that says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

export const defineCommand = <Args>(command: Command<Args>): Command<Args> => command
