/** What a format is: a project to files, files to a project, or both. `all-formats.ts` is the table of them. */
import type { ProjectData } from '../model.ts'
import type { Fault } from './fault.ts'
import type { ForeignReader } from './foreign-reader.ts'
import type { LossReport } from './loss-report.ts'

/** What an export says about itself. */
export interface ExportMeta {
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  /** Name and version of the program: `glossator 0.1.0`. */
  readonly generator: string
}

export interface OutputFile {
  /** Relative to the folder that is written to, `/` between parts. */
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface WrittenFormat {
  readonly files: readonly OutputFile[]
  readonly loss: LossReport
}

/**
 * Pieces of files: those of one path follow each other in the order of the file, those of other paths may lie between them.
 * The report comes last, when all is counted.
 */
export type OutputPieces = Generator<OutputFile, LossReport, undefined>

/** A project with what its file said about itself, or everything that is wrong with the file. */
export type ReadFormat =
  | { readonly data: ProjectData; readonly meta: ExportMeta }
  | { readonly faults: readonly Fault[] }

interface FormatFacts {
  /** As the command line names it. */
  readonly id: string
  /** As a person reads it. */
  readonly name: string
  /** What its offsets count; null where it has none. */
  readonly offsetUnit: 'codePoint' | 'utf16' | 'byte' | 'token' | null
  /** What it cannot carry, named as the dataset names it: `fields.intensity`. */
  readonly loses: readonly string[]
}

export interface Writes {
  /** Throws a sentence where the project cannot be written. */
  readonly write: (data: ProjectData, meta: ExportMeta) => WrittenFormat
  /** The same in pieces; where it throws, what came before is to be thrown away. */
  readonly pieces: (data: ProjectData, meta: ExportMeta) => OutputPieces
}
interface Reads {
  readonly read: (bytes: Uint8Array) => ReadFormat
}
interface ReadsForeign {
  readonly foreign: ForeignReader
}

/** A format has the functions that its direction names. */
export type Format = FormatFacts & (
  | ({ readonly direction: 'write' } & Writes)
  | ({ readonly direction: 'read' } & (Reads | ReadsForeign))
  | ({ readonly direction: 'both' } & Writes & (Reads | ReadsForeign))
)

/** A format that a project can be written in. */
export type WritableFormat = Format & Writes
export const canWrite = (format: Format): format is WritableFormat => format.direction !== 'read'
