import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { icnsKinds, icoSizes } from './icon-files.mjs'

const folder = path.resolve(import.meta.dirname, '..')
const widthOf = (png: Buffer): number => {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16))
  return png.readUInt32BE(16)
}

test('the icon for Windows holds every size that it shows', async () => {
  const ico = await readFile(path.join(folder, 'icon.ico'))
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, icoSizes.length])
  const sizes = icoSizes.map((_, i) => {
    const at = 6 + 16 * i
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    const size = widthOf(ico.subarray(offset, offset + length))
    expect(ico.readUInt8(at)).toBe(size % 256)
    return size
  })
  expect(sizes).toEqual(icoSizes)
})

test('the icon for macOS holds every size, once and doubled', async () => {
  const icns = await readFile(path.join(folder, 'icon.icns'))
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length])
  const kinds: [string, number][] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) kinds.push([icns.toString('latin1', at, at + 4), widthOf(icns.subarray(at + 8))])
  expect(kinds).toEqual(icnsKinds)
})

test('the icons for Linux are as large as their names say', async () => {
  const names = (await readdir(path.join(folder, 'icons'))).filter((name) => name.endsWith('.png'))
  expect(names.length).toBe(9)
  for (const name of names) expect(`${widthOf(await readFile(path.join(folder, 'icons', name)))}x${widthOf(await readFile(path.join(folder, 'icons', name)))}.png`).toBe(name)
})
