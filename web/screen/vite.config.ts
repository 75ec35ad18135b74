import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/screen/',
  worker: { format: 'es' },
  build: { chunkSizeWarningLimit: 1200 },
  plugins: [vue()]
})
