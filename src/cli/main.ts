/** The program `glossator`. */
import process from 'node:process'
import { OutputClosed } from './command.ts'
import { run } from './run.ts'

// Told once more in the callback of each write.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

process.exitCode = await run(process.argv.slice(2), {
  readInput: () => process.stdin,
  write: (data) => new Promise((resolve, reject) => {
    process.stdout.write(data, (error) => {
      if (error == null) resolve()
      else reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : error)
    })
  }),
  say: (line) => void process.stderr.write(`${line}\n`),
  now: () => new Date()
})
