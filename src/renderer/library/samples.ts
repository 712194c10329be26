/** The sample corpus: shown at the first start, and giving way to the analyst's own articles as long as nobody has worked on it. */
import { z } from 'zod'
import type { Workbench } from '../workbench/workbench.ts'
import { addBatch } from './add-articles.ts'

const viewKey = 'samples'
const SampleIds = z.array(z.string())

export async function addSamples(workbench: Workbench): Promise<void> {
  try {
    const added = await addBatch(workbench, await workbench.host.sampleArticles(), { samples: true })
    await workbench.store.writeView(viewKey, [...(await sampleIds(workbench)), ...added])
  } catch {
    workbench.tell('The sample articles could not be found; the app may not be installed whole.', { tone: 'problem' })
  }
}

/** The samples in the project, when no article of it has been worked on. */
export async function untouchedSamples(workbench: Workbench): Promise<string[]> {
  const { articles, tallies } = workbench.store.library.get()
  const ids = (await sampleIds(workbench)).filter((id) => articles.has(id))
  const touched = ids.some((id) => articles.get(id)?.status !== 'new' || Object.values(tallies.get(id)?.byLayer ?? {}).some((count) => count > 0))
  return touched ? [] : ids
}

export const forgetSamples = (workbench: Workbench): Promise<void> => workbench.store.writeView(viewKey, [])

async function sampleIds(workbench: Workbench): Promise<string[]> {
  const kept = SampleIds.safeParse(await workbench.store.readView(viewKey))
  return kept.success ? kept.data : []
}
