/** What an analyst does with hand and eye, for the specs: found by role and accessible name, done by mouse and keys. */
import { expect, type Locator, type Page } from '@playwright/test'

export const library = (app: Page): Locator => app.getByRole('navigation', { name: 'Articles' })
export const articleText = (app: Page): Locator => app.getByRole('region', { name: 'Article', exact: true }).getByRole('document')
export const inspector = (app: Page): Locator => app.getByRole('region', { name: 'Inspector' })
export const annotations = (app: Page): Locator => app.getByRole('list', { name: 'Annotations' })
export const toolbar = (app: Page): Locator => app.getByRole('toolbar', { name: 'Annotate selection' })

/** Ends the tour that the first start shows. */
export async function leaveTour(app: Page): Promise<void> {
  await app.getByRole('button', { name: 'Leave the tour' }).click()
}

export async function openFromLibrary(app: Page, title: string | RegExp): Promise<void> {
  await library(app).getByRole('option', { name: title }).click()
  await expect(articleText(app)).toBeVisible()
}

export const expectSaved = (app: Page): Promise<void> => expect(app.getByRole('status', { name: 'Save state' })).toHaveText('Saved')

/** Drags the mouse over words of the article, from before the first letter to behind the last. */
export async function dragOver(app: Page, words: string): Promise<void> {
  const edges = await edgesOf(app, words)
  await app.mouse.move(edges.from.x, edges.from.y)
  await app.mouse.down()
  await app.mouse.move((edges.from.x + edges.to.x) / 2, (edges.from.y + edges.to.y) / 2, { steps: 3 })
  await app.mouse.move(edges.to.x, edges.to.y, { steps: 3 })
  await app.mouse.up()
}

/** The words that are selected now. */
export const selectedWords = (app: Page): Promise<string> => app.evaluate(() => String(getSelection()))

interface Edges {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** Where the words begin and end on the screen, after they have been scrolled into view. */
async function edgesOf(app: Page, words: string): Promise<Edges> {
  await expect(articleText(app)).toContainText(words)
  const find = (): Promise<Edges | null> => articleText(app).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = (node.nodeValue ?? '').indexOf(sought)
      if (start === -1) continue
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, start + sought.length)
      const box = range.getBoundingClientRect()
      if (box.top < 90 || box.bottom > innerHeight - 90) node.parentElement?.scrollIntoView({ block: 'center' })
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [rects[0], rects.at(-1)]
      if (first === undefined || last === undefined) return null
      return { from: { x: first.left + 0.5, y: first.top + first.height / 2 }, to: { x: last.right - 0.5, y: last.top + last.height / 2 } }
    }
    return null
  }, words)
  await find()
  const edges = await find()
  if (edges === null) throw new Error(`not on the screen: ${words}`)
  return edges
}
