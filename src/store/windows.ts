/** The other windows on the same database: each tells the others how far the journal has come. */
export interface Windows {
  tell(seq: number): void
  leave(): void
}

export function joinWindows(database: string, hear: (seq: number) => void): Windows {
  const channel = new BroadcastChannel(`${database} commits`)
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number' && Number.isSafeInteger(data)) hear(data)
  })
  return { tell: (seq) => channel.postMessage(seq), leave: () => channel.close() }
}
