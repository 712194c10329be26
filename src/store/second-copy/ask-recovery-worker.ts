/** The recovery worker as the screen sees it, and the way in which it is fed from the vault. */
import type { Vault, VaultFile } from '../../host/host.ts'
import type { ProjectFileHead } from '../../core/project-file/project-file.ts'
import type { CreatedProject } from '../create-project.ts'
import type { BaseKind, RecoveryAnswer, RecoveryPlan, RecoveryRequest } from './recovery-messages.ts'
import { snapshotSeq } from './snapshot-name.ts'

/** Every member rejects with a sentence, and when it is closed. */
export interface RecoveryWorker {
  /**
   * The best that there is: as far as the changes reach, from the database where they go on from it (`seq` over 0), from the
   * newest sound snapshot, or from the beginning. Null where there is nothing to restore.
   */
  planLatest(library: string, database: { readonly name: string; readonly seq: number } | null): Promise<RecoveryPlan | null>
  /** One snapshot as it is. */
  planSnapshot(library: string, name: string): Promise<RecoveryPlan | null>
  /** What a snapshot says of itself; null where it cannot be read. */
  headOf(library: string, name: string): Promise<ProjectFileHead | null>
  /** What was planned last, into the database, which must stand at `seq`. */
  restore(database: string, seq: number): Promise<void>
  /** What was planned last, as a project of its own. */
  create(name: string): Promise<CreatedProject>
  close(): void
}

export function startRecoveryWorker(vault: Vault, onProgress: (share: number) => void = () => undefined): RecoveryWorker {
  const worker = new Worker(new URL('./recovery-worker.ts', import.meta.url), { type: 'module', name: 'recovery' })
  const { promise: closed, reject: leave } = Promise.withResolvers<never>()
  closed.catch(() => undefined)
  let turn: Promise<unknown> = Promise.resolve()

  /** One question at a time, so that each answer is that of its question. */
  const ask = <K extends RecoveryAnswer['kind']>(kind: K, request: RecoveryRequest, transfer: Transferable[] = []) => {
    const answered = turn.then(() => Promise.race([closed, answerTo(worker, request, transfer, onProgress)])).then((answer) => {
      if (answer.kind !== kind) throw new Error(answer.kind === 'failed' || answer.kind === 'refused' ? answer.sentence : 'The recovery gave another answer.')
      return answer as Extract<RecoveryAnswer, { kind: K }>
    })
    turn = answered.catch(() => undefined)
    return answered
  }
  const readSegments = async (library: string, after: number): Promise<string[]> => {
    const problems: string[] = []
    await ask('done', { kind: 'begin', after })
    for (const { name } of (await vault.listJournal(library)).toReversed()) {
      const read = await vault.readJournal(library, name).catch((error: unknown) => { problems.push(sentenceOf(error)); return null })
      if (read === null) continue
      const { isOlder } = await ask('segment', { kind: 'segment', name, bytes: read.bytes }, [read.bytes.buffer])
      if (isOlder) break
    }
    return problems
  }
  /** The sentence where it cannot be used. */
  const readSnapshot = async (library: string, { name, savedAt }: Pick<VaultFile, 'name' | 'savedAt'>): Promise<string | { readonly seq: number; readonly problems: readonly string[] }> => {
    const told = `The snapshot of ${savedAt.slice(0, 16).replace('T', ' ')} (${name}) cannot be used`
    try {
      const read = await vault.readSnapshot(library, name)
      if (read === null) return `${told}: it is no longer there.`
      return await ask('snapshot', { kind: 'snapshot', bytes: read.bytes }, [read.bytes.buffer])
    } catch (error) {
      return `${told}: ${sentenceOf(error)}`
    }
  }
  const planFrom = async (base: BaseKind, database: string | null, problems: readonly string[]): Promise<RecoveryPlan | null> => {
    const { plan } = await ask('plan', { kind: 'plan', base, database })
    return plan === null ? null : { ...plan, problems: [...problems, ...plan.problems] }
  }
  return {
    planLatest: async (library, database) => {
      const snapshots = bySeq(await vault.listSnapshots(library))
      const from = database?.seq ?? 0
      let reached: RecoveryPlan | null = null
      if (database !== null && from > 0) {
        reached = await planFrom('database', database.name, await readSegments(library, from))
        if (reached !== null && reached.beyond === 0 && reached.seq >= (snapshots[0]?.seq ?? 0)) return reached
      }
      const problems: string[] = []
      for (const snapshot of snapshots.filter(({ seq }) => seq > (reached?.seq ?? from))) {
        const read = await readSnapshot(library, snapshot)
        if (typeof read === 'string') {
          problems.push(read)
          continue
        }
        const plan = await planFrom('snapshot', null, [...problems, ...read.problems, ...await readSegments(library, read.seq)])
        if (plan !== null) return plan
      }
      if (reached !== null) return { ...reached, problems: [...problems, ...reached.problems] }
      return planFrom('beginning', null, [...problems, ...await readSegments(library, -1)])
    },
    planSnapshot: async (library, name) => {
      const [file] = (await vault.listSnapshots(library)).filter((one) => one.name === name)
      const read = await readSnapshot(library, file ?? { name, savedAt: '' })
      if (typeof read === 'string') throw new Error(read)
      await ask('done', { kind: 'begin', after: read.seq })
      return planFrom('snapshot', null, read.problems)
    },
    headOf: async (library, name) => {
      const read = await vault.readSnapshot(library, name)
      return read === null ? null : (await ask('head', { kind: 'head', bytes: read.bytes }, [read.bytes.buffer])).head
    },
    restore: async (database, seq) => { await ask('done', { kind: 'restore', database, seq }) },
    create: async (name) => (await ask('created', { kind: 'create', name })).created,
    close: () => {
      worker.terminate()
      leave(new Error('Left.'))
    }
  }
}

function answerTo(worker: Worker, request: RecoveryRequest, transfer: Transferable[], onProgress: (share: number) => void): Promise<RecoveryAnswer> {
  const listening = new AbortController()
  const { signal } = listening
  const answered = new Promise<RecoveryAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data: answer }: MessageEvent<RecoveryAnswer>) => {
      if (answer.kind === 'progress') onProgress(answer.share)
      else resolve(answer)
    }, { signal })
    worker.addEventListener('error', ({ message }) => reject(new Error(`The second copy could not be read: ${message}`)), { signal })
    worker.postMessage(request, { transfer })
  })
  return answered.finally(() => listening.abort())
}

/** By the changes in them, not by a clock that may have jumped: the newest first. Those not named by us are passed over. */
export const bySeq = (files: readonly VaultFile[]): (VaultFile & { readonly seq: number })[] => files
  .flatMap((file) => { const seq = snapshotSeq(file.name); return seq === null ? [] : [{ ...file, seq }] })
  .sort((a, b) => b.seq - a.seq)

const sentenceOf = (error: unknown): string => error instanceof Error ? error.message : String(error)
