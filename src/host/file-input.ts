/** The ways to files that every browser has: a hidden input, and downloads. */

/** Lets files be chosen; null when cancelled. Must be called while a click is being handled. */
export function chooseWithInput(options: { readonly accept?: string; readonly multiple?: boolean; readonly folder?: boolean }): Promise<File[] | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = options.accept ?? ''
  input.multiple = options.multiple ?? false
  input.webkitdirectory = options.folder ?? false
  input.hidden = true
  return new Promise((resolve) => {
    const finish = (files: File[] | null): void => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]))
    input.addEventListener('cancel', () => finish(null))
    document.body.append(input) // some browsers drop the events of an input that is not in the page
    input.click()
  })
}

/** Starts a download. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a')
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }))
  link.href = url
  link.download = name
  link.hidden = true
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), downloadTime)
}

/** How long a browser may take to start reading, in milliseconds: with "ask where to save" a person is answering. */
const downloadTime = 10 * 60_000
