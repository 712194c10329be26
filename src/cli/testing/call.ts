/** The program called as a shell calls it, its streams kept in memory. */
import type { Doors } from '../command.ts'
import { type ExitCode, run } from '../run.ts'

export interface Called {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

export const moment = '2031-03-14T09:30:00.000Z'

/** Runs the program. `input` is its standard input; `doors` takes the place of some of its doors. */
export async function call(args: readonly string[], input: string | Uint8Array = '', doors: Partial<Doors> = {}): Promise<Called> {
  const written: Uint8Array[] = []
  const said: string[] = []
  const code = await run(args, {
    async *readInput() {
      yield typeof input === 'string' ? new TextEncoder().encode(input) : input
    },
    write: async (data) => void written.push(typeof data === 'string' ? new TextEncoder().encode(data) : data),
    say: (line) => void said.push(`${line}\n`),
    now: () => new Date(moment),
    ...doors
  })
  return { code, out: Buffer.concat(written).toString('utf8'), err: said.join('') }
}
