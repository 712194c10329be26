/** What the screen and the recovery worker say to each other. */
import type { ProjectFileHead } from '../../core/project-file/project-file.ts'
import type { PreviewRow } from '../../core/second-copy/preview.ts'
import type { CreatedProject } from '../create-project.ts'

/** Upon what the journal's changes are put: the database as it is, a snapshot, or what the project began with. */
export type BaseKind = 'database' | 'snapshot' | 'beginning'

export type RecoveryRequest =
  /** From here on of another library, or another attempt. `after`: changes up to it are not needed. */
  | { readonly kind: 'begin'; readonly after: number }
  /** The segments from the last backwards. */
  | { readonly kind: 'segment'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'snapshot'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** What a snapshot says of itself, without it being read. */
  | { readonly kind: 'head'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'plan'; readonly base: BaseKind; readonly database: string | null }
  | { readonly kind: 'restore'; readonly database: string; readonly seq: number }
  | { readonly kind: 'create'; readonly name: string }

/** What a restoration would bring. */
export interface RecoveryPlan {
  readonly base: BaseKind
  /** The last change that it would bring back. */
  readonly seq: number
  /** When that was made, ISO 8601; null where nothing tells. */
  readonly lastAt: string | null
  readonly project: string
  readonly articles: number
  readonly annotations: number
  /** Changes that are there and cannot be put upon what comes before them. */
  readonly beyond: number
  readonly problems: readonly string[]
  /** At most `shownRows` of them. */
  readonly rows: readonly PreviewRow[]
  readonly rowCount: number
}

export type RecoveryAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done' }
  /** Whether all in the segment is of before. */
  | { readonly kind: 'segment'; readonly isOlder: boolean }
  | { readonly kind: 'snapshot'; readonly seq: number; readonly savedAt: string; readonly problems: readonly string[] }
  | { readonly kind: 'head'; readonly head: ProjectFileHead | null }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** Null where there is nothing that could be built upon. */
  | { readonly kind: 'plan'; readonly plan: RecoveryPlan | null }
  | { readonly kind: 'created'; readonly created: CreatedProject }
  | { readonly kind: 'failed'; readonly sentence: string }
