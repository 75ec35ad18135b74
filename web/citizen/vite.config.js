import { readFileSync } from 'node:fs'
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

/** The page without a network: a worker that keeps the shell, but not the map library, which is kept when it was used. */
const worksOffline = {
  name: 'works-offline',
  enforce: 'post',
  generateBundle(_, bundle) {
    if (process.env.UNI_PLATFORM !== 'h5') return
    const shell = Object.keys(bundle).filter((name) => /^assets\/.*\.(js|css)$/.test(name) && !/maplibre|PlaceMap/.test(name)).sort()
    const source = readFileSync(new URL('src/sw.js', import.meta.url), 'utf8').replace('[/* shell */]', JSON.stringify(shell))
    this.emitFile({ type: 'asset', fileName: 'sw.js', source })
  }
}

/** For working on the pages: `CHENGSHU_URL=http://127.0.0.1:8080 npx uni` beside a running program. */
const program = process.env.CHENGSHU_URL

export default defineConfig({
  server: { host: '127.0.0.1', proxy: program ? { '/api': program, '/q/': program, '/mark.svg': program } : {} },
  worker: { format: 'es' },
  plugins: [(uni.default ?? uni)(), nothingFromElsewhere, worksOffline]
})
