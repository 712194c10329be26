/** The command line's own judgement of an export, where it has been built. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { SavedFile } from './hosts/running-app.ts'

export const cli = path.resolve(import.meta.dirname, '../out/cli/glossator.js')

/** Expects that `glossator validate` finds nothing wrong. */
export async function validate(file: SavedFile): Promise<void> {
  if (!existsSync(cli)) return
  const saved = test.info().outputPath(file.name)
  await writeFile(saved, file.bytes)
  const { stderr } = await promisify(execFile)(process.execPath, [cli, 'validate', saved])
  expect(stderr).toMatch(/^Valid: /)
}
