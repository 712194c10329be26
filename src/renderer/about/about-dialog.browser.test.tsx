import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { version } from '../../core/generator.ts'
import { App } from '../shell/app.tsx'
import { mount } from '../workbench/testing/mount.tsx'
import { articleOf, testWorkbench } from '../workbench/testing/test-workbench.ts'
import { actionOf } from '../actions/all-actions.ts'
import { perform } from '../actions/perform.ts'

async function openAbout(): Promise<void> {
  const workbench = await testWorkbench(articleOf('a1', 'River talks', 'Mr Vennor met Ilse Maron at the lock.'))
  mount(workbench, <App />, 1100)
  const about = actionOf('help.about')
  if (about === undefined) throw new Error('there is no such action')
  await perform(about, workbench)
}

test('the menu Help tells which version this is and what it is made of', async () => {
  await openAbout()
  const dialog = page.getByRole('dialog', { name: 'About Glossator' })
  await expect.element(dialog).toBeVisible()
  await expect.element(dialog.getByText(`Version ${version}`)).toBeVisible()
  expect(dialog.getByRole('list', { name: 'Packages' }).getByRole('listitem').elements().length).toBeGreaterThan(40)
})

test('each licence opens in place, by the keyboard too, and nothing in the window leads anywhere', async () => {
  await openAbout()
  const dialog = page.getByRole('dialog', { name: 'About Glossator' })
  const row = dialog.getByRole('button', { name: /^dexie / })
  await expect.element(row).toHaveAttribute('aria-expanded', 'false')
  row.element().scrollIntoView()
  ;(row.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(row).toHaveAttribute('aria-expanded', 'true')
  await expect.element(dialog.getByText(/Apache License/).first()).toBeVisible()
  expect(dialog.element().querySelectorAll('a')).toHaveLength(0)
  await userEvent.keyboard('{Escape}')
  await expect.element(dialog).not.toBeInTheDocument()
})
