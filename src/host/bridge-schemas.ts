/** What goes over each channel of the bridge. Both sides parse: main its requests, `electron-host` answers and events. */
import { z } from 'zod'
import { datasetLimit, listLimit } from './files/article-files.ts'
import type { EventName, RequestName } from './bridge.ts'
import { isFileName, isRelativePath } from './files/file-name.ts'

// zod would otherwise probe `eval`, which the content security policy reports as a violation.
z.config({ jitless: true })

const count = z.int().nonnegative()
const text = (longest: number) => z.string().max(longest)
const path = text(40_000)

/** Bytes of any realm: what has crossed the bridge is no instance of this side's class. */
const bytes = z.custom<Uint8Array<ArrayBuffer>>(
  (value) => ArrayBuffer.isView(value) && tagOf(value) === '[object Uint8Array]' && tagOf(value.buffer) === '[object ArrayBuffer]',
  'bytes are expected'
)
const fileName = text(200).refine(isFileName, 'a plain file name is expected, without folders')
const namedBytes = z.strictObject({ name: fileName, bytes })
/** A path within a folder that is written. */
const placedBytes = z.strictObject({ name: text(2000).refine(isRelativePath, 'a path of plain file names is expected'), bytes })
const openedBytes = z.strictObject({ name: path, bytes })

const batchListing = z.strictObject({
  id: count,
  entries: z.array(z.strictObject({ path, size: count })).max(listLimit),
  problems: z.array(z.string())
})
export type BatchListing = z.infer<typeof batchListing>

const menuItem = z.strictObject({ id: text(200), label: text(500), accelerator: text(100).nullable(), enabled: z.boolean() })
const menuGroup = z.strictObject({ label: text(200), items: z.array(menuItem.nullable()).max(200).readonly() })

/** Ids and names of files become safe names in the vault itself, or are refused there. */
const library = text(1000)
const placeInVault = z.strictObject({ library, name: text(255) })
const vaultFiles = z.array(z.strictObject({ name: fileName, size: count, savedAt: z.iso.datetime() }))

const nothing = z.null()

export const requestSchemas = {
  /** The renderer listens; what waited for it can be sent. */
  started: { argument: nothing, result: nothing },
  openArticles: { argument: z.enum(['files', 'folder']), result: batchListing.nullable() },
  readArticle: {
    argument: z.strictObject({ batch: count, index: count }),
    result: z.union([z.strictObject({ bytes }), z.strictObject({ problem: z.string() })])
  },
  openDataset: { argument: nothing, result: openedBytes.nullable() },
  openFiles: { argument: z.array(text(20).regex(/^\.[a-z0-9]+$/)).max(50).readonly(), result: batchListing.nullable() },
  saveFile: {
    argument: z.strictObject({ suggestedName: text(1000), bytes, beside: z.array(namedBytes).max(10_000).readonly() }),
    result: z.string().nullable()
  },
  saveFolder: {
    argument: z.strictObject({ suggestedName: text(1000), files: z.array(placedBytes).max(200_000).readonly() }),
    result: z.string().nullable()
  },
  listLibraries: { argument: nothing, result: z.array(library) },
  appendJournal: { argument: z.strictObject({ library, lines: text(datasetLimit) }), result: nothing },
  listJournal: { argument: library, result: vaultFiles },
  readJournal: { argument: placeInVault, result: openedBytes.nullable() },
  keepSnapshot: { argument: z.strictObject({ library, snapshot: z.strictObject({ name: text(255), bytes }) }), result: nothing },
  listSnapshots: { argument: library, result: vaultFiles },
  readSnapshot: { argument: placeInVault, result: openedBytes.nullable() },
  removeLibrary: { argument: library, result: nothing },
  setMenu: { argument: z.array(menuGroup).max(40).readonly(), result: nothing },
  /** All is written; or what could not be, in a sentence. */
  flushed: { argument: text(2000).nullable(), result: nothing }
} as const satisfies Record<RequestName, { argument: z.ZodType; result: z.ZodType }>

export const eventSchemas = {
  commandChosen: text(200),
  filesHandedOver: batchListing,
  flushRequested: nothing
} as const satisfies Record<EventName, z.ZodType>

export type RequestArgument<N extends RequestName> = z.infer<(typeof requestSchemas)[N]['argument']>
export type RequestResult<N extends RequestName> = z.infer<(typeof requestSchemas)[N]['result']>
export type EventValue<N extends EventName> = z.infer<(typeof eventSchemas)[N]>

/** An answer of the main process: a failure is a sentence and no exception, which would lose its words on the way. */
export type Answer<N extends RequestName> = { readonly result: RequestResult<N> } | { readonly failure: string }

/** What the preload exposes. Answers and events are `unknown` until they are parsed. */
export interface HostBridge {
  readonly ask: { readonly [N in RequestName]: (argument: RequestArgument<N>) => Promise<unknown> }
  readonly hear: { readonly [N in EventName]: (listener: (value: unknown) => void) => () => void }
}

/** A message that is not what was agreed on. */
export class BridgeFault extends Error {
  override readonly name = 'BridgeFault'
}

export function parseArgument<N extends RequestName>(name: N, raw: unknown): RequestArgument<N> {
  return parseAs(`The request “${name}”`, requestSchemas[name].argument, raw) as RequestArgument<N>
}

/** The result of an answer. Throws its sentence if it is a failure. */
export function parseAnswer<N extends RequestName>(name: N, raw: unknown): RequestResult<N> {
  const answer = parseAs(`The answer to “${name}”`, answerShape, raw) as z.infer<typeof answerShape>
  if ('failure' in answer) throw new Error(answer.failure)
  return parseAs(`The answer to “${name}”`, requestSchemas[name].result, answer.result) as RequestResult<N>
}

export function parseEvent<N extends EventName>(name: N, raw: unknown): EventValue<N> {
  return parseAs(`The message “${name}”`, eventSchemas[name], raw) as EventValue<N>
}

const answerShape = z.union([z.strictObject({ failure: z.string().regex(/\S/) }), z.strictObject({ result: z.unknown() })])

function parseAs(what: string, schema: z.ZodType, raw: unknown): unknown {
  const refuse = (faults: readonly string[]): never => {
    throw new BridgeFault(`${what} is not what was agreed on: ${faults.slice(0, 3).join('; ')}.`)
  }
  const parsed = safelyParsed(schema, raw)
  if (parsed === null) return refuse(['it: bytes stand where a list is expected'])
  if (parsed.success) return parsed.data
  return refuse(parsed.error.issues.map((issue) => `${issue.path.join('.').slice(0, 100) || 'it'}: ${issue.message.slice(0, 300)}`))
}

/** Null where zod freezes what it took before it looked at what was wrong with it: bytes cannot be frozen. */
function safelyParsed(schema: z.ZodType, raw: unknown): ReturnType<z.ZodType['safeParse']> | null {
  try {
    return schema.safeParse(raw)
  } catch {
    return null
  }
}

function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value)
}
