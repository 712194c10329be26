/** What goes beside records that are written without their codebook: the project and the codebook, for programs and for people. */
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { writeCodebookMarkdown } from '../codebook/write-codebook-markdown.ts'
import type { ProjectData } from '../model.ts'
import type { ExportMeta, OutputFile } from './format.ts'
import { codebookInOrder } from './glossator/canonical-order.ts'

/** `project.json`: when and by what it was written, the project, and the codebook as in the dataset; `codebook.md`: to read. */
export function companionFiles({ project, codebook }: ProjectData, { exportedAt, generator }: ExportMeta): readonly OutputFile[] {
  const about = { exportedAt, generator, project: { id: project.id, name: project.name }, codebook: codebookInOrder(codebook) }
  return [
    { path: 'project.json', bytes: utf8fromString(`${JSON.stringify(about, null, 2)}\n`) },
    { path: 'codebook.md', bytes: utf8fromString(writeCodebookMarkdown(codebook).toWellFormed()) }
  ]
}
