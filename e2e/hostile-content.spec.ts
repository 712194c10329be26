/** A dataset in which everything that can be text is an attack: it is shown as it is, everywhere, and nothing of it runs. */
import { createHash } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import type { Dataset } from './dataset.ts'
import { folderOf, writeFiles } from './files.ts'
import { expect, test } from './fixtures.ts'
import { annotations, articleText, button, expectSaved, exportDataset, inspector, leaveTour, library, listOf, messages, openFromLibrary, perform } from './steps.ts'

/** What would set `hasRun`, or ask somebody else's machine, if anything took it for markup, an address or a formula. */
const attacks = [
  '<img src="https://attack.example/i.png" onerror="globalThis.hasRun = true">',
  '<script>globalThis.hasRun = true</script>',
  '"><svg onload="globalThis.hasRun = true">',
  '</script><script>globalThis.hasRun = true</script>',
  '</style><script>globalThis.hasRun = true</script>',
  '<iframe srcdoc="<script>parent.hasRun = true</script>"></iframe>',
  '<a href="javascript:globalThis.hasRun = true">here</a>',
  '{{constructor.constructor("globalThis.hasRun = true")()}}',
  'url(https://attack.example/style.css)',
  "=HYPERLINK(\"https://attack.example\";\"x\")"
] as const
const attack = (i: number): string => attacks[i % attacks.length] ?? ''

const title = `${attack(0)} in the headline`
const text = [title, '', `“${attack(1)},” said ${attack(2)}.`, '', ...attacks, ''].join('\n')

test('what a dataset holds is shown as text in every view, and none of it runs or is fetched', async ({ app, choose, save, browser }) => {
  test.setTimeout(180_000)
  await leaveTour(app)
  await expectSaved(app)
  const own = JSON.parse((await exportDataset(app, save)).json) as Dataset & Record<string, unknown>
  await choose(await writeFiles({ '<img src=x onerror=hasRun=1>.json': JSON.stringify(hostileDataset(own)) }), () => button(app, 'Import dataset…').click())
  const dialog = app.getByRole('dialog')
  // the samples make room for it, and nothing is asked
  await expect(messages(app)).toContainText('1 article')

  await openFromLibrary(app, title)
  for (const line of attacks) await expect(articleText(app).getByText(line, { exact: true }).first()).toBeVisible()
  await expect(annotations(app)).toHaveCount(1)
  await annotations(app).first().click()
  await expect(inspector(app).getByRole('blockquote')).toBeVisible()
  await inspector(app).getByRole('button', { name: 'Definitions' }).click()
  await expect(inspector(app)).toContainText(attack(3))
  await app.keyboard.press('Escape')

  for (const [action, shown] of [['Actors…', attack(2)], ['Project and annotator', attack(5)], ['About Glossator', 'Version']] as const) {
    await perform(app, action)
    await expect(dialog).toBeVisible()
    if (action === 'Actors…') await dialog.getByRole('option').first().click()
    await expect.poll(() => shownIn(dialog.first().page())).toContain(shown)
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(dialog).toBeHidden()
  }
  await app.keyboard.press('Control+k')
  await app.getByRole('searchbox', { name: 'Find anything' }).fill('hasRun')
  await expect(app.getByRole('menuitem').first()).toBeVisible()
  await app.keyboard.press('Escape')
  await library(app).getByRole('searchbox').fill('<img')
  await expect(library(app).getByRole('option')).toHaveCount(1)
  await expectNothingRan(app)

  await app.keyboard.press('Control+Shift+E')
  await listOf(app, 'Format').click()
  await app.getByRole('option', { name: /^(?:HTML|Report|Reading report|Printable)/i }).first().click()
  await expect(button(app, 'Export')).toBeEnabled()
  const files = await save(() => button(app, 'Export').click(), 2)
  const report = files.find(({ name }) => name.endsWith('.html'))
  expect(report?.bytes.toString()).toContain('hasRun')
  await expectReportIsDead(browser, report?.bytes.toString() ?? '')
})

test('file names that turn around or look like others are told as they are, and stay what they are', async ({ app, openArticles }) => {
  await leaveTour(app)
  const names = ['invoice\u202etxt.md', 'раypal.txt', '<img src=x onerror=hasRun=1>.txt', "$(touch x);'\"&.md", '.\u200bhidden.txt']
  await openArticles(await writeFiles(Object.fromEntries(names.map((name, i) => [name, `Article of number ${i}\n\nThe keeper said so on Monday.\n`]))))
  await expect(messages(app)).toContainText('5 articles added.')
  for (const i of names.keys()) await expect(library(app).getByRole('option', { name: `Article of number ${i}` })).toBeVisible()
  expect(folderOf('.')).toBeTruthy()
  await expectNothingRan(app)
})

/** All words that are on the screen, those in fields too. */
const shownIn = (app: Page): Promise<string> => app.evaluate(() =>
  [document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value)].join('\n'))

async function expectNothingRan(app: Page): Promise<void> {
  expect(await app.evaluate(() => ({
    ran: 'hasRun' in globalThis,
    alien: [...document.querySelectorAll('iframe, object, embed, body script:not([src]), [onerror], [onload], a[href^="javascript"], img[src*="attack"]')].map(({ outerHTML }) => outerHTML)
  }))).toEqual({ ran: false, alien: [] })
}

/** The report is opened in a browser that would run what runs in it. */
async function expectReportIsDead(browser: Browser, html: string): Promise<void> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const requests: string[] = []
    await page.route('**', async (route) => {
      requests.push(route.request().url())
      if (route.request().isNavigationRequest()) await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      else await route.abort()
    })
    await page.goto('http://report.test/')
    await expect(page.locator('body')).toContainText('hasRun')
    expect(await page.evaluate(() => 'hasRun' in globalThis)).toBe(false)
    expect(requests).toEqual(['http://report.test/'])
  } finally {
    await context.close()
  }
}

/** The project's own codebook and records with an attack wherever a word may stand. */
function hostileDataset(own: Dataset & Record<string, unknown>): unknown {
  const codebook = structuredClone(own.codebook) as unknown as { id: string; layers: Record<string, unknown>[]; relations: Record<string, unknown>[] }
  codebook.layers.push({
    id: 'hostile', name: attack(3), definition: attack(4), key: 'H', color: '#e8a317',
    roles: [{ id: 'words', name: attack(0), definition: attack(1), min: 1, max: null }],
    actorRoles: [{ id: 'who', name: attack(2), definition: attack(3), min: 0, max: null }],
    fields: [{ id: 'kind', name: attack(5), definition: attack(6), kind: 'choice', required: true, values: [{ id: 'one', name: attack(7), definition: attack(8) }] }]
  })
  const hash = createHash('sha256').update(text).digest('hex')
  const points = [...text].join('')
  const words = attack(1)
  const start = [...points.slice(0, points.indexOf(words))].length
  const end = start + [...words].length
  const at = '2031-03-15T08:00:00.000Z'
  return {
    ...own, codebook,
    project: { id: 'hostile project', name: attack(5) },
    annotators: [{ id: 'ana', name: attack(6) }],
    actors: [{
      id: 'actor', name: attack(2), type: 'PER', aliases: [attack(1)], roles: [{ title: attack(7), from: null, to: null }], country: attack(8), sector: attack(9),
      externalIds: { [attack(3)]: attack(4) }, note: { text: attack(0) }
    }],
    articles: [{
      id: 'hostile article', file: `<b>/${attack(1).replaceAll('/', '')}.txt`, sha256: hash, textSha256: hash, encoding: 'utf-8', title, outlet: attack(1), byline: attack(2), publishedAt: null, publishedBasis: null,
      language: 'en', status: 'annotating', text, blocks: blocksOf(text)
    }],
    annotations: [{
      id: 'annotation', articleId: 'hostile article', layer: 'hostile', spans: [{ role: 'words', start, end, text: words, prefix: '', suffix: '' }], actors: { who: ['actor'] }, fields: { kind: 'one' },
      annotatorId: 'ana', origin: 'manual', status: 'draft', createdAt: at, updatedAt: at, note: { text: attack(0) }
    }],
    relations: []
  }
}

/** One a line. */
function blocksOf(whole: string): { type: string; start: number; end: number }[] {
  let start = 0
  return whole.split('\n').flatMap((line) => {
    const from = start
    start += [...line].length + 1
    return line === '' ? [] : [{ type: from === 0 ? 'title' : 'paragraph', start: from, end: from + [...line].length }]
  })
}
