/** Finds out, away from the screen's thread, where the spans of an article go in another text. */
import type { Annotation, FullArticle } from '../../core/model.ts'
import { type NewText, correctedText } from '../../core/versions/new-text.ts'
import { type TextPlan, planText } from '../../core/versions/plan-text.ts'

export interface PlanRequest {
  readonly article: FullArticle
  /** A text that was read from a file, or words that the analyst corrected. */
  readonly text: NewText | string
  readonly annotations: readonly Annotation[]
}

export type PlanAnswer = TextPlan

addEventListener('message', ({ data: { article, text, annotations } }: MessageEvent<PlanRequest>) => {
  postMessage(planText(article, typeof text === 'string' ? correctedText(article, text) : text, annotations) satisfies PlanAnswer)
})
