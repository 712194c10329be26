/**
 * The writers of all formats, in bare Node: processor time against `JSON.stringify` of the same project, in turns so that a busy
 * machine slows both; and what each adds to the memory of the process at its peak, in a process of its own, against the bytes it writes.
 * `node formats.mjs ARTICLES ANNOTATIONS RUNS [FORMAT…]` writes a JSON line a figure; it calls itself with `--memory`.
 * `node formats.mjs --read SPANS` reads so many spans of doccano, 200 an article, against `JSON.parse` of the same lines.
 */
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { allFormats } from '../src/core/formats/all-formats.ts'
import { builtInCodebook } from '../src/core/codebook/built-in-codebook.ts'
import { doccanoFormat } from '../src/core/formats/doccano/doccano-format.ts'
import { canWrite, type WritableFormat } from '../src/core/formats/format.ts'
import type { ProjectData } from '../src/core/model.ts'
import { makeArticle } from './made-article.ts'
import { makeProject } from './made-project.ts'
import { percentile } from './percentile.ts'

const meta = { exportedAt: '2025-02-15T12:00:00.000Z', generator: 'bench' }
/** Words of an article, as news has it. */
const words = 600

const [mode, ...rest] = process.argv.slice(2)
if (mode === '--memory') measureMemory(rest)
else if (mode === '--read') measureReading(Number(rest[0]))
else measureTimes([mode ?? '', ...rest])

function measureTimes([articles, annotations, runs, ...names]: readonly string[]): void {
  const size = { articles: Number(articles), annotations: Number(annotations) }
  const data = makeProject({ ...size, words })
  for (const format of allFormats.filter(canWrite).filter(({ id }) => names.length === 0 || names.includes(id))) {
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let i = 0; i < Number(runs); i++) {
      theirs.push(timed(() => JSON.stringify(data)))
      ours.push(timed(() => writeAway(format, data)))
    }
    const [value, baseline] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
    tell(format.id, size, 'write', value, baseline)
    const { peak, bytes } = JSON.parse(execFileSync(process.execPath, [process.argv[1] ?? '', '--memory', format.id, String(articles), String(annotations)], { encoding: 'utf8' })) as
      { peak: number; bytes: number }
    tell(format.id, size, 'memory', peak, bytes)
  }
}

/** `write` and `read` are in milliseconds of the processor, `memory` in bytes. */
function tell(id: string, size: object, figure: 'write' | 'memory' | 'read', value: number, baseline: number): void {
  console.log(JSON.stringify({
    bench: `formats, ${id}`, ...size, figure, value: Math.round(value), baseline: Math.round(baseline), ratio: Math.round((value / baseline) * 100) / 100
  }))
}

function measureMemory([name, articles, annotations]: readonly string[]): void {
  const format = allFormats.filter(canWrite).find(({ id }) => id === name)
  if (format === undefined) throw new Error(`There is no format ${name}.`)
  const data: ProjectData = makeProject({ articles: Number(articles), annotations: Number(annotations), words })
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What making the project left in the process is free for the writer to use, so it is not seen: the peak is a lower bound by that much.
  collect()
  collect()
  const before = process.memoryUsage().rss
  const bytes = writeAway(format, data)
  const peak = process.resourceUsage().maxRSS * 1024 - before
  console.log(JSON.stringify({ peak, bytes }))
}

function measureReading(spans: number): void {
  const perArticle = 200
  const lines = Array.from({ length: spans / perArticle }, (_, i) => {
    const { text, annotations } = makeArticle(words, perArticle, 60, i + 1)
    return JSON.stringify({ text, file: `made/${i}.txt`, label: annotations.map(({ layer, spans: [first] }) => [first?.start, first?.end, layer]) })
  })
  const files = [{ path: 'doccano.jsonl', bytes: new TextEncoder().encode(lines.join('\n')) }]
  let made = 0
  const context = { codebook: builtInCodebook, articles: [], actors: [], now: meta.exportedAt, newId: () => `new-${++made}`, annotatorId: 'bench' }
  if (!('foreign' in doccanoFormat)) throw new Error('doccano is not read.')
  const reader = doccanoFormat.foreign
  let read = 0
  const value = timed(() => {
    const survey = reader.survey(files, builtInCodebook)
    if ('faults' in survey) throw new Error(JSON.stringify(survey.faults))
    const result = reader.read(files, survey.proposed, context)
    if ('faults' in result) throw new Error(JSON.stringify(result.faults))
    read = result.data.annotations.reduce((sum, annotation) => sum + annotation.spans.length, 0)
  })
  const baseline = timed(() => lines.map((line) => JSON.parse(line) as unknown))
  tell('doccano', { spans, read }, 'read', value, baseline)
}

/** Writes piece by piece, as the command line does, but for the disk. Returns the bytes of all. */
function writeAway(format: WritableFormat, data: ProjectData): number {
  let bytes = 0
  for (const piece of format.pieces(data, meta)) bytes += piece.bytes.length
  return bytes
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
