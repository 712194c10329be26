/** A project saved as one `.glossator` file, with its history. */
import { quantity } from '../../core/commands/quantity.ts'
import { projectFileExtension, type ProjectCounts } from '../../core/project-file/project-file.ts'
import { fileStemOf } from '../export/export-dataset.ts'
import { settle } from '../workbench/settle.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { withProjectWork } from './with-project-work.ts'

/** Asks where to, and tells what was saved. Of the project in this window when no other is named. */
export async function saveProjectAs(workbench: Workbench, database = workbench.projects.database, name = workbench.store.library.get().project.name): Promise<void> {
  await settle(workbench)
  const saved = await withProjectWork(workbench, `Saving ${name}`, (worker) => worker.save(database))
  if (saved === null) return
  const place = await workbench.host.saveFile({ suggestedName: `${fileStemOf(name)}.${projectFileExtension}`, bytes: saved.bytes })
  if (place === null) return
  if (saved.problems.length === 0) workbench.tell(`Saved ${place}: ${countsInWords(saved.counts)}, and the history.`)
  else workbench.tell(`Saved ${place}, but not all of the project is in it as it should be.`, { tone: 'problem', details: saved.problems })
}

/** `12 articles, 40 annotations` */
export const countsInWords = ({ articles, annotations }: Pick<ProjectCounts, 'articles' | 'annotations'>): string =>
  `${quantity(articles, 'article')}, ${quantity(annotations, 'annotation')}`
