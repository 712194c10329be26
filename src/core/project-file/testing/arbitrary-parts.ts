/** Project files at random: any project, with or without a journal. */
import fc from 'fast-check'
import { compareIds } from '../../formats/glossator/canonical-order.ts'
import { arbitraryProject } from '../../formats/glossator/testing/arbitrary-project.ts'
import type { ProjectData } from '../../model.ts'
import type { ProjectFileParts } from '../project-file.ts'

export const someMeta = { exportedAt: '2031-03-14T09:30:00.000Z', generator: 'glossator test' }

const inOrder = <R extends { readonly id: string }>(records: readonly R[]): R[] => records.toSorted((a, b) => compareIds(a.id, b.id))

/** With its records in the order of their ids, as a dataset gives them back. */
const ordered = (data: ProjectData): ProjectData => ({
  ...data, annotators: inOrder(data.annotators), actors: inOrder(data.actors), articles: inOrder(data.articles),
  annotations: inOrder(data.annotations), relations: inOrder(data.relations)
})

export const arbitraryParts: fc.Arbitrary<ProjectFileParts> = fc.record({
  library: fc.option(fc.uuid(), { nil: null }),
  marker: fc.option(fc.record({ seq: fc.integer({ min: 1 }), id: fc.uuid() }), { nil: null }),
  meta: fc.constant(someMeta),
  data: arbitraryProject.map(ordered),
  more: fc.constant({}),
  journal: fc.option(fc.array(fc.string().map((text) => new TextEncoder().encode(`${JSON.stringify(text)}\n`)), { maxLength: 5 }), { nil: null })
})
