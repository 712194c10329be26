/** Reads the second copy and restores from it, away from the screen's thread. */
import { readProjectFileHead } from '../../core/project-file/read-project-file.ts'
import { Recovery } from './recovery.ts'
import type { RecoveryAnswer, RecoveryRequest } from './recovery-messages.ts'

const recovery = new Recovery()

addEventListener('message', ({ data: request }: MessageEvent<RecoveryRequest>) => {
  answer(request).then(post, (error: unknown) => post({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) }))
})

async function answer(request: RecoveryRequest): Promise<RecoveryAnswer> {
  switch (request.kind) {
    case 'begin':
      recovery.begin(request.after)
      return { kind: 'done' }
    case 'segment':
      return { kind: 'segment', isOlder: recovery.takeSegment(request.name, request.bytes) }
    case 'snapshot': {
      const taken = recovery.takeSnapshot(request.bytes)
      return 'sentence' in taken ? { kind: 'refused', sentence: taken.sentence } : { kind: 'snapshot', ...taken }
    }
    case 'head': {
      const read = readProjectFileHead(request.bytes)
      return { kind: 'head', head: 'head' in read ? read.head : null }
    }
    case 'plan':
      return { kind: 'plan', plan: await recovery.plan(request.base, request.database) }
    case 'restore':
      await recovery.restore(request.database, request.seq, onProgress)
      return { kind: 'done' }
    case 'create':
      return { kind: 'created', created: await recovery.create(request.name, onProgress) }
  }
}

/** Told no more often than it is seen. */
let toldAt = 0
function onProgress(share: number): void {
  const now = performance.now()
  if (now - toldAt < 50) return
  toldAt = now
  post({ kind: 'progress', share })
}

const post = (message: RecoveryAnswer): void => postMessage(message)
