/** An analyst's work on one long article in the whole app: how soon what a key does is seen, and what holds the main thread. */
import type { Page } from '@playwright/test'
import { percentile } from '../percentile.ts'
import { lineOf, type Line } from './line.ts'
import { median, phasesOf, type Phases } from './phases.ts'
import { withApp, type RunningApp } from './running-app.ts'

const tags = 50
const keys = ['q', 's', 'e', 'a']

export interface WorkbenchSize {
  readonly words: number
  readonly annotations: number
  readonly runs?: number
}

export async function run({ words, annotations, runs = 3 }: WorkbenchSize): Promise<Line[]> {
  const measured: Measured[] = []
  for (let i = 0; i < runs; i++) {
    await withApp([{ articles: 1, annotations: 20, words: 500 }, { articles: 1, annotations, words }], async (app) => {
      measured.push(await measure(app))
    })
  }
  const line = lineOf('workbench', { words, annotations, runs })
  const pressed = measured.flatMap(({ toPaint }) => toPaint)
  const bare = measured.flatMap(({ bareToPaint }) => bareToPaint)
  const busy = measured.flatMap(({ phases }) => phases['annotating']?.presses ?? [])
  return [
    ...[0.5, 0.95].map((share) => line(`key to paint, p${share * 100}`, percentile(pressed, share), percentile(bare, share))),
    ...[0.5, 0.95].map((share) => line(`key to paint, processor time, p${share * 100}`, percentile(busy, share))),
    line('article to first paint', median(measured.map(({ opened }) => opened))),
    ...phasesOf(measured.map(({ phases }) => phases), line)
  ]
}

interface Measured {
  /** Milliseconds. */
  readonly toPaint: readonly number[]
  readonly bareToPaint: readonly number[]
  readonly opened: number
  readonly phases: Phases
}

async function measure({ page, during, phases }: RunningApp): Promise<Measured> {
  const opened = await during('opening', async () => {
    await page.evaluate(() => window.recorder.nextPaint('text'))
    await page.locator('.library-row').nth(1).click()
    const time = await page.evaluate(() => window.recorder.painted)
    await rest(page, 2500)
    return time
  })
  const bareToPaint = await during('bare edits', () => bareEdits(page))
  const toPaint = await during('annotating', () => annotate(page))
  await during('deleting', () => pressEach(page, 20, ['[', 'Delete']))
  await during('undoing', () => pressEach(page, 20, ['Control+z']))
  await during('opening frames', () => pressEach(page, 40, [']']))
  await during('closing frames', () => pressEach(page, 10, [']', 'Escape']))
  await during('hovering', () => hover(page))
  await during('scrolling', () => scroll(page))
  return { toPaint, bareToPaint, opened, phases }
}

async function bareEdits(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let i = 0; i < tags; i++) {
    times.push(await page.evaluate(() => window.recorder.bareEdit()))
    await rest(page, 60)
  }
  return times
}

async function annotate(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.getByRole('region', { name: 'Article', exact: true }).getByRole('document').focus()
  for (let i = 0; i < tags; i++) {
    await page.evaluate(selectWord, i)
    await page.locator('.selection-toolbar').waitFor()
    await rest(page, 50)
    await page.evaluate(() => window.recorder.nextPaint('highlight'))
    await page.keyboard.press(keys[i % keys.length] as string)
    times.push(await page.evaluate(() => window.recorder.painted))
    await rest(page, 60)
  }
  return times
}

/** Selects a word that is in view, another one for each number. */
function selectWord(n: number): void {
  const { left, width } = (document.querySelector('.reader-panel [role=document]') as HTMLElement).getBoundingClientRect()
  for (let attempt = 0; attempt < 50; attempt++) {
    const place = document.caretPositionFromPoint(left + width * (0.2 + 0.6 * (((n + attempt) * 0.618) % 1)), 120 + (innerHeight - 240) * (((n + attempt) * 0.382) % 1))
    const text = place?.offsetNode.nodeType === Node.TEXT_NODE ? (place.offsetNode.nodeValue ?? '') : ''
    const offset = place?.offset ?? 0
    const start = text.lastIndexOf(' ', offset) + 1
    const end = text.indexOf(' ', offset)
    if (place == null || start === 0 || end - start < 4) continue
    getSelection()?.setBaseAndExtent(place.offsetNode, start, place.offsetNode, end)
    return
  }
  throw new Error('There is no word in view.')
}

async function pressEach(page: Page, times: number, presses: readonly string[]): Promise<void> {
  for (let i = 0; i < times; i++) {
    for (const press of presses) {
      await page.keyboard.press(press)
      await rest(page, 80)
    }
  }
}

async function hover(page: Page): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.mouse.move(500 + (i % 6) * 45, 200 + i * 9)
    await rest(page, 20)
  }
}

/** From top to bottom, a quarter of a screen a frame. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const scroller = document.querySelector('.article-reader-host')?.firstElementChild as HTMLElement
    scroller.scrollTop = 0
    for (let last = -1; scroller.scrollTop !== last;) {
      last = scroller.scrollTop
      scroller.scrollTop += 220
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  })
  await rest(page, 400)
}

const rest = (page: Page, milliseconds: number): Promise<void> => page.waitForTimeout(milliseconds)
