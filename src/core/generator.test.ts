import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { version } from './generator.ts'

test('a dataset names the version of the app that wrote it', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  expect(version).toBe(manifest.version)
})
