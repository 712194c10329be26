/** CRC-32 (IEEE 802.3) of a text's UTF-16 code units, low byte first, as eight lower-case hex digits. */
export function checksum(text: string): string {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    crc = (table[(crc ^ unit) & 0xff] as number) ^ (crc >>> 8)
    crc = (table[(crc ^ (unit >>> 8)) & 0xff] as number) ^ (crc >>> 8)
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})
