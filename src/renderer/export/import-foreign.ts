/** Brings files of another program into the project: opened, surveyed, mapped by the analyst, read, planned, and only then written. */
import { faultLine } from '../../core/formats/fault.ts'
import type { ImportMapping, InputFile, Misfit, Repair } from '../../core/formats/foreign-reader.ts'
import { sentenceOf } from '../workbench/notices.ts'
import { settle } from '../workbench/settle.ts'
import type { Mapping } from '../workbench/view.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { untouchedSamples } from '../library/sample-ids.ts'
import { askForPlan, askForSurvey } from './ask-foreign.ts'
import { likelyFormat } from './format-survey.ts'

/** What is shown first in the dialog; a file of any name can be chosen. */
const extensions = ['.json', '.jsonl', '.ndjson', '.jsonld', '.ann', '.txt', '.conf', '.qdc', '.zip']

/** Asks for files, and shows where what is in them would go. */
export async function importForeign(workbench: Workbench): Promise<void> {
  const batch = await workbench.host.openFiles(extensions)
  if (batch === null) return
  const leaving = new AbortController()
  const work = (label: string, share: number): void => workbench.view.setState({ work: { label, share, cancel: () => leaving.abort() } })
  try {
    const files: InputFile[] = []
    const unread: string[] = [...batch.problems]
    for (const [index, { path }] of batch.entries.entries()) {
      leaving.signal.throwIfAborted()
      work(`Reading ${path}`, (index / batch.entries.length) * readingShare)
      const read = await batch.read(index)
      if ('problem' in read) unread.push(read.problem)
      else files.push({ path, bytes: read.bytes })
    }
    if (unread.length > 0) {
      workbench.tell('Not all of these files could be read, so nothing is imported.', { tone: 'problem', details: unread })
      return
    }
    work('Looking at what is in the files', readingShare)
    const answer = await askForSurvey(files, workbench.store.library.get().codebook, leaving.signal)
    const name = nameOf(files)
    if ('faults' in answer) workbench.tell(`${name} cannot be imported.`, { tone: 'problem', details: answer.faults.map(faultLine) })
    else {
      const format = likelyFormat(answer.surveys)?.format ?? ''
      workbench.view.setState({ dialog: 'import', importing: { name, files, surveys: answer.surveys, format, mappings: {} } })
    }
  } catch (error) {
    if (!leaving.signal.aborted) workbench.tell(sentenceOf(error), { tone: 'problem' })
  } finally {
    workbench.view.setState({ work: null })
  }
}

const readingShare = 0.5

const nameOf = (files: readonly InputFile[]): string =>
  files.length === 1 ? (files[0]?.path ?? '') : `${files.length.toLocaleString('en')} files`

/** Reads the files by the mapping, mended as was asked, and shows what that would do to the project. */
export async function showPlan(workbench: Workbench, mapped: Mapping, mapping: ImportMapping, repairs: readonly Repair[], signal: AbortSignal): Promise<void> {
  await settle(workbench)
  const samples = await untouchedSamples(workbench)
  const current = await workbench.store.readAll({ signal })
  const answer = await askForPlan({
    files: mapped.files, format: mapped.format, mapping, repairs, samples, now: new Date().toISOString(), annotatorId: workbench.store.annotatorId.get()
  }, current, signal)
  signal.throwIfAborted()
  workbench.view.setState({ importing: { name: mapped.name, ...answer, back: mapped } })
}

/** A line for each, as a text file. */
export const misfitsText = (misfits: readonly Misfit[]): string => `${misfits.map(faultLine).join('\n')}\n`
