import { setTimeout as pause } from 'node:timers/promises'
import { annotate } from './analyst.ts'
import { firstLineOf, type Ground } from './ground.ts'

export interface KillRound {
  readonly kill: number
  readonly while: 'starting' | 'annotating'
  /** Milliseconds after the start of that. */
  readonly after: number
  readonly calledSaved: number
  readonly lost: number
  /** What is wrong, in words. */
  readonly faults: readonly string[]
}

/** Kills the browser so many times, mostly while it is annotated in, sometimes while it starts, and looks each time what is kept. */
export async function killRounds(ground: Ground, kills: number, tell: (round: KillRound) => void): Promise<KillRound[]> {
  const rounds: KillRound[] = []
  for (let kill = 1; kill <= kills; kill++) {
    const before = ground.ledger.called()
    const during = ground.chance.next() < 0.1 ? 'starting' : 'annotating'
    const after = ground.chance.between(0, during === 'starting' ? 3000 : 10_000)
    const failure = during === 'starting' ? await killWhileStarting(ground, after) : await killWhileAnnotating(ground, after)
    const faults = [...failure, ...await ground.lookAgain()]
    const round: KillRound = { kill, while: during, after, calledSaved: ground.ledger.called() - before, lost: faults.length, faults }
    rounds.push(round)
    tell(round)
  }
  return rounds
}

async function killWhileStarting(ground: Ground, after: number): Promise<string[]> {
  const browser = await ground.start()
  const opening = ground.open(browser).catch(() => undefined) // it is gone
  await pause(after)
  await browser.kill()
  await opening
  return []
}

async function killWhileAnnotating(ground: Ground, after: number): Promise<string[]> {
  const browser = await ground.start()
  const screen = await ground.open(browser)
  let isOver = false
  const ended = annotate({ screen, ledger: ground.ledger, chance: ground.chance }, ground.articles, () => isOver).then(
    () => [],
    (error: unknown) => (isOver ? [] : [`The analyst could not go on: ${firstLineOf(error)}`])
  )
  await Promise.race([pause(after), ended])
  isOver = true
  await browser.kill()
  return ended
}
