/**
 * `npm run check`: types, lint, builds, unit and browser tests, end-to-end tests. Goes on after a failure, so that one run
 * tells all, and ends with one line that counts: `N passed, N failed`. A step without tests that fails counts as one.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from './root.mjs'
import { runNode, runNpm } from './run.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {{ name: string, run: () => Promise<number>, count?: () => Count, needs?: string }} Step
 */

const results = path.join(root, 'node_modules/.cache/glossator')
const unitResults = path.join(results, 'unit.json')
const endToEndResults = path.join(results, 'end-to-end.json')

/** @type {readonly Step[]} */
const steps = [
  { name: 'types', run: () => runNpm(['run', '--silent', 'typecheck']) },
  { name: 'lint', run: () => runNpm(['run', '--silent', 'lint']) },
  { name: 'build', run: () => runNpm(['run', '--silent', 'build']) },
  {
    name: 'unit and browser tests',
    run: () => runNode('node_modules/vitest/vitest.mjs', ['run', '--silent=passed-only', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitResults}`]),
    count: () => countOfVitest(read(unitResults))
  },
  {
    name: 'end-to-end tests',
    needs: 'build',
    run: () => runNode('node_modules/@playwright/test/cli.js', ['test', '--reporter=dot,json'], {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: endToEndResults }
    }),
    count: () => countOfPlaywright(read(endToEndResults))
  }
]

rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const failedSteps = []
for (const { name, run, count = () => ({ passed: 0, failed: 0, skipped: 0 }), needs } of steps) {
  console.log(`\n== ${name}`)
  if (needs !== undefined && failedSteps.includes(needs)) {
    console.log(`Not run, as the ${needs} failed.`)
    failedSteps.push(name)
    continue
  }
  const code = await run()
  const { passed, failed, skipped } = count()
  if (code !== 0) failedSteps.push(name)
  total.passed += passed
  total.failed += code !== 0 && failed === 0 ? 1 : failed
  total.skipped += skipped
}

console.log(failedSteps.length === 0 ? '\nAll steps passed.' : `\nFailed: ${failedSteps.join(', ')}.`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exitCode = failedSteps.length === 0 && total.failed === 0 ? 0 : 1

/** What a run has left behind; null where it ended before. @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/**
 * A file whose tests could not even be collected counts as one that failed.
 * @typedef {{ status: string, assertionResults: readonly unknown[] }} FileResult
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: readonly FileResult[] } | null} result
 * @returns {Count}
 */
function countOfVitest(result) {
  if (result === null) return { passed: 0, failed: 0, skipped: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = result
  const uncollected = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
  return { passed: numPassedTests, failed: numFailedTests + uncollected, skipped: numPendingTests + numTodoTests }
}

/** A flaky test is one that failed. @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } } | null} result @returns {Count} */
function countOfPlaywright(result) {
  if (result === null) return { passed: 0, failed: 0, skipped: 0 }
  const { expected, unexpected, flaky, skipped } = result.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}
