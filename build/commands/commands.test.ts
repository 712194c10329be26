import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseWindow } from './electron-binary.mjs'
import { findChromium } from './find-chromium.mjs'
import { isInstallNeeded } from './install.mjs'
import { isStale } from './is-stale.mjs'
import { isNodeAtLeast } from './node-version.mjs'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-commands-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  ['20.19.0', '20.19.0', true], ['20.20.2', '20.19.0', true], ['22.0.0', '20.19.0', true], ['20.18.9', '20.19.0', false],
  ['18.20.0', '20.19.0', false], ['22.9.0', '22.12.0', false], ['24.0.0-nightly', '22.12.0', true]
])('Node %s is as new as %s: %s', (actual, wanted, expected) => {
  expect(isNodeAtLeast(wanted, actual)).toBe(expected)
})

describe('packages are installed', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/only-on-a-mac': { version: '1.0.0', optional: true } }
  test.each([
    ['when there are none', null, [], true],
    ['when one is missing', {}, [], true],
    ['when one is of another version', { 'node_modules/a': { version: '0.9.0' } }, ['a'], true],
    ['when one was removed by hand', { 'node_modules/a': { version: '1.0.0' } }, [], true],
    ['but not when all but optional ones are there', { 'node_modules/a': { version: '1.0.0' } }, ['a'], false]
  ])('%s', async (_title, noted, present, needed) => {
    const project = await mkdtemp(path.join(folder, 'project-'))
    await writeFile(path.join(project, 'package-lock.json'), JSON.stringify({ packages: locked }))
    for (const name of present) {
      await mkdir(path.join(project, 'node_modules', name), { recursive: true })
      await writeFile(path.join(project, 'node_modules', name, 'package.json'), '{}')
    }
    if (noted !== null) {
      await mkdir(path.join(project, 'node_modules'), { recursive: true })
      await writeFile(path.join(project, 'node_modules/.package-lock.json'), JSON.stringify({ packages: noted }))
    }
    expect(isInstallNeeded(project)).toBe(needed)
  })
})

describe('the app is built again', () => {
  test.each([
    ['when it was never built', { 'src/a.ts': 10 }, true],
    ['when a source is newer', { 'out/index.js': 20, 'src/deep/a.ts': 30 }, true],
    ['but not when it is newer than all sources', { 'out/index.js': 20, 'src/deep/a.ts': 10 }, false],
    ['nor for the sake of a test', { 'out/index.js': 20, 'src/a.test.ts': 30 }, false]
  ])('%s', async (_title, files, stale) => {
    const project = await mkdtemp(path.join(folder, 'built-'))
    for (const [file, time] of Object.entries(files)) {
      await mkdir(path.join(project, path.dirname(file)), { recursive: true })
      await writeFile(path.join(project, file), '')
      await utimes(path.join(project, file), time, time)
    }
    for (const place of ['src/deep', 'src']) await utimes(path.join(project, place), 1, 1).catch(() => undefined)
    expect(isStale(path.join(project, 'out/index.js'), [path.join(project, 'src'), path.join(project, 'absent.ts')])).toBe(stale)
  })
})

test.each([
  ['linux', {}, true], ['linux', { DISPLAY: ':0' }, false], ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, false], ['darwin', {}, false], ['win32', {}, false]
] as const)('on %s with %j a window is refused: %s', (platform, env, refused) => {
  expect(refuseWindow(env, platform) !== null).toBe(refused)
})

describe.runIf(process.platform === 'linux')('the Chromium to test in', () => {
  test('is the one that is named, before any other', () => {
    expect(findChromium({ CHROMIUM_PATH: '/opt/my-chromium', PATH: '/usr/bin' })).toBe('/opt/my-chromium')
  })

  test('is else the first on the path, and none where there is none', async () => {
    await writeFile(path.join(folder, 'google-chrome'), '')
    expect(findChromium({ PATH: `/nowhere${path.delimiter}${folder}` })).toBe(path.join(folder, 'google-chrome'))
    expect(findChromium({ PATH: '/nowhere' })).toBeUndefined()
  })
})
