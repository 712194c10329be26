/** Which articles are samples: they give way to the analyst's own articles as long as nobody has worked on them. */
import { z } from 'zod'
import type { Workbench } from '../workbench/workbench.ts'

const viewKey = 'samples'
const SampleIds = z.array(z.string())

/** The samples in the project, when nobody has worked on any of them. */
export async function untouchedSamples(workbench: Workbench): Promise<string[]> {
  const { articles, tallies } = workbench.store.library.get()
  const ids = (await sampleIds(workbench)).filter((id) => articles.has(id))
  const touched = ids.some((id) => articles.get(id)?.status !== 'new' || Object.values(tallies.get(id)?.byLayer ?? {}).some((count) => count > 0))
  return touched ? [] : ids
}

export const rememberSamples = async (workbench: Workbench, added: readonly string[]): Promise<void> =>
  workbench.store.writeView(viewKey, [...(await sampleIds(workbench)), ...added])

/**
 * After the samples have made room: those that stayed were brought along by the analyst and are his own now. Those that left
 * are samples again if the change is undone.
 */
export async function keepStayingSamples(workbench: Workbench): Promise<void> {
  const { articles } = workbench.store.library.get()
  await workbench.store.writeView(viewKey, (await sampleIds(workbench)).filter((id) => !articles.has(id)))
}

async function sampleIds(workbench: Workbench): Promise<string[]> {
  const kept = SampleIds.safeParse(await workbench.store.readView(viewKey))
  return kept.success ? kept.data : []
}
