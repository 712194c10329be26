/**
 * `npm start [-- PATH…]`: installs and builds what is missing and opens the app, with the files and folders that are named.
 * Where Electron cannot run it says why in a line and serves the browser edition instead. `--browser` first serves that outright.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { provideElectron, refuseWindow } from './electron-binary.mjs'
import { installMissing } from './install.mjs'
import { isStale } from './is-stale.mjs'
import { requireNode } from './node-version.mjs'
import { root } from './root.mjs'
import { runNpm } from './run.mjs'

const sources = ['src', 'corpus', 'build/web-server', 'build/sample-corpus.ts', 'package.json', 'package-lock.json',
  'vite.renderer.ts', 'vite.node.ts', 'vite.web.config.ts', 'vite.server.config.ts', 'electron.vite.config.ts']

requireNode()
process.exitCode = await start(process.argv.slice(2))

/** @param {readonly string[]} args */
async function start(args) {
  const browser = args[0] === '--browser'
  // npm changes to the project's folder; paths mean what they meant where it was called
  const calledFrom = process.env['INIT_CWD'] ?? process.cwd()
  const paths = (browser ? args.slice(1) : args).map((given) => path.resolve(calledFrom, given))

  if (!(await installMissing())) {
    console.error('The packages could not be installed; npm says why above.')
    return 1
  }
  if (browser) return serveBrowserEdition(paths)
  const noWindow = refuseWindow()
  // only where it can be shown is it worth a download
  const electron = noWindow === null ? await provideElectron() : { why: noWindow }
  if ('file' in electron) return openApp(electron.file, paths)
  console.log(`${electron.why}: serving the browser edition instead.`)
  return serveBrowserEdition(paths)
}

/** @param {string} electron @param {readonly string[]} paths */
async function openApp(electron, paths) {
  if (!(await buildIfStale('build:electron', 'out/main/index.js'))) return 1
  // as root, Chromium refuses to start with its sandbox
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return runOpen(electron, [...asRoot, root, ...paths])
}

/** @param {readonly string[]} paths */
async function serveBrowserEdition(paths) {
  if (!(await buildIfStale('build:web', 'out/web/index.html'))) return 1
  return runOpen(process.execPath, [path.join(root, 'out/server/serve.js'), '--open', '--', ...paths])
}

/** @param {string} script @param {string} built */
async function buildIfStale(script, built) {
  if (!isStale(path.join(root, built), sources.map((source) => path.join(root, source)))) return true
  console.log('Building …')
  return (await runNpm(['run', '--silent', script])) === 0
}

/** Runs until the program ends or is interrupted, and hands interruptions on. @param {string} command @param {readonly string[]} args @returns {Promise<number>} */
function runOpen(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
    child.once('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.once('close', (code) => resolve(code ?? 0))
  })
}
