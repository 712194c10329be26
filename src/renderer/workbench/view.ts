/** What this window shows: no data of the project, nothing that undo takes back. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Fault } from '../../core/formats/fault.ts'
import type { ImportMapping, InputFile, Misfit } from '../../core/formats/foreign-reader.ts'
import type { ImportPlan } from '../../core/formats/import-plan.ts'
import type { FormatSurvey } from '../export/format-survey.ts'
import type { Opening } from '../projects/project-messages.ts'
import type { TextRange } from '../reader/reader.ts'
import type { ChangedFile } from '../versions/changed-file.ts'

export type Theme = 'system' | 'light' | 'dark'

export type DialogName = 'palette' | 'shortcuts' | 'about' | 'import' | 'export' | 'actors' | 'project' | 'projects' | 'newProject' | 'openProject' | 'backups' | 'correct' | 'versions' | 'changedFiles'

/** A sentence shown for a while in the corner, and read out. */
export interface Notice {
  readonly id: number
  readonly sentence: string
  readonly tone: 'plain' | 'problem'
  /** Further sentences, one a line, behind "Details". */
  readonly details: readonly string[]
}

/** Files of another program, with what each format finds in them and where that would go. */
export interface Mapping {
  readonly name: string
  readonly files: readonly InputFile[]
  readonly surveys: readonly FormatSurvey[]
  readonly format: string
  /** What the analyst has changed of what is proposed, by format. */
  readonly mappings: Readonly<Record<string, ImportMapping>>
}

/** What was chosen for import: where its parts would go, what it would do, or what is wrong with it. */
export type Importing =
  | { readonly name: string; readonly faults: readonly Fault[]; readonly back?: Mapping }
  | { readonly name: string; readonly plan: ImportPlan; readonly samples: readonly string[]; readonly misfits?: readonly Misfit[]; readonly back?: Mapping }
  | Mapping

/** Long work that is under way, with its share done (0 to 1) and a way to leave it. */
export interface Work {
  readonly label: string
  readonly share: number
  readonly cancel: () => void
}

export interface View {
  readonly articleId: string | null
  /** The offset at which the article was left before, to be shown first. */
  readonly position: number
  /** The annotation in the inspector. */
  readonly openId: string | null
  readonly hoveredId: string | null
  readonly selection: { readonly range: TextRange; readonly rect: DOMRect } | null
  /** The next selection in the text goes to this role of this annotation. */
  readonly picking: { readonly annotationId: string; readonly role: string } | null
  /** The next annotation that is opened becomes the other end of this relation. */
  readonly relating: { readonly annotationId: string; readonly type: string } | null
  readonly dialog: DialogName | null
  /** Whether the review's queue stands in the place of library and annotation list. */
  readonly isReviewing: boolean
  /** Whether the tour is shown. It stands beside everything else, dialogs too. */
  readonly tour: boolean
  readonly importing: Importing | null
  /** Files that hold other words than their articles, while the analyst is asked what to do with them. */
  readonly changedFiles: readonly ChangedFile[]
  /** The span in doubt that is looked at. */
  readonly checking: string | null
  /** A project's file about which something is to be decided, or what is wrong with it. */
  readonly opening: Opening | null
  readonly theme: Theme
  /** 1 is 100 %. */
  readonly zoom: number
  readonly panels: { readonly library: boolean; readonly annotations: boolean; readonly inspector: boolean }
  readonly furnitureOpen: boolean
  readonly notices: readonly Notice[]
  readonly work: Work | null
}

export const initialView: View = {
  articleId: null,
  position: 0,
  openId: null,
  hoveredId: null,
  selection: null,
  picking: null,
  relating: null,
  dialog: null,
  isReviewing: false,
  tour: false,
  importing: null,
  changedFiles: [],
  checking: null,
  opening: null,
  theme: 'system',
  zoom: 1,
  panels: { library: true, annotations: true, inspector: true },
  furnitureOpen: false,
  notices: [],
  work: null
}

export type ViewStore = StoreApi<View>

export const createView = (kept: Partial<View> = {}): ViewStore => createStore<View>()(() => ({ ...initialView, ...kept }))
