/** Other texts for an article, and the spans that they leave in doubt. */
import { z } from 'zod'
import { alignTexts, areKept } from '../anchor/carry-alignment.ts'
import { findKeptStretches } from '../anchor/carry-stretches.ts'
import { spanOf } from '../anchor/span.ts'
import { splitArticle } from '../article.ts'
import { type Change, keyOf, noChange } from '../change.ts'
import { Article, Block, type Doubt, KeptStretch, type TextVersion, VersionCause } from '../model.ts'
import { type Proposal, carryAnnotations } from '../versions/carry-annotations.ts'
import { addStretches, composeStretches, reverseStretches } from '../versions/compose-stretches.ts'
import { type NewText, articleWith, blocksWith, faultOfCorrection } from '../versions/new-text.ts'
import { withSpanBack } from '../versions/span-back.ts'
import { checkSpan } from './check-frame.ts'
import { type Read, Refusal, type Stamp, type State, defineCommand } from './command.ts'
import { codebookOf, findAnnotation, findArticle, findLayer, present, readCodebook } from './find-record.ts'
import { addition, change, removal, together } from './record-change.ts'
import { quantity } from './quantity.ts'

const Id = z.string().min(1)
const Offset = z.number().int().nonnegative()
const Place = z.strictObject({ start: Offset, end: Offset })
const NewTextArgs: z.ZodType<NewText> = Article.pick({ file: true, sha256: true, textSha256: true, encoding: true })
  .extend({ text: z.string(), blocks: z.array(Block).readonly() })
const ProposalArgs: z.ZodType<Proposal> = z.strictObject({
  start: Offset, end: Offset, place: Place.extend({ score: z.number().min(0).max(1) }).nullable()
})

/** What a worker has found out beforehand, of the text with this hash: then the blocks are as the analyst had corrected them, too. The command does without, but takes longer. */
const Prepared = z.strictObject({ from: z.string(), kept: z.array(KeptStretch), proposals: z.array(ProposalArgs) }).optional()

/** Another text becomes the article's: its file changed, or the analyst corrected it. What it was is kept as a version. */
export const takeText = defineCommand({
  id: 'version.take',
  title: ({ cause, id }, state) => `${cause === 'file' ? 'Take the changed file of' : 'Correct the text of'} ${titleOf(state, id)}`,
  args: z.strictObject({
    id: Id, taken: NewTextArgs, cause: VersionCause.exclude(['return']), reason: z.string(), prepared: Prepared
  }),
  reads: ({ id }) => readsOf(id),
  run: (state, { id, taken, cause, reason, prepared }, stamp) => {
    const fault = faultOfCorrection(taken.text)
    if (fault !== null) throw new Refusal(fault)
    const { text } = findText(state, id)
    if (text === taken.text) return takeFile(state, id, taken)
    const isPrepared = prepared !== undefined && prepared.from === findArticle(state, id).textSha256 && areKept(text, taken.text, prepared.kept)
    const kept = isPrepared ? prepared.kept : findKeptStretches(text, taken.text)
    return replaceText(state, { id, taken, cause, reason, kept, proposals: isPrepared ? prepared.proposals : [], isLaidOut: isPrepared }, stamp)
  }
})

/** An earlier text becomes the article's again. Spans that went over from it go back to where they were. */
export const returnToVersion = defineCommand({
  id: 'version.return',
  title: ({ id, versionId }, state) => `Go back to version ${state.get('versions', versionId)?.number ?? '?'} of ${titleOf(state, id)}`,
  args: z.strictObject({ id: Id, versionId: Id }),
  reads: ({ id, versionId }) => [...readsOf(id), { table: 'versions', ids: [versionId] }],
  run: (state, { id, versionId }, stamp) => {
    const target = state.get('versions', versionId)
    if (target === undefined || target.articleId !== id) throw new Refusal('This version is no longer there.')
    const { text } = findText(state, id)
    const { file, sha256, textSha256, encoding, blocks } = target
    const taken: NewText = { file, sha256, textSha256, encoding, blocks, text: target.text }
    if (text === target.text) return takeFile(state, id, taken)
    return replaceText(state, { id, taken, cause: 'return', reason: '', kept: wayBack(versionsOf(state, id), target, text), proposals: [], isLaidOut: true }, stamp)
  }
})

/** Puts a span that is in doubt at a place of the present text: the one that is proposed, or another. */
export const placeSpan = defineCommand({
  id: 'doubt.place',
  title: ({ id }, state) => `Place “${shortWords(state.get('doubts', id))}”`,
  args: z.strictObject({ id: Id, place: Place.optional() }),
  reads: ({ id }, state) => {
    const doubt = state.get('doubts', id)
    const reads: Read[] = [readCodebook, { table: 'doubts', ids: [id] }]
    return doubt === undefined ? reads : [...reads, { table: 'annotations', ids: [doubt.annotationId] }, { table: 'texts', ids: [doubt.articleId] }]
  },
  run: (state, { id, place: chosen }, stamp) => {
    const doubt = findDoubt(state, id)
    const place = chosen ?? doubt.proposal
    if (place === null) throw new Refusal('No place is proposed for these words. Select them in the article, or drop them.')
    const annotation = findAnnotation(state, doubt.annotationId)
    const { text } = findText(state, doubt.articleId)
    const span = spanOf(text, doubt.span.role, place.start, place.end)
    checkSpan(span, findLayer(state, annotation.layer), text)
    const placed = withSpanBack(annotation, doubt, span, codebookOf(state))
    if (placed === null) throw new Refusal('Other words stand in this role meanwhile, and it takes no more. Unmark them first, or drop this span.')
    return together([change('annotations', annotation, { ...placed, updatedAt: stamp.now }), removal('doubts', doubt)])
  }
})

/** Lets spans go that are in doubt. Their annotations stay as they are without them. */
export const dropSpans = defineCommand({
  id: 'doubt.drop',
  title: ({ ids }, state) => (ids.length === 1 ? `Drop “${shortWords(state.get('doubts', ids[0]!))}”` : `Drop ${quantity(ids.length, 'span')}`),
  args: z.strictObject({ ids: z.array(Id) }),
  reads: ({ ids }) => [{ table: 'doubts', ids }],
  run: (state, { ids }) => together(present(state, 'doubts', ids).map((doubt) => removal('doubts', doubt)))
})

interface Replacing {
  readonly id: string
  readonly taken: NewText
  readonly cause: VersionCause
  readonly reason: string
  readonly kept: readonly KeptStretch[]
  readonly proposals: readonly Proposal[]
  /** Whether the blocks are what they shall be. */
  readonly isLaidOut: boolean
}

function replaceText(state: State, { id, taken, cause, reason, kept, proposals, isLaidOut }: Replacing, stamp: Stamp): Change {
  const article = findArticle(state, id)
  const [before, blocks] = [findText(state, id), state.get('blocks', id)]
  if (blocks === undefined) throw new Refusal('This article’s blocks are no longer there.')
  const versions = versionsOf(state, id)
  const version: TextVersion = {
    id: stamp.newId(), articleId: id, number: (versions.at(-1)?.number ?? 0) + 1,
    file: article.file, sha256: article.sha256, textSha256: article.textSha256, encoding: article.encoding,
    text: before.text, blocks: blocks.blocks, replacedAt: stamp.now, replacedBy: stamp.annotatorId, cause, reason: reason.trim(), kept: [...kept]
  }
  const annotations = state.all('annotations').filter(({ articleId }) => articleId === id)
  const doubts = state.all('doubts').filter(({ articleId }) => articleId === id)
  const carried = carryAnnotations({
    alignment: alignTexts(before.text, taken.text, kept), annotations, doubts, codebook: codebookOf(state), versionId: version.id,
    sameText: new Set(versions.filter(({ text }) => text === taken.text).map((same) => same.id)), proposals, newId: stamp.newId, now: stamp.now
  })
  const laidOut = isLaidOut ? [...taken.blocks] : blocksWith(article.file, before.text, blocks.blocks, taken.blocks, kept)
  const replaced = splitArticle({ ...articleWith(article, { text: before.text, blocks: blocks.blocks }, taken), text: taken.text, blocks: laidOut })
  const left = new Map(carried.doubts.map((doubt) => [doubt.id, doubt]))
  const known = new Set(doubts.map((doubt) => doubt.id))
  return together([
    change('articles', article, replaced.article),
    change('texts', before, replaced.text),
    change('blocks', blocks, replaced.blocks),
    addition('versions', version),
    // Not compared again: there may be thousands.
    ...carried.annotations.map((after, i): Change => (after === annotations[i] ? noChange : { [keyOf('annotations', after.id)]: { before: annotations[i]!, after } })),
    ...doubts.map((doubt) => change('doubts', doubt, left.get(doubt.id) ?? null)),
    ...carried.doubts.filter((doubt) => !known.has(doubt.id)).map((doubt) => addition('doubts', doubt))
  ])
}

/** The text is the same: only what is known of its file changes. */
function takeFile(state: State, id: string, { file, sha256, encoding }: NewText): Change {
  const article = findArticle(state, id)
  return change('articles', article, { ...article, file, sha256, encoding })
}

/** What goes from the present text back into an earlier one: over every text between them, and where that broke off, directly. */
function wayBack(versions: readonly TextVersion[], target: TextVersion, present: string): KeptStretch[] {
  const [last, ...others] = versions.filter(({ number }) => number >= target.number).toReversed()
  const stretches = others.reduce((way, { kept }) => composeStretches(way, reverseStretches(kept)), reverseStretches(last?.kept ?? []))
  return others.length === 0 ? stretches : addStretches(stretches, findKeptStretches(present, target.text))
}

const readsOf = (id: string): Read[] => [
  readCodebook,
  ...(['articles', 'texts', 'blocks'] as const).map((table): Read => ({ table, ids: [id] })),
  ...(['annotations', 'versions', 'doubts'] as const).map((table): Read => ({ table, articleId: id }))
]

const versionsOf = (state: State, articleId: string): TextVersion[] =>
  state.all('versions').filter((version) => version.articleId === articleId).sort((a, b) => a.number - b.number)

function findText(state: State, id: string): { readonly id: string; readonly text: string } {
  const text = state.get('texts', id)
  if (text === undefined) throw new Refusal('This article’s text is no longer there.')
  return text
}

function findDoubt(state: State, id: string): Doubt {
  const doubt = state.get('doubts', id)
  if (doubt === undefined) throw new Refusal('This span has been placed or dropped already.')
  return doubt
}

function titleOf(state: State, id: string): string {
  const title = state.get('articles', id)?.title
  return title === undefined ? 'the article' : `“${title}”`
}

const shortWords = (doubt: Doubt | undefined): string => {
  const words = doubt?.span.text.replace(/\s+/gu, ' ') ?? '…'
  return words.length > 40 ? `${words.slice(0, words.lastIndexOf(' ', 38) + 1 || 38).trimEnd()}…` : words
}
