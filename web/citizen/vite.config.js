import uni from '@dcloudio/vite-plugin-uni'
import { defineConfig } from 'vite'

/** uni-app's own styles name pictures on its vendor's server. Nobody's phone calls there from here. */
const nothingFromElsewhere = {
  name: 'nothing-from-elsewhere',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      const part = file.type === 'chunk' ? 'code' : 'source'
      if (typeof file[part] === 'string') {
        file[part] = file[part].replace(/url\(["']?https:\/\/cdn\.dcloud\.net\.cn[^)]*\)/g, 'none').replace(/https:\/\/cdn\.dcloud\.net\.cn[^"'`)]*/g, 'data:,')
      }
    }
  }
}

export default defineConfig({
  worker: { format: 'es' },
  plugins: [(uni.default ?? uni)(), nothingFromElsewhere]
})
