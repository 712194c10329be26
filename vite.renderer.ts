import react from '@vitejs/plugin-react'
import path from 'node:path'
import type { UserConfig } from 'vite'

/** Shared by the Electron renderer and the browser edition. */
export const rendererConfig = {
  root: path.resolve(import.meta.dirname, 'src/renderer'),
  plugins: [react()],
  build: {
    sourcemap: true,
    minify: true,
    rolldownOptions: { input: path.resolve(import.meta.dirname, 'src/renderer/index.html') }
  },
  worker: { format: 'es' }
} satisfies UserConfig
