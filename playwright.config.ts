import { defineConfig, devices } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './build/commands/find-chromium.mjs'
import { quietChromium } from './build/commands/quiet-chromium.mjs'
import type { HostOptions } from './e2e/fixtures.ts'

const baseURL = process.env['GLOSSATOR_ADDRESS']
const executablePath = findChromium()
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [...quietChromium]
}
// install-electron writes path.txt; importing 'electron' here would start a download
const hasDisplay = process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean)
const isElectronHere = hasDisplay && existsSync(path.resolve(import.meta.dirname, 'node_modules/electron/path.txt'))
const isStandinHere = existsSync(path.resolve(import.meta.dirname, '../shared/electron-standin/standin.mjs'))

// Before the stand-in each action takes several times as long: by default it runs what is about the shell, with ALL_HOSTS=1 everything.
const standinSpecs = process.env['ALL_HOSTS'] === '1' ? '**/*.spec.ts' : ['**/shell-*.spec.ts', '**/smoke.spec.ts']

/** One set of specs, run on each host that this machine has. */
export default defineConfig<HostOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // a machine may be busy, and no test measures time
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/__snapshots__/{testFileName}/{arg}{ext}',
  use: {
    ...devices['Desktop Chrome'],
    // what cannot be done fails where it is, and not at the end of the test's time
    actionTimeout: 30_000,
    contextOptions: { reducedMotion: 'reduce' },
    // a trace keeps the whole page at each step and doubles the time: ask for one with --trace on
    trace: 'off'
  },
  // a server of its own on a port that is free; the workers read this file again when they know its address
  webServer: {
    command: 'node out/server/serve.js --port 0',
    wait: { stdout: /Glossator is at (?<glossator_address>http:\S+)/ }
  },
  projects: [
    // shell-*.spec.ts are about the desktop app alone
    { name: 'chromium', testIgnore: 'shell-*.spec.ts', use: { host: 'chromium', ...(baseURL === undefined ? {} : { baseURL }), launchOptions } },
    ...(isElectronHere ? [{ name: 'electron', workers: 1, use: { host: 'electron' as const } }] : []),
    ...(isStandinHere ? [{ name: 'standin', testMatch: standinSpecs, use: { host: 'standin' as const, launchOptions } }] : [])
  ]
})
