// Packages the built app around stand-ins for the Electron binary and for the tools that make AppImage and deb: proves the
// configuration, the archive, the fuses and what lies beside the packages without a download. docs/packaging.md tells what only a release can show.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { extractFile, getRawHeader, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identity } from '../src/main/identity.ts'
import { bundledPackages } from './licences/bundled-packages.mjs'
import { appImageRuntime, fuseSentinel, standInElectron, standInTools } from './testing/stand-in-electron.ts'

const execute = promisify(execFile)
const root = path.resolve(import.meta.dirname, '..')
const configuration = await readFile(path.join(import.meta.dirname, 'electron-builder.yml'), 'utf8')
const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string }

let folder = ''
const made = (...parts: string[]): string => path.join(folder, 'packaged', ...parts)
const packaged = (...parts: string[]): string => made('linux-unpacked', ...parts)
const archived = (): string[] => listPackage(packaged('resources/app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'))

test('the package goes by the name that the data hang on', () => {
  expect(configuration).toContain(`appId: ${identity.appId}\n`)
  expect(configuration).toContain(`productName: ${identity.productName}\n`)
})

test('on each system the packages of that system are made', () => {
  expect(configuration).toMatch(/^linux:\n {2}target: \[AppImage, deb\]$/m)
  expect(configuration).toMatch(/^mac:\n {2}target:\n.*target: dmg, arch: \[x64, arm64\].*\n.*target: zip, arch: \[x64, arm64\]/m)
  expect(configuration).toMatch(/^win:\n {2}target: \[\{ target: nsis, arch: \[x64\] \}\]$/m)
  expect(configuration).toMatch(/^ {2}deleteAppDataOnUninstall: false/m)
})

test('Glossator takes no file type over from the program that opens it today', async () => {
  // those that are registered as its own on every system
  expect(/^fileAssociations:\n((?: {2}- .*\n)+)/m.exec(configuration)?.[1]?.match(/ext: \w+/g)).toEqual(['ext: glossator'])
  const include = await readFile(path.join(import.meta.dirname, 'installer.nsh'), 'utf8')
  for (const type of ['.txt', '.md']) {
    expect(include).toContain(`WriteRegNone SHELL_CONTEXT "Software\\Classes\\${type}\\OpenWithProgids" "Glossator.Article"`)
    expect(include).toContain(`DeleteRegValue SHELL_CONTEXT "Software\\Classes\\${type}\\OpenWithProgids" "Glossator.Article"`)
    expect(include).not.toContain(`WriteRegStr SHELL_CONTEXT "Software\\Classes\\${type}"`)
  }
})

test('on macOS the app may make code, which V8 does, and nothing else that hardening forbids', async () => {
  const entitlements = await readFile(path.join(import.meta.dirname, 'entitlements.mac.plist'), 'utf8')
  expect(entitlements.match(/<key>.*?<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>'])
  expect(configuration).toContain('hardenedRuntime: true')
})

describe.runIf(process.platform === 'linux')('the packaged app', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-package-'))
    if (!existsSync(path.join(root, 'out/main/index.js'))) {
      await execute(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build'], { cwd: root })
    }
    await execute(process.execPath, [
      'node_modules/electron-builder/cli.js', '--linux', '--x64', '--config', 'build/electron-builder.yml', '--publish', 'never',
      `-c.electronDist=${await standInElectron(root, folder)}`, `-c.directories.output=${made()}`
    ], { cwd: root, env: { ...process.env, ...await standInTools(folder) } })
  }, 300_000)
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
    const wire = binary.indexOf(fuseSentinel) + fuseSentinel.length + 2
    expect(binary.subarray(wire, wire + 9).toString()).toBe('000011001')
  })

  test('carries a hash of every file in its archive, by which macOS and Windows check it', () => {
    const archive = packaged('resources/app.asar')
    const files = Object.entries(filesIn((getRawHeader(archive).header as AsarFolder).files))
    expect(files.length).toBeGreaterThan(20)
    for (const [place, { integrity }] of files) {
      expect(createHash('sha256').update(extractFile(archive, place)).digest('hex'), place).toBe(integrity?.hash)
    }
  })

  test('tells every package that was bundled, with its licence', async () => {
    const maps = (await readdir(path.join(root, 'out'), { recursive: true })).filter((file) => /^(?:main|preload|renderer)\b.*\.map$/.test(file))
    expect(maps.length).toBeGreaterThan(3)
    const sources = await Promise.all(maps.map(async (file) => (JSON.parse(await readFile(path.join(root, 'out', file), 'utf8')) as { sources: string[] }).sources))
    const bundled = new Set(sources.flat().flatMap((source) => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []))
    expect(bundled.size).toBeGreaterThan(20)
    const told = new Set(bundledPackages(root).map(({ name }) => name))
    expect([...bundled].filter((name) => !told.has(name))).toEqual([])
  })

  describe('as an AppImage', () => {
    const unpacked = (): string => path.join(folder, 'unpacked')
    beforeAll(async () => {
      const name = `Glossator-${version}-linux-x86_64.AppImage`
      const image = await readFile(made(name))
      await mkdir(unpacked())
      const packing = execute('tar', ['-C', unpacked(), '-xf', '-'])
      packing.child.stdin?.end(image.subarray(appImageRuntime.length))
      await packing
    })

    test('starts in its sandbox wherever the system lets it', async () => {
      const entry = await readFile(path.join(unpacked(), 'glossator.desktop'), 'utf8')
      expect(entry).toMatch(/^Exec=AppRun %U$/m)
      const run = await readFile(path.join(unpacked(), 'AppRun'), 'utf8')
      expect(run).toContain('unshare -Ur true')
    })

    test('holds the app, its corpus and its icons', async () => {
      expect(await readdir(unpacked())).toEqual(expect.arrayContaining(['AppRun', 'glossator', 'glossator.desktop', 'resources', 'LICENSES.chromium.html']))
      expect(await readdir(path.join(unpacked(), 'resources'))).toEqual(expect.arrayContaining(['app.asar', 'corpus']))
      const sizes = await readdir(path.join(unpacked(), 'usr/share/icons/hicolor'))
      expect(sizes).toEqual(expect.arrayContaining(['16x16', '32x32', '48x48', '128x128', '256x256', '512x512']))
    })
  })

  describe('as a deb', () => {
    const contents = (...parts: string[]): string => made(`Glossator-${version}-linux-amd64.deb.contents`, ...parts)
    const asked = async () => JSON.parse(await readFile(contents('arguments.json'), 'utf8')) as { args: string[]; afterInstall: string; afterRemove: string }

    test('is called by its name and version, and asks for the libraries that Electron loads', async () => {
      const { args } = await asked()
      const after = (name: string): string | undefined => args[args.indexOf(name) + 1]
      expect([after('-t'), after('--name'), after('--version'), after('--architecture'), after('--license')]).toEqual(['deb', 'glossator', version, 'amd64', 'MIT'])
      expect(args.flatMap((arg, i) => (arg === '-d' ? [args[i + 1]] : []))).toEqual(expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libxss1']))
      expect(args.some((arg) => arg.endsWith('linux-unpacked/=/opt/Glossator'))).toBe(true)
    })

    test('stands in the menu of applications, opens articles and projects, and starts in its sandbox', async () => {
      const entry = await readFile(contents('usr/share/applications/glossator.desktop'), 'utf8')
      const rows = Object.fromEntries(entry.split('\n').slice(1).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
      expect(rows).toMatchObject({
        Name: 'Glossator', Exec: '/opt/Glossator/glossator %U', Terminal: 'false', Type: 'Application', Icon: 'glossator', StartupWMClass: 'glossator', Categories: 'Office;'
      })
      expect(new Set(rows['MimeType']?.split(';'))).toEqual(new Set(['application/x-glossator', 'text/markdown', 'text/plain', '']))
    })

    test('says what a project’s file is, and nothing of types that are not its own', async () => {
      const types = await readFile(contents('usr/share/mime/packages/glossator.xml'), 'utf8')
      expect(types.match(/type="[^"]+"|pattern="[^"]+"/g)).toEqual(['type="application/x-glossator"', 'pattern="*.glossator"'])
    })

    test('has an icon in each size', async () => {
      expect((await readdir(contents('usr/share/icons/hicolor'))).toSorted()).toEqual(
        ['128x128', '16x16', '24x24', '256x256', '32x32', '48x48', '512x512', '64x64', '96x96'])
    })

    test('gives Chromium’s sandbox what it needs when it is installed, and takes everything away again', async () => {
      const { afterInstall, afterRemove } = await asked()
      expect(afterInstall).toMatch(/chmod 4755 '\/opt\/Glossator\/chrome-sandbox'/)
      expect(afterInstall).toContain('apparmor')
      expect(afterRemove).toMatch(/rm -f .*glossator/)
    })
  })

  test('lies beside the list of what is in it, and the checksums of all', async () => {
    const bill = `Glossator-${version}.cdx.json`
    const sums = (await readFile(made(`Glossator-${version}-linux-SHA256SUMS.txt`), 'utf8')).trimEnd().split('\n').map((line) => line.split('  '))
    expect(sums.map(([, name]) => name)).toEqual([`Glossator-${version}-linux-amd64.deb`, `Glossator-${version}-linux-x86_64.AppImage`, bill])
    for (const [sum, name = ''] of sums) expect(createHash('sha256').update(await readFile(made(name))).digest('hex'), name).toBe(sum)
    expect(JSON.parse(await readFile(made(bill), 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'Glossator', version } } })
  })
})

interface AsarFile { readonly integrity?: { readonly hash: string } }
interface AsarFolder { readonly files: Readonly<Record<string, AsarFile | AsarFolder>> }

/** By path. */
function filesIn(entries: AsarFolder['files'], base = ''): Record<string, AsarFile> {
  return Object.assign({}, ...Object.entries(entries).map(([name, entry]) =>
    'files' in entry ? filesIn(entry.files, `${base}${name}/`) : { [`${base}${name}`]: entry })) as Record<string, AsarFile>
}
