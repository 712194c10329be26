// Each rule is proved by files that break it, in `fixtures/`, which the ordinary run leaves out.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const fixtures = path.join(import.meta.dirname, 'fixtures')

interface Finding {
  readonly code: string
  readonly message: string
  readonly filename: string
}

/** Runs a program for Node from the root of the project; its exit code does not matter, only what it says. */
function say(file: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...args], { cwd: root, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => resolve(stdout === '' ? stderr : stdout))
  })
}

describe('the linter', () => {
  const found = new Map<string, Finding[]>()
  beforeAll(async () => {
    const output = await say('node_modules/oxlint/bin/oxlint', ['--type-aware', '--format', 'json', path.relative(root, fixtures)])
    const { diagnostics } = JSON.parse(output) as { diagnostics: Finding[] }
    for (const finding of diagnostics) {
      const file = path.relative(fixtures, path.resolve(root, finding.filename)).split(path.sep).join('/')
      found.set(file, [...(found.get(file) ?? []), finding])
    }
  }, 60_000)

  test.each([
    ['layers-imports/src/core/of-store.ts', 'layers(imports)', 'src/core/ may not import src/store/store.ts'],
    ['layers-imports/src/core/of-react.ts', 'layers(imports)', 'src/core/ may not import the package react'],
    ['layers-imports/src/core/of-node.ts', 'layers(imports)', 'src/core/ may not import the package node:fs'],
    ['layers-imports/src/core/lazily-of-renderer.ts', 'layers(imports)', 'src/core/ may not import src/renderer/reader/reader.ts'],
    ['layers-imports/src/core/type-of-renderer.ts', 'layers(imports)', 'src/core/ may not import src/renderer/reader/reader.ts'],
    ['layers-imports/src/host/of-core.ts', 'layers(imports)', 'src/host/ may not import src/core/change.ts'],
    ['layers-imports/src/store/of-renderer.ts', 'layers(imports)', 'src/store/ may not import src/renderer/reader/mount-reader.ts'],
    ['layers-imports/src/store/of-one-host.ts', 'layers(imports)', 'src/store/ may not import src/host/web-host.ts'],
    ['layers-imports/src/renderer/of-one-host.ts', 'layers(imports)', 'src/renderer/ may not import src/host/web-host.ts'],
    ['layers-imports/src/renderer/of-electron.ts', 'layers(imports)', 'src/renderer/ may not import the package electron'],
    ['layers-imports/src/main/of-core.ts', 'layers(imports)', 'src/main/ may not import src/core/change.ts'],
    ['layers-imports/src/preload/of-main.ts', 'layers(imports)', 'src/preload/ may not import src/main/window.ts'],
    ['layers-imports/src/preload/of-schemas.ts', 'layers(imports)', 'src/preload/ may not import src/host/bridge-schemas.ts'],
    ['layers-imports/src/cli/of-store.ts', 'layers(imports)', 'src/cli/ may not import src/store/store.ts'],
    ['layers-imports/e2e/of-core.spec.ts', 'layers(imports)', 'e2e/ may not import src/core/change.ts'],
    ['no-cycle/src/core/hen.ts', 'import(no-cycle)', 'cycle'],
    ['no-cycle/src/core/egg.ts', 'import(no-cycle)', 'cycle'],
    ['no-clock/src/core/date-now.ts', 'eslint(no-restricted-properties)', 'Date.now'],
    ['no-clock/src/core/date-of-now.ts', 'layers(no-clock)', 'clock'],
    ['no-clock/src/core/date-called.ts', 'layers(no-clock)', 'clock'],
    ['no-clock/src/core/math-random.ts', 'eslint(no-restricted-properties)', 'Math.random'],
    ['no-clock/src/core/random-id.ts', 'eslint(no-restricted-globals)', 'crypto'],
    ['no-clock/src/core/timer.ts', 'eslint(no-restricted-globals)', 'setTimeout'],
    ['no-clock/src/core/request.ts', 'eslint(no-restricted-globals)', 'fetch'],
    ['synchronous/src/core/async-function.ts', 'layers(synchronous)', 'synchronous'],
    ['no-default-export/src/core/named-for-nothing.ts', 'import(no-default-export)', 'named'],
    ['no-barrel/src/core/parts.ts', 'layers(no-barrel)', 'barrel'],
    ['no-barrel/src/core/everything.ts', 'layers(no-barrel)', 'barrel'],
    ['no-any/src/core/any.ts', 'typescript(no-explicit-any)', 'any'],
    ['no-any/src/core/ignored.ts', 'typescript(ban-ts-comment)', '@ts-ignore'],
    ['promises/src/renderer/floating.ts', 'typescript(no-floating-promises)', 'await'],
    ['promises/src/renderer/misused.ts', 'typescript(no-misused-promises)', 'Promise'],
    ['react/src/renderer/hook-in-branch.tsx', 'react-hooks(rules-of-hooks)', 'useState'],
    ['react/src/renderer/missing-dependency.tsx', 'react-hooks(exhaustive-deps)', 'title'],
    ['react/src/renderer/image-without-words.tsx', 'jsx-a11y(alt-text)', 'alt']
  ])('refuses %s by %s', (file, code, words) => {
    expect(found.get(file)).toContainEqual(expect.objectContaining({ code, message: expect.stringContaining(words) as string }))
  })

  test('has nothing against a house in order', async () => {
    const files = (await readdir(path.join(fixtures, 'sound'), { recursive: true })).filter((file) => /\.tsx?$/.test(file))
    expect(files.length).toBeGreaterThan(8)
    expect([...found].filter(([file]) => file.startsWith('sound/'))).toEqual([])
  })
})

describe('the compiler', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-layers-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test.each([
    ['core-document', 'TS2584', "Cannot find name 'document'"],
    ['core-timer', 'TS2304', "Cannot find name 'setTimeout'"],
    ['core-node', 'TS2591', "Cannot find name 'node:fs'"],
    ['core-host', 'TS6307', 'src/host/host.ts'],
    ['host-node', 'TS2591', "Cannot find name 'process'"],
    ['main-core', 'TS6307', 'src/core/change.ts'],
    ['main-document', 'TS2584', "Cannot find name 'document'"],
    ['renderer-build', 'TS6307', 'vite.node.ts'],
    ['cli-document', 'TS2584', "Cannot find name 'document'"]
  ])('refuses %s, under the settings of its layer', async (name, code, words) => {
    const output = await say('node_modules/typescript/bin/tsc', [
      '-p', path.join(fixtures, 'compiler', name), '--noEmit', '--tsBuildInfoFile', path.join(folder, `${name}.tsbuildinfo`)
    ])
    expect(output.split('\n').filter((line) => line.includes(code) && line.includes(words))).not.toEqual([])
  })
})
