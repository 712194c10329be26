import { expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { spanOf } from '../../core/anchor/span.ts'
import { addActor } from '../../core/commands/actor.ts'
import { addAnnotation, setField } from '../../core/commands/annotation.ts'
import { importData } from '../../core/commands/project.ts'
import type { Annotation, Span } from '../../core/model.ts'
import { listenForKeys } from '../actions/listen-for-keys.ts'
import { addedIn } from '../workbench/added-in.ts'
import { mount, tabTo } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench, type TestWorkbench } from '../workbench/testing/test-workbench.ts'
import { Inspector } from './inspector.tsx'

const article = articleOf('a1', 'River talks stall at Port Ansel',
  '“We will keep the gates open,” Mr Vennor said on Tuesday, “whatever they say in Kolvar.”',
  'The engineer visited Port Ansel. Ilse Maron welcomed the new ferry.')

const span = (role: string, words: string): Span => {
  const start = article.text.indexOf(words)
  return spanOf(article.text, role, start, start + words.length)
}

async function opened(layer: string, ...spans: Span[]): Promise<{ workbench: TestWorkbench; id: string; now: () => Annotation }> {
  const workbench = await testWorkbench(article)
  const id = await tagged(workbench, layer, ...spans)
  workbench.view.setState({ openId: id })
  mount(workbench, <Inspector />)
  await expect.element(page.getByRole('region', { name: 'Inspector' }).getByRole('heading', { level: 2 })).toBeVisible()
  return { workbench, id, now: () => annotationIn(workbench, id) }
}

async function tagged(workbench: TestWorkbench, layer: string, ...spans: Span[]): Promise<string> {
  return addedIn(await workbench.run(addAnnotation, { articleId: 'a1', layer, spans }), 'annotations') ?? ''
}

function annotationIn(workbench: TestWorkbench, id: string): Annotation {
  const annotation = workbench.article.get()?.annotations.get(id)
  if (annotation === undefined) throw new Error('the annotation is gone')
  return annotation
}

const named = async (workbench: TestWorkbench, name: string): Promise<string> =>
  addedIn(await workbench.run(addActor, { name, type: 'PER' }), 'actors') ?? ''

const button = (name: string | RegExp) => page.getByRole('button', { name })

test.each<[string, Span, [RegExp, string][]]>([
  ['quote', span('content', '“We will keep the gates open,”'), [[/^Speaker resolution(?! is not)/, '{Enter}by name{Enter}']]],
  ['stance', span('evidence', 'welcomed'), [
    [/^Add Holder/, 'Ilse Maron{Enter}'],
    [/^Type of target: Entity/, '{ArrowRight}{Enter}'],
    [/^Polarity: Favor/, '{Enter}'],
    [/^Explicitness: Explicit/, ' ']
  ]],
  ['event', span('trigger', 'visited'), [[/^Type(?! is not)/, '{Enter}consult{Enter}']]],
  ['mention', span('mention', 'Ilse Maron'), [[/^Add Actor/, '{Enter}']]]
])('a %s is completed by keyboard alone', async (layer, first, steps) => {
  const { now } = await opened(layer, first)
  for (const [place, keys] of steps) {
    await tabTo(place)
    await userEvent.keyboard(keys)
  }
  await expect.element(button('Mark complete')).toBeEnabled()
  await tabTo(/^Mark complete$/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().status).toBe('complete')
})

test.each([
  ['Accept', { status: 'draft', origin: 'accepted' }],
  ['Reject', { status: 'rejected', origin: 'suggested' }]
])('a suggestion says how sure it is and why; %s judges it', async (verdict, expected) => {
  const { workbench, id, now } = await opened('quote', span('content', '“We will keep the gates open,”'))
  const before = now()
  const after: Annotation = { ...before, origin: 'suggested', annotatorId: 'glossator', confidence: 0.82, reason: 'Words in quotation marks beside “said”.' }
  await workbench.run(importData, { change: { [`annotations/${id}`]: { before, after } } })
  await expect.element(page.getByText('82 % sure.')).toBeVisible()
  await expect.element(page.getByText('Words in quotation marks beside “said”.')).toBeVisible()
  await button(verdict).click()
  await expect.poll(now).toMatchObject(expected)
})

test('what is missing is said in words, and each sentence leads to its place', async () => {
  await opened('stance', span('evidence', 'welcomed'))
  await button('Nobody is named as holder.').click()
  await expect.element(page.getByRole('combobox', { name: 'Add Holder' })).toHaveFocus()
  await expect.element(button('Mark complete')).toBeDisabled()
})

test('every role of the layer is there with its number key, empty ones too', async () => {
  await opened('quote', span('content', '“We will keep the gates open,”'))
  for (const name of ['Add Content in text', 'Add Verbatim in text', 'Add Cue in text', 'Add Source in text', 'Add Addressee in text']) {
    await expect.element(button(name)).toBeVisible()
  }
})

test('a role is picked in the text, and picking can be left again', async () => {
  const { workbench, id } = await opened('quote', span('content', '“We will keep the gates open,”'))
  await button('Add Cue in text').click()
  expect(workbench.view.getState().picking).toEqual({ annotationId: id, role: 'cue' })
  await expect.element(page.getByText('Select the words in the article; Enter or 3 takes them. Esc leaves.')).toBeVisible()
  await button('Add Cue in text').click()
  expect(workbench.view.getState().picking).toBeNull()
})

test('words that are selected already go to the role at once', async () => {
  const { workbench, now } = await opened('quote', span('content', '“We will keep the gates open,”'))
  workbench.selectWords('said')
  await button('Add Cue in text').click()
  await expect.poll(() => now().spans.find(({ role }) => role === 'cue')?.text).toBe('said')
})

test('a span is shown in the text, and taken out of its role again', async () => {
  const { workbench, now } = await opened('quote', span('content', '“We will keep the gates open,”'), span('cue', 'said'))
  await button('Show “said” in the text').click()
  expect(workbench.readerCalls.revealed.at(-1)).toMatchObject({ start: span('cue', 'said').start })
  await button('Remove “said” from Cue').click()
  await expect.poll(() => now().spans.some(({ role }) => role === 'cue')).toBe(false)
  await expect.element(button('Add Cue in text')).toHaveFocus()
})

test.each([
  ['{Shift>}{ArrowRight}{/Shift}', 'said on'],
  ['{Shift>}{Alt>}{ArrowLeft}{/Alt}{/Shift}', 'Vennor said'],
  ['{Control>}{Shift>}{ArrowLeft}{/Shift}{/Control}', 'sai']
])('the edges of a span are moved by %s', async (keys, words) => {
  const { now } = await opened('quote', span('content', '“We will keep the gates open,”'), span('cue', 'said'))
  await tabTo(/Show “said” in the text$/)
  await userEvent.keyboard(keys)
  await expect.poll(() => now().spans.find(({ role }) => role === 'cue')?.text).toBe(words)
  await expect.element(button(`Show “${words}” in the text`)).toHaveFocus()
})

test('the actor whom the source words mean is proposed first, and Enter takes it', async () => {
  const { workbench, now } = await opened('quote', span('content', '“We will keep the gates open,”'), span('source', 'Mr Vennor'))
  await named(workbench, 'Ilse Maron')
  const vennor = await named(workbench, 'J. D. Vennor')
  await expect.element(page.getByPlaceholder('J. D. Vennor: press Enter')).toBeVisible()
  await tabTo(/^Add Speaker/)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().actors['speaker']).toEqual([vennor])
})

test('words that are no name of the chosen actor yet are offered as an alias', async () => {
  const { workbench } = await opened('quote', span('content', '“We will keep the gates open,”'), span('source', 'Mr Vennor'))
  const vennor = await named(workbench, 'J. D. Vennor')
  await page.getByRole('combobox', { name: 'Add Speaker' }).fill('venn')
  await userEvent.keyboard('{Enter}')
  await button('Add “Mr Vennor” as alias').click()
  await expect.poll(() => workbench.store.library.get().actors.get(vennor)?.aliases).toEqual(['Mr Vennor'])
  await expect.element(button('Add “Mr Vennor” as alias')).not.toBeInTheDocument()
})

test('an actor that nobody knows is made by typing its name', async () => {
  const { workbench, now } = await opened('event', span('trigger', 'visited'))
  await page.getByRole('combobox', { name: 'Add Recipient' }).fill('Harbour Council')
  await page.getByRole('option', { name: /Create “Harbour Council”/ }).click()
  await expect.poll(() => now().actors['recipient']?.length).toBe(1)
  expect([...workbench.store.library.get().actors.values()]).toMatchObject([{ name: 'Harbour Council', type: 'ORG' }])
})

test('an actor is taken out by the button on its tag', async () => {
  const { workbench, now } = await opened('mention', span('mention', 'Ilse Maron'))
  await named(workbench, 'Ilse Maron')
  await page.getByRole('combobox', { name: 'Add Actor' }).click()
  await page.getByRole('option', { name: /^Ilse Maron/ }).click()
  await button('Remove Ilse Maron').click()
  await expect.poll(() => now().actors).toEqual({})
})

test('pressing the chosen value again takes it back', async () => {
  const { now } = await opened('quote', span('content', '“We will keep the gates open,”'))
  await page.getByRole('radio', { name: 'Belief' }).click()
  await expect.poll(() => now().fields['kind']).toBe('belief')
  await page.getByRole('radio', { name: 'Belief' }).click()
  await expect.poll(() => now().fields['kind']).toBeUndefined()
})

test('only the modes of the event’s type are offered', async () => {
  const { workbench, id } = await opened('event', span('trigger', 'visited'))
  await expect.element(page.getByText('Choose Type first.')).toBeVisible()
  await workbench.run(setField, { id, field: 'type', value: 'CONSULT' })
  await button(/^(?=.*Modes)(?!What)/).click()
  await expect.element(page.getByRole('option', { name: /^Visit/ })).toBeVisible()
  expect(page.getByRole('option').elements().length).toBe(4)
})

test('contexts are found by typing and taken out by their tag', async () => {
  const { now } = await opened('event', span('trigger', 'visited'))
  await button(/^(?=.*Contexts)(?!What)/).click()
  await userEvent.keyboard('diplom{Enter}')
  await userEvent.keyboard('econom{Enter}{Escape}')
  await expect.poll(() => now().fields['contexts']).toEqual(['economic', 'diplomatic'])
  await button('Remove Diplomatic').click()
  await expect.poll(() => now().fields['contexts']).toEqual(['economic'])
})

test('a further source gets a row of factuality, and loses it again', async () => {
  const { workbench, now } = await opened('event', span('trigger', 'visited'))
  const maron = await named(workbench, 'Ilse Maron')
  await page.getByRole('combobox', { name: 'Add a source to Factuality' }).fill('Maron')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().fields['factuality']).toEqual([{ source: 'AUTHOR', value: 'CT+' }, { source: maron, value: 'Uu' }])
  await button(/Factuality by Ilse Maron/).click()
  await page.getByRole('option', { name: /^PR-/ }).click()
  await expect.poll(() => now().fields['factuality']).toContainEqual({ source: maron, value: 'PR-' })
  await button('Remove Ilse Maron from Factuality').click()
  await expect.poll(() => now().fields['factuality']).toEqual([{ source: 'AUTHOR', value: 'CT+' }])
})

test('the time takes the marked words, and refuses what is no date', async () => {
  const { now } = await opened('event', span('trigger', 'visited'), span('time', 'Tuesday'))
  await button('Use the words “Tuesday”').click()
  await expect.poll(() => now().fields['time']).toEqual({ text: 'Tuesday', edtf: null, basis: 'explicit' })
  await page.getByRole('textbox', { name: 'Date' }).fill('4th of March')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('“4th of March” is no date.')
  await page.getByRole('textbox', { name: 'Date' }).fill('2031-03-04')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => now().fields['time']).toEqual({ text: 'Tuesday', edtf: '2031-03-04', basis: 'explicit' })
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('the date that the words say is offered, reckoned from the publication', async () => {
  const { now } = await opened('event', span('trigger', 'visited'), span('time', 'Tuesday'))
  await button('2031-03-04, relative to publication').click()
  await expect.poll(() => now().fields['time']).toEqual({ text: 'Tuesday', edtf: '2031-03-04', basis: 'relative_to_publication' })
  await expect.element(button(/relative to publication/)).not.toBeInTheDocument()
})

test('what is being typed is kept when another annotation is opened', async () => {
  const { workbench, now } = await opened('quote', span('content', '“We will keep the gates open,”'))
  const other = await tagged(workbench, 'mention', span('mention', 'Ilse Maron'))
  await page.getByRole('textbox', { name: 'Name of the medium' }).fill('Radio Harbour')
  workbench.view.setState({ openId: other })
  await expect.poll(() => now().fields['mediumName']).toBe('Radio Harbour')
})

test('another window’s change shows where nothing is being typed', async () => {
  const { workbench, id } = await opened('quote', span('content', '“We will keep the gates open,”'))
  await workbench.run(setField, { id, field: 'mediumName', value: 'an open letter' })
  await expect.element(page.getByRole('textbox', { name: 'Name of the medium' })).toHaveValue('an open letter')
})

test('a note is kept with its words and its form', async () => {
  const { now } = await opened('quote', span('content', '“We will keep the gates open,”'))
  await page.getByRole('textbox', { name: 'Note' }).click()
  await userEvent.keyboard('check the ')
  await userEvent.keyboard('{Control>}b{/Control}')
  await userEvent.keyboard('treaty')
  await expect.poll(() => now().note?.text, { timeout: 3000 }).toBe('check the treaty')
  expect(JSON.stringify(now().note?.lexical)).toContain('"format":1')
})

test('keys typed into a note reach no shortcut', async () => {
  await opened('quote', span('content', '“We will keep the gates open,”'))
  const heard: string[] = []
  const listen = (event: KeyboardEvent): void => { heard.push(event.key) }
  window.addEventListener('keydown', listen)
  await page.getByRole('textbox', { name: 'Note' }).click()
  await userEvent.keyboard('qx1')
  window.removeEventListener('keydown', listen)
  expect(heard).toEqual([])
})

test('an event is related to the quote that tells of it, and the relation is taken back', async () => {
  const { workbench, id } = await opened('event', span('trigger', 'visited'))
  const quote = await tagged(workbench, 'quote', span('content', '“We will keep the gates open,”'))
  await button('Relate…').click()
  await page.getByRole('combobox', { name: 'Via: the other end' }).click()
  await page.getByRole('option', { name: /^Quote: “We will keep/ }).click()
  await expect.poll(() => [...(workbench.article.get()?.relations.values() ?? [])]).toMatchObject([{ type: 'via', from: id, to: quote }])
  await button(/^Remove the relation Via/).click()
  await expect.poll(() => workbench.article.get()?.relations.size).toBe(0)
})

test('the other end of a relation can be chosen in the text', async () => {
  const { workbench, id } = await opened('event', span('trigger', 'visited'))
  await button('Relate…').click()
  await button('Choose it in the text').click()
  expect(workbench.view.getState().relating).toEqual({ annotationId: id, type: 'via' })
  await expect.element(page.getByText(/Open the other end of “Via”/)).toBeVisible()
})

test('definitions stand under every name when they are asked for', async () => {
  await opened('quote', span('content', '“We will keep the gates open,”'))
  await tabTo(/^Definitions$/)
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('To whom it was said.', { exact: true })).toBeVisible()
})

test('a letter on a list of choices chooses there and tags nothing, and a sign is the window’s', async () => {
  const { workbench } = await opened('quote', span('content', '“We will keep the gates open,”'))
  const count = (): number | undefined => workbench.article.get()?.annotations.size
  onTestFinished(listenForKeys(workbench))
  workbench.selectWords('visited')
  await tabTo(/^Speaker resolution(?! is not)/)
  await userEvent.keyboard('s?')
  await expect.poll(() => workbench.view.getState().dialog).toBe('shortcuts')
  expect(count()).toBe(1)
  workbench.view.setState({ dialog: null })
  await tabTo(/^Definitions$/)
  await userEvent.keyboard('s')
  await expect.poll(count).toBe(2)
})

test('with no annotation open the article is shown and can be corrected', async () => {
  const workbench = await testWorkbench(article)
  mount(workbench, <Inspector />, 300)
  await page.getByRole('textbox', { name: 'Byline' }).fill('World desk')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => workbench.store.library.get().articles.get('a1')?.byline).toBe('World desk')
  await page.getByRole('radio', { name: 'Done' }).click()
  await expect.poll(() => workbench.store.library.get().articles.get('a1')?.status).toBe('done')
  await button(/Blocks \(3\)/).click()
  await page.getByRole('combobox', { name: /^Type of the block “The engineer/ }).selectOptions('caption')
  await expect.poll(() => workbench.article.get()?.blocks[2]?.type).toBe('caption')
})
