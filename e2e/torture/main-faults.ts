/** What happens to the desktop app's second copy: its process is killed, its disk is full. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { FaultResult, Setting } from './fault.ts'
import { journalLines, type MainProcess, withMainCode } from './main-process.ts'
import { chanceOf, type Chance } from './random.ts'
import { smallDisk } from './small-disk.ts'

const library = '0198c2aa-6f00-7000-8000-000000000001'
const rounds = 20

/** The process is killed in the middle of appending and of keeping snapshots, and between an append and its answer. */
export async function mainProcessKilled({ seed }: Pick<Setting, 'seed'>): Promise<FaultResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'glossator-torture-main-'))
  const vault = path.join(folder, 'vault')
  const chance = chanceOf(seed)
  const answered: string[] = []
  const asked = new Set<string>()
  const kept = new Set<string>()
  const faults: string[] = []
  try {
    await withMainCode(async (start) => {
      for (let round = 0; round < rounds; round++) {
        const main = await start(vault)
        const working = appendWithoutRest(main, round, chance, { answered, asked, kept })
        await new Promise((resolve) => setTimeout(resolve, chance.between(0, 150)))
        await main.kill()
        await working
        const dying = await start(vault)
        const line = lineOf(round, 'between append and answer', chance)
        asked.add(line)
        answered.push(line) // it was on the disk before the answer, so it is there without one
        await dying.askAndDie('appendJournal', { library, lines: `${line}\n` })
      }
      faults.push(...compare(await journalLines(vault, library), { answered, asked }))
      faults.push(...await compareSnapshots(await start(vault), kept))
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { calledSaved: answered.length, lost: faults.length, faults, said: `${rounds * 2} kills` }
}

interface Notes {
  readonly answered: string[]
  readonly asked: Set<string>
  readonly kept: Set<string>
}

async function appendWithoutRest(main: MainProcess, round: number, chance: Chance, { answered, asked, kept }: Notes): Promise<void> {
  try {
    for (let n = 0; ; n++) {
      if (chance.next() < 0.05) {
        const name = `snapshot ${round} ${n}`
        await main.ask('keepSnapshot', { library, snapshot: { name, bytes: new Uint8Array(200_000).fill(n) } })
        kept.add(name)
      }
      const lines = Array.from({ length: chance.between(1, 4) }, (_, line) => lineOf(round, `${n}.${line}`, chance))
      for (const line of lines) asked.add(line)
      await main.ask('appendJournal', { library, lines: lines.map((line) => `${line}\n`).join('') })
      answered.push(...lines)
    }
  } catch {
    // killed
  }
}

const lineOf = (round: number, what: string, chance: Chance): string => JSON.stringify({ round, what, filler: 'x'.repeat(chance.between(10, 20_000)) })

function compare(lines: readonly string[], { answered, asked }: Pick<Notes, 'answered' | 'asked'>): string[] {
  const there = new Set(lines)
  const missing = answered.filter((line) => !there.has(line)).map((line) => `a line that was answered is missing: ${line.slice(0, 60)}`)
  const strange = lines.filter((line) => !asked.has(line) && !isTorn(line, asked)).map((line) => `a line is there that nobody asked for: ${line.slice(0, 60)}`)
  return [...missing, ...strange]
}

const isTorn = (line: string, asked: ReadonlySet<string>): boolean => [...asked].some((whole) => whole.startsWith(line))

async function compareSnapshots(main: MainProcess, kept: ReadonlySet<string>): Promise<string[]> {
  const listed = await main.ask('listSnapshots', library) as { name: string; size: number }[]
  const faults = listed.filter(({ size }) => size !== 200_000).map(({ name }) => `“${name}” is not whole`)
  if (kept.size > 0 && listed.length === 0) faults.push('all snapshots are gone')
  await main.kill()
  return faults
}

/** The disk of the second copy is full: each refusal a sentence, nothing harmed, and it goes on once there is room. */
export async function journalDiskFull({ seed }: Pick<Setting, 'seed'>): Promise<FaultResult> {
  const disk = await smallDisk(512)
  if (disk === null) return { calledSaved: 0, lost: 0, faults: [], notTried: 'this machine does not let a small disk be mounted' }
  const chance = chanceOf(seed)
  const vault = path.join(disk.folder, 'vault')
  const [answered, asked, refusals]: [string[], Set<string>, Set<string>] = [[], new Set(), new Set()]
  const faults: string[] = []
  try {
    await withMainCode(async (start) => {
      const main = await start(vault)
      const append = async (what: string): Promise<boolean> => {
        const line = lineOf(0, what, chance)
        asked.add(line)
        try {
          await main.ask('appendJournal', { library, lines: `${line}\n` })
          answered.push(line)
          return true
        } catch (error) {
          refusals.add((error as Error).message)
          return false
        }
      }
      for (let n = 0; await append(`before ${n}`); n++) if (n > 1000) throw new Error('The disk did not become full.')
      await main.ask('keepSnapshot', { library, snapshot: { name: 'too large', bytes: new Uint8Array(600_000) } }).then(
        () => faults.push('a snapshot was kept that has no room'),
        (error: Error) => refusals.add(error.message)
      )
      const left = await readdir(path.join(vault, library, 'snapshots')).catch(() => [])
      if (left.length > 0) faults.push(`a snapshot that was refused left ${left.join(', ')}`)
      const [segment] = await readdir(path.join(vault, library, 'journal'))
      faults.push(...compare(await journalLines(vault, library), { answered, asked }))
      // an analyst makes room: an old segment is moved away
      await rm(path.join(vault, library, 'journal', segment ?? ''))
      answered.splice(0)
      for (let n = 0; n < 5; n++) if (!await append(`after ${n}`)) faults.push('nothing could be appended though there was room')
      faults.push(...compare(await journalLines(vault, library), { answered, asked }))
      await main.kill()
    })
    for (const refusal of refusals) if (!refusal.includes('there is no room left in')) faults.push(`it was refused otherwise: ${refusal}`)
  } finally {
    await disk.end()
  }
  return { calledSaved: answered.length, lost: faults.length, faults, said: [...refusals].join(' ') }
}
