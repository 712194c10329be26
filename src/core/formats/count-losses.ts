/** Counts what a format loses while it is written, value by value, so that the report is true. */
import type { ProjectData } from '../model.ts'
import type { Loss, LossReport } from './loss-report.ts'

export interface LossCounter {
  /** A value of a record did not go out. `what` names it as the dataset does: `fields.intensity`, `spans.cue`, `note.lexical`. */
  drop(what: string, id: string): void
  /** A value went out, but not as it was. */
  approximate(what: string, id: string): void
  /** The report, given how many records came out; what was lost is ordered by its name, dropped before approximated. */
  report(out: { readonly articles: number; readonly annotations: number; readonly relations: number }): LossReport
}

export function countLosses(format: string, { articles, annotations, relations }: Pick<ProjectData, 'articles' | 'annotations' | 'relations'>): LossCounter {
  const counts = { dropped: new Map<string, string[]>(), approximated: new Map<string, string[]>() }
  const add = (kind: Loss['kind'], what: string, id: string): void => {
    const ids = counts[kind].get(what)
    if (ids === undefined) counts[kind].set(what, [id])
    else ids.push(id)
  }
  return {
    drop: (what, id) => add('dropped', what, id),
    approximate: (what, id) => add('approximated', what, id),
    report: (out) => ({
      format,
      articles: { in: articles.length, out: out.articles },
      annotations: { in: annotations.length, out: out.annotations },
      relations: { in: relations.length, out: out.relations },
      lost: (['dropped', 'approximated'] as const)
        .flatMap((kind) => [...counts[kind]].map(([what, ids]): Loss => ({ what, count: ids.length, kind, ids: [...new Set(ids)] })))
        .toSorted((a, b) => (a.what === b.what ? 0 : a.what < b.what ? -1 : 1))
    })
  }
}
