/** Another text for an article, planned in a worker and then taken. */
import { takeText } from '../../core/commands/version.ts'
import type { FullArticle } from '../../core/model.ts'
import type { NewText } from '../../core/versions/new-text.ts'
import type { TextPlan } from '../../core/versions/plan-text.ts'
import { withWorker } from '../export/with-worker.ts'
import type { Workbench } from '../workbench/workbench.ts'
import type { PlanAnswer, PlanRequest } from './plan-worker.ts'

export async function planChange({ store }: Workbench, article: FullArticle, text: NewText | string, signal: AbortSignal): Promise<TextPlan> {
  const annotations = await store.annotationsOf(article.id)
  const start = (): Worker => new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module', name: 'version-planner' })
  return withWorker(start, 'The two texts could not be compared', signal, (worker) => new Promise<TextPlan>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanAnswer>) => resolve(data))
    worker.postMessage({ article, text, annotations } satisfies PlanRequest)
  }))
}

/** Whether it was taken. */
export async function takeChange(
  workbench: Workbench, article: FullArticle, plan: TextPlan, story: { readonly cause: 'file' | 'correction'; readonly reason: string }
): Promise<boolean> {
  const prepared = { from: article.textSha256, kept: [...plan.kept], proposals: [...plan.proposals] }
  const { file, sha256, textSha256, encoding, text, blocks } = plan.taken
  const commit = await workbench.run(takeText, { id: article.id, taken: { file, sha256, textSha256, encoding, text, blocks }, ...story, prepared })
  // Where it was left was a place of the other text.
  if (commit !== null) await workbench.store.forgetViews(`position/${article.id}`)
  return commit !== null
}

/** What a change does to spans, in a sentence. */
export function sentenceOfPlan({ counts: { exact, moved, approximate, lost }, inDoubt }: TextPlan): string {
  const [sure, unsure] = [exact + moved, approximate + lost]
  if (sure + unsure === 0) return 'Nothing is annotated in this article yet.'
  if (unsure === 0) return `${sure === 1 ? 'The one marked span goes' : `All ${sure} marked spans go`} with the text. Nothing is left to check.`
  const rest = [approximate > 0 ? `${approximate} with a place proposed` : '', lost > 0 ? `${lost} without` : ''].filter((words) => words !== '').join(', ')
  return `${sure} of ${sure + unsure} marked spans go with the text. ${unsure} ${unsure === 1 ? 'is' : 'are'} left to check (${rest}), in ${inDoubt} ${inDoubt === 1 ? 'annotation' : 'annotations'}.`
}
