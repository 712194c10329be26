import { describeWriteError } from './files/file-problems.ts'

/** Writes to the side and puts it in place when it is whole. */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    const stream = await handle.createWritable()
    await stream.write(bytes)
    await stream.close() // what was begun and not closed is discarded by the browser
  } catch (error) {
    throw new Error(describeWriteError(handle.name, bytes.byteLength, error), { cause: error })
  }
}
