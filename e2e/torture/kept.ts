/** What is kept, read past the app: the database, the journal of the second copy, the export; and whether they agree. */
import type { Page } from '@playwright/test'
import { madeWords } from './made-articles.ts'
import type { Tagged } from './ledger.ts'

export interface KeptAnnotation {
  readonly id: string
  readonly articleId: string
  readonly layer: string
  readonly spans: readonly { readonly role: string; readonly text: string }[]
  readonly fields: Readonly<Record<string, unknown>>
  readonly actors: Readonly<Record<string, readonly string[]>>
  readonly status: string
  readonly origin: string
}

interface JournalRow {
  readonly seq: number
  readonly id: string
}

export interface Kept {
  readonly library: string
  readonly annotations: readonly KeptAnnotation[]
  readonly rows: readonly JournalRow[]
  /** The texts of the journal's segments, oldest first. */
  readonly segments: readonly string[]
  readonly snapshots: readonly { readonly name: string; readonly size: number; readonly isWhole: boolean }[]
}

export const readKept = (page: Page): Promise<Kept> => page.evaluate(readInPage)

/** What is tagged, by the word it is tagged on. */
export function taggedWords(annotations: readonly KeptAnnotation[]): Map<string, Tagged> {
  const tagged = new Map<string, Tagged>()
  for (const { layer, spans, fields } of annotations) {
    const [word] = madeWords(spans[0]?.text ?? '')
    const { polarity } = fields
    if (word !== undefined) tagged.set(word, { layer, polarity: layer === 'stance' && typeof polarity === 'string' ? polarity : null })
  }
  return tagged
}

/** In which way database, journal and export disagree, in words; empty where they agree. */
export function disagreements(kept: Kept, dataset: string | null): string[] {
  const faults: string[] = []
  const inDatabase = byId(kept.annotations)
  const { annotations, entries, torn, faults: inJournal } = replay(kept.segments)
  faults.push(...inJournal)
  faults.push(...compare('the journal', inDatabase, annotations))
  const last = Math.max(0, ...kept.rows.map(({ seq }) => seq))
  for (const { seq, id } of kept.rows) if (entries.get(seq) !== id) faults.push(`change ${seq} of the database is ${entries.has(seq) ? 'another' : 'missing'} in the journal`)
  for (const seq of entries.keys()) if (seq > last) faults.push(`change ${seq} of the journal is missing in the database`)
  if (torn > kept.segments.length * 50) faults.push(`${torn} lines of the journal are torn`)
  for (const { name, isWhole } of kept.snapshots) if (!isWhole) faults.push(`the snapshot ${name} is not whole`)
  if (dataset !== null) {
    const exported = (JSON.parse(dataset) as { annotations: readonly KeptAnnotation[] }).annotations
    faults.push(...compare('the export', inDatabase, byId(exported)))
  }
  return faults
}

interface Line {
  readonly seq: number
  readonly id: string
  readonly part?: number
  readonly change: Readonly<Record<string, { readonly after: unknown }>>
}

interface Replayed {
  readonly annotations: ReadonlyMap<string, KeptAnnotation>
  readonly entries: ReadonlyMap<number, string>
  readonly torn: number
  readonly faults: readonly string[]
}

/** The journal from its beginning, change by change. A line that is no JSON was torn by a kill. */
function replay(segments: readonly string[]): Replayed {
  const faults: string[] = []
  const entries = new Map<number, string>()
  const changes = new Map<number, Line['change']>()
  let torn = 0
  for (const text of segments.flatMap((segment) => segment.split('\n')).filter((line) => line !== '')) {
    let line: Line
    try {
      line = JSON.parse(text) as Line
    } catch {
      torn++
      continue
    }
    changes.set(line.seq, { ...changes.get(line.seq), ...line.change })
    if (line.part !== undefined) continue
    if (entries.has(line.seq) && entries.get(line.seq) !== line.id) faults.push(`two changes of the journal are number ${line.seq}`)
    entries.set(line.seq, line.id)
  }
  const annotations = new Map<string, KeptAnnotation>()
  const numbers = [...entries.keys()].sort((a, b) => a - b)
  for (const [n, seq] of numbers.entries()) {
    if (n > 0 && seq !== (numbers[n - 1] ?? 0) + 1) faults.push(`the journal has a hole before change ${seq}`)
    for (const [key, { after }] of Object.entries(changes.get(seq) ?? {})) {
      if (!key.startsWith('annotations/')) continue
      const id = key.slice('annotations/'.length)
      if (after === null) annotations.delete(id)
      else annotations.set(id, after as KeptAnnotation)
    }
  }
  return { annotations, entries, torn, faults }
}

const byId = (annotations: readonly KeptAnnotation[]): Map<string, KeptAnnotation> => new Map(annotations.map((annotation) => [annotation.id, annotation]))

function compare(name: string, database: ReadonlyMap<string, KeptAnnotation>, other: ReadonlyMap<string, KeptAnnotation>): string[] {
  const faults: string[] = []
  for (const [id, annotation] of database) {
    const found = other.get(id)
    if (found === undefined) faults.push(`annotation ${id} is missing in ${name}`)
    else if (essence(found) !== essence(annotation)) faults.push(`annotation ${id} is another in ${name}: ${essence(found)} and not ${essence(annotation)}`)
  }
  for (const id of other.keys()) if (!database.has(id)) faults.push(`annotation ${id} of ${name} is missing in the database`)
  return faults
}

/** All but the offsets, which are counted otherwise in an export, and the times. */
function essence({ articleId, layer, spans, fields, actors, status, origin }: KeptAnnotation): string {
  const sorted = (record: Readonly<Record<string, unknown>>): unknown[] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  const words = spans.map(({ role, text }) => `${role}: ${text}`).sort()
  return JSON.stringify({ articleId, layer, words, fields: sorted(fields), actors: sorted(actors), status, origin })
}

/** Runs in the page, past the app. */
async function readInPage(): Promise<Kept> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('glossator')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
  const all = <T>(table: string): Promise<T[]> => new Promise((resolve, reject) => {
    const request = db.transaction(table).objectStore(table).getAll()
    request.onsuccess = () => resolve(request.result as T[])
    request.onerror = () => reject(request.error ?? new Error('not read'))
  })
  const meta = await all<{ key: string; id: string }>('meta')
  const library = meta.find(({ key }) => key === 'library')?.id ?? ''
  const [annotations, rows] = [await all<KeptAnnotation>('annotations'), await all<JournalRow>('journal')]
  db.close()

  const files = async (...folders: string[]): Promise<File[]> => {
    try {
      let folder = await navigator.storage.getDirectory()
      for (const name of folders) folder = await folder.getDirectoryHandle(name)
      const found: File[] = []
      for await (const handle of folder.values()) if (handle.kind === 'file') found.push(await handle.getFile())
      return found.sort((a, b) => (a.name < b.name ? -1 : 1))
    } catch (error) {
      if ((error as DOMException).name === 'NotFoundError') return []
      throw error
    }
  }
  const segments = await Promise.all((await files('vault', library, 'journal')).filter(({ name }) => /^\d+\.jsonl$/.test(name)).map((file) => file.text()))
  const snapshots = await Promise.all((await files('vault', library, 'snapshots')).filter(({ name }) => /^\d+_\d+T\d+Z_/.test(name)).map(async (file) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    // a zip begins with the head of its first file and ends with that of its list
    const isWhole = [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte) && [0x50, 0x4b, 0x05, 0x06].every((byte, at) => bytes[bytes.length - 22 + at] === byte)
    return { name: file.name, size: file.size, isWhole }
  }))
  return {
    library,
    annotations: annotations.map(({ id, articleId, layer, spans, fields, actors, status, origin }) => ({ id, articleId, layer, spans, fields, actors, status, origin })),
    rows: rows.map(({ seq, id }) => ({ seq, id })),
    segments,
    snapshots
  }
}
