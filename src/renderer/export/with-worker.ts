/**
 * Asks a worker that lives for one question.
 * @param failing what could not be done, where the worker itself fails: "The files could not be read"
 * @returns its answer; rejects when the signal is aborted
 */
export async function withWorker<T>(start: () => Worker, failing: string, signal: AbortSignal, ask: (worker: Worker) => Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const worker = start()
  const left = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('Left.')))
    worker.addEventListener('error', ({ message }) => reject(new Error(`${failing}: ${message}`)))
  })
  try {
    return await Promise.race([left, ask(worker)])
  } finally {
    worker.terminate()
  }
}
