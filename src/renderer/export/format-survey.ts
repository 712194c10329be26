import type { Fault } from '../../core/formats/fault.ts'
import type { Survey } from '../../core/formats/foreign-reader.ts'

/** What one format makes of the files: a survey to map, nothing to map at all, or why they are not of it. */
export type FormatView = { readonly survey: Survey } | { readonly isPlain: true } | { readonly faults: readonly Fault[] }

export type FormatSurvey = { readonly format: string; readonly name: string } & FormatView

/** The format whose survey knows most of what it found: kinds that have a place, then kinds with words, then kinds. */
export function likelyFormat(surveys: readonly FormatSurvey[]): FormatSurvey | undefined {
  return surveys.filter((survey) => !('faults' in survey)).toSorted((a, b) => compare(weightOf(b), weightOf(a)))[0] ?? surveys[0]
}

function weightOf(view: FormatSurvey): readonly number[] {
  if (!('survey' in view)) return [0, 1, 0]
  const { kinds, proposed } = view.survey
  return [kinds.filter(({ id }) => (proposed[id]?.to ?? 'nowhere') !== 'nowhere').length, kinds.filter(({ example }) => example !== '').length, kinds.length]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((weight, i) => weight !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
