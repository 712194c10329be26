// Packages the built app around a stand-in for the Electron binary, a file that holds only the fuse wire: proves the
// configuration, the archive and the fuses without a download.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createPackage, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../src/main/identity.ts'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron ships them. */
const unflipped = Buffer.concat([Buffer.from(`#!/bin/sh\n#${sentinel}`), Buffer.from([1, 9]), Buffer.from('101100011\n')])

let folder = ''
const packaged = (...parts: string[]): string => path.join(folder, 'packaged/linux-unpacked', ...parts)
const archived = (): string[] => listPackage(packaged('resources/app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'))

test('the package goes by the name that the data hang on', async () => {
  const configuration = await readFile(path.join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
  expect(configuration).toContain(`appId: ${identity.appId}\n`)
  expect(configuration).toContain(`productName: ${identity.productName}\n`)
})

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-package-'))
    if (!existsSync(path.join(root, 'out/main/index.js'))) {
      await execute(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { cwd: root })
    }
    await execute(process.execPath, [
      'node_modules/electron-builder/cli.js', '--linux', 'dir', '--x64', '--config', 'build/electron-builder.yml', '--publish', 'never',
      `-c.electronDist=${await standInElectron()}`, `-c.directories.output=${path.join(folder, 'packaged')}`
    ], { cwd: root })
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('holds what was built, and nothing else', () => {
    const files = archived().filter((file) => /\.\w+$/.test(file))
    expect(files.filter((file) => !/^\/(?:package\.json$|out\/(?:main|preload|renderer)\/)/.test(file))).toEqual([])
    expect(files).toEqual(expect.arrayContaining(['/out/main/index.js', '/out/preload/index.cjs', '/out/renderer/index.html']))
  })

  test('holds no source maps', () => {
    expect(archived().filter((file) => file.endsWith('.map'))).toEqual([])
  })

  test('brings the whole sample corpus, beside the archive and in it', async () => {
    const articles = (await readdir(path.join(root, 'corpus'))).filter((name) => /^\d.*\.(?:txt|md)$/.test(name))
    expect(articles.length).toBeGreaterThanOrEqual(8)
    expect(await readdir(packaged('resources/corpus'))).toEqual(expect.arrayContaining(articles))
    expect(archived()).toEqual(expect.arrayContaining(articles.map((name) => `/out/renderer/corpus/${name}`)))
  })

  test('has its fuses flipped: no Node by another name, only its own archive, checked', async () => {
    const binary = await readFile(packaged('glossator'))
    const wire = binary.indexOf(sentinel) + sentinel.length + 2
    expect(binary.subarray(wire, wire + 9).toString()).toBe('000011001')
  })
})

/** What electron-builder wants of an unpacked Electron. */
async function standInElectron(): Promise<string> {
  const dist = path.join(folder, 'electron')
  await mkdir(path.join(dist, 'resources'), { recursive: true })
  await mkdir(path.join(dist, 'locales'))
  await writeFile(path.join(dist, 'locales/en-US.pak'), 'x')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']) await writeFile(path.join(dist, name), 'x')
  const { version } = JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  await writeFile(path.join(dist, 'version'), version)
  await writeFile(path.join(dist, 'electron'), unflipped)
  await chmod(path.join(dist, 'electron'), 0o755)
  const app = path.join(folder, 'default-app')
  await mkdir(app)
  await writeFile(path.join(app, 'package.json'), '{}')
  await createPackage(app, path.join(dist, 'resources/default_app.asar'))
  return dist
}
