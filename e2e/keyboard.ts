/** What an analyst does with the keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test'
import { articleText, inspector, listOf, proposalOf, selectedWords, wordsOf, type Marked } from './steps.ts'

/** Presses a key so many times; a key that moves is held down for them, as one would. */
export async function press(app: Page, key: string, times = 1): Promise<void> {
  if (times < 3 || !/(?:^|\+)(?:Arrow\w+|Tab)$/.test(key)) {
    for (let i = 0; i < times; i++) await app.keyboard.press(key)
    return
  }
  const [moving = key, ...modifiers] = key.split('+').toReversed()
  for (const modifier of modifiers) await app.keyboard.down(modifier)
  // they arrive in this order, each further one as the repetition of a held key
  await Promise.all(Array.from({ length: times }, () => app.keyboard.down(moving)))
  for (const held of [moving, ...modifiers]) await app.keyboard.up(held)
}

/** Goes with Tab, or back with Shift+Tab, until the keyboard is where it should be. */
export async function tabTo(app: Page, target: Locator): Promise<void> {
  await expect(target.first()).toBeVisible()
  for (let i = 0; i < 20; i++) {
    const stops = await stopsTo(target)
    if (stops === 0) return
    // groups that have one stop may be counted as more
    await press(app, stops < 0 ? 'Shift+Tab' : 'Tab', Math.max(1, Math.floor(Math.abs(stops) * (i < 3 ? 1 : 0.5))))
  }
  expect(await hasFocus(target)).toBe(true)
}

/** How many stops of the Tab key lie between the focus and the target; less than none where it lies before. */
const stopsTo = (target: Locator): Promise<number> => target.evaluateAll((targets) => {
  const candidates = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex], [contenteditable=true]')
  const group = (element: Element): Element => element.closest('[role=toolbar], [role=radiogroup], [role=grid], [role=listbox]') ?? element
  const stops = [...new Set([...candidates]
    .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility()).map(group))]
  const isBefore = (stop: Element, place: Element): boolean => (place.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
  const now = document.activeElement ?? document.body
  const [target] = targets
  if (target === undefined || targets.includes(now as HTMLElement)) return 0
  // the focus may be where Tab does not stop, as on a heading
  const from = stops.includes(group(now)) ? stops.indexOf(group(now)) : stops.filter((stop) => isBefore(stop, now)).length - 0.5
  const way = stops.indexOf(group(target)) - from
  return Math.sign(way) * Math.ceil(Math.abs(way)) || 1
})

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluateAll((elements) => elements.some((element) => element === document.activeElement))

interface Caret {
  /** Which of the blocks on the screen, and how far into it. */
  readonly block: number
  readonly offset: number
}

interface Places {
  readonly caret: Caret | null
  readonly block: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Where the caret is, and where the words are that it is to go to. */
function places(app: Page, marked: Marked): Promise<Places | null> {
  const open = marked.indexOf('[[')
  const [lead, length] = open === -1 ? [0, marked.length] : [open, wordsOf(marked).length]
  return articleText(app).evaluate((root, { surroundings, lead, length }) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.checkVisibility() === true ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT)
    const blocks: Text[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) blocks.push(node as Text)
    const selection = getSelection()
    const at = blocks.findIndex((node) => node === selection?.focusNode)
    const block = blocks.findIndex(({ data }) => data.includes(surroundings))
    const text = blocks[block]?.data
    if (text === undefined) return null
    const from = text.indexOf(surroundings) + lead
    return { caret: at === -1 ? null : { block: at, offset: selection?.focusOffset ?? 0 }, block, from, to: from + length, text }
  }, { surroundings: marked.replace('[[', '').replace(']]', ''), lead, length })
}

async function look(app: Page, marked: Marked): Promise<Places> {
  const found = await places(app, marked)
  if (found === null) throw new Error(`not in the article: ${marked}`)
  return found
}

/** Walks the caret to the first letter of words, by paragraphs, words and letters. */
export async function walkTo(app: Page, marked: Marked): Promise<void> {
  for (let i = 0; i < 30; i++) {
    const { caret, block, from, text } = await look(app, marked)
    if (caret === null) await press(app, 'ArrowLeft')
    else if (caret.block < block) await press(app, 'Control+ArrowDown', block - caret.block)
    else if (caret.block > block) await press(app, 'Control+ArrowUp', caret.block - block + (caret.offset > 0 ? 1 : 0))
    else if (caret.offset === from) return
    else await stepsInLine(app, caret.offset, from, text, '')
  }
  throw new Error(`the caret does not come to “${marked}”`)
}

/** Selects words with Shift and the arrows, after the caret has walked there. */
export async function selectByKeys(app: Page, marked: Marked): Promise<void> {
  await walkTo(app, marked)
  for (let i = 0; i < 30; i++) {
    if (await selectedWords(app) === wordsOf(marked)) return
    const { caret, to, text } = await look(app, marked)
    if (caret === null) throw new Error('the caret has left the article')
    if (caret.offset === to) break
    await stepsInLine(app, caret.offset, to, text, 'Shift+')
  }
  expect(await selectedWords(app)).toBe(wordsOf(marked))
}

/** Goes by words while it is far, by letters when it is near. */
async function stepsInLine(app: Page, from: number, to: number, text: string, held: '' | 'Shift+'): Promise<void> {
  const [arrow, between] = from < to ? ['ArrowRight', text.slice(from, to)] : ['ArrowLeft', text.slice(to, from)]
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (between.length <= 5 || words === 0) await press(app, `${held}${arrow}`, held === '' ? between.length : 1)
  else await press(app, `Control+${held}${arrow}`, Math.max(1, Math.floor(words * 0.8)))
}

/** The caret that is drawn, a thing for eyes only, lies in what is seen. */
export const expectCaretInView = (app: Page): Promise<void> => expect(app.locator('.text-caret')).toBeInViewport({ ratio: 1 })

/** Names an actor in a role: types the name and goes down to it in the proposals. */
export async function nameActorByKeys(app: Page, label: string, name: string): Promise<void> {
  await tabTo(app, inspector(app).getByRole('combobox', { name: label, exact: true }))
  await app.keyboard.type(name)
  await downTo(app, proposalOf(app, name))
  await app.keyboard.press('Enter')
}

async function downTo(app: Page, option: Locator): Promise<void> {
  await expect(option).toBeVisible()
  for (let i = 0; i < 12; i++) {
    if (await option.getAttribute('aria-selected') === 'true') return
    await app.keyboard.press('ArrowDown')
  }
  await expect(option).toHaveAttribute('aria-selected', 'true')
}

/** Chooses a value: side by side by the arrows, in a list by typing its name. */
export async function chooseByKeys(app: Page, field: string, value: string): Promise<void> {
  const radio = inspector(app).getByRole('radiogroup', { name: field, exact: true }).getByRole('radio', { name: value, exact: true })
  if (await radio.count() > 0) {
    if (await radio.isChecked()) return
    await tabTo(app, inspector(app).getByRole('radiogroup', { name: field, exact: true }).getByRole('radio'))
    for (let i = 0; i < 6 && !(await hasFocus(radio)); i++) await app.keyboard.press('ArrowRight')
    await app.keyboard.press('Space')
    await expect(radio).toBeChecked()
    return
  }
  const list = listOf(inspector(app), field)
  await tabTo(app, list)
  await app.keyboard.press('Enter')
  await expect(app.getByRole('option', { name: value, exact: true })).toBeVisible()
  await app.keyboard.type(value)
  await app.keyboard.press('Enter')
  await expect(list).toContainText(value)
}
