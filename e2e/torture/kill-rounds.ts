import { setTimeout as pause } from 'node:timers/promises'
import { annotate } from './analyst.ts'
import { firstLineOf, type Ground } from './ground.ts'

export interface KillRound {
  readonly kill: number
  readonly while: 'starting' | 'annotating'
  /** After so many changes were asked for, and so many milliseconds. */
  readonly after: { readonly changes: number; readonly milliseconds: number }
  readonly calledSaved: number
  readonly lost: number
  /** What is wrong, in words. */
  readonly faults: readonly string[]
}

/** One kill; what was kept is seen at the next start that is let live. */
type Killed = Pick<KillRound, 'kill' | 'while' | 'after' | 'calledSaved'>

/** Kills the browser so many times, mostly while it is annotated in, sometimes while it starts, and looks each time it is back what is kept. */
export async function killRounds(ground: Ground, kills: number, tell: (round: KillRound) => void): Promise<KillRound[]> {
  const rounds: KillRound[] = []
  let unseen: Killed[] = []
  let failure: string[] = []
  const see = (kept: readonly string[]): void => {
    for (const killed of unseen) {
      // what is wrong is told with the last of them
      const faults = killed === unseen.at(-1) ? [...failure, ...kept] : []
      const round = { ...killed, lost: faults.length, faults }
      rounds.push(round)
      tell(round)
    }
    unseen = []
    failure = []
  }
  for (let kill = 1; kill <= kills; kill++) {
    const before = ground.ledger.called()
    const during = ground.chance.next() < 0.1 ? 'starting' : 'annotating'
    const after = during === 'starting'
      ? { changes: 0, milliseconds: ground.chance.between(0, 3000) }
      : { changes: ground.chance.between(0, 16), milliseconds: ground.chance.between(0, 400) }
    const ended = during === 'starting' ? await killWhileStarting(ground, after.milliseconds) : await killWhileAnnotating(ground, after, see)
    failure = [...failure, ...ended]
    unseen.push({ kill, while: during, after, calledSaved: ground.ledger.called() - before })
  }
  see(await ground.lookAgain())
  return rounds
}

async function killWhileStarting(ground: Ground, after: number): Promise<string[]> {
  const browser = await ground.start()
  void ground.open(browser).catch(() => undefined) // not waited for: what is asked of a browser that is gone may never be answered
  await pause(after)
  await browser.kill()
  return []
}

/** @param see told what is wrong with what the kills before have left */
async function killWhileAnnotating(ground: Ground, after: KillRound['after'], see: (kept: readonly string[]) => void): Promise<string[]> {
  const browser = await ground.start()
  let isOver = false
  try {
    const screen = await ground.open(browser)
    see(await ground.check(screen))
    const ended = annotate({ screen, ledger: ground.ledger, chance: ground.chance }, ground.articles, () => isOver).then(
      () => [],
      (error: unknown) => (isOver ? [] : [`The analyst could not go on: ${firstLineOf(error)}`])
    )
    const enough = ground.ledger.attempted() + after.changes
    const asking = (async (): Promise<void> => {
      while (ground.ledger.attempted() < enough && !isOver) await pause(10)
      await pause(after.milliseconds)
    })()
    await Promise.race([asking, ended])
    isOver = true
    await browser.kill()
    return await ended
  } catch (error) {
    await browser.kill()
    return [`The app did not come back: ${firstLineOf(error)}`]
  }
}
