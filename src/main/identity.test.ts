import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { appOrigin, identity } from './identity.ts'

const root = path.resolve(import.meta.dirname, '../..')

test('what the data hang on never changes', () => {
  expect(identity).toEqual({
    appId: 'org.glossator.workbench',
    productName: 'Glossator',
    userDataFolder: 'Glossator',
    scheme: 'app',
    host: 'glossator',
    partition: ''
  })
  expect(appOrigin).toBe('app://glossator')
})

test('the package and its packaging say the same', async () => {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  expect(manifest).toMatchObject({ productName: identity.productName })
  const packaging = await readFile(path.join(root, 'build/electron-builder.yml'), 'utf8')
  expect(packaging).toMatch(new RegExp(`^appId: ${identity.appId}$`, 'm'))
  expect(packaging).toMatch(new RegExp(`^productName: ${identity.productName}$`, 'm'))
})
