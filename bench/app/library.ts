/** A project of many articles in the whole app: how soon the list is there, and what a key press in its filter costs. */
import type { Page } from '@playwright/test'
import { percentile } from '../percentile.ts'
import { lineOf, type Line } from './line.ts'
import { withApp, type RunningApp } from './running-app.ts'
import { median, phasesOf, type Phases } from './phases.ts'

export interface LibrarySize {
  readonly articles: number
  readonly runs?: number
}

export async function run({ articles, runs = 3 }: LibrarySize): Promise<Line[]> {
  const measured: Measured[] = []
  for (let i = 0; i < runs; i++) {
    await withApp([{ articles, annotations: 4, words: 120 }], async (app) => { measured.push(await measure(app)) })
  }
  const line = lineOf('library', { articles, runs })
  return [
    line('start to first rows', median(measured.map(({ started }) => started))),
    line('filter: key to paint, p95', percentile(measured.flatMap(({ filtered }) => filtered), 0.95)),
    line('sort: choice to paint', median(measured.map(({ sorted }) => sorted))),
    line('next article: key to paint, p95', percentile(measured.flatMap(({ switched }) => switched), 0.95)),
    ...phasesOf(measured.map(({ phases }) => phases), line)
  ]
}

interface Measured {
  /** Milliseconds. */
  readonly started: number
  readonly filtered: readonly number[]
  readonly sorted: number
  readonly switched: readonly number[]
  readonly phases: Phases
}

async function measure(first: RunningApp): Promise<Measured> {
  const app = await first.reopen()
  const { page, during, phases } = app
  const started = await page.evaluate(() => window.recorder.firstRows)
  const filtered = await during('filtering', () => filter(page))
  const sorted = await during('sorting', () => sort(page))
  const switched = await during('switching articles', () => switchArticles(page))
  return { started, filtered, sorted, switched, phases }
}

async function filter(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.locator('[data-library-filter]').focus()
  for (const key of [...'outlet 7'.split(''), ...Array<string>(8).fill('Backspace')]) {
    await page.evaluate(() => window.recorder.nextPaint('filter'))
    await page.keyboard.press(key)
    times.push(await page.evaluate(() => window.recorder.painted))
    await page.waitForTimeout(150)
  }
  await page.keyboard.press('Escape')
  return times
}

async function sort(page: Page): Promise<number> {
  await page.getByRole('button', { name: /Sort by/ }).click()
  const choice = page.getByRole('option', { name: 'Title', exact: true })
  await choice.waitFor()
  await page.waitForTimeout(300)
  await page.evaluate(() => window.recorder.nextPaint('rows'))
  await choice.click()
  const time = await page.evaluate(() => window.recorder.painted)
  await page.waitForTimeout(500)
  return time
}

async function switchArticles(page: Page): Promise<number[]> {
  const times: number[] = []
  await page.locator('.library-row').first().click()
  await page.waitForTimeout(500)
  for (let i = 0; i < 15; i++) {
    await page.evaluate(() => window.recorder.nextPaint('text'))
    await page.keyboard.press('j')
    times.push(await page.evaluate(() => window.recorder.painted))
    await page.waitForTimeout(200)
  }
  return times
}
