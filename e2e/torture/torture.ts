import { prepareGround } from './ground.ts'
import { killRounds } from './kill-rounds.ts'
import type { FaultResult, Setting } from './fault.ts'
import { faultNamed, faultNames } from './faults.ts'

/** The seed is all there is of chance; the machine's own is in the moments. */
export interface TortureOptions extends Setting {
  readonly kills: number
  /** Names of faults; all when left out. */
  readonly faults?: readonly string[]
  /** Given each result as it is there, to be written as a line of JSON. */
  readonly tell: (line: object) => void
}

export interface Summary {
  readonly seed: number
  readonly kills: number
  /** How many faults were tried; what this machine does not let one try is not counted. */
  readonly faults: number
  readonly notTried: readonly string[]
  readonly changesCalledSaved: number
  /** Changes lost, and everything else that was not as it should be. */
  readonly lost: number
}

/** Kills and faults, each followed by a look at what is kept. */
export async function torture({ kills, seed, chromium, faults = faultNames, tell }: TortureOptions): Promise<Summary> {
  tell({ torture: 'begins', seed, kills, faults })
  const results: (FaultResult & { readonly fault: string })[] = []
  let called = 0
  let lost = 0
  if (kills > 0) {
    const ground = await prepareGround({ seed, chromium }, Math.max(6, Math.ceil(kills / 4)))
    try {
      const rounds = await killRounds(ground, kills, tell)
      called += ground.ledger.called()
      lost += rounds.reduce((sum, round) => sum + round.lost, 0)
    } finally {
      await ground.end()
    }
  }
  for (const name of faults) {
    const result = { fault: name, ...await faultNamed(name)({ seed, chromium }) }
    results.push(result)
    tell(result)
    called += result.calledSaved
    lost += result.lost
  }
  const notTried = results.filter((result) => result.notTried !== undefined).map(({ fault }) => fault)
  const summary: Summary = { seed, kills, faults: results.length - notTried.length, notTried, changesCalledSaved: called, lost }
  tell({ torture: 'ends', ...summary })
  return summary
}
