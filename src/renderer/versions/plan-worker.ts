/** Finds out, away from the screen's thread, where the spans of an article go in another text. */
import type { Annotation } from '../../core/model.ts'
import { type TextPlan, planText } from '../../core/versions/plan-text.ts'

export interface PlanRequest {
  readonly before: string
  readonly after: string
  readonly annotations: readonly Annotation[]
}

export type PlanAnswer = TextPlan

addEventListener('message', ({ data: { before, after, annotations } }: MessageEvent<PlanRequest>) => {
  postMessage(planText(before, after, annotations) satisfies PlanAnswer)
})
