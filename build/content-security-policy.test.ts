import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '../src/host/content-security-policy.ts'

const usePress = path.resolve(import.meta.dirname, '../node_modules/react-aria/dist/private/interactions/usePress.mjs')

test('the policy admits the one style sheet that React Aria puts into the page, as the installed version writes it', async () => {
  const source = await readFile(usePress, 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1]
  const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1]
  expect([attribute, template]).toEqual([expect.any(String), expect.any(String)])
  const sheet = String(template).replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, String(attribute)).trim()
  expect(contentSecurityPolicy).toContain(`'sha256-${createHash('sha256').update(sheet).digest('base64')}'`)
})

test('the policy admits no inline script, no eval and no other origin', () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/)
  expect(contentSecurityPolicy).toContain("default-src 'none'")
})
