/** The map library with its worker and style, in a chunk of its own that only pages with a map load. */
import * as library from 'maplibre-gl'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'

library.setWorkerUrl(worker)

export { library }
