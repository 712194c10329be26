/** The software bill of materials: what is in the program, as CycloneDX 1.6. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bundledPackages } from '../licences/bundled-packages.mjs'

/**
 * The same sources and lock file give the same document.
 * @param {string} root the folder of package.json
 */
export function billOfMaterials(root) {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const integrities = new Map(Object.entries(lock.packages).map(([place, { version, integrity }]) =>
    [`${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`, integrity]))
  const packages = bundledPackages(root)
  const components = packages.map(({ name, version, licence }) => ({
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purlOf(name, version),
    name, version, purl: purlOf(name, version),
    licenses: [{ license: { id: licence } }],
    ...hashesOf(integrities.get(`${name}@${version}`))
  }))
  const refsOf = (/** @type {readonly string[]} */ names) => packages.filter(({ name }) => names.includes(name)).map(({ name, version }) => purlOf(name, version))
  const ownRef = purlOf(own.name, own.version)
  const document = {
    bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
    metadata: { component: { type: 'application', 'bom-ref': ownRef, name: own.productName, version: own.version, purl: ownRef, licenses: [{ license: { id: own.license } }] } },
    components,
    dependencies: [
      { ref: ownRef, dependsOn: refsOf(Object.keys(own.devDependencies)) },
      ...packages.map(({ name, version, needs }) => ({ ref: purlOf(name, version), dependsOn: refsOf(needs) }))
    ]
  }
  const { bomFormat, specVersion, ...rest } = document
  return { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat, specVersion, serialNumber: serialOf(JSON.stringify(document)), ...rest }
}

/** @param {string} name @param {string} version */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** What the lock file says of the package's archive. @param {string | undefined} integrity */
function hashesOf(integrity) {
  const digest = /^sha512-(\S+)/.exec(integrity ?? '')?.[1]
  return digest === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }] }
}

/** A UUID (version 8) of the document's own bytes. @param {string} text */
function serialOf(text) {
  const hex = createHash('sha256').update(text).digest('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
