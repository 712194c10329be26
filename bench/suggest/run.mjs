/**
 * `npm run bench:suggest` measures the suggested quotes on the gold set and prints a table. `-- --json` prints a JSON line a
 * figure, `--errors` each miss and false alarm, `--speed` words a second over 10,000 articles; names choose articles.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'

const flag = /** @type {const} */ ({ type: 'boolean', default: false })
const { values, positionals } = parseArgs({ options: { json: flag, errors: flag, speed: flag, described: flag }, allowPositionals: true })

const outDir = await mkdtemp(path.join(tmpdir(), 'glossator-bench-'))
try {
  await build({
    root: import.meta.dirname, configFile: false, logLevel: 'error', publicDir: false,
    build: { ssr: path.join(import.meta.dirname, 'measure-suggestions.ts'), outDir, emptyOutDir: true, minify: false, target: 'node20.19', rolldownOptions: { output: { entryFileNames: 'measure.mjs', codeSplitting: false } } },
    ssr: { noExternal: true, target: 'node' }
  })
  const { run } = await import(pathToFileURL(path.join(outDir, 'measure.mjs')).href)
  run(path.resolve(import.meta.dirname, '../gold/articles'), { ...values, articles: positionals }, console.log)
} finally {
  await rm(outDir, { recursive: true, force: true })
}
