import { defineConfig, devices } from '@playwright/test'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findChromium } from './build/commands/find-chromium.mjs'
import type { HostOptions } from './e2e/fixtures.ts'

const port = 47634
const executablePath = findChromium()
const launchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
}
// install-electron writes path.txt; importing 'electron' here would start a download
const hasDisplay = process.platform !== 'linux' || [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some(Boolean)
const isElectronHere = hasDisplay && existsSync(path.resolve(import.meta.dirname, 'node_modules/electron/path.txt'))
const isStandinHere = existsSync(path.resolve(import.meta.dirname, '../shared/electron-standin/standin.mjs'))

// Before the stand-in each action takes several times as long: by default it runs what is about the shell, with ALL_HOSTS=1 everything.
const standinSpecs = process.env['ALL_HOSTS'] === '1' ? '**/*.spec.ts' : ['**/shell-*.spec.ts', '**/smoke.spec.ts', '**/exchange-formats.spec.ts']

/** One set of specs, run on each host that this machine has. */
export default defineConfig<HostOptions>({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/__snapshots__/{testFileName}/{arg}{ext}',
  // a trace keeps the whole page at each step and doubles the time: ask for one with --trace on
  use: { ...devices['Desktop Chrome'], trace: 'off' },
  webServer: {
    command: `node out/server/serve.js --port ${port} --strict-port`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env['CI']
  },
  projects: [
    // shell-*.spec.ts are about the desktop app alone
    { name: 'chromium', testIgnore: 'shell-*.spec.ts', use: { host: 'chromium', baseURL: `http://127.0.0.1:${port}`, launchOptions } },
    ...(isElectronHere ? [{ name: 'electron', workers: 1, use: { host: 'electron' as const } }] : []),
    ...(isStandinHere ? [{ name: 'standin', testMatch: standinSpecs, use: { host: 'standin' as const, launchOptions } }] : [])
  ]
})
