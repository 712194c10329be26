/** Project files at random: any project, with or without a journal. */
import fc from 'fast-check'
import { compareIds } from '../../formats/glossator/canonical-order.ts'
import { arbitraryProject } from '../../formats/glossator/testing/arbitrary-project.ts'
import type { Doubt, ProjectData, TextVersion } from '../../model.ts'
import type { MoreRecords, ProjectFileParts } from '../project-file.ts'

export const someMeta = { exportedAt: '2031-03-14T09:30:00.000Z', generator: 'glossator test' }

const inOrder = <R extends { readonly id: string }>(records: readonly R[]): R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

/** With its records in the order of their ids, as a dataset gives them back. */
const ordered = (data: ProjectData): ProjectData => ({
  ...data, annotators: inOrder(data.annotators), actors: inOrder(data.actors), articles: inOrder(data.articles),
  annotations: inOrder(data.annotations), relations: inOrder(data.relations)
})

/** Each article's text as a version that it had, every other of them, and the annotations' spans in doubt there. */
function moreOf({ articles, annotations }: ProjectData): MoreRecords {
  const versions = articles.filter((_, i) => i % 2 === 0).map(({ id, file, sha256, textSha256, encoding, text, blocks }): TextVersion => ({
    id: `version of ${id}`, articleId: id, number: 1, file, sha256, textSha256, encoding, text, blocks: [...blocks], replacedAt: someMeta.exportedAt,
    replacedBy: 'somebody', cause: 'file', reason: '', kept: text === '' ? [] : [[0, 0, text.length]]
  }))
  const doubts = annotations.filter(({ articleId }) => versions.some((version) => version.articleId === articleId))
    .flatMap(({ id, articleId, spans, status }) => spans.slice(0, 1).map((span): Doubt => ({
      id: `doubt of ${id}`, articleId, annotationId: id, versionId: `version of ${articleId}`, span,
      proposal: { start: span.start, end: span.end }, score: 0.5, status, asked: true
    })))
  return { versions, doubts }
}

export const arbitraryParts: fc.Arbitrary<ProjectFileParts> = fc.record({
  library: fc.option(fc.uuid(), { nil: null }),
  marker: fc.option(fc.record({ seq: fc.nat(), id: fc.uuid() }), { nil: null }),
  data: arbitraryProject.map(ordered),
  journal: fc.option(fc.array(fc.string().map((text) => new TextEncoder().encode(`${JSON.stringify(text)}\n`)), { maxLength: 5 }), { nil: null })
}).map((made) => ({ ...made, meta: someMeta, more: moreOf(made.data) }))
