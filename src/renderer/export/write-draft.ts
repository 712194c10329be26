/** An export before it is saved: its files, what it loses, and how the files begin. */
import { allFormats } from '../../core/formats/all-formats.ts'
import { canWrite, type ExportMeta, type OutputFile, type WritableFormat } from '../../core/formats/format.ts'
import type { LossReport } from '../../core/formats/loss-report.ts'
import { type Selection, selectData } from '../../core/formats/select-data.ts'
import type { ProjectData } from '../../core/model.ts'

export const writableFormats: readonly WritableFormat[] = allFormats.filter(canWrite)

/** What is written, and how. */
export interface DraftRequest {
  readonly format: string
  readonly selection: Selection
  readonly meta: ExportMeta
}

export interface DraftFile {
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** The first lines; null of a file that is no text, and of files beyond the first few. */
  readonly beginning: string | null
}

/** What the screen sees of it; the bytes stay where they were written. */
export interface DraftFacts {
  readonly loss: LossReport
  readonly files: readonly DraftFile[]
}

export interface Draft {
  readonly facts: DraftFacts
  readonly files: readonly OutputFile[]
}

/** Throws the sentence of a format that refuses. */
export function writeDraft(data: ProjectData, { format: id, selection, meta }: DraftRequest): Draft {
  const format = writableFormats.find((candidate) => candidate.id === id)
  if (format === undefined) throw new Error(`There is no format “${id}” to write.`)
  const { files, loss } = format.write(selectData(data, selection), meta)
  const facts = files.map(({ path, bytes }, i) => ({ path, size: bytes.byteLength, beginning: i < mostShown && isText(bytes) ? beginningOf(bytes) : null }))
  return { facts: { loss, files: facts }, files }
}

/** Files whose beginning is shown, lines of it, and characters of a line. */
const mostShown = 24
const mostLines = 40
const mostCharacters = 240

/** More bytes than the lines shown can have, none of them NUL in a text. */
const looked = 4 * (mostCharacters + 1) * mostLines

const isText = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 512)
  return !start.includes(0) && !startsWith(start, 'PAR1') && !startsWith(start, 'PK\u0003\u0004')
}

const startsWith = (bytes: Uint8Array, signature: string): boolean => [...signature].every((character, i) => bytes[i] === character.charCodeAt(0))

function beginningOf(bytes: Uint8Array): string {
  // A character cut at the end of what is looked at is not decoded.
  const text = new TextDecoder().decode(bytes.subarray(0, looked), { stream: true })
  const lines = text.split(/\r?\n/)
  const isWhole = bytes.byteLength <= looked && lines.length <= mostLines
  const shown = lines.slice(0, mostLines).map((line) => (line.length > mostCharacters ? `${line.slice(0, mostCharacters).toWellFormed()}…` : line))
  return isWhole ? shown.join('\n').trimEnd() : `${shown.join('\n')}\n…`
}
