import { sentenceOf } from '../workbench/notices.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { addBatch } from './add-articles.ts'
import { rememberSamples } from './sample-ids.ts'

/** Adds the sample corpus that ships with the app. */
export async function addSamples(workbench: Workbench): Promise<void> {
  try {
    await rememberSamples(workbench, await addBatch(workbench, await workbench.host.sampleArticles(), { samples: true }))
  } catch (error) {
    workbench.tell(`The sample articles could not be opened. ${sentenceOf(error)}`, { tone: 'problem' })
  }
}
