/** Several pictures of one icon in one file, as Windows and macOS want them: each a PNG behind a small head. */

/** In pixels, as Windows shows them. */
export const icoSizes = [16, 24, 32, 48, 64, 128, 256]

/** By Apple's names, those of PNG: of 16 to 1024 points, once and doubled. */
export const icnsKinds = /** @type {const} */ ([
  ['icp4', 16], ['icp5', 32], ['icp6', 64], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024], ['ic11', 32], ['ic12', 64], ['ic13', 256], ['ic14', 512]
])

/**
 * A Windows .ico.
 * @param {ReadonlyMap<number, Uint8Array>} images PNG by size
 */
export function icoOf(images) {
  const pictures = icoSizes.map((size) => ({ size, bytes: imageOf(images, size) }))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  pictures.forEach(({ size, bytes }, i) => {
    const at = 6 + 16 * i
    head.writeUInt8(size % 256, at) // 256 is written as 0
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(bytes.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += bytes.length
  })
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)])
}

/**
 * An Apple .icns.
 * @param {ReadonlyMap<number, Uint8Array>} images PNG by size
 */
export function icnsOf(images) {
  const parts = icnsKinds.map(([kind, size]) => section(kind, imageOf(images, size)))
  return section('icns', Buffer.concat(parts))
}

/** @param {string} kind @param {Uint8Array} bytes */
function section(kind, bytes) {
  const head = Buffer.alloc(8)
  head.write(kind, 'latin1')
  head.writeUInt32BE(bytes.length + 8, 4)
  return Buffer.concat([head, bytes])
}

/** @param {ReadonlyMap<number, Uint8Array>} images @param {number} size */
function imageOf(images, size) {
  const image = images.get(size)
  if (image === undefined) throw new Error(`There is no picture of ${size} pixels.`)
  return image
}
