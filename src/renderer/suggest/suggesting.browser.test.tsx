import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addActor } from '../../core/commands/actor.ts'
import { acceptSuggestions, addAnnotation, rejectSuggestions, setField } from '../../core/commands/annotation.ts'
import { spanOf } from '../../core/anchor/span.ts'
import type { Annotation } from '../../core/model.ts'
import type { ArticleSuggestions } from '../../core/suggest/article-suggestions.ts'
import type { Suggestion } from '../../core/suggest/suggestion.ts'
import { listenForKeys } from '../actions/listen-for-keys.ts'
import { AnnotationList } from '../library/annotation-list.tsx'
import { allAnnotations, annotationFilter } from '../library/library-filter.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { addedIn } from '../workbench/added-in.ts'
import { mount } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { suggestWith } from './testing/suggest-with.ts'

const article = articleOf('a1', 'River talks stall at Port Ansel',
  '“We will keep the gates open,” Mr Vennor said on Tuesday.', '“The gates are not ours,” Ilse Maron answered.')

const placeOf = (words: string): { start: number; end: number } =>
  ({ start: article.text.indexOf(words), end: article.text.indexOf(words) + words.length })
const at = (role: string, words: string): Suggestion['spans'][number] => ({ role, ...placeOf(words) })

const suggestion = (content: string, cue: string, entity: number, confidence: number): Suggestion => ({
  kind: 'quotes', layer: 'quote', spans: [at('content', content), at('cue', cue)], actors: { speaker: [{ entity }] },
  fields: { type: 'direct', speakerResolution: 'explicit', negated: false }, confidence, reason: `marks + “${cue}”`, features: [`cue:${cue}`, 'pattern:marks']
})

const entity = (name: string): ArticleSuggestions['entities'][number] =>
  ({ name, type: 'PER', aliases: [], titles: [], gender: 'unknown', isPlural: false, mentions: [], actorId: null })

const made: ArticleSuggestions = {
  entities: [entity('Vennor'), entity('Ilse Maron')],
  suggestions: [
    suggestion('“We will keep the gates open,”', 'said', 0, 0.9), suggestion('“The gates are not ours,”', 'answered', 1, 0.6),
    { kind: 'events', layer: 'event', spans: [at('trigger', 'answered')], actors: {}, fields: {}, confidence: 0.8, reason: 'a verb', features: [] }
  ],
  notQuotes: [{ ...placeOf('Port Ansel'), reason: 'term' }], notices: ['Only marks are looked at here.']
}

let asked = 0
const suggest = suggestWith({ suggest: () => { asked++; return made } })

async function opened(): Promise<TestWorkbench> {
  asked = 0
  annotationFilter.setState(allAnnotations)
  const workbench = await testWorkbench(article, suggest)
  await expect.poll(() => workbench.suggesting.shown.get().state).toBe('ready')
  return workbench
}

const inArticle = (workbench: TestWorkbench): Annotation[] => [...(workbench.article.get()?.annotations.values() ?? [])]
const inData = async ({ store }: TestWorkbench): Promise<Annotation[]> => [...(await store.readAll()).annotations]
const actorsOf = ({ store }: TestWorkbench): string[] => [...store.library.get().actors.values()].map(({ name }) => name)

function first(workbench: TestWorkbench): Annotation {
  const [annotation] = inArticle(workbench)
  if (annotation === undefined) throw new Error('nothing is suggested')
  return annotation
}

test('what is suggested stands among the annotations and not in the data', async () => {
  const workbench = await opened()
  expect(inArticle(workbench).map(({ origin, status, confidence }) => [origin, status, confidence])).toEqual([['suggested', 'draft', 0.9], ['suggested', 'draft', 0.6]])
  expect(await inData(workbench)).toEqual([])
  expect(actorsOf(workbench)).toEqual([])
})

test('the list of annotations shows what was annotated, and what is suggested is a list of its own', async () => {
  const workbench = await opened()
  mount(workbench, <AnnotationList />)
  await expect.element(page.getByRole('list', { name: 'Annotations' })).toBeInTheDocument()
  expect(page.getByRole('listitem').elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Suggestions 2' }).click()
  await expect.element(page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem').first()).toHaveTextContent('“We will keep the gates open,”')
  await page.getByRole('button', { name: 'Annotations' }).click()
  await expect.element(page.getByRole('list', { name: 'Annotations' })).toBeInTheDocument()
})

test('accepting writes the annotation and its speaker, and one undo takes both back', async () => {
  const workbench = await opened()
  const { id } = first(workbench)
  mount(workbench, <AnnotationList />)
  const stop = listenForKeys(workbench)
  await workbench.openAnnotation(id)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => inData(workbench)).toMatchObject([{ id, origin: 'accepted', status: 'accepted' }])
  expect(actorsOf(workbench)).toEqual(['Vennor'])
  // the next suggestion is open now
  await expect.poll(() => workbench.view.getState().openId).toBe(inArticle(workbench)[1]?.id)
  stop()
  await workbench.store.undo()
  expect(await inData(workbench)).toEqual([])
  expect(actorsOf(workbench)).toEqual([])
  await expect.poll(() => inArticle(workbench)[0]?.origin).toBe('suggested')
})

test('what is rejected does not come back, not even when the article is opened again', async () => {
  const workbench = await opened()
  const { id } = first(workbench)
  mount(workbench, <AnnotationList />)
  const stop = listenForKeys(workbench)
  await workbench.openAnnotation(id)
  await userEvent.keyboard('x')
  await expect.poll(() => inData(workbench)).toMatchObject([{ id, origin: 'suggested', status: 'rejected', actors: {} }])
  stop()
  await expect.element(page.getByRole('button', { name: 'Suggestions 1' })).toBeVisible()
  const again = await suggest(workbench.store)
  const stored = await workbench.store.openArticle('a1')
  await expect.poll(() => { again.lay(stored?.get() ?? null); return again.shown.get().state }).toBe('ready')
  expect([...again.shown.get().proposals.values()].map(({ annotation }) => annotation.spans[0]?.text)).toEqual(['“The gates are not ours,”'])
  again.close()
  stored?.close()
})

test('E takes it as a draft to be edited; a field set in the inspector does the same', async () => {
  const workbench = await opened()
  mount(workbench, <AnnotationList />)
  const stop = listenForKeys(workbench)
  const [one, other] = inArticle(workbench)
  await workbench.openAnnotation(one?.id ?? '')
  await userEvent.keyboard('e')
  await expect.poll(() => inData(workbench)).toMatchObject([{ id: one?.id, origin: 'edited', status: 'draft' }])
  stop()
  await workbench.run(setField, { id: other?.id ?? '', field: 'negated', value: true })
  await expect.poll(async () => (await inData(workbench)).find(({ id }) => id === other?.id)).toMatchObject({ origin: 'edited', fields: { negated: true } })
})

test('Shift+Enter accepts all that the list shows, in one step, from a button that has the focus too', async () => {
  const workbench = await opened()
  mount(workbench, <AnnotationList />)
  const stop = listenForKeys(workbench)
  await page.getByRole('button', { name: 'Suggestions 2' }).click()
  page.getByRole('button', { name: 'Suggestion settings' }).element().focus()
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
  await expect.poll(async () => (await inData(workbench)).map(({ origin }) => origin)).toEqual(['accepted', 'accepted'])
  await expect.element(page.getByRole('dialog', { name: 'Suggestions' })).not.toBeInTheDocument()
  stop()
  expect(actorsOf(workbench).toSorted()).toEqual(['Ilse Maron', 'Vennor'])
  await workbench.store.undo()
  expect(await inData(workbench)).toEqual([])
})

test('words that are annotated by hand are not suggested any more', async () => {
  const workbench = await opened()
  const words = '“We will keep the gates open,”'
  const start = article.text.indexOf(words)
  await workbench.run(addAnnotation, { articleId: 'a1', layer: 'quote', spans: [spanOf(article.text, 'content', start, start + words.length)] })
  await expect.poll(() => workbench.suggesting.shown.get().proposals.size).toBe(1)
  expect(inArticle(workbench).filter(({ spans }) => spans[0]?.start === start).map(({ origin }) => origin)).toEqual(['manual'])
})

test('the switches and the slider say what is shown, and how much is hidden', async () => {
  const workbench = await opened()
  mount(workbench, <AnnotationList />)
  await page.getByRole('button', { name: 'Suggestions 2' }).click()
  const bar = page.getByRole('region', { name: 'Suggestions found' })
  await expect.element(bar).toHaveTextContent(/^2 suggestions, 1 hidden/)
  await expect.element(bar).toHaveTextContent('Only marks are looked at here.')
  await page.getByRole('button', { name: 'Suggestion settings' }).click()
  await page.getByText('Events (guesses)').click()
  await expect.element(bar).toHaveTextContent(/^3 suggestions/)
  workbench.suggesting.settings.setState({ least: 0.85 })
  await expect.element(bar).toHaveTextContent(/^1 suggestion, 2 hidden/)
})

test('what stands in marks and is no quote is listed for whoever asks, and found in the text', async () => {
  const workbench = await opened()
  mount(workbench, <AnnotationList />)
  await page.getByRole('button', { name: 'Suggestions 2' }).click()
  const list = page.getByRole('region', { name: 'Marks that quote nobody' })
  await expect.element(list).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Suggestion settings' }).click()
  await page.getByText('Show marks that quote nobody').click()
  await userEvent.keyboard('{Escape}')
  await list.getByRole('button', { name: /Port Ansel.*a term/ }).click()
  const start = article.text.indexOf('Port Ansel')
  expect(workbench.readerCalls.selected).toContainEqual({ start, end: start + 'Port Ansel'.length })
})

test('an actor that a suggestion would add can be replaced by one of the registry whose name is nearly the same', async () => {
  const workbench = await opened()
  const vennor = addedIn(await workbench.run(addActor, { name: 'Teodor Venor', type: 'PER' }), 'actors')
  const { id } = first(workbench)
  await workbench.openAnnotation(id)
  mount(workbench, <Inspector />)
  await page.getByRole('combobox', { name: /Speaker$/ }).fill('Vennor')
  await page.getByRole('option', { name: /Teodor Venor/ }).click()
  await expect.poll(() => inArticle(workbench).find((annotation) => annotation.id === id), { timeout: 5000 }).toMatchObject({ origin: 'edited', actors: { speaker: expect.arrayContaining([vennor]) as string[] } })
})

test('what was suggested once is kept, and made again only when the article has changed', async () => {
  const workbench = await opened()
  expect(asked).toBe(1)
  const again = await suggest(workbench.store)
  const stored = await workbench.store.openArticle('a1')
  await expect.poll(() => { again.lay(stored?.get() ?? null); return again.shown.get().state }).toBe('ready')
  expect(asked).toBe(1)
  again.settings.setState({ leastSpeaker: 0.9 })
  await expect.poll(() => { again.lay(stored?.get() ?? null); return asked }).toBe(2)
  again.close()
  stored?.close()
})

test('what is rejected often is thought less sure when an article is opened anew; undo takes that back, reset forgets all', async () => {
  const workbench = await opened()
  const { learning } = workbench.suggesting
  const { id } = first(workbench)
  await workbench.run(rejectSuggestions, { ids: [id] })
  expect(learning?.counts.get()).toEqual({ 'cue:said': { accepted: 0, rejected: 1 }, 'pattern:marks': { accepted: 0, rejected: 1 } })
  // one that is worked on stays as sure as it was
  expect(inArticle(workbench).find(({ status }) => status === 'draft')?.confidence).toBe(0.6)
  const again = await suggest(workbench.store)
  expect(again.learning?.counts.get()).toEqual({ 'cue:said': { accepted: 0, rejected: 1 }, 'pattern:marks': { accepted: 0, rejected: 1 } })
  const stored = await workbench.store.openArticle('a1')
  await expect.poll(() => { again.lay(stored?.get() ?? null); return again.shown.get().state }).toBe('ready')
  expect([...again.shown.get().proposals.values()][0]?.annotation.confidence).toBeLessThan(0.6)
  await workbench.store.undo()
  expect(learning?.counts.get()).toEqual({})
  await workbench.store.redo()
  await learning?.reset()
  expect((await suggest(workbench.store)).learning?.counts.get()).toEqual({})
  again.close()
  stored?.close()
})

test('a quote within one that was annotated by hand is still suggested, and is related to it when it is accepted', async () => {
  const workbench = await opened()
  const words = '“We will keep the gates open,” Mr Vennor said on Tuesday.'
  const before = article.text.indexOf(words)
  const span = (role: string, start: number, end: number): ReturnType<typeof spanOf> => spanOf(article.text, role, start, end)
  const answered = article.text.indexOf('answered')
  const outer = addedIn(await workbench.run(addAnnotation, {
    articleId: 'a1', layer: 'quote', spans: [span('content', before, before + words.length), span('cue', answered, answered + 'answered'.length)]
  }), 'annotations')
  await expect.poll(() => inArticle(workbench).map(({ origin }) => origin)).toContain('manual')
  const inner = [...workbench.suggesting.shown.get().proposals.values()].find(({ annotation }) => annotation.spans[0]?.start === before)
  await workbench.run(acceptSuggestions, { ids: [inner?.annotation.id ?? ''] })
  await expect.poll(async () => [...(await workbench.store.readAll()).relations]).toMatchObject([{ type: 'nested-in', from: inner?.annotation.id, to: outer }])
  await workbench.store.undo()
  expect([...(await workbench.store.readAll()).relations]).toEqual([])
})
