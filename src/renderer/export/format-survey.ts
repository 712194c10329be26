import type { Fault } from '../../core/formats/fault.ts'
import type { Survey } from '../../core/formats/foreign-reader.ts'

/** What one format makes of the files: a survey to map, nothing to map at all, or why they are not of it. */
export type FormatView = { readonly survey: Survey } | { readonly isPlain: true } | { readonly faults: readonly Fault[] }

export type FormatSurvey = { readonly format: string; readonly name: string } & FormatView
