import type { Page } from '@playwright/test'
import { expectPlanned, expectSpansToSlice, readDataset } from './dataset.ts'
import { expect, test } from './fixtures.ts'
import { chooseByKeys, expectCaretInView, nameActorByKeys, press, selectByKeys, tabTo } from './keyboard.ts'
import { notForHostages, type PlannedFrame } from './readings.ts'
import { articleText, button, expectOpen, expectSaved, exportDataset, inspector, library, listOf, messages, wordsOf } from './steps.ts'
import { validate } from './validate.ts'

const keys = { Quote: 'q', Stance: 's', Event: 'e', Actor: 'a', Note: 'n' }
const roleKeys: Record<string, Record<string, string>> = {
  Quote: { Content: '1', Verbatim: '2', Cue: '3', Source: '4', Addressee: '5' },
  Stance: { Evidence: '1', Holder: '2', Target: '3' },
  Event: { Trigger: '1', Actor: '2', Recipient: '3', Location: '4', Time: '5' }
}

test('one article is annotated completely by the keyboard alone', async ({ app, save }) => {
  test.setTimeout(300_000)
  const { title, frames } = notForHostages

  await test.step('leave the tour, and go to the article', async () => {
    await tabTo(app, button(app, 'Leave the tour'))
    await press(app, 'Enter')
    await press(app, 'j', 7)
    // past the article, and back: it would else be shown on the way already
    await expect(app.getByRole('document', { name: /^Marsoudi stays/ })).toBeVisible()
    await press(app, 'k')
    await expect(app.getByRole('document', { name: title })).toBeVisible()
  })
  await test.step('walk the caret through the text, always in view', async () => {
    await press(app, 't')
    await expect(app.getByRole('document', { name: title })).toBeFocused()
    await press(app, 'Control+End')
    await expectCaretInView(app)
    await press(app, 'Control+Home')
    await expectCaretInView(app)
  })
  for (const frame of frames) await test.step(`${frame.tag}: ${wordsOf(frame.words[0] ?? '')}`, () => annotate(app, frame))

  await test.step('go from annotation to annotation, delete one, and take that back', async () => {
    await press(app, 't')
    await press(app, 'Control+Home')
    await press(app, 'Escape')
    await press(app, ']')
    await expectOpen(app, 'flatly refused')
    await press(app, ']')
    await expectOpen(app, /^(?!flatly refused)/)
    await press(app, '[')
    await expectOpen(app, 'flatly refused')
    await press(app, 'Delete')
    await expect(messages(app)).toBeAttached()
    await expect(inspector(app).getByRole('heading', { name: 'Article', exact: true })).toBeVisible()
    await press(app, 'Control+z')
    await expectOpen(app, 'flatly refused')
    await press(app, 'Control+Shift+z')
    await expect(inspector(app).getByRole('heading', { name: 'Article', exact: true })).toBeVisible()
    await press(app, 'Control+z')
    await expectOpen(app, 'flatly refused')
  })
  await test.step('filter the library', async () => {
    await press(app, '/')
    await app.keyboard.type('lantern')
    await expect(library(app).getByRole('option')).toHaveCount(2)
    await press(app, 'Escape')
    await expect(library(app).getByRole('option')).not.toHaveCount(2)
    await press(app, 'F6')
    await expect(app.getByRole('document', { name: title })).toBeFocused()
  })
  await test.step('look up the keys', async () => {
    await press(app, '?')
    await expect(app.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText('Ctrl+Shift+Z')
    await press(app, 'Escape')
    await expect(app.getByRole('dialog')).toBeHidden()
  })
  await test.step('find an actor by the palette', async () => {
    await press(app, 'Control+k')
    await expect(app.getByRole('searchbox', { name: 'Find anything' })).toBeFocused()
    await app.keyboard.type('cheresh')
    await expect(app.getByRole('menuitem', { name: /^Ilya Cheresh/ })).toBeVisible()
    await press(app, 'ArrowDown')
    await press(app, 'Enter')
    await expect(app.getByRole('dialog')).toBeHidden()
    await expectSaved(app)
  })
  const { file } = await exportDataset(app, save, () => press(app, 'Control+e'))
  const dataset = readDataset(file.bytes)
  expectSpansToSlice(dataset)
  expectPlanned(dataset, title, frames)
  await validate(file)
})

/** Makes one annotation with all its parts, by keys. */
async function annotate(app: Page, plan: PlannedFrame): Promise<void> {
  const [first = '', ...further] = plan.words
  await selectByKeys(app, first)
  await press(app, keys[plan.tag])
  await expectOpen(app, wordsOf(first))
  const give = async (role: string, marked: string): Promise<void> => {
    const given = inspector(app).getByRole('toolbar', { name: role, exact: true }).getByRole('button', { name: /^Show/ })
    const before = await given.count()
    await selectByKeys(app, marked)
    await expectCaretInView(app)
    await press(app, roleKeys[plan.tag]?.[role] ?? '')
    await expect(given).toHaveCount(before + 1)
  }
  for (const marked of further) await give(plan.tag === 'Quote' ? 'Content' : 'Evidence', marked)
  for (const [role, words] of Object.entries(plan.roles ?? {})) for (const marked of words) await give(role, marked)

  await press(app, 'Enter')
  await expect(inspector(app).getByRole('heading', { level: 2 })).toBeFocused()
  for (const [role, names] of Object.entries(plan.actors ?? {})) {
    for (const name of names) await nameActorByKeys(app, `Add ${role}`, name)
  }
  for (const [field, value] of Object.entries(plan.choices ?? {})) await chooseByKeys(app, field, value)
  if (plan.relation !== undefined) await relate(app, plan.relation)
  await tabTo(app, button(app, 'Mark complete'))
  await press(app, 'Enter')
  await expect(inspector(app).getByText('Complete', { exact: true })).toBeVisible()
  await press(app, 't')
  await expect(articleText(app)).toBeFocused()
}

async function relate(app: Page, { name, to }: NonNullable<PlannedFrame['relation']>): Promise<void> {
  await tabTo(app, button(app, 'Relate…'))
  await press(app, 'Enter')
  if (!(await listOf(inspector(app), 'Relation').textContent())?.startsWith(name)) await chooseByKeys(app, 'Relation', name)
  await tabTo(app, app.getByRole('combobox', { name: `${name}: the other end` }))
  await app.keyboard.type(to)
  await expect(app.getByRole('option', { name: to })).toHaveAttribute('aria-selected', 'true')
  await press(app, 'Enter')
  await expect(inspector(app).getByRole('region', { name: 'Relations' }).getByRole('listitem')).toContainText([to])
}
