/** Writes formats away from the screen's thread. The project comes in parts and stays here as long as the dialog is open. */
import type { OutputFile } from '../../core/formats/format.ts'
import { lossReportText } from '../../core/formats/loss-report.ts'
import { zipFiles } from '../../core/formats/zip-files.ts'
import type { NamedBytes } from '../../host/host.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { type ProjectPart, ReceivedProject } from './send-project.ts'
import { type Draft, type DraftFacts, type DraftRequest, writeDraft } from './write-draft.ts'

/** How the files of the last draft are handed over: each by itself, or all in one zip. */
export type Packaging = 'files' | 'zip'

export type ExportRequest = { readonly part: ProjectPart } | { readonly draft: DraftRequest } | { readonly pack: Packaging }

export type ExportAnswer = { readonly facts: DraftFacts } | { readonly packed: readonly NamedBytes[] } | { readonly failure: string }

const received = new ReceivedProject()
let draft: Draft | null = null

addEventListener('message', ({ data: request }: MessageEvent<ExportRequest>) => {
  if ('part' in request) {
    received.take(request.part)
    return
  }
  try {
    if ('draft' in request) {
      draft = null
      draft = writeDraft(received.data, request.draft)
      postMessage({ facts: draft.facts } satisfies ExportAnswer)
    } else if (draft !== null) {
      const packed = pack(draft, request.pack)
      postMessage({ packed } satisfies ExportAnswer, { transfer: packed.map(({ bytes }) => bytes.buffer) })
    }
  } catch (error) {
    postMessage({ failure: sentenceOf(error) } satisfies ExportAnswer)
  }
})

/** With the loss report among them. A zip has no name of its own. */
function pack({ files, facts }: Draft, packaging: Packaging): NamedBytes[] {
  const all: OutputFile[] = [...files, { path: 'loss-report.json', bytes: new TextEncoder().encode(lossReportText(facts.loss)) }]
  if (packaging === 'zip') return [{ name: '', bytes: zipFiles(all) }]
  // The draft stays for another try, so what is handed over is a copy.
  return all.map(({ path, bytes }) => ({ name: path, bytes: bytes.slice() }))
}
