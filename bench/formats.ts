/**
 * The writers of all formats, in bare Node: processor time against `JSON.stringify` of the same project, in turns so that a busy
 * machine slows both; and what each adds to the memory of the process at its peak, in a process of its own, against the bytes it writes.
 * `node formats.mjs ARTICLES ANNOTATIONS RUNS [FORMAT…]` writes a JSON line a figure; it calls itself with `--memory`.
 */
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { allFormats } from '../src/core/formats/all-formats.ts'
import { canWrite, type WritableFormat } from '../src/core/formats/format.ts'
import type { ProjectData } from '../src/core/model.ts'
import { makeProject } from './made-project.ts'
import { percentile } from './percentile.ts'

const meta = { exportedAt: '2025-02-15T12:00:00.000Z', generator: 'bench' }
/** Words of an article, as news has it. */
const words = 600

const [mode, ...rest] = process.argv.slice(2)
if (mode === '--memory') measureMemory(rest)
else measureTimes([mode ?? '', ...rest])

function measureTimes([articles, annotations, runs, ...names]: readonly string[]): void {
  const size = { articles: Number(articles), annotations: Number(annotations) }
  const data = makeProject({ ...size, words })
  for (const format of allFormats.filter(canWrite).filter(({ id }) => names.length === 0 || names.includes(id))) {
    const [ours, theirs]: [number[], number[]] = [[], []]
    for (let i = 0; i < Number(runs); i++) {
      theirs.push(timed(() => JSON.stringify(data)))
      ours.push(timed(() => format.write(data, meta)))
    }
    const [value, baseline] = [percentile(ours, 0.5), percentile(theirs, 0.5)]
    tell(format, size, 'write', value, baseline)
    const { peak, bytes } = JSON.parse(execFileSync(process.execPath, [process.argv[1] ?? '', '--memory', format.id, String(articles), String(annotations)], { encoding: 'utf8' })) as
      { peak: number; bytes: number }
    tell(format, size, 'memory', peak, bytes)
  }
}

/** `write` is in milliseconds of the processor, `memory` in bytes. */
function tell({ id }: WritableFormat, size: object, figure: 'write' | 'memory', value: number, baseline: number): void {
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
  const { files } = format.write(data, meta)
  const peak = process.resourceUsage().maxRSS * 1024 - before
  console.log(JSON.stringify({ peak, bytes: files.reduce((sum, file) => sum + file.bytes.length, 0) }))
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
