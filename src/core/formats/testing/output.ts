/** Files of an output as text. */
import type { WrittenFormat } from '../format.ts'

export const textOf = ({ files }: WrittenFormat, path: string): string => {
  const file = files.find((candidate) => candidate.path === path)
  if (file === undefined) throw new Error(`there is no ${path}, only ${files.map((candidate) => candidate.path).join(', ')}`)
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes)
}

/** All of it in one text, for a golden file. */
export const wholeOf = (written: WrittenFormat): string => [
  ...written.files.map(({ path }) => `==> ${path}\n${textOf(written, path)}`), `==> loss-report.json\n${JSON.stringify(written.loss, null, 2)}\n`
].join('')
