/** `npm test`: everything that a fresh machine with Node and npm lacks is installed, then everything is checked. */
import { installMissing } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { provideChromium } from './provide-chromium.mjs'
import { runNode } from './run.mjs'

requireNode()
process.exitCode = await test()

async function test() {
  if (!(await installMissing())) return fail('The packages could not be installed; npm says why above.')
  const chromium = await provideChromium()
  if (chromium === null) return 1
  const env = { ...process.env }
  // set, it would make test builds production builds and the other way round
  delete env['NODE_ENV']
  delete env['CHROMIUM_PATH']
  if (chromium.path !== undefined) env['CHROMIUM_PATH'] = chromium.path
  return runNode('build/commands/check.mjs', [], { env })
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence)
  return 1
}
