/**
 * `npm run torture -- [--kills N] [--seed N] [--faults NAME,… | none]`: kills the built browser edition again and
 * again while it is annotated in, and does the other things that happen to machines. One JSON line for each; the last is the
 * summary. Ends with 1 where anything was lost.
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { findChromium } from './find-chromium.mjs'
import { isStale } from './is-stale.mjs'
import { quietChromium } from './quiet-chromium.mjs'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' }, faults: { type: 'string' } } })
const kills = Number(values.kills ?? 100)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed)) {
  console.error('--kills and --seed are whole numbers.')
  process.exit(2)
}
const sources = ['src', 'build/web-server', 'vite.renderer.ts', 'vite.web.config.ts', 'package-lock.json'].map((source) => path.join(root, source))
if (isStale(path.join(root, 'out/web/index.html'), sources) && (await runNpm(['run', '--silent', 'build:web'])) !== 0) process.exit(1)

// what was started ends with this process, if that ends by itself
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1))

/** @type {{ module: { torture(options: { kills: number, seed: number, chromium: { executablePath?: string, args: readonly string[] }, faults?: string[], tell: (line: object) => void }): Promise<{ lost: number }> } }} */
const { module } = await runnerImport(path.join(root, 'e2e/torture/torture.ts'), { root, configFile: false, logLevel: 'error' })
const executablePath = findChromium()
const chromium = { ...(executablePath === undefined ? {} : { executablePath }), args: quietChromium }
const faults = values.faults === 'none' ? [] : values.faults?.split(',')
const summary = await module.torture({ kills, seed, chromium, ...(faults === undefined ? {} : { faults }), tell: (line) => console.log(JSON.stringify(line)) })
process.exitCode = summary.lost === 0 ? 0 : 1
