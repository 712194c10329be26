/** Writes the project as a dataset file, its JSON Schema beside it. */
import { datasetSchemaText } from '../../core/formats/glossator/dataset-schema.ts'
import type { ProjectData } from '../../core/model.ts'
import { settle } from '../workbench/settle.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { writeExport } from './write-export.ts'

/** How much of the work is reading; the rest is writing. */
const readingShare = 0.7

export async function exportDataset(workbench: Workbench): Promise<void> {
  const leaving = new AbortController()
  const work = (share: number): void => workbench.view.setState({ work: { label: 'Writing the dataset', share, cancel: () => leaving.abort() } })
  try {
    await settle(workbench)
    const data = await workbench.store.readAll({ onProgress: (share) => work(share * readingShare), signal: leaving.signal })
    const bytes = await writeExport(data, new Date(), leaving.signal)
    workbench.view.setState({ work: null })
    const saved = await workbench.host.saveFile({
      suggestedName: fileNameOf(data.project.name), bytes, beside: [{ name: 'dataset.schema.json', bytes: new TextEncoder().encode(datasetSchemaText()) }]
    })
    if (saved !== null) workbench.tell(`Saved ${saved}: ${contentsOf(data)}.`)
  } catch (error) {
    if (!leaving.signal.aborted) throw error
  } finally {
    workbench.view.setState({ work: null })
  }
}

export const fileNameOf = (projectName: string): string => `${fileStemOf(projectName)}.glossator.json`

/** A project's name as the beginning of a file name that every system takes. */
export function fileStemOf(projectName: string): string {
  const words = projectName.normalize('NFKD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').toLowerCase()
  return words === '' ? 'project' : words.slice(0, 80)
}

function contentsOf({ articles, annotations, actors }: ProjectData): string {
  const count = (number: number, noun: string): string => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
  return [count(articles.length, 'article'), count(annotations.length, 'annotation'), count(actors.length, 'actor')].join(', ')
}
