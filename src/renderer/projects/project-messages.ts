/** What the screen and the project worker say to each other. */
import type { Fault } from '../../core/formats/fault.ts'
import type { Marker, ProjectCounts } from '../../core/project-file/project-file.ts'
import type { CreatedProject } from '../../store/create-project.ts'
import type { ProjectEntry } from '../../store/project-entry.ts'

export type ProjectRequest =
  | { readonly kind: 'read'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** Of the file that was read last. */
  | { readonly kind: 'create'; readonly name: string }
  | { readonly kind: 'save'; readonly database: string; readonly savedAt: string }
  | { readonly kind: 'duplicate'; readonly database: string; readonly name: string; readonly at: string }

/** What a file holds, told before anything is made of it. */
export interface FileSummary {
  readonly name: string
  readonly library: string | null
  readonly marker: Marker | null
  readonly savedAt: string
  readonly counts: ProjectCounts
  readonly hasHistory: boolean
  /** What is damaged in it, and would be left out. */
  readonly missing: readonly Fault[]
}

export type ProjectAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'read'; readonly summary: FileSummary }
  | { readonly kind: 'created'; readonly created: CreatedProject }
  | { readonly kind: 'saved'; readonly bytes: Uint8Array<ArrayBuffer>; readonly counts: ProjectCounts; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }

/** A file that was chosen: refused, or to be decided about since it is here already or not whole. */
export type Opening =
  | { readonly name: string; readonly faults: readonly Fault[] }
  | {
    readonly name: string
    readonly summary: FileSummary
    /** The projects that the file was saved from, or that were made from it. */
    readonly here: readonly ProjectEntry[]
    /** Makes a project of it; null where that was left. */
    readonly create: () => Promise<CreatedProject | null>
    readonly close: () => void
  }
