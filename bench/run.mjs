/**
 * Runs what is measured, each page in a Chromium of its own and the built browser edition in another, and writes one JSON
 * line a figure. `npm run bench [NAME…]` runs only what is named. Nothing is asserted: the numbers belong to the machine.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { build, preview, runnerImport } from 'vite'
import { findChromium } from '../build/commands/find-chromium.mjs'
import { apps, pages, programs } from './pages.mjs'

const here = import.meta.dirname
const executablePath = findChromium()
const asked = process.argv.slice(2)
const all = [...pages, ...apps, ...programs].map(({ name }) => name)
const unknown = asked.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${all.join(', ')}.`)
  process.exit(2)
}
const chosen = pages.filter(({ name }) => asked.length === 0 || asked.includes(name))
const chosenApps = apps.filter(({ name }) => asked.length === 0 || asked.includes(name))
if (chosen.length > 0) await runPages()
if (chosenApps.length > 0) await runApps()
await runPrograms(programs.filter(({ name }) => asked.length === 0 || asked.includes(name)))

/**
 * Bare Node, each run in a process of its own that writes its lines itself.
 * @param {typeof programs} chosenPrograms
 */
async function runPrograms(chosenPrograms) {
  for (const { program, runs } of chosenPrograms) {
    const outDir = await mkdtemp(path.join(tmpdir(), 'glossator-bench-'))
    const output = { format: /** @type {const} */ ('es'), entryFileNames: 'program.mjs', codeSplitting: false }
    await build({
      root: here, configFile: false, logLevel: 'error', ssr: { noExternal: true, target: 'node' },
      build: { ssr: path.join(here, program), outDir, emptyOutDir: true, minify: false, rolldownOptions: { output } }
    })
    for (const args of runs) await once(spawn(process.execPath, [path.join(outDir, 'program.mjs'), ...args], { stdio: 'inherit' }), 'exit')
    await rm(outDir, { recursive: true, force: true })
  }
}

async function runApps() {
  const root = path.resolve(here, '..')
  for (const configFile of ['vite.web.config.ts', 'vite.server.config.ts']) {
    await build({ configFile: path.join(root, configFile), logLevel: 'error' })
  }
  for (const { program, runs } of chosenApps) {
    const { module } = await runnerImport(path.join(here, program), { root: here, configFile: false })
    for (const size of runs) for (const line of await module.run(size)) console.log(JSON.stringify(line))
  }
}

async function runPages() {
  const outDir = await mkdtemp(path.join(tmpdir(), 'glossator-bench-'))
  const config = { root: here, configFile: false, logLevel: /** @type {const} */ ('error'), base: './' }
  const input = Object.fromEntries(chosen.map(({ name, page }) => [name, path.join(here, page)]))
  await build({ ...config, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } })
  const server = await preview({ ...config, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const origin = server.resolvedUrls?.local[0]

  try {
    for (const { page, runs } of chosen) {
      for (const { name, args } of runs) {
        const browser = await chromium.launch({
          ...(executablePath === undefined ? {} : { executablePath }),
          args: ['--no-sandbox', '--js-flags=--expose-gc', '--enable-precise-memory-info', '--disable-background-networking']
        })
        const tab = await browser.newPage({ viewport: { width: 1000, height: 900 } })
        tab.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
        await tab.goto(`${origin}${page}`)
        await tab.waitForFunction('typeof window.run === "function"')
        const figures = await tab.evaluate(([...given]) => window.run(...given), args)
        for (const line of linesOf(name, figures)) console.log(JSON.stringify(line))
        await browser.close()
      }
    }
  } finally {
    await server.close()
    await rm(outDir, { recursive: true, force: true })
  }
}

/** One line a figure: what it is of, its name, the reader's value, the baseline's, and their ratio. */
function linesOf(bench, { reader, raw, ratio, ...size }) {
  return Object.keys(reader).map((figure) => ({ bench, ...size, figure, value: reader[figure], baseline: raw[figure], ratio: ratio[figure] }))
}
