import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.resolve(import.meta.dirname, '../../.github/workflows')
const workflows = readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const)

test.each(workflows)('%s runs actions of one commit alone, with no more rights than each step needs', (_, text) => {
  const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
  expect(used.length).toBeGreaterThan(0)
  for (const action of used) expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/)
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
  expect(text).not.toMatch(/pull_request_target|write-all/)
  expect((text.match(/actions\/checkout@/g) ?? []).length).toBe((text.match(/persist-credentials: false/g) ?? []).length)
})

test('a release is tested first, and packaged on three systems', () => {
  const text = readFileSync(path.join(folder, 'release.yml'), 'utf8')
  expect(text).toContain('system: [ubuntu-24.04, macos-15, windows-2025]')
  expect(text).toMatch(/draft:\n {4}name: draft\n {4}needs: check/)
  expect(text).toMatch(/package:\n {4}name: .*\n {4}needs: draft/)
  // what anybody may write into a tag's name is data and no part of a script
  expect(text.match(/\$\{\{ github\.(?:ref_name|head_ref|event)/g)).toBeNull()
})

test('the packages that the release takes are those that are made', () => {
  const text = readFileSync(path.join(folder, 'release.yml'), 'utf8')
  const configuration = readFileSync(path.resolve(folder, '../../build/electron-builder.yml'), 'utf8')
  for (const [target, ending] of [['AppImage', 'AppImage'], ['deb', 'deb'], ['dmg', 'dmg'], ['zip', 'zip'], ['nsis', 'exe']] as const) {
    expect(configuration).toContain(target)
    expect(text).toMatch(new RegExp(`dist/Glossator-\\*\\.\\{[^}]*\\b${ending}\\b`))
  }
})
