// electron-builder calls this when every package of a system is there: lays what is in them and their checksums beside them.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { billOfMaterials } from './bill-of-materials.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** The files that a person installs from; the maps by which updates are made smaller are of no use without updates. */
const isPackage = (/** @type {string} */ file) => !/\.(?:blockmap|ya?ml)$/.test(file)

/**
 * @param {{ outDir: string, artifactPaths: readonly string[] }} built
 * @returns {Promise<string[]>} the files that were added
 */
export default async function afterAllArtifactBuild({ outDir, artifactPaths }) {
  const packages = artifactPaths.filter(isPackage).toSorted()
  if (packages.length === 0) return []
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))
  const bill = path.join(outDir, `Glossator-${version}.cdx.json`)
  await writeFile(bill, `${JSON.stringify(billOfMaterials(root), null, 2)}\n`)
  const sums = path.join(outDir, `Glossator-${version}-${process.platform}-SHA256SUMS.txt`)
  const lines = await Promise.all([...packages, bill].map(async (file) => `${await sha256Of(file)}  ${path.basename(file)}\n`))
  await writeFile(sums, lines.join(''))
  return [bill, sums]
}

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
