/** What axe-core finds on the page as it is. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

interface Question {
  /** Only these rules; all when left out. */
  readonly rules?: readonly string[]
  /** Only within what this selector finds; the whole page when left out. */
  readonly within?: string
}

/** Axe finds nothing; what it finds is told in few words. */
export async function expectAccessible(app: Page, view: string, { rules, within }: Question = {}): Promise<void> {
  // what is fading in has no contrast yet
  await app.evaluate(() => Promise.allSettled(
    document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)
  ))
  // a page of its own for each question, which frames of other origins would need, costs as much as the question
  let axe = new AxeBuilder({ page: app }).setLegacyMode(true)
  if (within !== undefined) axe = axe.include(within)
  if (rules !== undefined) axe = axe.withRules([...rules])
  // a list that drops down belongs to its field, wherever the page holds it
  else if (view.startsWith('the list')) axe = axe.disableRules(['region'])
  const { violations } = await axe.analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`))
  expect.soft(found, view).toEqual([])
}
