/** Article files that the tests write themselves. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@playwright/test'

/** An article of three paragraphs under its title. */
export const articleWith = (title: string, sentence = 'The lower lock of Harn was closed on Monday.'): string => `${[
  title, sentence, '“The water is too high,” said the lock keeper, Ada Brunn. “We wait.”', 'Nobody could say on Tuesday how long it would take.'
].join('\n\n')}\n`

/** Writes files into a folder of this test, by their paths below it, and gives their places. */
export async function writeFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  return Promise.all(Object.entries(files).map(async ([name, content]) => {
    const file = test.info().outputPath('files', name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
    return file
  }))
}

/** The folder that `writeFiles` writes below. */
export const folderOf = (name: string): string => test.info().outputPath('files', name)

/** A text in UTF-16, with its byte order mark unless told otherwise. */
export function utf16(text: string, { littleEndian = true, mark = true } = {}): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le')
  return littleEndian ? bytes : bytes.swap16()
}

/** A text in Windows-1252, of Latin-1 and the marks and dashes that newspapers use. */
export function windows1252(text: string): Uint8Array {
  const bytes: Record<string, number> = { '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 }
  return Uint8Array.from(text, (character) => bytes[character] ?? character.charCodeAt(0))
}
