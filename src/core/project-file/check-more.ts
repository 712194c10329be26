/** Whether what a dataset does not hold fits the dataset that it came with. */
import type { Fault } from '../formats/fault.ts'
import type { Doubt, ProjectData, TextVersion } from '../model.ts'
import { partNames, type MoreRecords } from './project-file.ts'

/** The records that fit, and how many others were left out. */
export function checkMore({ versions = [], doubts = [] }: MoreRecords, data: ProjectData): { readonly more: MoreRecords; readonly missing: readonly Fault[] } {
  const textOf = new Map(data.articles.map(({ id, text }) => [id, text]))
  const articleOf = new Map(data.annotations.map(({ id, articleId }) => [id, articleId]))
  const fitting = versions.filter((version) => textOf.has(version.articleId) && isVersionSound(version))
  const versionOf = new Map(fitting.map((version) => [version.id, version]))
  const kept = doubts.filter((doubt) => {
    const version = versionOf.get(doubt.versionId)
    const length = textOf.get(doubt.articleId)?.length
    return version !== undefined && length !== undefined && version.articleId === doubt.articleId
      && articleOf.get(doubt.annotationId) === doubt.articleId && isDoubtSound(doubt, version, length)
  })
  const left = versions.length - fitting.length + doubts.length - kept.length
  const missing = left === 0 ? [] : [{
    place: partNames.more,
    sentence: `${left} of its records ${left === 1 ? 'does' : 'do'} not fit the articles and annotations: left out are earlier texts or spans that were in doubt.`
  }]
  return { more: { versions: fitting, doubts: kept }, missing }
}

const isVersionSound = ({ text, blocks, kept }: TextVersion): boolean =>
  text.isWellFormed() && blocks.every(({ start, end }) => start < end && end <= text.length) && kept.every(([start, , length]) => start + length <= text.length)

const isDoubtSound = ({ span, proposal }: Doubt, { text }: TextVersion, length: number): boolean =>
  text.slice(span.start, span.end) === span.text && (proposal === null || (proposal.start < proposal.end && proposal.end <= length))
