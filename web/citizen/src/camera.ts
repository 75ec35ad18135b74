/** Photos on their way to the report page: the camera opens with the same tap that opens the page. */
import { ref } from 'vue'

/** What was chosen: a path to show, and what is sent. */
export interface Shot { path: string; file: unknown }
export const taken = ref<Shot[]>([])

export function takePhoto(count = 9, source: 'camera' | 'album' = 'camera') {
  uni.chooseImage({
    count, sizeType: ['original'], sourceType: [source],
    success: ({ tempFilePaths, tempFiles }) => {
      const paths = tempFilePaths as string[]
      taken.value = [...taken.value, ...paths.map((path, i) => ({ path, file: fileOf(path, (tempFiles as unknown[])?.[i]) }))]
    }
  })
}

// A browser gives the file itself, with place and time in it; WeChat a path.
// #ifdef H5
const fileOf = (_: string, file: unknown) => file
/** A desk has no camera to open: there the page comes first. */
export const hasCamera = () => matchMedia('(pointer: coarse)').matches
// #endif
// #ifndef H5
const fileOf = (path: string, _: unknown): unknown => path
export const hasCamera = () => true
// #endif
