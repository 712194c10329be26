import { execFile } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { bundledPackages } from '../licences/bundled-packages.mjs'
import { billOfMaterials } from './bill-of-materials.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const bill = billOfMaterials(root)

test('every package of the program is a component with its licence, its place on the registry and its hash', () => {
  expect(bill.components.map(({ name, version }) => `${name}@${version}`)).toEqual(bundledPackages(root).map(({ name, version }) => `${name}@${version}`))
  for (const { purl, licenses, hashes } of bill.components) {
    expect(purl).toMatch(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/)
    expect(licenses).toHaveLength(1)
    expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
  }
})

test('what depends on what leads from the program to each of them', () => {
  const dependencies = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
  const reached = new Set<string>()
  const open = [bill.metadata.component['bom-ref']]
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    if (reached.has(ref)) continue
    reached.add(ref)
    open.push(...dependencies.get(ref) ?? [])
  }
  expect(bill.components.map((component) => component['bom-ref']).filter((ref) => !reached.has(ref))).toEqual([])
})

test('the same sources give the same document', () => {
  expect(billOfMaterials(root)).toEqual(bill)
  expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('npm knows each of them under the same name', async () => {
  const { stdout } = await promisify(execFile)('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], { cwd: root, maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' })
  const known = new Set((JSON.parse(stdout) as { components: { purl: string }[] }).components.map(({ purl }) => purl))
  expect(bill.components.map(({ purl }) => purl).filter((purl) => !known.has(purl))).toEqual([])
})
