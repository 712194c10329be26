import { expect, test } from './fixtures.ts'

test('the app opens', async ({ app }) => {
  await expect(app).toHaveTitle(/Glossator/)
  await expect(app.getByRole('navigation', { name: 'Articles' })).toBeVisible()
})
