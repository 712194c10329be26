/** What a format could not carry, so that nobody finds out later. Written beside every conversion as `loss-report.json`. */
import { z } from 'zod'
import type { ProjectData } from '../model.ts'

const InAndOut = z.strictObject({ in: z.number().int().nonnegative(), out: z.number().int().nonnegative() })

/** Something that was lost: `what` names it as the dataset does (`fields.intensity`), `ids` the records that had it. */
export const Loss = z.strictObject({
  what: z.string().min(1),
  count: z.number().int().positive(),
  kind: z.enum(['dropped', 'approximated']),
  ids: z.array(z.string())
})
export type Loss = z.infer<typeof Loss>

/** How many records went in and came out, and what was lost on the way. */
export const LossReport = z.strictObject({
  format: z.string().min(1),
  articles: InAndOut,
  annotations: InAndOut,
  relations: InAndOut,
  lost: z.array(Loss)
})
export type LossReport = z.infer<typeof LossReport>

/** The report of a conversion that lost nothing. */
export const nothingLost = (format: string, { articles, annotations, relations }: ProjectData): LossReport => ({
  format,
  articles: { in: articles.length, out: articles.length },
  annotations: { in: annotations.length, out: annotations.length },
  relations: { in: relations.length, out: relations.length },
  lost: []
})

export const lossReportText = (report: LossReport): string => `${JSON.stringify(LossReport.parse(report), null, 2)}\n`
