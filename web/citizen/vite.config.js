import uni from '@dcloudio/vite-plugin-uni'
import { defineConfig } from 'vite'

export default defineConfig({
  worker: { format: 'es' },
  plugins: [(uni.default ?? uni)()]
})
