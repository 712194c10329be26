/** Python as a reader that is not ours, where the machine has it. */
import { spawnSync } from 'node:child_process'

export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What a script prints that is given a text on its standard input. Throws with what it complains of. */
export function runPython(script: readonly string[], input: string): string {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script.join('\n')], { input, encoding: 'utf8', env: { ...process.env, PYTHONUTF8: '1' } })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}
