/** Reads and writes whole projects away from the screen's thread: files into databases, databases into files. */
import { generator } from '../../core/generator.ts'
import { countsOf, type ProjectFileParts } from '../../core/project-file/project-file.ts'
import { readProjectFile } from '../../core/project-file/read-project-file.ts'
import { writeProjectFile } from '../../core/project-file/write-project-file.ts'
import { createProjectFrom } from '../../store/create-project.ts'
import { copyViews } from '../../store/copy-views.ts'
import { readProjectParts } from '../../store/read-project-parts.ts'
import { sentenceOf } from '../workbench/notices.ts'
import type { ProjectAnswer, ProjectRequest } from './project-messages.ts'

let parts: ProjectFileParts | null = null

addEventListener('message', ({ data: request }: MessageEvent<ProjectRequest>) => {
  answer(request).catch((error: unknown) => post({ kind: 'failed', sentence: sentenceOf(error) }))
})

async function answer(request: ProjectRequest): Promise<void> {
  if (request.kind === 'read') read(request.bytes)
  else if (request.kind === 'create') await create(request.name)
  else if (request.kind === 'save') await save(request.database, request.savedAt)
  else await duplicate(request.database, request.name, request.at)
}

function read(bytes: Uint8Array<ArrayBuffer>): void {
  const answered = readProjectFile(bytes)
  if ('faults' in answered) {
    post({ kind: 'refused', faults: answered.faults })
    return
  }
  parts = answered.parts
  const { data, meta, library, marker, journal } = parts
  post({
    kind: 'read',
    summary: {
      name: data.project.name, library, marker, savedAt: meta.exportedAt, counts: countsOf(data), hasHistory: journal !== null, missing: answered.missing
    }
  })
}

async function create(name: string): Promise<void> {
  if (parts === null) throw new Error('No file has been read.')
  post({ kind: 'created', created: await createProjectFrom(parts, { name, onProgress }) })
}

async function save(database: string, savedAt: string): Promise<void> {
  const problems: string[] = []
  const saved = await readProjectParts(database, {
    meta: { exportedAt: savedAt, generator }, withJournal: true, report: (sentence) => problems.push(sentence), onProgress: (share) => onProgress(share / 2)
  })
  const bytes = writeProjectFile(saved)
  onProgress(0.75)
  // A file that cannot be opened is found out now, not when it is needed.
  const again = readProjectFile(bytes)
  for (const { place, sentence } of 'faults' in again ? again.faults : again.missing) problems.push(place === '' ? sentence : `${place}: ${sentence}`)
  postMessage({ kind: 'saved', bytes, counts: countsOf(saved.data), problems } satisfies ProjectAnswer, { transfer: [bytes.buffer] })
}

async function duplicate(database: string, name: string, at: string): Promise<void> {
  const problems: string[] = []
  const source = await readProjectParts(database, {
    meta: { exportedAt: at, generator }, withJournal: true, report: (sentence) => problems.push(sentence), onProgress: (share) => onProgress(share / 2)
  })
  const { entry, problems: more } = await createProjectFrom({ ...source, library: null }, { name, onProgress: (share) => onProgress(0.5 + share / 2) })
  await copyViews(database, entry.database)
  post({ kind: 'created', created: { entry, problems: [...problems, ...more] } })
}

/** Told no more often than it is seen. */
let toldAt = 0
function onProgress(share: number): void {
  const now = performance.now()
  if (now - toldAt < 50) return
  toldAt = now
  post({ kind: 'progress', share })
}

const post = (message: ProjectAnswer): void => postMessage(message)
