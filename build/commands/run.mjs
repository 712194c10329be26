import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program of the project to its end, its words shown as they come. Resolves to its exit code; a program that is not
 * there or was ended by a signal counts as failed. Nothing is asked: its standard input is empty.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { env = process.env, quiet = false } = {}) {
  return new Promise((resolve) => {
    const words = quiet ? 'ignore' : 'inherit'
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', words, words] })
    child.once('error', (error) => {
      if (!quiet) console.error(error.message)
      resolve(127)
    })
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/**
 * The same for a program written for Node, named by its file.
 * @param {string} file from the root of the project
 * @param {readonly string[]} [args]
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean }} [options]
 */
export const runNode = (file, args = [], options = {}) => run(process.execPath, [file, ...args], options)

/**
 * The same for npm, the one that runs this where there is one.
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export function runNpm(args, options = {}) {
  const own = process.env['npm_execpath']
  if (own !== undefined && /\.c?js$/.test(own)) return runNode(own, args, options)
  return process.platform === 'win32' ? run('cmd', ['/c', 'npm', ...args], options) : run('npm', args, options)
}
