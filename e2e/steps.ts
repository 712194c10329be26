/** What an analyst does with hand and eye, for the specs: found by role and accessible name, done by mouse and keys. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { SavedFile } from './hosts/running-app.ts'

export const library = (app: Page): Locator => app.getByRole('navigation', { name: 'Articles' })
export const articleRow = (app: Page, title: string | RegExp): Locator => library(app).getByRole('option', { name: title })
export const articleText = (app: Page): Locator => app.getByRole('region', { name: 'Article', exact: true }).getByRole('document')
export const cards = (app: Page): Locator => app.getByRole('group', { name: 'Margin notes' }).getByRole('button')
export const inspector = (app: Page): Locator => app.getByRole('region', { name: 'Inspector' })
export const annotations = (app: Page): Locator => app.getByRole('list', { name: 'Annotations' }).getByRole('listitem')
export const toolbar = (app: Page): Locator => app.getByRole('toolbar', { name: 'Annotate selection' })
export const messages = (app: Page): Locator => app.getByRole('log', { name: 'Messages' })
export const button = (app: Page, name: string): Locator => app.getByRole('button', { name, exact: true })

/** Ends the tour that the first start shows. */
export async function leaveTour(app: Page): Promise<void> {
  await button(app, 'Leave the tour').click()
  await expect(app.getByRole('complementary', { name: 'Tour' })).toBeHidden()
}

/** Has nothing suggested: all there will be beside the text, and under the mouse, is what is annotated by hand. */
export async function workUnaided(app: Page): Promise<void> {
  await app.getByRole('button', { name: /^Suggestions \d/ }).click()
  await button(app, 'Suggestion settings').click()
  for (const kind of ['Quotes', 'Actors']) {
    const box = app.getByRole('checkbox', { name: kind, exact: true })
    await box.press('Space')
    await expect(box).not.toBeChecked()
  }
  await app.keyboard.press('Escape')
  await expect(app.getByRole('dialog', { name: 'Suggestions' })).toBeHidden()
  await button(app, 'Annotations').click()
}

export async function openFromLibrary(app: Page, title: string | RegExp): Promise<void> {
  await articleRow(app, title).click()
  await expect(app.getByRole('document', { name: title })).toBeVisible()
}

export const expectSaved = (app: Page): Promise<void> => expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved')

/** Words of the article; `[[…]]` marks them in surroundings that tell them from the same words elsewhere. */
export type Marked = string

/** The words themselves. */
export const wordsOf = (marked: Marked): string => /\[\[(.+)\]\]/su.exec(marked)?.[1] ?? marked

/** Drags the mouse over words of the article, from before the first letter to behind the last. */
export async function select(app: Page, marked: Marked): Promise<void> {
  const { from, to } = await edgesOf(app, marked)
  await app.mouse.move(from.x, from.y)
  await app.mouse.down()
  await app.mouse.move(to.x, to.y, { steps: 2 })
  await app.mouse.up()
}

/** Selects words and checks that they, and no others, are selected. */
export async function selectExactly(app: Page, marked: Marked): Promise<void> {
  // as people do whose text moved under the hand, it tries again; from within a selection a drag would move the words
  await expect(async () => {
    if (await selectedWords(app) !== '') await app.keyboard.press('Escape')
    await select(app, marked)
    expect(await selectedWords(app)).toBe(wordsOf(marked))
  }, `selecting ${marked}`).toPass({ intervals: [100], timeout: 20_000 })
}

/** The words that are selected now. */
export const selectedWords = (app: Page): Promise<string> => app.evaluate(() => String(getSelection()))

/** Clicks into the middle of words of the article. */
export async function clickWords(app: Page, marked: Marked): Promise<void> {
  const { middle } = await edgesOf(app, marked)
  await app.mouse.click(middle.x, middle.y)
}

export async function hoverWords(app: Page, marked: Marked): Promise<void> {
  const { middle } = await edgesOf(app, marked)
  await app.mouse.move(middle.x, middle.y, { steps: 2 })
}

interface Point {
  readonly x: number
  readonly y: number
}

interface Edges {
  readonly from: Point
  readonly to: Point
  /** In the middle of the words' first line. */
  readonly middle: Point
}

/** Where words begin and end on the screen, once they have been scrolled into view and are at rest there. */
export async function edgesOf(app: Page, marked: Marked): Promise<Edges> {
  let found: Edges | null = null
  await expect.poll(async () => {
    found = await findEdges(app, marked)
    return found !== null
  }, { message: `finding “${marked}” on the screen`, intervals: [50] }).toBe(true)
  if (found === null) throw new Error(`not on the screen: ${marked}`)
  return found
}

/** Null while they are not, or move. */
function findEdges(app: Page, marked: Marked): Promise<Edges | null> {
  const open = marked.indexOf('[[')
  const surroundings = marked.replace('[[', '').replace(']]', '')
  const [lead, length] = open === -1 ? [0, marked.length] : [open, wordsOf(marked).length]
  return articleText(app).evaluate(async (root, { surroundings, lead, length }) => {
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
    const range = rangeOfWords()
    if (range === null) return null
    let edges = edgesOfRange(range)
    const isThere = edges !== null && areSeen(edges)
    if (!isThere) range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    // what is scrolled to is laid out a frame later, and may then move once more
    let left = isThere ? 1 : 4
    for (let frame = 0; frame < 30; frame++) {
      await nextFrame()
      const before = JSON.stringify(edges)
      edges = edgesOfRange(range)
      left = JSON.stringify(edges) === before ? left - 1 : 4
      if (edges !== null && left === 0) return areSeen(edges) ? edges : null
    }
    return null

    function rangeOfWords(): Range | null {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.checkVisibility() === true ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(surroundings)
        if (at === -1) continue
        const range = document.createRange()
        range.setStart(node, at + lead)
        range.setEnd(node, at + lead + length)
        return range
      }
      return null
    }
    function edgesOfRange(range: Range): Edges | null {
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [rects[0], rects.at(-1)]
      if (first === undefined || last === undefined) return null
      const y = first.top + first.height / 2
      return {
        from: { x: first.left + 0.5, y },
        to: { x: last.right - 0.5, y: last.top + last.height / 2 },
        middle: { x: first.left + first.width / 2, y }
      }
    }
    /** Not covered, and not near the edges of the view, where a drag would scroll. */
    function areSeen({ from, to }: Edges): boolean {
      let view: Element = root
      while (view.parentElement !== null && getComputedStyle(view).overflowY !== 'auto') view = view.parentElement
      const { top, bottom } = view.getBoundingClientRect()
      const least = view.scrollTop > 0 ? top + 40 : top
      const most = view.scrollTop < view.scrollHeight - view.clientHeight - 1 ? bottom - 60 : bottom
      return [from, to].every(({ x, y }) => y >= least && y <= most && root.contains(document.elementFromPoint(x, y)))
    }
  }, { surroundings, lead, length })
}

export type TagName = 'Quote' | 'Stance' | 'Event' | 'Actor' | 'Note'

/** Selects words, tags them with the toolbar's button, and waits until the inspector shows the new annotation. */
export async function tag(app: Page, marked: Marked, name: TagName): Promise<void> {
  await selectExactly(app, marked)
  await toolbar(app).getByRole('button', { name, exact: true }).click()
  await expectOpen(app, wordsOf(marked))
}

/** The inspector shows the annotation of these words. */
export const expectOpen = (app: Page, words: string | RegExp): Promise<void> =>
  expect(inspector(app).getByRole('blockquote')).toHaveText(typeof words === 'string' ? words.replace(/\s+/gu, ' ') : words)

/** Closes the open annotation by a click on words that none covers. */
export async function closeFrame(app: Page, emptyPlace: Marked): Promise<void> {
  await clickWords(app, emptyPlace)
  await expect(inspector(app).getByRole('heading', { name: 'Article', exact: true })).toBeVisible()
}

/** Gives words of the article to a role of the open annotation: the role's button first, then the words. */
export async function pickForRole(app: Page, role: string, marked: Marked): Promise<void> {
  const words = inspector(app).getByRole('toolbar', { name: role, exact: true })
  await words.getByRole('button', { name: new RegExp(`^(?:Add|Replace) ${role} in text$`) }).click()
  await select(app, marked)
  await expectInRole(app, role, wordsOf(marked))
}

export const expectInRole = (app: Page, role: string, words: string): Promise<void> =>
  expect(inspector(app).getByRole('toolbar', { name: role, exact: true }).getByRole('button', { name: /^Show/ }).last())
    .toHaveText(beginningOf(words))

/** Long words are cut in the middle on the screen. */
const beginningOf = (words: string): RegExp =>
  new RegExp(`^${escaped(words.replace(/\s+/gu, ' ').slice(0, 18))}`)

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names an actor in a role: one of the registry is chosen, another is made. */
export async function nameActor(app: Page, label: string, name: string): Promise<void> {
  const box = inspector(app).getByRole('combobox', { name: label, exact: true })
  await box.fill(name)
  await proposalOf(app, name).click()
}

/** What is proposed for a name: the actor of the registry, else a new one. */
export const proposalOf = (app: Page, name: string): Locator =>
  app.getByRole('option').filter({ has: app.getByText(name, { exact: true }) })
    .or(app.getByRole('option', { name: `Create “${name}”` }))
    .first()

/** Chooses the value of a field, be its values side by side or in a list. */
export async function choose(app: Page, field: string, value: string): Promise<void> {
  const sideBySide = inspector(app).getByRole('radiogroup', { name: field, exact: true })
  if (await sideBySide.count() > 0) {
    const radio = sideBySide.getByRole('radio', { name: value, exact: true })
    // pressing what is chosen would take it back
    if (!(await radio.isChecked())) await radio.click()
    await expect(radio).toBeChecked()
  } else {
    const list = listOf(inspector(app), field)
    if ((await list.textContent())?.startsWith(value) === true) return
    await list.click()
    await app.getByRole('option', { name: value, exact: true }).click()
    await expect(list).toHaveText(new RegExp(`^${escaped(value)}`))
  }
}

/** The list of a field with many values: its button is named by what is chosen and the field. */
export const listOf = (place: Page | Locator, field: string): Locator =>
  place.getByRole('button', { name: new RegExp(`^(?:.+ )?${escaped(field)}$`) })

/** Types into a text field of the inspector and leaves it. */
export async function write(app: Page, label: string, text: string): Promise<void> {
  // with words that other annotations have there already, it is a combobox
  const fieldAs = (role: 'textbox' | 'combobox'): Locator => inspector(app).getByRole(role, { name: label, exact: true })
  const field = fieldAs('textbox').or(fieldAs('combobox'))
  await field.fill(text)
  await field.press('Enter')
}

export async function markComplete(app: Page): Promise<void> {
  await inspector(app).getByRole('button', { name: 'Mark complete' }).click()
  await expect(inspector(app).getByText('Complete', { exact: true })).toBeVisible()
}

/** Does something in the palette. */
export async function perform(app: Page, action: string): Promise<void> {
  await app.keyboard.press('Control+k')
  await app.getByRole('searchbox', { name: 'Find anything' }).fill(action)
  await app.getByRole('menuitem', { name: action }).first().click()
}

type Save = (trigger: () => Promise<unknown>, count?: number) => Promise<SavedFile[]>

interface Exported {
  readonly file: SavedFile
  readonly json: string
}

/** Exports the project as a dataset, by the button or as `ask` does. */
export async function exportDataset(app: Page, save: Save, ask?: () => Promise<unknown>): Promise<Exported> {
  const files = await save(ask ?? (() => button(app, 'Export dataset…').click()), 2)
  expect(files.map(({ name }) => name)).toContain('dataset.schema.json')
  const file = files.find(({ name }) => name.endsWith('.glossator.json'))
  if (file === undefined) throw new Error(`no dataset among ${files.map(({ name }) => name).join(', ')}`)
  return { file, json: new TextDecoder('utf-8', { fatal: true }).decode(file.bytes) }
}
