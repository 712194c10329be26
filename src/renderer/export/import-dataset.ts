/** Brings a dataset into the project: read, planned, and written only when it is valid and nothing is left to decide. */
import { type Change } from '../../core/change.ts'
import { importData } from '../../core/commands/project.ts'
import { type ImportPlan, importTables } from '../../core/formats/import-plan.ts'
import type { NamedBytes } from '../../host/host.ts'
import { keepStayingSamples, untouchedSamples } from '../library/sample-ids.ts'
import { shownArticles } from '../library/shown-articles.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { planDataset } from './plan-dataset.ts'
import { without } from './without-articles.ts'

/** Asks for a dataset. Into a project without work it goes at once; else the dialog shows what it would do. */
export async function importDataset(workbench: Workbench): Promise<void> {
  const file = await workbench.host.openDataset()
  if (file === null) return
  const samples = await untouchedSamples(workbench)
  const answer = await planFile(workbench, file, samples)
  if (answer === null) return
  if ('faults' in answer) {
    workbench.view.setState({ dialog: 'import', importing: { name: file.name, faults: answer.faults } })
  } else if (hasWork(workbench, samples) || answer.plan.refusals.length > 0) {
    workbench.view.setState({ dialog: 'import', importing: { name: file.name, plan: answer.plan, samples } })
  } else {
    await carryOut(workbench, answer.plan.change, samples, file.name)
  }
}

/** Writes the change as one entry of the undo history. False when it was refused; the analyst was told. */
export async function carryOut(workbench: Workbench, change: Change, samples: readonly string[], name: string): Promise<boolean> {
  const commit = await workbench.run(importData, { change, inPlaceOf: [...samples] })
  if (commit === null) return false
  if (samples.length > 0) await keepStayingSamples(workbench)
  workbench.tell(`Imported ${name}: ${commit.title.replace(/^Import /, '')}.`)
  await showFirstArticle(workbench)
  return true
}

async function planFile(workbench: Workbench, { bytes }: NamedBytes, samples: readonly string[]) {
  const leaving = new AbortController()
  const work = (share: number): void => workbench.view.setState({ work: { label: 'Reading the dataset', share, cancel: () => leaving.abort() } })
  try {
    work(0.1)
    const current = await workbench.store.readAll({ signal: leaving.signal })
    work(0.4)
    return await planDataset(bytes, without(current, new Set(samples)), leaving.signal)
  } catch (error) {
    if (leaving.signal.aborted) return null
    throw error
  } finally {
    workbench.view.setState({ work: null })
  }
}

function hasWork({ store }: Workbench, samples: readonly string[]): boolean {
  const { articles, actors } = store.library.get()
  return articles.size > samples.length || actors.size > 0
}

async function showFirstArticle(workbench: Workbench): Promise<void> {
  const [first] = shownArticles(workbench)
  if (workbench.article.get() === null && first !== undefined) await workbench.openArticle(first.id)
}

/** How many records a plan adds, changes, keeps and leaves to decide, table by table; tables it does not touch are left out. */
export const planRows = (plan: ImportPlan): { name: string; added: number; changed: number; kept: number; same: number; conflicting: number }[] =>
  importTables
    .map((table) => {
      const { added, changed, kept, same, conflicting } = plan.tables[table]
      return { name: tableNames[table], added: added.length, changed: changed.length, kept: kept.length, same, conflicting: conflicting.length }
    })
    .filter(({ added, changed, kept, same, conflicting }) => added + changed + kept + same + conflicting > 0)

const tableNames: Record<(typeof importTables)[number], string> = {
  project: 'Project', codebook: 'Codebook', annotators: 'Annotators', actors: 'Actors', articles: 'Articles', annotations: 'Annotations', relations: 'Relations'
}
