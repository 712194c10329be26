import { expect, test } from 'vitest'
import type { ProjectData } from '../../model.ts'
import { bratFormat } from '../brat/brat-format.ts'
import { doccanoFormat } from '../doccano/doccano-format.ts'
import type { InputFile } from '../foreign-reader.ts'
import { importTables, planImport } from '../import-plan.ts'
import { labelStudioFormat } from '../label-studio/label-studio-format.ts'
import { spacyFormat } from '../spacy/spacy-format.ts'
import { hardMeta, hardProject } from '../testing/hard-project.ts'
import { bothWays, readFiles } from '../testing/read-back.ts'
import { webAnnotationFormat } from '../web-annotation/web-annotation-format.ts'
import { recogniseKnown } from './known-records.ts'

const now = '2031-04-01T12:00:00.000Z'
const later = '2031-04-02T12:00:00.000Z'

const empty: ProjectData = { ...hardProject, annotators: [{ id: 'reader', name: 'Reader' }], actors: [], articles: [], annotations: [], relations: [] }

/** The project after the files were read into it; what its annotations say of themselves may be edited before they are read again. */
function readTwice(format: typeof bratFormat, edit: (first: ProjectData) => ProjectData = (same) => same): { first: ProjectData; plan: ReturnType<typeof planImport> } {
  const { write, reader } = bothWays(format)
  const files: InputFile[] = write(hardProject, hardMeta).files.map((file) => ({ ...file }))
  const read = readFiles(reader, files, empty).data
  const first = edit({ ...read, project: empty.project, annotators: [...read.annotators, ...empty.annotators] })
  const { data } = readFiles(reader, files, first)
  const stamped = { ...data, annotators: [...data.annotators, ...empty.annotators], annotations: data.annotations.map((one) => (one.updatedAt === now ? { ...one, createdAt: later, updatedAt: later } : one)) }
  return { first, plan: planImport(first, recogniseKnown(stamped, first, later)) }
}

const formats = [bratFormat, labelStudioFormat, doccanoFormat, spacyFormat, webAnnotationFormat].map((format) => [format.name, format] as const)

test.each(formats)('reading files of %s a second time brings nothing', (_, format) => {
  const { first, plan } = readTwice(format)
  expect(first.annotations.length).toBeGreaterThan(8)
  expect(plan.refusals).toEqual([])
  expect(importTables.flatMap((table) => [...plan.tables[table].added, ...plan.tables[table].changed, ...plan.tables[table].conflicting])).toEqual([])
})

test.each(formats.slice(0, 4))('what was edited since is not changed by reading files of %s again, unless the analyst says so', (_, format) => {
  const { first, plan } = readTwice(format, (read) => ({
    ...read, annotations: read.annotations.map((one, i) => (i === 0 ? { ...one, note: { text: 'Checked.' }, status: 'draft', updatedAt: '2031-04-01T18:00:00.000Z' } : one))
  }))
  expect(plan.tables.annotations.conflicting.map(({ id }) => id)).toEqual([first.annotations[0]!.id])
  expect(plan.change).toEqual({})
})
