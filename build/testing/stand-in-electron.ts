/** What electron-builder wants of the machine, without a download: an Electron that holds only the fuse wire, and the tools of its packages. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { createPackage } from '@electron/asar'

export const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron ships them. */
const unflipped = Buffer.concat([Buffer.from(`#!/bin/sh\n#${fuseSentinel}`), Buffer.from([1, 9]), Buffer.from('101100011\n')])

/** An unpacked Electron below `folder`; its path. */
export async function standInElectron(root: string, folder: string): Promise<string> {
  const dist = path.join(folder, 'electron')
  await mkdir(path.join(dist, 'resources'), { recursive: true })
  await mkdir(path.join(dist, 'locales'))
  await writeFile(path.join(dist, 'locales/en-US.pak'), 'x')
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler']) await writeFile(path.join(dist, name), 'x')
  const { version } = JSON.parse(await readFile(path.join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
  await writeFile(path.join(dist, 'version'), version)
  await writeFile(path.join(dist, 'electron'), unflipped)
  await chmod(path.join(dist, 'electron'), 0o755)
  const app = path.join(folder, 'default-app')
  await mkdir(app)
  await writeFile(path.join(app, 'package.json'), '{}')
  await createPackage(app, path.join(dist, 'resources/default_app.asar'))
  return dist
}

/** In front of what the stand-in for AppImage packs. */
export const appImageRuntime = 'a stand-in for the runtime\n'

/**
 * The tools that make AppImage and deb, as environment variables: `mksquashfs` packs with tar instead, behind the runtime, and
 * `fpm` writes what it was asked for (`arguments.json`) and the files it was given, but for the app's folder, into `<package>.contents`.
 */
export async function standInTools(folder: string): Promise<Readonly<Record<string, string>>> {
  const tools = path.join(folder, 'appimage')
  await mkdir(path.join(tools, 'runtimes'), { recursive: true })
  await mkdir(path.join(tools, 'lib/x64'), { recursive: true })
  await writeFile(path.join(tools, 'runtimes/runtime-x64'), appImageRuntime)
  await writeScript(path.join(tools, 'mksquashfs'), '#!/bin/sh\nhead -c "$4" /dev/zero > "$2"\ntar -C "$1" -cf - . >> "$2"\n')
  await writeScript(path.join(tools, 'desktop-file-validate'), '#!/bin/sh\n')
  const fpm = path.join(folder, 'fpm')
  await writeScript(fpm, `#!${process.execPath}
const { cpSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const args = process.argv.slice(2)
const output = args[args.indexOf('--package') + 1]
const contents = output + '.contents'
mkdirSync(contents, { recursive: true })
for (const [from, to] of args.filter((arg) => /^\\/.*=\\//.test(arg)).map((arg) => arg.split('='))) {
  if (statSync(from).isFile()) cpSync(from, path.join(contents, to))
}
const script = (name) => readFileSync(args[args.indexOf(name) + 1], 'utf8')
writeFileSync(path.join(contents, 'arguments.json'), JSON.stringify({ args, afterInstall: script('--after-install'), afterRemove: script('--after-remove') }))
writeFileSync(output, 'a stand-in for a deb\\n')
`)
  return { APPIMAGE_TOOLS_PATH: tools, CUSTOM_FPM_PATH: fpm }
}

async function writeScript(file: string, source: string): Promise<void> {
  await writeFile(file, source)
  await chmod(file, 0o755)
}
