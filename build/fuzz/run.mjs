// The long run: every boundary with at least ten thousand cases. Takes a while; arguments go on to vitest (a file's name, -t a test's).
import { spawnSync } from 'node:child_process'
import process from 'node:process'

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', ...(process.argv.length > 2 ? process.argv.slice(2) : ['build/fuzz'])], {
  stdio: 'inherit', env: { ...process.env, FUZZ_RUNS: process.env['FUZZ_RUNS'] ?? '10000' }
})
process.exitCode = status ?? 1
