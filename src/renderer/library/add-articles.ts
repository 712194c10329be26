/** Brings a batch of files into the project: read one by one, told what went wrong, shown as it goes, left at any time. */
import { addArticles } from '../../core/commands/article.ts'
import type { FullArticle } from '../../core/model.ts'
import type { FileBatch } from '../../host/host.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { articlesByPath } from '../versions/articles-by-path.ts'
import type { ChangedFile } from '../versions/changed-file.ts'
import { startArticleReading } from './article-reading.ts'
import { keepStayingSamples, untouchedSamples } from './sample-ids.ts'

/** So many articles become one entry of the undo history and one transaction. */
const articlesPerCommit = 200

interface Outcome {
  readonly added: string[]
  /** Ids of articles that were in the project already. */
  readonly known: string[]
  readonly notices: string[]
  readonly faults: string[]
  /** Files of articles that are in the project with another text. */
  readonly changed: ChangedFile[]
  left: boolean
}

/** Adds the batch's articles; those that are in the project already (same bytes) are recognised. The first one is shown. */
export async function addBatch(workbench: Workbench, batch: FileBatch, { samples = false } = {}): Promise<readonly string[]> {
  const outcome: Outcome = { added: [], known: [], notices: [], faults: [...batch.problems], changed: [], left: false }
  const stale = samples ? [] : await untouchedSamples(workbench)
  await readAll(workbench, batch, stale, outcome)
  const samplesLeft = stale.length > 0 && outcome.added.length > 0
  if (samplesLeft) await keepStayingSamples(workbench)
  const first = outcome.added[0] ?? outcome.known[0]
  if (first !== undefined) await workbench.openArticle(first)
  if (!samples) tellOutcome(workbench, batch, outcome, samplesLeft)
  if (outcome.changed.length > 0) workbench.view.setState({ changedFiles: outcome.changed, dialog: 'changedFiles' })
  return outcome.added
}

/** Reads and adds. The stale articles make room with the first that are added, as one change. */
async function readAll(workbench: Workbench, batch: FileBatch, stale: readonly string[], outcome: Outcome): Promise<void> {
  const reading = startArticleReading()
  const { view } = workbench
  const waiting: FullArticle[] = []
  const hashes = new Set<string>()
  const byPath = articlesByPath(workbench, new Set(stale))
  const cancel = (): void => { outcome.left = true }
  const commit = async (): Promise<void> => {
    const articles = waiting.splice(0)
    if (articles.length === 0) return
    const inPlaceOf = outcome.added.length > 0 ? [] : stale.filter((id) => !outcome.known.includes(id))
    if ((await workbench.run(addArticles, { articles, inPlaceOf })) !== null) outcome.added.push(...articles.map(({ id }) => id))
  }
  try {
    for (const [index, entry] of batch.entries.entries()) {
      if (outcome.left) break
      if (batch.entries.length > 1) view.setState({ work: { label: `Reading ${entry.path}`, share: index / batch.entries.length, cancel } })
      const file = await batch.read(index)
      const answer = 'problem' in file ? { fault: file.problem } : await reading.read(entry.path, file.bytes)
      if ('fault' in answer) {
        outcome.faults.push(answer.fault)
        continue
      }
      const [known] = await workbench.store.articlesWithHash(answer.article.sha256)
      if (known !== undefined) outcome.known.push(known)
      else if (!hashes.has(answer.article.sha256)) {
        hashes.add(answer.article.sha256)
        const earlier = byPath.get(answer.article.file)
        if (earlier === undefined) waiting.push(answer.article)
        else outcome.changed.push({ articleId: earlier, taken: answer.article })
        outcome.notices.push(...answer.notices)
      }
      if (waiting.length >= articlesPerCommit) await commit()
    }
    await commit()
  } finally {
    reading.close()
    view.setState({ work: null })
  }
}

function tellOutcome(workbench: Workbench, batch: FileBatch, { added, known, changed, notices, faults, left }: Outcome, samplesLeft: boolean): void {
  const sentences = [
    batch.entries.length === 0 && faults.length === 0 ? 'There are no .txt or .md files there.' : '',
    added.length > 0 ? `${count(added.length, 'article')} added.` : '',
    known.length > 0 ? `${known.length === 1 ? 'One was' : `${known.length} were`} in the project already.` : '',
    changed.length > 0 ? `${changed.length === 1 ? 'One file holds' : `${count(changed.length, 'file')} hold`} another text than before.` : '',
    faults.length === 1 ? (faults[0] ?? '') : faults.length > 1 ? `${faults.length} files could not be opened.` : '',
    left ? 'Left before the end; what was read is kept.' : '',
    samplesLeft ? 'The sample articles made room for yours; Help has them.' : ''
  ].filter((sentence) => sentence !== '')
  const details = [...(faults.length > 1 ? faults : []), ...notices]
  workbench.tell(sentences.join(' '), { tone: faults.length > 0 ? 'problem' : 'plain', details })
}

const count = (number: number, noun: string): string => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
