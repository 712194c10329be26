import path from 'node:path'
import { defineConfig, mergeConfig } from 'vite'
import { rendererConfig } from './vite.renderer.ts'

/** The browser edition: the same renderer as in Electron. */
export default defineConfig(mergeConfig(rendererConfig, {
  build: { outDir: path.resolve(import.meta.dirname, 'out/web'), emptyOutDir: true },
  server: { host: '127.0.0.1', port: 47535, strictPort: true }
}))
