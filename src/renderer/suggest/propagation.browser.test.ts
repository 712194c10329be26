import { expect, test } from 'vitest'
import { spanOf } from '../../core/anchor/span.ts'
import { addActor } from '../../core/commands/actor.ts'
import { addAnnotation, deleteAnnotations, rejectSuggestions, setActors } from '../../core/commands/annotation.ts'
import { addArticles } from '../../core/commands/article.ts'
import type { Annotation, Span } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import type { FoundSame } from '../../core/suggest/same-words/utterance-index.ts'
import type { Suggestion } from '../../core/suggest/suggestion.ts'
import { addedIn } from '../workbench/added-in.ts'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { refOf } from './quote-places.ts'
import { suggestWith } from './testing/suggest-with.ts'

const article = articleOf('a1', 'River talks stall at Port Ansel',
  'The spokesman for the dam said “the gates of the lock stay open” on Tuesday.',
  'Engineers met Ilse Maron. “Nobody asked the ferry people,” Ilse Maron said.',
  '“We shall ask them in the summer,” Ilse Maron said. Then the spokesman for the dam left.',
  'The notice at the harbour read: “The gates of the lock stay open!”')
const other = articleOf('a2', 'Port Ansel waits', 'A bargeman shrugged. “Nobody asked the ferry people,” was on every lip.')

const placeIn = (text: string, words: string, nth = 0): { start: number; end: number } => {
  let start = text.indexOf(words)
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}
const spanIn = (role: string, words: string, nth = 0, { text } = article): Span => {
  const { start, end } = placeIn(text, words, nth)
  return spanOf(text, role, start, end)
}

const quoteOf = (content: string, nth: number): Suggestion => ({
  kind: 'quotes', layer: 'quote', spans: [{ role: 'content', ...placeIn(article.text, content) }, { role: 'source', ...placeIn(article.text, 'Ilse Maron', nth) }],
  actors: { speaker: [{ reserved: 'UNKNOWN' }] }, fields: { type: 'direct', speakerResolution: 'none' }, confidence: 0.8, reason: 'marks', features: ['cue:say']
})

const nobody: ArticleSuggestions = { entities: [], suggestions: [], notQuotes: [], notices: [] }
const twoQuotes: ArticleSuggestions = { ...nobody, suggestions: [quoteOf('“Nobody asked the ferry people,”', 1), quoteOf('“We shall ask them in the summer,”', 2)] }

async function opened(made: ArticleSuggestions, findSame: () => readonly FoundSame[] = () => []): Promise<TestWorkbench> {
  const workbench = await testWorkbench(article, suggestWith({ suggest: () => made, findSame }))
  await expect.poll(() => workbench.suggesting.shown.get().state).toBe('ready')
  return workbench
}

const proposed = ({ suggesting }: TestWorkbench): Annotation[] => [...suggesting.shown.get().proposals.values()].map(({ annotation }) => annotation)
const starts = (workbench: TestWorkbench): (number | undefined)[] => proposed(workbench).map(({ spans }) => spans[0]?.start).toSorted((a = 0, b = 0) => a - b)
const actorNamed = async (workbench: TestWorkbench, name: string): Promise<string> => addedIn(await workbench.run(addActor, { name, type: 'PER' }), 'actors') ?? ''
const annotate = async (workbench: TestWorkbench, layer: string, spans: Span[], actors: Record<string, string[]> = {}, articleId = 'a1'): Promise<string> =>
  addedIn(await workbench.run(addAnnotation, { articleId, layer, spans, actors }), 'annotations') ?? ''

test('a mention that is annotated is proposed wherever its words stand, until it is deleted', async () => {
  const workbench = await opened(nobody)
  const maron = await actorNamed(workbench, 'Ilse Maron')
  const id = await annotate(workbench, 'mention', [spanIn('mention', 'Ilse Maron')], { actor: [maron] })
  await expect.poll(() => starts(workbench)).toEqual([1, 2].map((nth) => placeIn(article.text, 'Ilse Maron', nth).start))
  expect(proposed(workbench)[0]).toMatchObject({ layer: 'mention', actors: { actor: [maron] }, origin: 'suggested', reason: expect.stringContaining('the same words') as string })
  await workbench.run(rejectSuggestions, { ids: [proposed(workbench)[0]?.id ?? ''] })
  await expect.poll(() => proposed(workbench).length).toBe(1)
  await workbench.run(deleteAnnotations, { ids: [id] })
  await expect.poll(() => proposed(workbench)).toEqual([])
})

test('a mention that is suggested at the same place is not suggested twice: it takes the analyst’s actor', async () => {
  const people = {
    ...nobody,
    entities: [{ name: 'Maron', type: 'PER' as const, aliases: [], titles: [], gender: 'unknown' as const, isPlural: false, mentions: [], actorId: null }],
    suggestions: [{ kind: 'actors' as const, layer: 'mention', spans: [{ role: 'mention', ...placeIn(article.text, 'Ilse Maron', 1) }], actors: { actor: [{ entity: 0 }] }, fields: {}, confidence: 0.7, reason: 'a name', features: [] }]
  }
  const workbench = await opened(people)
  const actor = await actorNamed(workbench, 'I. M.')
  await annotate(workbench, 'mention', [spanIn('mention', 'Ilse Maron')], { actor: [actor] })
  await expect.poll(() => proposed(workbench).map(({ actors }) => actors['actor'])).toEqual([[actor], [actor]])
})

test('a quote whose words stand in marks again is proposed there too', async () => {
  const workbench = await opened(nobody)
  await annotate(workbench, 'quote', [spanIn('content', '“the gates of the lock stay open”')])
  await expect.poll(() => proposed(workbench).map(({ spans }) => spans[0]?.text)).toEqual(['“The gates of the lock stay open!”'])
})

test('the speaker of one quote is proposed for the others with the same source, in the proposal that is there', async () => {
  const workbench = await opened(twoQuotes)
  const maron = await actorNamed(workbench, 'Ilse Maron')
  const [first, second] = proposed(workbench)
  await workbench.run(setActors, { id: first?.id ?? '', role: 'speaker', actorIds: [maron] })
  await expect.poll(() => proposed(workbench)).toMatchObject([
    { id: second?.id, actors: { speaker: [maron] }, fields: { speakerResolution: 'explicit' }, reason: 'marks; speaker: “Ilse Maron” is the source here too' }
  ])
  await workbench.store.undo()
  await expect.poll(() => proposed(workbench).map(({ actors }) => actors['speaker'])).toContainEqual(['UNKNOWN'])
})

test('a quote that another article reports is proposed when this one is opened, and its speaker where it is suggested', async () => {
  const workbench = await testWorkbench(other, suggestWith({ suggest: () => nobody }))
  await expect.poll(() => workbench.suggesting.shown.get().state).toBe('ready')
  const bargeman = await actorNamed(workbench, 'The bargeman')
  const spans = [spanIn('content', '“Nobody asked the ferry people,”', 0, other)]
  await annotate(workbench, 'quote', spans, { speaker: [bargeman] }, 'a2')
  await workbench.run(addArticles, { articles: [{ ...article, blocks: [...article.blocks] }] })
  await workbench.openArticle('a1')
  await expect.poll(() => proposed(workbench)).toMatchObject([{ articleId: 'a1', spans: [{ text: '“Nobody asked the ferry people,”' }], actors: { speaker: [bargeman] } }])
})

test('a speaker who is not known is taken from the same words in another article', async () => {
  const spans = [spanIn('content', '“Nobody asked the ferry people,”', 0, other)]
  const ref = refOf('a2', spans)
  const workbench = await testWorkbench(other, suggestWith({ suggest: () => twoQuotes, findSame: ({ content }) => (content[0]?.startsWith('“Nobody') === true ? [{ ref, articleId: 'a2', score: 1, kind: 'identical' }] : []) }))
  const bargeman = await actorNamed(workbench, 'The bargeman')
  await annotate(workbench, 'quote', spans, { speaker: [bargeman] }, 'a2')
  await workbench.run(addArticles, { articles: [{ ...article, blocks: [...article.blocks] }] })
  await workbench.openArticle('a1')
  await expect.poll(() => proposed(workbench).map(({ actors }) => actors['speaker'])).toEqual([[bargeman], ['UNKNOWN']])
})
